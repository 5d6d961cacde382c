import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
	calendarIntervals,
	isOpenAt,
	MINUTES_PER_WEEK,
	restDaysEarlier,
	type OpeningHours,
	type WeekInterval,
} from '#domain/offices/hours.ts';

const DAY = 24 * 60;
/** 08:00 to 17:00 on Monday to Friday. */
const OFFICE_WEEK: readonly WeekInterval[] = [0, 1, 2, 3, 4].map((day) => [
	day * DAY + 8 * 60,
	day * DAY + 17 * 60,
]);
const plain: OpeningHours = { intervals: OFFICE_WEEK };
const ofState = (state: string): OpeningHours => ({ intervals: OFFICE_WEEK, workingWeekOf: state });
/** A moment told by the wall clock of Malaysia. */
const inMalaysia = (text: string) => new Date(`${text}:00+08:00`);

describe('an office with known hours', () => {
	test.for([
		{ name: 'opens on the minute', at: '2026-11-23T08:00', open: true },
		{ name: 'is not open the minute before', at: '2026-11-23T07:59', open: false },
		{ name: 'is open until the last minute', at: '2026-11-23T16:59', open: true },
		{ name: 'has closed on the minute', at: '2026-11-23T17:00', open: false },
		{ name: 'is closed on Saturday', at: '2026-11-28T10:00', open: false },
		{ name: 'is closed on Sunday', at: '2026-11-22T10:00', open: false },
		{ name: 'is open on Friday', at: '2026-11-27T10:00', open: true },
	])('$name', ({ at, open }) => {
		expect(isOpenAt(plain, inMalaysia(at))).toBe(open);
	});

	test('that opens over midnight is open at 00:30, also from Sunday to Monday', () => {
		const night: OpeningHours = {
			intervals: [
				[0, 60],
				[6 * DAY + 22 * 60, MINUTES_PER_WEEK],
			],
		};
		expect(isOpenAt(night, inMalaysia('2026-11-23T00:30'))).toBe(true);
		expect(isOpenAt(night, inMalaysia('2026-11-22T23:59'))).toBe(true);
		expect(isOpenAt(night, inMalaysia('2026-11-23T01:00'))).toBe(false);
	});
});

test('hours that are not known are never open, whenever one asks', () => {
	fc.assert(
		fc.property(fc.date({ noInvalidDate: true }), (at) => {
			expect(isOpenAt(undefined, at)).toBe(false);
		}),
	);
});

describe('the two weekends', () => {
	test.for(['kedah', 'kelantan', 'terengganu'])(
		'%s works on Sunday and rests on Friday and Saturday',
		(state) => {
			expect(isOpenAt(ofState(state), inMalaysia('2026-11-22T10:00'))).toBe(true);
			expect(isOpenAt(ofState(state), inMalaysia('2026-11-26T10:00'))).toBe(true);
			expect(isOpenAt(ofState(state), inMalaysia('2026-11-27T10:00'))).toBe(false);
			expect(isOpenAt(ofState(state), inMalaysia('2026-11-28T10:00'))).toBe(false);
		},
	);

	test('every other state rests on Saturday and Sunday', () => {
		for (const state of ['selangor', 'perlis', 'pahang', 'sabah', 'sarawak', 'johor', 'labuan']) {
			expect(isOpenAt(ofState(state), inMalaysia('2026-11-22T10:00')), state).toBe(false);
			expect(isOpenAt(ofState(state), inMalaysia('2026-11-27T10:00')), state).toBe(true);
		}
	});

	test('Johor changed over on 1 January 2025, by the clock of Malaysia', () => {
		expect(isOpenAt(ofState('johor'), inMalaysia('2024-12-27T10:00'))).toBe(false);
		expect(isOpenAt(ofState('johor'), inMalaysia('2024-12-29T10:00'))).toBe(true);
		expect(isOpenAt(ofState('johor'), inMalaysia('2025-01-03T10:00'))).toBe(true);
		expect(isOpenAt(ofState('johor'), inMalaysia('2025-01-05T10:00'))).toBe(false);
		expect(restDaysEarlier('johor', '2024-12-31')).toBe(1);
		expect(restDaysEarlier('johor', '2025-01-01')).toBe(0);
	});

	test('an office with days of its own keeps them in any state', () => {
		expect(isOpenAt(plain, inMalaysia('2026-11-27T10:00'))).toBe(true);
	});
});

