import { expect, test } from 'vitest';
import { choosePosterPlaces, posterPath, printAgainAfter } from '#domain/handouts/poster.ts';
import type { District } from '#domain/geo/place.ts';
import type { Office } from '#domain/offices/office.ts';
import { makeOffice } from '#test/support/make-office.ts';

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

test('a poster lies under its language, and the one-ink file is named in that language', () => {
	expect(posterPath('ms', 'perlis/perlis', 'colour')).toBe('/ms/poster/perlis/perlis.pdf');
	expect(posterPath('ms', 'perlis/perlis', 'one-ink')).toBe(
		'/ms/poster/perlis/perlis-satu-dakwat.pdf',
	);
	expect(posterPath('en', 'perlis/perlis', 'one-ink')).toBe('/en/poster/perlis/perlis-one-ink.pdf');
});

test('headquarters stand before stations, placed stations before others', () => {
	const offices = [
		station('a-unplaced', { position: undefined, precision: 'none' }),
		station('z-placed'),
		station('headquarters', { kind: 'ipd' }),
	];
	const { police } = choosePosterPlaces(offices, district);
	expect(police.shown.map(({ id }) => id)).toEqual(['headquarters', 'z-placed', 'a-unplaced']);
});

test('of twelve stations five are shown and seven are counted', () => {
	const offices = Array.from({ length: 12 }, (_, index) => station(`s${String(index)}`));
	const { police } = choosePosterPlaces(offices, district);
	expect([police.shown.length, police.more]).toEqual([5, 7]);
});

test('community stations, state headquarters and closed stations never stand on a poster', () => {
	const offices = [
		station('community', { kind: 'community' }),
		station('state', { kind: 'ipk' }),
		station('closed', { status: 'closed' }),
	];
	expect(choosePosterPlaces(offices, district).police.shown).toEqual([]);
});

test('a district without a known station names the nearest elsewhere, and says so', () => {
	const offices = [
		station('far', { district: 'selangor/sepang', position: { lat: 2.7, lon: 101.7 } }),
		station('near', { district: 'selangor/gombak', position: { lat: 3.2, lon: 101.7 } }),
	];
	const { police } = choosePosterPlaces(offices, district);
	expect(police.isElsewhere).toBe(true);
	expect(police.shown.map(({ id }) => id)).toEqual(['near', 'far']);
});

test('the welfare office is the responsible one, not one that merely stands in the district', () => {
	const welfare = { service: 'welfare', kind: 'pkmd' } as const;
	const offices = [
		station('stands-here', welfare),
		station('serves', { ...welfare, district: 'selangor/sepang', serves: [district.id] }),
	];
	expect(choosePosterPlaces(offices, district).welfare?.id).toBe('serves');
});

test.for([
	['2026-11-22', '2027-11'],
	['2026-12', '2027-12'],
	['2025', '2026-01'],
])('a sheet whose newest content is of %s is printed again after %s', ([edition, month]) => {
	expect(printAgainAfter(edition ?? '')).toBe(month);
});
