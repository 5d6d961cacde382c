import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';

/** The built site. */
export const DIST = resolve(import.meta.dirname, '../../dist');

/** A page as the build wrote it. */
export interface BuiltPage {
	/** Below dist/: `ms/cari-bantuan/index.html`. */
	file: string;
	/** Where a browser finds it: `/ms/cari-bantuan/`. */
	path: string;
	/** `undefined` for the pages that belong to no language, such as `/`. */
	locale: Locale | undefined;
	/** Value of `data-page`; empty where there is none. */
	type: string;
	html: string;
}

let pages: readonly BuiltPage[] | undefined;

/** Every HTML file of dist/, by path. */
export function listPages(): readonly BuiltPage[] {
	pages ??= globSync('**/*.html', { cwd: DIST })
		.sort()
		.map((file) => {
			const html = readFileSync(join(DIST, file), 'utf8');
			return {
				file,
				html,
				// The host serves a file that is no index at its name with a slash.
				path: `/${file.replace(/index\.html$/, '').replace(/\.html$/, '/')}`,
				locale: LOCALES.find((locale) => file.startsWith(`${locale}/`)),
				type: /<html[^>]* data-page="([^"]*)"/.exec(html)?.[1] ?? '',
			};
		});
	return pages;
}

/**
 * One page of each type and each look in a language: the longest there is, since it holds most. Chosen from what was
 * built, so that a new type is tested without being named here. Articles for children and those in easy words look
 * different, hence they count as types of their own.
 */
export function pageOfEachType(locale: Locale): readonly BuiltPage[] {
	const longest = new Map<string, BuiltPage>();
	for (const page of listPages().filter((each) => each.locale === locale)) {
		const audience = /<article[^>]* data-audience="([^"]*)"/.exec(page.html)?.[1] ?? '';
		const isEasy = /<article[^>]* data-easy-read/.test(page.html);
		const look = [page.type, audience, isEasy ? 'easy' : ''].join(' ');
		if ((longest.get(look)?.html.length ?? 0) < page.html.length) longest.set(look, page);
	}
	return [...longest.values()];
}

/** The page at an address. @throws when nothing was built there. */
export function getPage(path: string): BuiltPage {
	const page = listPages().find((each) => each.path === path);
	if (page === undefined) throw new Error(`No page was built at ${path}.`);
	return page;
}

/** The value of an attribute of one tag; `undefined` where it has none. */
export function attributeOf(tag: string, attribute: string): string | undefined {
	return new RegExp(`\\s${attribute}="([^"]*)"`)
		.exec(tag)?.[1]
		?.replaceAll('&#38;', '&')
		.replaceAll('&amp;', '&')
		.replaceAll('&quot;', '"');
}
