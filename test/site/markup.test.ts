import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributeOf, DIST, listPages } from '#test/support/pages.ts';

const LAYERS = '@layer reset, tokens, vendor, base, layout, components, utilities, print;';
const SHOWN = 20;

const pages = listPages();

/** What the policy lets run: nothing may stand in a page that it would refuse in front of a visitor. */
function findAll(pattern: RegExp): readonly string[] {
	return pages
		.flatMap((page) => (page.html.match(pattern) ?? []).map((match) => `${page.path}: ${match}`))
		.slice(0, SHOWN);
}

test('no element has a style or a handler of its own', () => {
	expect(findAll(/<[a-z][^>]*\s(?:style|on[a-z]+)="[^"]*"/g)).toEqual([]);
});

test('no page holds a script of its own but data about itself', () => {
	expect(findAll(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")[^>]*>/g)).toEqual([]);
});

test('a page holds one style at most, the order of the layers, and the policy knows it', () => {
	const policy = readFileSync(join(DIST, '_headers'), 'utf8');
	const others = pages.flatMap((page) =>
		[...page.html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].flatMap(([, text], index) =>
			text === LAYERS && index === 0 ? [] : [`${page.path}: ${text ?? ''}`],
		),
	);
	expect(others.slice(0, SHOWN)).toEqual([]);
	const hash = createHash('sha256').update(LAYERS).digest('base64');
	expect(policy).toContain(`'sha256-${hash}'`);
});

test('the order of the layers stands before every stylesheet', () => {
	const late = pages.filter((page) => {
		const sheet = page.html.search(/<link[^>]*rel="stylesheet"/);
		const order = page.html.indexOf(LAYERS);
		return sheet >= 0 && (order < 0 || order > sheet);
	});
	expect(late.map((page) => page.path).slice(0, SHOWN)).toEqual([]);
});

test('the letters of a page are named in its first 512 bytes', () => {
	const late = pages.filter(
		(page) => !/<meta charset="utf-8"/i.test(Buffer.from(page.html).subarray(0, 512).toString()),
	);
	expect(late.map((page) => page.path).slice(0, SHOWN)).toEqual([]);
});

test('no stylesheet asks another host for anything', () => {
	const sheets = globSync('_astro/*.css', { cwd: DIST });
	expect(sheets.length).toBeGreaterThan(0);
	const foreign = sheets.filter((file) =>
		/url\(["']?(?:https?:)?\/\//.test(readFileSync(join(DIST, file), 'utf8')),
	);
	expect(foreign).toEqual([]);
});

test('every picture has a text, or says that it needs none, and keeps its place free', () => {
	const faults = pages.flatMap((page) =>
		(page.html.match(/<img\s[^>]*>/g) ?? [])
			.filter(
				(tag) =>
					!/\salt(?:=|\s|>)/.test(tag) ||
					attributeOf(tag, 'width') === undefined ||
					attributeOf(tag, 'height') === undefined,
			)
			.map((tag) => `${page.path}: ${tag}`),
	);
	expect(faults.slice(0, SHOWN)).toEqual([]);
});

test('every page has a title and a description of its own', () => {
	const seen = new Map<string, string>();
	const faults = pages.flatMap((page) => {
		if (page.locale === undefined || page.type === 'office') return [];
		const title = /<title>([^<]*)<\/title>/.exec(page.html)?.[1] ?? '';
		const description = /<meta name="description" content="([^"]*)"/.exec(page.html)?.[1] ?? '';
		const key = `${page.locale} ${title}`;
		const earlier = seen.get(key);
		seen.set(key, page.path);
		if (title === '' || description === '') return [`${page.path}: no title or description`];
		return earlier === undefined ? [] : [`${page.path} and ${earlier}: ${title}`];
	});
	expect(faults.slice(0, SHOWN)).toEqual([]);
});
