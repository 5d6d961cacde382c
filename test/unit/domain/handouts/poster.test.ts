import { expect, test } from 'vitest';
import { choosePosterPlaces, posterPath, printAgainAfter } from '#domain/handouts/poster.ts';
import { DISTRICT_OF_MADE_OFFICES, makeStation } from '#test/support/make-office.ts';

test('a poster lies under its language, and the one-ink file is named in that language', () => {
	expect(posterPath('ms', 'perlis/perlis', 'colour')).toBe('/ms/poster/perlis/perlis.pdf');
	expect(posterPath('ms', 'perlis/perlis', 'one-ink')).toBe(
		'/ms/poster/perlis/perlis-satu-dakwat.pdf',
	);
	expect(posterPath('en', 'perlis/perlis', 'one-ink')).toBe('/en/poster/perlis/perlis-one-ink.pdf');
});

test('headquarters stand before stations, placed stations before others', () => {
	const offices = [
		makeStation('a-unplaced', { position: undefined, precision: 'none' }),
		makeStation('z-placed'),
		makeStation('headquarters', { kind: 'ipd' }),
	];
	const { police } = choosePosterPlaces(offices, DISTRICT_OF_MADE_OFFICES);
	expect(police.shown.map(({ id }) => id)).toEqual(['headquarters', 'z-placed', 'a-unplaced']);
});

test('of twelve stations five are shown and seven are counted', () => {
	const offices = Array.from({ length: 12 }, (_, index) => makeStation(`s${String(index)}`));
	const { police } = choosePosterPlaces(offices, DISTRICT_OF_MADE_OFFICES);
	expect([police.shown.length, police.more]).toEqual([5, 7]);
});

test('community stations, state headquarters and closed stations never stand on a poster', () => {
	const offices = [
		makeStation('community', { kind: 'community' }),
		makeStation('state', { kind: 'ipk' }),
		makeStation('closed', { status: 'closed' }),
	];
	expect(choosePosterPlaces(offices, DISTRICT_OF_MADE_OFFICES).police.shown).toEqual([]);
});

test('a district without a known station names the nearest elsewhere, and says so', () => {
	const offices = [
		makeStation('far', { district: 'selangor/sepang', position: { lat: 2.7, lon: 101.7 } }),
		makeStation('near', { district: 'selangor/gombak', position: { lat: 3.2, lon: 101.7 } }),
	];
	const { police } = choosePosterPlaces(offices, DISTRICT_OF_MADE_OFFICES);
	expect(police.isElsewhere).toBe(true);
	expect(police.shown.map(({ id }) => id)).toEqual(['near', 'far']);
});

test('the welfare office is the responsible one, not one that merely stands in the district', () => {
	const welfare = { service: 'welfare', kind: 'pkmd' } as const;
	const offices = [
		makeStation('stands-here', welfare),
		makeStation('serves', {
			...welfare,
			district: 'selangor/sepang',
			serves: [DISTRICT_OF_MADE_OFFICES.id],
		}),
	];
	expect(choosePosterPlaces(offices, DISTRICT_OF_MADE_OFFICES).welfare?.id).toBe('serves');
});

test.for([
	['2026-11-22', '2027-11'],
	['2026-12', '2027-12'],
	['2025', '2026-01'],
])('a sheet whose newest content is of %s is printed again after %s', ([edition, month]) => {
	expect(printAgainAfter(edition ?? '')).toBe(month);
});
