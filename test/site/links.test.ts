import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributeOf, DIST, listPages, type BuiltPage } from '#test/support/pages.ts';

/** Faults shown of one kind; the count tells of the rest. */
const SHOWN = 20;

/** Sources that are published without encryption; a page may name where it knows something from, and nothing else. */
const INSECURE_SOURCES = new Set(
	readFileSync('content/facts/fact-sources.csv', 'utf8').match(/http:\/\/[^\s",;]+/g),
);

const pages = listPages();
const idsOf = new Map(
	pages.map((page) => [
		page.path,
		new Set([...page.html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
	]),
);

/** The opening tags of all links of a page. */
function links(page: BuiltPage): readonly string[] {
	return page.html.match(/<a\s[^>]*>/g) ?? [];
}

/** Collects one sentence a fault over all pages; the same sentence counts once. */
function faults(check: (page: BuiltPage, tag: string, href: string) => string | undefined) {
	const found = new Set<string>();
	for (const page of pages) {
		for (const tag of links(page)) {
			// A hidden link waits for the script that fills it.
			const href = / hidden[ >]/.test(tag) ? undefined : attributeOf(tag, 'href');
			const fault = href === undefined ? undefined : check(page, tag, href);
			if (fault !== undefined) found.add(fault);
		}
	}
	return [...found].slice(0, SHOWN);
}

test('the site has pages', () => {
	expect(pages.length).toBeGreaterThan(100);
});

test('every link inside the site leads to a file', () => {
	const known = new Map<string, boolean>();
	const exists = (path: string) => {
		const answer =
			known.get(path) ??
			(path.endsWith('/')
				? idsOf.has(path)
				: existsSync(join(DIST, decodeURIComponent(path))) && /\.\w+$/.test(path));
		known.set(path, answer);
		return answer;
	};
	expect(
		faults((page, _, href) => {
			if (!href.startsWith('/') && !href.startsWith('#')) return undefined;
			const { pathname } = new URL(href, `https://site.example${page.path}`);
			if (href.startsWith('#') || exists(pathname)) return undefined;
			return `${page.path} links to ${href}, which was not built.`;
		}),
	).toEqual([]);
});

test('every link to a place within a page leads to something there', () => {
	expect(
		faults((page, _, href) => {
			if (!/^(\/[^/]|#)/.test(href) || !href.includes('#')) return undefined;
			const { pathname, hash } = new URL(href, `https://site.example${page.path}`);
			const id = decodeURIComponent(hash.slice(1));
			if (idsOf.get(pathname)?.has(id) === true) return undefined;
			return `${page.path} links to ${href}, which is not on that page.`;
		}),
	).toEqual([]);
});

test('links are absolute within the site, or telephone, mail, map and secure web addresses', () => {
	expect(
		faults((page, _, href) =>
			/^(#|\/(?!\/)|https:\/\/|tel:\+?\d+$|mailto:|geo:)/.test(href) || INSECURE_SOURCES.has(href)
				? undefined
				: `${page.path} links to ${href}.`,
		),
	).toEqual([]);
});

test('a link that leaves the site tells nobody where it was pressed', () => {
	expect(
		faults((page, tag, href) => {
			if (!/^https?:/.test(href)) return undefined;
			const rel = attributeOf(tag, 'rel')?.split(' ') ?? [];
			return rel.includes('noreferrer') ? undefined : `${page.path}: ${tag}`;
		}),
	).toEqual([]);
});

test('pictures, styles and scripts that pages name were built', () => {
	const missing = new Set<string>();
	for (const page of pages) {
		for (const [, address] of page.html.matchAll(
			/<(?:img|script|link|source|use)\s[^>]*?(?:src|href)="(\/[^"#]*)"/g,
		)) {
			const path = address ?? '';
			if (!path.endsWith('/') && !existsSync(join(DIST, path)))
				missing.add(`${page.path}: ${path}`);
		}
	}
	expect([...missing].slice(0, SHOWN)).toEqual([]);
});
