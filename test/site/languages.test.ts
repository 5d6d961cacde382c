import { expect, test } from 'vitest';
import { LOCALES, otherLocale, type Locale } from '#domain/i18n/locale.ts';
import { attributeOf, listPages, type BuiltPage } from '#test/support/pages.ts';

/** Faults shown of one kind. */
const SHOWN = 20;

const pages = listPages().filter((page) => page.locale !== undefined);
const byPath = new Map(pages.map((page) => [page.path, page]));

/** The address of a page in a language, from its own head; `undefined` where it names none. */
function alternateOf(page: BuiltPage, hreflang: string): string | undefined {
	const tags = page.html.match(/<link\s[^>]*rel="alternate"[^>]*>/g) ?? [];
	const tag = tags.find((each) => attributeOf(each, 'hreflang') === hreflang);
	const href = tag === undefined ? undefined : attributeOf(tag, 'href');
	return href === undefined ? undefined : new URL(href).pathname;
}

const isNotFound = (page: BuiltPage) => page.file.endsWith('404.html');

function faults(check: (page: BuiltPage, locale: Locale) => string | undefined): readonly string[] {
	return pages
		.flatMap((page) => {
			const fault = page.locale === undefined ? undefined : check(page, page.locale);
			return fault === undefined ? [] : [`${page.path}: ${fault}`];
		})
		.slice(0, SHOWN);
}

test('every page says its language', () => {
	expect(
		faults((page, locale) => (page.html.includes(`<html lang="${locale}"`) ? undefined : 'lang')),
	).toEqual([]);
});

test('every page has its twin, and the twin leads back', () => {
	expect(
		faults((page, locale) => {
			if (isNotFound(page)) return undefined;
			const path = alternateOf(page, otherLocale(locale));
			const twin = path === undefined ? undefined : byPath.get(path);
			if (twin === undefined) return `no page at ${path ?? 'no address'}`;
			return alternateOf(twin, locale) === page.path ? undefined : `${twin.path} leads elsewhere`;
		}),
	).toEqual([]);
});

test('both languages have the same number of pages of each type', () => {
	const count = (locale: Locale) =>
		Object.entries(
			Object.groupBy(
				pages.filter((page) => page.locale === locale),
				(page) => page.type,
			),
		)
			.map(([type, all]) => `${type}: ${String(all?.length ?? 0)}`)
			.sort();
	expect(count('ms')).toEqual(count('en'));
});

test('a page calls itself by its own address', () => {
	expect(
		faults((page, locale) => {
			if (isNotFound(page)) return undefined;
			const tag = /<link\s[^>]*rel="canonical"[^>]*>/.exec(page.html)?.[0] ?? '';
			const href = attributeOf(tag, 'href') ?? '';
			if (href === '' || new URL(href).pathname !== page.path) return `canonical is ${href}`;
			return alternateOf(page, locale) === page.path ? undefined : 'hreflang of itself';
		}),
	).toEqual([]);
});

test('a browser in a third language is led to Malay', () => {
	expect(
		faults((page) =>
			isNotFound(page) || alternateOf(page, 'x-default') === alternateOf(page, 'ms')
				? undefined
				: 'x-default',
		),
	).toEqual([]);
});

test('one press leads to the same page in the other language', () => {
	expect(
		faults((page, locale) => {
			const other = otherLocale(locale);
			const header = /<header[\s\S]*?<\/header>/.exec(page.html)?.[0] ?? '';
			const switches = (header.match(/<a\s[^>]*>/g) ?? []).filter(
				(tag) => attributeOf(tag, 'hreflang') === other,
			);
			if (switches.length !== 1) return `${String(switches.length)} language links`;
			const href = attributeOf(switches[0] ?? '', 'href') ?? '';
			if (attributeOf(switches[0] ?? '', 'lang') !== other) return 'the link has no lang';
			if (isNotFound(page)) return byPath.has(href) ? undefined : `leads to ${href}`;
			return href === alternateOf(page, other) ? undefined : `leads to ${href}`;
		}),
	).toEqual([]);
});

test('no other link leads into the other language', () => {
	expect(
		faults((page, locale) => {
			const other = otherLocale(locale);
			const stray = (page.html.match(/<a\s[^>]*>/g) ?? []).find(
				(tag) =>
					(attributeOf(tag, 'href') ?? '').startsWith(`/${other}/`) &&
					attributeOf(tag, 'hreflang') !== other,
			);
			return stray;
		}),
	).toEqual([]);
});

test('no key of the interface stands on a page in place of its words', () => {
	expect(
		faults((page) => {
			const text = page.html.replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ');
			return /\b(?:page|home|search|finder|office|record|article)\.[a-z]+(?:\.[a-zA-Z]+)+\b/.exec(
				text,
			)?.[0];
		}),
	).toEqual([]);
});

test('a language has no page whose text is empty', () => {
	expect(LOCALES.every((locale) => pages.some((page) => page.locale === locale))).toBe(true);
	expect(faults((page) => (/<h1[\s>]/.test(page.html) ? undefined : 'no h1'))).toEqual([]);
	expect(
		faults((page) => ((page.html.match(/<h1[\s>]/g) ?? []).length > 1 ? 'two h1' : undefined)),
	).toEqual([]);
});
