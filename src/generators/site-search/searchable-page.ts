import { parse, type HTMLElement } from 'node-html-parser';
import { tokenise } from '#domain/search/site-lexicon.ts';

/** What the search knows of a page: all its text, or its name alone. */
export interface SearchablePage {
	/** Address from the root of the site. */
	url: string;
	title: string;
	description: string;
	/** Names of the pages above it, joined by " › "; empty for a page at the top. */
	section: string;
	/** HTML of what is searched, for the indexer; `undefined` where only the name is searched. */
	html: string | undefined;
	/** Every word of its text. */
	words: readonly string[];
}

/**
 * Page types that are found by their name alone. Every one of 160 districts names police, welfare and hospital: with
 * all their text they would bury the articles. The register of sources lists every title, and would stand first for
 * "suicide".
 */
const FOUND_BY_NAME = new Set(['state', 'district', 'sources']);

/**
 * Page types left out. Offices and postcodes have a better search of their own (the finder), and thousands of them
 * would cost as many files.
 */
const LEFT_OUT = new Set(['office', 'postcode', 'postcodes', 'search', 'not-found']);

/** Parts of a page that say nothing about its subject: marks of what is not confirmed, buttons, doors to other pages. */
const NOT_SEARCHED =
	'nav, aside, form, script, style, svg, .print-sheet, .site-map, .button, .tag, [data-pagefind-ignore], [hidden]';

/**
 * Reads a built page for the search; `undefined` for one that is not searched: a page without `data-pagefind-body`
 * (hidden pages have none), or of a type that is left out.
 *
 * @param url - Address of the page from the root of the site, with a slash at both ends.
 */
export function readSearchablePage(url: string, source: string): SearchablePage | undefined {
	// Most pages are offices: they are told by their first line, before anything is parsed.
	const type = /<html[^>]* data-page="([^"]*)"/.exec(source)?.[1] ?? '';
	if (LEFT_OUT.has(type)) return undefined;
	const document = parse(source);
	const main = document.querySelector('[data-pagefind-body]');
	if (main === null) return undefined;

	const trail = main.querySelectorAll('.breadcrumb li:not([aria-current]) a').slice(1);
	const section = trail.map((link) => link.textContent.trim()).join(' › ');
	removeReadNext(main);
	for (const part of main.querySelectorAll(NOT_SEARCHED)) part.remove();
	const html = separateElements(main.innerHTML);
	const heading = main.querySelector('h1')?.structuredText.replace(/\s+/g, ' ').trim() ?? '';
	const isFoundByName = FOUND_BY_NAME.has(type);
	return {
		url,
		title: heading,
		description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
		section,
		html: isFoundByName ? undefined : html,
		words: tokenise(isFoundByName ? `${heading} ${section}` : parse(html).structuredText),
	};
}

/**
 * Takes out the doors that end a page with their heading ("Read next"); those of a page that leads into its section
 * are what it is about.
 */
function removeReadNext(main: HTMLElement): void {
	for (const doors of main.querySelectorAll('h2 + .doors')) {
		const heading = doors.previousElementSibling;
		const isAlone =
			main.querySelectorAll('.doors').length === 1 && main.querySelectorAll('h2').length > 1;
		if (heading !== null && isAlone) {
			heading.remove();
			doors.remove();
		}
	}
}

/** Puts a space where only the layout keeps two words apart: `<b>Talian Kasih</b>15999`. */
function separateElements(html: string): string {
	return html.replace(/<\/[a-z\d]+>(?=[\p{L}\p{N}<])/gu, '$& ');
}
