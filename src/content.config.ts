import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { articleSchema } from '#schemas/article.ts';
import { settingsSchema } from '#schemas/settings.ts';

/** The identity of an article is the path of its file: `ms/help/danger-now`. */
const articles = defineCollection({
	loader: glob({
		base: './content/articles',
		pattern: '{ms,en}/**/*.mdx',
		generateId: ({ entry }) => entry.replace(/\.mdx$/, '').replace(/\/index$/, ''),
	}),
	schema: articleSchema,
});

const settings = defineCollection({
	loader: file('content/settings.json', {
		parser: (text) => ({ site: JSON.parse(text) as Record<string, unknown> }),
	}),
	schema: settingsSchema,
});

/** One entry a language; that both have the same keys is checked where they are read. */
const strings = defineCollection({
	loader: glob({ base: './content/interface', pattern: '{ms,en}.json' }),
	schema: z.record(z.string(), z.string()),
});

export const collections = { articles, settings, strings };
