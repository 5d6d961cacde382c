import { describe, expect, test } from 'vitest';
import { readArticle } from '#schemas/article-text.ts';
import { frontMatter } from '#test/support/articles.ts';

const FILE = 'content/articles/ms/help/example.mdx';
const read = (text: string) => readArticle(FILE, text);
const faults = (text: string) => read(text).findings;

describe('article file', () => {
	test('it is taken apart in the order of its lines', () => {
		const { article, findings } = read(
			`${frontMatter('ms')}\n## Tajuk\n\nHubungi <Contact id="emergency" /> **sekarang**.\n\n- Satu\n- Dua\n`,
		);
		expect(findings).toEqual([]);
		expect(article?.id).toBe('help/example');
		const body = article?.blocks.filter((block) => block.kind !== 'front-matter') ?? [];
		expect(body.map((block) => `${String(block.line)} ${block.outline}: ${block.text}`)).toEqual([
			'10 heading 2: Tajuk',
			'12 paragraph: Hubungi \uFFFC sekarang.',
			'14 list • × 2: ',
			'14 paragraph: Satu',
			'15 paragraph: Dua',
		]);
	});

	test('words of another language are told from its own', () => {
		const { article } = read(`${frontMatter('ms')}\nIni <span lang="en">the code</span> \`x\`.\n`);
		const last = article?.blocks.at(-1);
		expect(last?.text).toBe('Ini the code x.');
		expect(last?.ownText).toBe('Ini \uFFFC \uFFFC.');
	});

	test.for([
		{ name: 'a file without front matter', text: 'Teks.', says: 'no front matter', line: 1 },
		{
			name: 'front matter that is not YAML',
			text: '---\ntitle: Tajuk: dua\n---\n',
			says: 'The front matter cannot be read',
			line: 2,
		},
		{
			name: 'an unknown key',
			text: frontMatter('ms', { slug: 'contoh' }),
			says: 'Unrecognized key: "slug"',
			line: 2,
		},
		{
			name: 'a date without quotes',
			text: frontMatter('ms', { written: '2026-11-22' }),
			says: 'expected string',
			line: 6,
		},
		{
			name: 'a description that is too long',
			text: frontMatter('ms', { description: 'a'.repeat(171) }),
			says: '170',
			line: 3,
		},
		{
			name: 'a fact id of another form',
			text: frontMatter('ms', { facts: '[CON-001]' }),
			says: 'A fact id looks like',
			line: 5,
		},
		{
			name: 'an import line',
			text: `${frontMatter('ms')}\nimport A from './a.astro';\n`,
			says: 'Import and export lines',
			line: 10,
		},
		{
			name: 'an expression',
			text: `${frontMatter('ms')}\nAda {1 + 1}.\n`,
			says: 'Braces',
			line: 10,
		},
		{
			name: 'an aligned table',
			text: `${frontMatter('ms')}\n| a | b |\n| --- | --: |\n| 1 | 2 |\n`,
			says: 'alignment',
			line: 10,
		},
	])('$name is found at its line', ({ text, says, line }) => {
		const found = faults(text);
		expect(found).toHaveLength(1);
		expect(found[0]?.what).toContain(says);
		expect(found[0]?.where).toBe(`${FILE}, baris/line ${String(line)}`);
	});

	test('a component without its end is found', () => {
		const found = faults(`${frontMatter('ms')}\n<Steps>\n\n1. Satu\n`);
		expect(found).toHaveLength(1);
		expect(found[0]?.what).toContain('The file cannot be read');
	});

	test('a file outside both languages is found', () => {
		expect(readArticle('content/articles/contoh.mdx', '').findings).toHaveLength(1);
	});
});
