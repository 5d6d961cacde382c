import { LOCALES, type Locale } from './locale.ts';
import type { Bilingual } from './translator.ts';

/** One page in both languages: its identity is the same, its name and address are each language's own. */
export interface Page {
	/** e.g. `home`, `find-help`, `help/danger-now`; for an article the path of its file under `ms/` and `en/`. */
	id: string;
	/** The heading of the page. */
	title: Bilingual;
	/** Short name for navigation and breadcrumbs. */
	navTitle: Bilingual;
	/** One sentence for search engines and lists. */
	description: Bilingual;
	/** Address below the language, without slashes at its ends: `bantuan/bahaya-sekarang`; empty for home. */
	urlName: Bilingual;
	/** Written by an author (MDX) or made by code. */
	isArticle: boolean;
	/** Left out of search engines and the site map. */
	isHidden?: boolean | undefined;
}

/** Where every page is. */
export interface PageDirectory {
	/** All pages in a fixed order. */
	all: readonly Page[];
	/** @throws when there is no such page: a broken link in content must stop the build. */
	get: (id: string) => Page;
	find: (id: string) => Page | undefined;
}

/** Builds the directory; later pages with the same identity would hide earlier ones, so identities must be unique. */
export function createPageDirectory(pages: readonly Page[]): PageDirectory {
	const byId = new Map(pages.map((page) => [page.id, page]));
	return {
		all: pages,
		find: (id) => byId.get(id),
		get: (id) => {
			const page = byId.get(id);
			if (page === undefined) {
				throw new Error(
					`There is no page "${id}". Known pages: ${[...byId.keys()].sort().join(', ')}.`,
				);
			}
			return page;
		},
	};
}

/** Address of a page from the root of the site, with a slash at both ends: `/ms/tanda-amaran/`. */
export function pagePath(page: Pick<Page, 'urlName'>, locale: Locale): string {
	return localPath(locale, page.urlName[locale]);
}

/** Address of a page by the part below its language: `localPath('ms', 'cari-bantuan/selangor')`. */
export function localPath(locale: Locale, below: string): string {
	return below === '' ? `/${locale}/` : `/${locale}/${below}/`;
}

/** The addresses of a page in both languages. */
export function pagePaths(page: Pick<Page, 'urlName'>): Record<Locale, string> {
	return { ms: pagePath(page, 'ms'), en: pagePath(page, 'en') };
}

/**
 * The pages above this one, nearest last, without home: each shorter identity that exists.
 * `warning-signs/physical` gives `[warning-signs]`.
 */
export function ancestorsOf(page: Page, directory: PageDirectory): readonly Page[] {
	const parts = page.id.split('/');
	return parts
		.slice(0, -1)
		.map((_, index) => directory.find(parts.slice(0, index + 1).join('/')))
		.filter((ancestor) => ancestor !== undefined);
}

/** Pages whose address is the same as another's in the same language, as `language: address` lines. */
export function findAddressClashes(
	pages: readonly Pick<Page, 'id' | 'urlName'>[],
): readonly string[] {
	return LOCALES.flatMap((locale) => {
		const seen = new Map<string, string>();
		return pages.flatMap((page) => {
			const path = pagePath(page, locale);
			const earlier = seen.get(path);
			seen.set(path, page.id);
			return earlier === undefined ? [] : [`${path}: ${earlier} and ${page.id}`];
		});
	});
}
