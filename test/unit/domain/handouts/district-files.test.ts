import { expect, test } from 'vitest';
import {
	DISTRICT_FILES,
	districtFilePath,
	districtFileRoutes,
} from '#domain/handouts/district-files.ts';
import { chooseDistrictPlaces } from '#domain/handouts/district-places.ts';
import type { District } from '#domain/geo/place.ts';
import type { Office } from '#domain/offices/office.ts';
import { makeOffice } from '#test/support/make-office.ts';
import { loadPlaceTables } from '#test/support/place-tables.ts';

const district: District = {
	id: 'selangor/hulu-langat',
	code: '10_4',
	state: 'selangor',
	name: 'Hulu Langat',
	aliases: [],
	centre: { lat: 3.1, lon: 101.8 },
	neighbours: [],
};

const station = (id: string, changes: Partial<Office> = {}) =>
	makeOffice({ id, name: { ms: id, en: id }, ...changes });

test('the files of a district lie beside its poster, named in their language', () => {
	expect(DISTRICT_FILES.map((kind) => districtFilePath(kind, 'ms', 'perlis/perlis'))).toEqual([
		'/ms/poster/perlis/perlis-pek.zip',
		'/ms/poster/perlis/perlis.pdf',
		'/ms/poster/perlis/perlis-satu-dakwat.pdf',
		'/ms/poster/perlis/perlis-hubungan.pdf',
	]);
	expect(districtFilePath('contacts', 'en', 'perlis/perlis')).toBe(
		'/en/poster/perlis/perlis-contacts.pdf',
	);
});

test('no two files of the 160 districts have the same address', () => {
	const { districts } = loadPlaceTables();
	const routes = districtFileRoutes(districts).map(({ params }) =>
		[params.lang, params.state, params.file, params.format].join('/'),
	);
	expect(new Set(routes).size).toBe(160 * 2 * DISTRICT_FILES.length);
});

test('every open place of the district is chosen, and no closed one', () => {
	const offices = [
		station('state', { kind: 'ipk' }),
		station('community', { kind: 'community' }),
		...Array.from({ length: 40 }, (_, index) => station(`s${String(index).padStart(2, '0')}`)),
		station('headquarters', { kind: 'ipd' }),
		station('closed', { status: 'closed' }),
	];
	const ids = chooseDistrictPlaces(offices, district).police.places.map(({ id }) => id);
	expect(ids).toHaveLength(43);
	expect(ids[0]).toBe('headquarters');
	expect(ids.slice(-2)).toEqual(['community', 'state']);
	expect(ids).not.toContain('closed');
});

test('where a district has only a community station, the nearest staffed ones stand before it', () => {
	const offices = [
		station('community', { kind: 'community' }),
		station('far', { district: 'selangor/sepang', position: { lat: 2.7, lon: 101.7 } }),
		station('near', { district: 'selangor/gombak', position: { lat: 3.2, lon: 101.7 } }),
	];
	const { police } = chooseDistrictPlaces(offices, district);
	expect(police.isElsewhere).toBe(true);
	expect(police.places.map(({ id }) => id)).toEqual(['near', 'far', 'community']);
});

test('other welfare offices of the district stand beside the responsible one, never in its place', () => {
	const welfare = (id: string, serves?: readonly string[]) =>
		station(id, { service: 'welfare', kind: 'pkmd', serves });
	const offices = [
		welfare('sighting'),
		welfare('state-office', []),
		welfare('responsible', [district.id]),
	];
	const places = chooseDistrictPlaces(offices, district);
	expect(places.welfare?.id).toBe('responsible');
	expect(places.otherWelfare.map(({ id }) => id)).toEqual(['sighting', 'state-office']);
});
