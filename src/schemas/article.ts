import { z } from 'astro/zod';
import type { ArticleRecord } from '#domain/articles/article.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const URL_NAME = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

const day = z
	.string()
	.regex(DAY, 'Write the date as YYYY-MM-DD between quotes, e.g. "2026-11-22".');

/** Front matter of a page in content/articles; unknown keys are errors. The keys are explained in its README. */
export const articleSchema = z.strictObject({
	title: z.string().min(3).max(90),
	navTitle: z.string().min(2).max(40).optional(),
	description: z
		.string()
		.min(20, 'Say in one sentence what the reader gets here (20 to 170 characters).')
		.max(170, 'Shorten the description to 170 characters: search engines cut it there.'),
	urlName: z
		.string()
		.regex(
			URL_NAME,
			'Use small letters, digits and hyphens, parts joined by "/", no slash at the ends.',
		),
	lead: z.string().max(320).optional(),
	facts: z.array(z.string().regex(/^F-[A-Z]{3,4}-\d{3}$/, 'A fact id looks like F-CON-005.')),
	written: day,
	reviewDue: day,
	reviewedBy: z.string().min(3).optional(),
	reviewedOn: day.optional(),
	contentNote: z.string().min(10).max(240).optional(),
	picture: z.string().optional(),
	audience: z.enum(['adults', 'children']).default('adults'),
	band: z.enum(['5-7', '8-11', '12-17']).optional(),
	right: z.enum(['survival', 'development', 'protection', 'participation']).optional(),
	easyRead: z.boolean().default(false),
	order: z.number().int().default(100),
}) satisfies z.ZodType<ArticleRecord>;
