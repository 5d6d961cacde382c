import { describe, expect, test } from 'vitest';
import { readSearchablePage } from '#generators/site-search/searchable-page.ts';

const built = (type: string, main: string) =>
	`<!doctype html><html lang="en" data-page="${type}"><head><meta name="description" content="What it is for."></head>` +
	`<body><main data-pagefind-body>${main}</main></body></html>`;

const wordsOf = (type: string, main: string) =>
	readSearchablePage('/en/example/', built(type, main))?.words.join(' ');

describe('a list', () => {
	test('of sources is found by its name, not by the titles in it', () => {
		const page = readSearchablePage(
			'/en/sources/',
			built('sources', '<h1>Sources</h1><ul><li>Suicide among adolescents</li></ul>'),
		);
		expect(page?.html).toBeUndefined();
		expect(page?.words).toEqual(['sources']);
	});

	test('of all pages is not searched', () => {
		const main = '<h1>Site map</h1><ul class="site-map"><li>Bruises</li></ul>';
		expect(wordsOf('article', main)).toBe('site map');
	});
});

test('an article is found by all its text', () => {
	expect(wordsOf('article', '<h1>Bruises</h1><p>On a baby.</p>')).toBe('bruises on a baby');
});

test.for([
	{
		name: 'a mark of what is not confirmed',
		html: '<span class="tag">as of 22 November 2026 · <a href="https://who.int">check at www.who.int</a></span>',
	},
	{ name: 'an example in a form', html: '<form><p>Kajang</p></form>' },
	{ name: 'a button', html: '<p><a class="button" href="/">Find the nearest office</a></p>' },
	{
		name: 'what to read next, with its heading',
		html: '<h2>Read next</h2>\n<ul class="doors"><li><a href="/">Bruises</a></li></ul>',
	},
])('$name is not searched', ({ html }) => {
	const main = `<h1>Shaking</h1><p>It hurts.</p>${html}<h2>Later</h2><p>Rest.</p>`;
	expect(wordsOf('article', main)).toBe('shaking it hurts later rest');
	expect(readSearchablePage('/en/x/', built('article', main))?.html).not.toContain('class=');
});
