import type { ArticleText } from '#domain/content/article-text.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { readArticle } from '#schemas/article-text.ts';

/** Front matter of a made-up article; `more` adds or replaces lines. */
export function frontMatter(locale: Locale, more: Record<string, string> = {}): string {
	const keys: Record<string, string> = {
		title: locale === 'ms' ? 'Tajuk halaman' : 'Title of the page',
		description:
			locale === 'ms' ? 'Apa yang ada di sini untuk anda.' : 'What you find on this page.',
		urlName: locale === 'ms' ? 'bantuan/contoh' : 'help/example',
		facts: '[]',
		written: '"2026-11-22"',
		reviewDue: '"2027-05-22"',
		...more,
	};
	const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
	return `---\n${lines.join('\n')}\n---\n`;
}

/** A made-up article with this body, read as Astro reads it; fails the test when it cannot be read. */
export function makeArticle(
	locale: Locale,
	body: string,
	more: Record<string, string> = {},
): ArticleText {
	const file = `content/articles/${locale}/help/example.mdx`;
	const { article, findings } = readArticle(file, `${frontMatter(locale, more)}\n${body}\n`);
	if (article === undefined || findings.length > 0) {
		throw new Error(`The made-up article cannot be read: ${JSON.stringify(findings)}`);
	}
	return article;
}