const moments = fc.date({
	min: new Date('2010-01-01'),
	max: new Date('2045-12-31'),
	noInvalidDate: true,
});
const weeks = fc
	.uniqueArray(fc.integer({ min: 0, max: MINUTES_PER_WEEK }), { minLength: 2, maxLength: 12 })
	.map((minutes) => minutes.toSorted((a, b) => a - b))
	.map((minutes) =>
		minutes.flatMap((from, index): WeekInterval[] => {
			const to = minutes[index + 1];
			return index % 2 === 0 && to !== undefined ? [[from, to]] : [];
		}),
	);
const states = fc.constantFrom('selangor', 'kedah', 'kelantan', 'terengganu', 'johor', 'sarawak');

describe('over years and clocks', () => {
	const homeZone = process.env['TZ'];
	afterEach(() => {
		if (homeZone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = homeZone;
	});

	test.for(['Asia/Kuala_Lumpur', 'Europe/London', 'America/New_York', 'Pacific/Chatham', 'UTC'])(
		'a device in %s gets the answer of a wall clock in Malaysia',
		(zone) => {
			process.env['TZ'] = zone;
			const wallClock = new Intl.DateTimeFormat('en-GB', {
				timeZone: 'Asia/Kuala_Lumpur',
				weekday: 'short',
				hour: '2-digit',
				minute: '2-digit',
				hourCycle: 'h23',
			});
			const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
			fc.assert(
				fc.property(weeks, moments, (intervals, at) => {
					const parts = wallClock.formatToParts(at);
					const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
					const minute =
						names.indexOf(read('weekday')) * DAY +
						Number(read('hour')) * 60 +
						Number(read('minute'));
					const expected = intervals.some(([from, to]) => from <= minute && minute < to);
					expect(isOpenAt({ intervals }, at)).toBe(expected);
				}),
			);
		},
	);

	test('the week repeats, but for the change in Johor', () => {
		fc.assert(
			fc.property(weeks, moments, states, (intervals, at, state) => {
				const later = new Date(at.getTime() + MINUTES_PER_WEEK * 60_000);
				fc.pre(state !== 'johor');
				const hours = { intervals, workingWeekOf: state };
				expect(isOpenAt(hours, later)).toBe(isOpenAt(hours, at));
			}),
		);
	});

	test('the table of days on a page and the answer of the moment never differ', () => {
		fc.assert(
			fc.property(weeks, moments, states, (intervals, at, state) => {
				const hours = { intervals, workingWeekOf: state };
				const day = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
				const shown = { intervals: calendarIntervals(hours, day) };
				expect(isOpenAt(shown, at)).toBe(isOpenAt(hours, at));
			}),
		);
	});

	test('moved intervals stay within the week, in order, and as long as they were', () => {
		const length = (intervals: readonly WeekInterval[]) =>
			intervals.reduce((sum, [from, to]) => sum + to - from, 0);
		fc.assert(
			fc.property(weeks, (intervals) => {
				const moved = calendarIntervals({ intervals, workingWeekOf: 'kedah' }, '2026-11-22');
				expect(length(moved)).toBe(length(intervals));
				for (const [index, [from, to]] of moved.entries()) {
					expect(from).toBeGreaterThanOrEqual(moved[index - 1]?.[1] ?? 0);
					expect(to).toBeGreaterThan(from);
					expect(to).toBeLessThanOrEqual(MINUTES_PER_WEEK);
				}
			}),
		);
	});
});
