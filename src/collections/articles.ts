import { getCollection, type CollectionEntry } from 'astro:content';
import type { ArticleRecord } from '#domain/articles/article.ts';
import { throwIfAny, type Finding } from '#domain/errors.ts';
import { isLocale, otherLocale, type Locale } from '#domain/i18n/locale.ts';
import type { Page } from '#domain/i18n/pages.ts';

/** An article in one language, with the entry that draws it. */
export interface Article {
	/** Identity, the same in both languages: `help/danger-now`. */
	id: string;
	locale: Locale;
	record: ArticleRecord;
	entry: CollectionEntry<'articles'>;
}

/** All articles of both languages. */
export async function getArticles(): Promise<readonly Article[]> {
	const entries = await getCollection('articles');
	return entries.map((entry) => {
		const [locale, ...rest] = entry.id.split('/');
		if (!isLocale(locale)) throw new Error(`Article outside ms/ and en/: ${entry.id}`);
		return { id: rest.join('/'), locale, record: entry.data, entry };
	});
}

/**
 * The articles as pages of the directory, by `order` and then by identity.
 *
 * @throws DataError for every article that one of the two languages lacks.
 */
export async function getArticlePages(): Promise<readonly Page[]> {
	const articles = await getArticles();
	const find = (id: string, locale: Locale) =>
		articles.find((article) => article.id === id && article.locale === locale);
	const findings: Finding[] = [];
	const pages: { page: Page; order: number }[] = [];
	for (const id of new Set(articles.map((article) => article.id))) {
		const ms = find(id, 'ms');
		const en = find(id, 'en');
		if (ms !== undefined && en !== undefined) {
			pages.push({ order: ms.record.order, page: articlePage(id, ms.record, en.record) });
			continue;
		}
		const present: Locale = ms === undefined ? 'en' : 'ms';
		const missing = otherLocale(present);
		findings.push({
			what: `Halaman ini tiada dalam bahasa ${missing}. / The page has no ${missing} version.`,
			where: `content/articles/${present}/${id}.mdx`,
			mend: `Tambah / Add content/articles/${missing}/${id}.mdx.`,
		});
	}
	throwIfAny(findings);
	return pages
		.sort((a, b) => a.order - b.order || a.page.id.localeCompare(b.page.id))
		.map(({ page }) => page);
}

function articlePage(id: string, ms: ArticleRecord, en: ArticleRecord): Page {
	return {
		id,
		title: { ms: ms.title, en: en.title },
		navTitle: { ms: ms.navTitle ?? ms.title, en: en.navTitle ?? en.title },
		description: { ms: ms.description, en: en.description },
		urlName: { ms: ms.urlName, en: en.urlName },
		isArticle: true,
	};
}
