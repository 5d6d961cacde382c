import { expect, test } from 'vitest';
import {
	DISTRICT_FILES,
	districtFilePath,
	districtFileRoutes,
} from '#domain/handouts/district-files.ts';
import { chooseDistrictPlaces } from '#domain/handouts/district-places.ts';
import { DISTRICT_OF_MADE_OFFICES, makeStation } from '#test/support/make-office.ts';
import { loadPlaceTables } from '#test/support/place-tables.ts';

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
		makeStation('state', { kind: 'ipk' }),
		makeStation('community', { kind: 'community' }),
		...Array.from({ length: 40 }, (_, index) => makeStation(`s${String(index).padStart(2, '0')}`)),
		makeStation('headquarters', { kind: 'ipd' }),
		makeStation('closed', { status: 'closed' }),
	];
	const ids = chooseDistrictPlaces(offices, DISTRICT_OF_MADE_OFFICES).police.places.map(
		({ id }) => id,
	);
	expect(ids).toHaveLength(43);
	expect(ids[0]).toBe('headquarters');
	expect(ids.slice(-2)).toEqual(['community', 'state']);
	expect(ids).not.toContain('closed');
});

test('where a district has only a community station, the nearest staffed ones stand before it', () => {
	const offices = [
		makeStation('community', { kind: 'community' }),
		makeStation('far', { district: 'selangor/sepang', position: { lat: 2.7, lon: 101.7 } }),
		makeStation('near', { district: 'selangor/gombak', position: { lat: 3.2, lon: 101.7 } }),
	];
	const { police } = chooseDistrictPlaces(offices, DISTRICT_OF_MADE_OFFICES);
	expect(police.isElsewhere).toBe(true);
	expect(police.places.map(({ id }) => id)).toEqual(['near', 'far', 'community']);
});

test('other welfare offices of the district stand beside the responsible one, never in its place', () => {
	const welfare = (id: string, serves?: readonly string[]) =>
		makeStation(id, { service: 'welfare', kind: 'pkmd', serves });
	const offices = [
		welfare('sighting'),
		welfare('state-office', []),
		welfare('responsible', [DISTRICT_OF_MADE_OFFICES.id]),
	];
	const places = chooseDistrictPlaces(offices, DISTRICT_OF_MADE_OFFICES);
	expect(places.welfare?.id).toBe('responsible');
	expect(places.otherWelfare.map(({ id }) => id)).toEqual(['sighting', 'state-office']);
});
