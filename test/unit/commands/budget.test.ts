import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BuiltSite } from '#commands/budget/built-site.ts';
import { formatBudget, measureBudget, type BudgetLine } from '#commands/budget/measure.ts';
import { readPageParts, readScriptImports } from '#commands/budget/page-parts.ts';

describe('parts of a page', () => {
	test('styles, scripts and pictures are told apart, each once', () => {
		const html = `<html lang="ms" data-page="article"><head>
<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/_astro/a.css">
<script type="module" src="/_astro/a.js"></script></head>
<img src="/mark.svg" alt=""><img src="/a.svg" loading="lazy" alt=""><img src="/a.svg" loading="lazy" alt="">`;
		expect(readPageParts(html)).toEqual({
			type: 'article',
			stylesheets: ['/_astro/a.css'],
			scripts: ['/_astro/a.js'],
			images: ['/mark.svg'],
			lazyImages: ['/a.svg'],
		});
	});

	test('what a script needs is told from what it may ask for later', () => {
		const code = `import{a}from"./shared.js";import"./side.js";const load=()=>import("./map.js");m=["_astro/map.css"];`;
		expect(readScriptImports('/_astro/finder.js', code)).toEqual({
			direct: ['/_astro/shared.js', '/_astro/side.js'],
			late: ['/_astro/map.js', '/_astro/map.css'],
		});
	});
});

describe('budget of a built site', () => {
	let folder = '';

	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	const page = (type: string, head: string) =>
		`<!doctype html><html lang="ms" data-page="${type}"><head>${head}</head><body><p>Teks</p></body></html>`;
	const lineOf = async (name: string): Promise<BudgetLine | undefined> =>
		(await measureBudget(new BuiltSite(folder))).find((line) => line.name === name);
	/** Text that does not pack. */
	const noise = (length: number) => {
		let state = 1;
		return Array.from({ length }, () => {
			state = (state * 48_271) % 2_147_483_647;
			return String.fromCharCode(33 + (state % 90));
		}).join('');
	};

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'budget-'));
		write('_redirects', '/ /ms/ 302\n# a comment\n\n');
		write('style.css', 'p{margin:0}');
		write('late.js', 'export{};');
		write('shared.js', 'export const a=1;');
		write('script.js', 'import{a}from"./shared.js";import("./late.js");');
		write('ms/index.html', page('home', '<link rel="stylesheet" href="/style.css">'));
		write('ms/search.html', page('search', ''));
		write('ms/find.html', page('find-help', '<script type="module" src="/script.js"></script>'));
		write('data/finder.json', '{}');
	});

	afterEach(() => {
		rmSync(folder, { recursive: true });
	});

	test('a small site is within every budget', async () => {
		expect(formatBudget(await measureBudget(new BuiltSite(folder))).isOver).toBe(false);
	});

	test('a page too heavy with its styles is over', async () => {
		write('style.css', noise(16_000));
		const line = await lineOf('home (1): page and styles');
		expect(line?.where).toBe('ms/index.html');
		expect(line?.measured).toBeGreaterThan(12_000);
		expect(formatBudget(line === undefined ? [] : [line]).isOver).toBe(true);
	});

	test('a page that names a file which is not there is over', async () => {
		write('ms/index.html', page('home', '<link rel="stylesheet" href="/gone.css">'));
		expect((await lineOf('home (1): page and styles'))?.measured).toBe(Infinity);
	});

	test('requests count what a script needs, and pictures drawn at once', async () => {
		write(
			'ms/index.html',
			page('home', '<script type="module" src="/script.js"></script><img src="/a.svg">'),
		);
		expect((await lineOf('home (1): requests'))?.measured).toBe(4);
	});

	test('a script on a page may not be heavy, nor what it needs', async () => {
		write('shared.js', `export const a=${JSON.stringify(noise(4_000))};`);
		write('ms/index.html', page('home', '<script type="module" src="/script.js"></script>'));
		expect((await lineOf('home (1): script'))?.measured).toBeGreaterThan(3_000);
	});

	test('what the map brings counts as the map, not as the finder', async () => {
		write('late.js', `export const map=${JSON.stringify(noise(120_000))};`);
		expect((await lineOf('finder: usable'))?.measured).toBeLessThan(1_000);
		expect((await lineOf('finder: opening the map'))?.measured).toBeGreaterThan(85_000);
	});

	test('the data that the finder needs counts', async () => {
		write('data/finder.json', JSON.stringify(noise(70_000)));
		expect((await lineOf('finder: usable'))?.measured).toBeGreaterThan(45_000);
	});

	test('a site without a finder is over', async () => {
		rmSync(join(folder, 'ms/find.html'));
		expect(formatBudget(await measureBudget(new BuiltSite(folder))).isOver).toBe(true);
	});

	test('too many redirect rules are over', async () => {
		write('_redirects', '/a /b 302\n'.repeat(2_001));
		const line = await lineOf('redirect rules');
		expect(line?.measured).toBe(2_001);
		expect(formatBudget(line === undefined ? [] : [line]).isOver).toBe(true);
	});

	test('files are counted by kind', async () => {
		write('tiles/1/1/1', 'x');
		write('ms/poster/a.pdf', 'x');
		write('ms/office.html', page('office', ''));
		expect((await lineOf('files: tiles'))?.measured).toBe(1);
		expect((await lineOf('files: handouts'))?.measured).toBe(1);
		expect((await lineOf('files: office pages'))?.measured).toBe(1);
		expect((await lineOf('files: all'))?.measured).toBe(12);
	});
});
