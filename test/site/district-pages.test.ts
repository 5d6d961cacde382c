/** Every district has its page in both languages, in plain HTML: three answers, all its offices, its posters, its map. */
import { parse, type HTMLElement } from 'node-html-parser';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/i18n/locale.ts';
import type { Office } from '#domain/offices/office.ts';
import { areaPaths, officePaths } from '#domain/search/finder-paths.ts';
import { loadOffices } from '#test/support/office-tables.ts';
import { DIST } from '#test/support/pages.ts';

const { offices, districts } = loadOffices();
const byId = new Map(offices.map((office) => [office.id, office]));
const kept = offices.filter(({ status }) => status === 'open');

describe.for(LOCALES)('the pages of all districts, in %s', (locale) => {
	const pages = districts.map(({ id }) => ({
		id,
		page: parse(readFileSync(join(DIST, areaPaths(id)[locale], 'index.html'), 'utf8')),
	}));
	const officesIn = (part: HTMLElement | null): Office[] =>
		(part?.querySelectorAll('h3 a') ?? []).flatMap((link) => {
			const id = (link.getAttribute('href') ?? '').split('/').at(-2) ?? '';
			return byId.get(id) ?? [];
		});

	test('begin with the responsible welfare office, a police station and a hospital', () => {
		const faults = pages.flatMap(({ id, page }) => {
			const answers = officesIn(page.querySelector('.answers'));
			const isResponsible = answers[0]?.serves?.includes(id) === true;
			const services = new Set(answers.map(({ service }) => service));
			return isResponsible && services.size === 3 ? [] : [id];
		});
		expect(faults).toEqual([]);
	});

	test('name every open office of the district, each with a page of its own', () => {
		const faults = pages.flatMap(({ id, page }) => {
			const named = new Set(officesIn(page.querySelector('main')));
			return kept
				.filter((office) => office.district === id)
				.filter(
					(office) =>
						!named.has(office) ||
						!existsSync(join(DIST, officePaths(office.id)[locale], 'index.html')),
				)
				.map((office) => `${id}: ${office.id}`);
		});
		expect(faults).toEqual([]);
	});

	test('give two posters, a contacts sheet, a pack and a map that are there', () => {
		const faults = pages.flatMap(({ id, page }) => {
			const files = [
				...page.querySelectorAll('.downloads a').map((link) => link.getAttribute('href')),
				page.querySelector('.map-picture img')?.getAttribute('src'),
			];
			const areThere = files.every((file) => file !== undefined && existsSync(join(DIST, file)));
			return files.length === 5 && areThere ? [] : [id];
		});
		expect(faults).toEqual([]);
	});
});
