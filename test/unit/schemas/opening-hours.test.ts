import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { readHours } from '#schemas/opening-hours.ts';

const DAY = 24 * 60;
const homeZone = process.env['TZ'];

afterEach(() => {
	if (homeZone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = homeZone;
});

const intervalsOf = (cell: string) => readHours(cell, 'selangor').value?.intervals;

describe('hours that are read', () => {
	test('an empty cell is neither hours nor a fault', () => {
		expect(readHours('', 'selangor')).toEqual({});
	});

	test('a lunch break cuts each day in two', () => {
		expect(intervalsOf('Mo-Tu 08:00-13:00,14:00-17:00; We off')).toEqual([
			[480, 780],
			[840, 1020],
			[DAY + 480, DAY + 780],
			[DAY + 840, DAY + 1020],
		]);
	});

	test('a later rule takes the place of an earlier one', () => {
		expect(intervalsOf('Mo-Tu 08:00-17:00; Tu 08:00-12:00')).toEqual([
			[480, 1020],
			[DAY + 480, DAY + 720],
		]);
	});

	test('a night from Sunday to Monday stands at both ends of the week', () => {
		expect(intervalsOf('Su 22:00-02:00')).toEqual([
			[0, 120],
			[6 * DAY + 1320, 7 * DAY],
		]);
	});

	test('day and night is the whole week', () => {
		expect(intervalsOf('24/7')).toEqual([[0, 7 * DAY]]);
	});

	test('workdays are those of the state that the row names', () => {
		const { value } = readHours('workdays 08:00-17:00', 'kedah');
		expect(value?.workingWeekOf).toBe('kedah');
		expect(value?.intervals).toEqual(intervalsOf('Mo-Fr 08:00-17:00'));
	});

	test.for(['UTC', 'Asia/Kuala_Lumpur', 'America/Sao_Paulo', 'Pacific/Apia'])(
		'a computer in %s reads the same minutes',
		(zone) => {
			process.env['TZ'] = zone;
			expect(intervalsOf('Mo 08:00-17:00')).toEqual([[480, 1020]]);
		},
	);
});

describe('hours that are refused', () => {
	test.for([
		{ name: 'words', cell: '8 pagi hingga 5 petang' },
		{ name: 'Malay days', cell: 'Isnin-Jumaat 08:00-17:00' },
		{ name: 'hours without minutes', cell: 'Mo-Fr 8-17' },
		{ name: 'small letters', cell: 'mo-fr 08:00-17:00' },
		{ name: 'days without hours', cell: 'Mo-Fr' },
		{ name: 'an open end', cell: 'Mo-Fr 08:00+' },
		{ name: 'an hour that no day has', cell: 'Mo-Fr 25:00-26:00' },
		{ name: 'a span that ends as it begins', cell: 'Mo 08:00-08:00' },
		{ name: 'spans that overlap', cell: 'Mo-Fr 08:00-13:00,12:00-17:00' },
		{ name: 'a span after one over midnight', cell: 'Mo 20:00-02:00,21:00-23:00' },
		{ name: 'never open', cell: 'Mo-Su off' },
		{ name: 'a comment', cell: 'Mo-Fr 08:00-17:00 "with appointment"' },
		{ name: 'perhaps open', cell: 'Mo-Fr 08:00-17:00 unknown' },
		{ name: 'the sun', cell: 'Mo-Fr sunrise-sunset' },
		{ name: 'months', cell: 'Jan-Mar Mo-Fr 08:00-17:00' },
		{ name: 'one Monday of the month', cell: 'Mo[1] 08:00-12:00' },
		{ name: 'a year', cell: '2026 Mo-Fr 08:00-17:00' },
		{ name: 'workdays without hours', cell: 'workdays' },
		{ name: 'workdays and a day', cell: 'workdays 08:00-17:00; Sa 08:00-12:00' },
		{ name: 'a trailing space', cell: 'Mo-Fr 08:00-17:00 ' },
	])('$name: $cell', ({ cell }) => {
		const { value, fault } = readHours(cell, 'selangor');
		expect(value).toBeUndefined();
		expect(fault?.what.ms).toBe('Waktu buka ini tidak dapat dibaca.');
		expect(fault?.mend.en).toContain('"Mo-Th 08:00-13:00,14:00-17:00;');
	});

	test('public holidays, until a source says what they are', () => {
		const { value, fault } = readHours('Mo-Fr 08:00-17:00; PH off', 'selangor');
		expect(value).toBeUndefined();
		expect(fault?.mend.ms).toContain('Buang bahagian dengan PH');
	});
});

test('one module alone knows the library, so that it cannot reach a browser', () => {
	const users = globSync('src/**/*.{ts,astro}').filter((path) =>
		/from 'opening_hours'|import\('opening_hours'\)/.test(readFileSync(path, 'utf8')),
	);
	expect(users).toEqual(['src/schemas/opening-hours.ts']);
});
