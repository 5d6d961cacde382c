/** Every postcode has its place on one page a group, in both languages, with script off: its district pages, or why not. */
import { parse } from 'node-html-parser';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/i18n/locale.ts';
import { areaPaths, postcodePaths } from '#domain/search/finder-paths.ts';
import { textOf } from '#test/support/finder-page.ts';
import { loadPlaceTables } from '#test/support/place-tables.ts';
import { DIST } from '#test/support/pages.ts';

const { postcodes } = loadPlaceTables();
const groups = Map.groupBy(postcodes, ({ postcode }) => postcode.slice(0, 2));
const fileOf = (path: string) => join(DIST, path, 'index.html');

describe.for(LOCALES)('postcodes in %s', (locale) => {
	test('each stands at its anchor with the pages of its districts, which exist, or its state and why', () => {
		const faults: string[] = [];
		for (const [group, codes] of groups) {
			const page = parse(readFileSync(fileOf(postcodePaths(group)[locale]), 'utf8'));
			for (const { postcode, districts, state } of codes) {
				const row = page.querySelector(`[id="${postcode}"]`);
				const links = row?.querySelectorAll('a').map((link) => link.getAttribute('href')) ?? [];
				const ids = districts.length > 0 ? districts : [state];
				if (links.join() !== ids.map((id) => areaPaths(id)[locale]).join()) faults.push(postcode);
				if (!links.every((href) => existsSync(fileOf(href ?? '')))) faults.push(postcode);
				const isExplained = row?.text.includes(textOf(locale)('postcode.unknown')) === true;
				if (isExplained !== (districts.length === 0)) faults.push(`${postcode}: why?`);
			}
		}
		expect(faults.slice(0, 20)).toEqual([]);
	});

	test('the list of groups names every group', () => {
		const page = parse(readFileSync(fileOf(postcodePaths()[locale]), 'utf8'));
		const links = page.querySelectorAll('main a').map((link) => link.getAttribute('href'));
		const missing = [...groups.keys()].filter(
			(group) => !links.includes(postcodePaths(group)[locale]),
		);
		expect(missing).toEqual([]);
	});
});
