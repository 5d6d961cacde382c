import { describe, expect, test } from 'vitest';
import { readPoliceName } from '#generators/office-data/police-names.ts';
import { findResponsibleWelfareOffice, isNamedByPattern } from '#domain/offices/responsible.ts';
import { threeAnswers } from '#domain/offices/three-answers.ts';
import { loadOffices, readOfficeTables } from '#test/support/office-tables.ts';

const { offices, findings, districts } = loadOffices();
const ofKind = (...kinds: string[]) => offices.filter((office) => kinds.includes(office.kind));
const byId = (id: string) => offices.find((office) => office.id === id);

describe('the offices of the repository', () => {
	test('give no finding', () => {
		expect(findings).toEqual([]);
	});

	test('are as many as the sources have', () => {
		const police = offices.filter((office) => office.service === 'police').length;
		expect(police).toBeGreaterThanOrEqual(600);
		expect(police).toBeLessThanOrEqual(700);
		expect(ofKind('ipd')).toHaveLength(155);
		expect(ofKind('ipk')).toHaveLength(14);
		expect(ofKind('hospital')).toHaveLength(146);
		expect(ofKind('hospital').filter((office) => office.hasOscc)).toHaveLength(29);
	});

	test('have exactly one responsible welfare office for each of the 160 districts', () => {
		expect(districts).toHaveLength(160);
		for (const district of districts) {
			const serving = offices.filter((office) => office.serves?.includes(district.id));
			expect(serving, district.id).toHaveLength(1);
		}
	});

	test('tell nothing of a welfare office that only the name pattern knows', () => {
		const byPattern = offices.filter(isNamedByPattern);
		expect(byPattern.length).toBeGreaterThan(100);
		for (const office of byPattern) {
			expect(office, office.id).toMatchObject({ precision: 'none' });
			expect(Object.keys(office)).not.toEqual(
				expect.arrayContaining([expect.stringMatching(/^(phone|address|postcode|town|position)$/)]),
			);
		}
	});

	test('call each welfare office as its state does', () => {
		const nameIn = (district: string) =>
			findResponsibleWelfareOffice(offices, district)?.name.ms ?? '';
		expect(nameIn('kelantan/bachok')).toBe('Pejabat Kebajikan Masyarakat Jajahan Bachok');
		expect(nameIn('sabah/tawau')).toBe('Pejabat Jabatan Perkhidmatan Kebajikan Am Tawau');
		expect(nameIn('sarawak/miri')).toBe('Pejabat Kebajikan Masyarakat Bahagian Miri');
		expect(nameIn('sarawak/lundu')).toBe('Pejabat Kebajikan Masyarakat Daerah Lundu');
		expect(nameIn('labuan/labuan')).toBe('Pejabat Kebajikan Masyarakat Wilayah Persekutuan Labuan');
	});

	test('hold no police place of an excluded kind', () => {
		for (const office of ofKind('balai', 'community', 'ipd', 'ipk')) {
			expect(readPoliceName(office.name.ms), office.id).not.toHaveProperty('excluded');
		}
	});

	test('hold neither interview centre nor activity centre nor the JKM headquarters', () => {
		const names = offices.map((office) => office.name.ms).join('\n');
		expect(names).not.toMatch(/temu duga|aktiviti kanak|ibu pejabat jabatan kebajikan/i);
	});

	test('know a merged headquarters by its newer position and both sources', () => {
		expect(byId('ipd-kajang')).toMatchObject({
			phone: '+60389114222',
			precision: 'exact',
			sources: [{ key: 'osm-2026-09' }, { key: 'osm-offices-2021-08' }],
		});
	});

	test('join a station on a postal list with its building on the map', () => {
		const sources = byId('balai-polis-pangkalan-kubor')?.sources.map(({ key }) => key);
		expect(sources).toEqual(['osm-offices-2021-08', 'pos-malaysia-localities-2017']);
	});

	test('take no position for a headquarters that two sources put in two places', () => {
		expect(byId('ipd-melaka-tengah')).toMatchObject({ precision: 'none' });
		expect(byId('ipk-perlis')).toMatchObject({ precision: 'none' });
	});

	test('keep rows of OpenStreetMap out of the tables that are not ODbL', () => {
		for (const { name, text } of readOfficeTables()) {
			if (name === 'welfare' || name === 'hospitals') expect(text).not.toMatch(/\bosm-/);
		}
	});

	test('answer in every district, with and without a point', () => {
		for (const district of districts) {
			for (const point of [undefined, district.centre]) {
				const answers = threeAnswers(offices, district, point);
				expect(answers.welfare, district.id).toBeDefined();
				expect(answers.police, district.id).toBeDefined();
				expect(answers.hospital, district.id).toBeDefined();
			}
		}
	});

	test('name the headquarters in the town of Song beside the far known one', () => {
		const song = districts.find((district) => district.id === 'sarawak/song');
		expect.assert(song !== undefined);
		const answers = threeAnswers(offices, song, song.centre);
		expect(answers.townHeadquarters).toMatchObject({
			tie: 'same-name',
			office: { id: 'ipd-song' },
		});
		expect(answers.police?.office.district).not.toBe('sarawak/song');
	});
});
