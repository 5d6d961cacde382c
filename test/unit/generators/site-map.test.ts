import { expect, test } from 'vitest';
import { readPageLinks, siteMapXml } from '#generators/site-map/site-map.ts';

const PAGE = `<!doctype html><html lang="ms"><head><meta charset="utf-8">
<link rel="icon" href="/favicon.svg"><link rel="canonical" href="https://a.my/ms/x/">
<link rel="alternate" hreflang="ms" href="https://a.my/ms/x/">
<link rel="alternate" hreflang="en" href="https://a.my/en/y/"></head>
<body><link rel="canonical" href="https://a.my/wrong/"></body></html>`;

test('a page tells its own address and that of its twin', () => {
	expect(readPageLinks(PAGE)).toEqual({
		canonical: 'https://a.my/ms/x/',
		alternates: [
			{ language: 'ms', address: 'https://a.my/ms/x/' },
			{ language: 'en', address: 'https://a.my/en/y/' },
		],
	});
});

test('a page kept out of search engines is kept out of the site map', () => {
	const hidden = PAGE.replace(
		'<link rel="icon"',
		'<meta name="robots" content="noindex"><link rel="icon"',
	);
	expect(readPageLinks(hidden)).toBeUndefined();
});

test('a page without an address of its own is kept out of the site map', () => {
	expect(readPageLinks(PAGE.replace('rel="canonical"', 'rel="other"'))).toBeUndefined();
});

test('the site map is in the order of addresses, whatever order the pages came in', () => {
	const a = { canonical: 'https://a.my/en/', alternates: [] };
	const b = { canonical: 'https://a.my/ms/', alternates: [] };
	expect(siteMapXml([b, a])).toBe(siteMapXml([a, b]));
});
