import { expect, test } from 'vitest';
import {
	ancestorsOf,
	createPageDirectory,
	findAddressClashes,
	pagePath,
	pagePaths,
	type Page,
} from '#domain/i18n/pages.ts';

function makePage(id: string, ms: string, en: string): Page {
	const text = { ms: id, en: id };
	return {
		id,
		title: text,
		navTitle: text,
		description: text,
		urlName: { ms, en },
		isArticle: true,
	};
}

const signs = makePage('warning-signs', 'tanda-amaran', 'warning-signs');
const physical = makePage(
	'warning-signs/physical',
	'tanda-amaran/fizikal',
	'warning-signs/physical',
);
const home = makePage('home', '', '');

test('page has an address in the words of each language', () => {
	expect(pagePaths(signs)).toEqual({ ms: '/ms/tanda-amaran/', en: '/en/warning-signs/' });
	expect(pagePath(home, 'ms')).toBe('/ms/');
});

test('page below another knows its way up, and home is not part of it', () => {
	const directory = createPageDirectory([home, signs, physical]);
	expect(ancestorsOf(physical, directory).map((page) => page.id)).toEqual(['warning-signs']);
	expect(ancestorsOf(signs, directory)).toEqual([]);
});

test('asking for a page that is not there names those that are', () => {
	const directory = createPageDirectory([signs]);
	expect(() => directory.get('waning-signs')).toThrow(/"waning-signs".*warning-signs/);
	expect(directory.find('waning-signs')).toBeUndefined();
});

test('two pages with one address in one language are found', () => {
	const twin = makePage('signs', 'tanda-amaran', 'signs');
	expect(findAddressClashes([signs, twin])).toEqual(['/ms/tanda-amaran/: warning-signs and signs']);
	expect(findAddressClashes([signs, physical])).toEqual([]);
});

test('a page that is not there stops the build, also where there is a home page', () => {
	const directory = createPageDirectory([home, signs]);
	expect(() => directory.get('warning-signs/unknown')).toThrow(
		'There is no page "warning-signs/unknown". Known pages: home, warning-signs.',
	);
});
