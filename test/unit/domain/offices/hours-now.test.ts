import { describe, expect, test } from 'vitest';
import { hoursNow } from '#domain/offices/hours-now.ts';
import { dayInMalaysia, weekdayOf } from '#domain/offices/hours.ts';
import { makeOffice } from '#test/support/make-office.ts';

const DAY = 24 * 60;
const hours = {
	intervals: [0, 1, 2, 3, 4].map((day) => [day * DAY + 480, day * DAY + 1020] as const),
};
const BUILT = '2026-11-22';
const inMalaysia = (text: string) => new Date(`${text}:00+08:00`);
const sources = [{ key: 'officer', date: '2026-11' }];

describe('hours at this moment', () => {
	test('are open within the stretch, with the times of that day', () => {
		const now = hoursNow(makeOffice({ hours, sources }), inMalaysia('2026-11-23T09:00'), BUILT);
		expect(now).toEqual({ isOpen: true, today: [['08:00', '17:00']] });
	});

	test('are closed before it, by the day in Malaysia and not the one of UTC', () => {
		const now = hoursNow(makeOffice({ hours, sources }), inMalaysia('2026-11-23T07:59'), BUILT);
		expect(now).toEqual({ isOpen: false, today: [['08:00', '17:00']] });
	});

	test('have no times on a day of rest, which is Friday in Kedah', () => {
		const kedah = makeOffice({ hours: { ...hours, workingWeekOf: 'kedah' }, sources });
		expect(hoursNow(kedah, inMalaysia('2026-11-27T09:00'), BUILT)?.today).toEqual([]);
		expect(hoursNow(kedah, inMalaysia('2026-11-29T09:00'), BUILT)?.isOpen).toBe(true);
	});

	test('that nobody knows are not told', () => {
		expect(hoursNow(makeOffice({ sources }), inMalaysia('2026-11-23T09:00'), BUILT)).toBe(
			undefined,
		);
	});

	test('are told for 24 months and no day longer', () => {
		const office = makeOffice({ hours, sources: [{ key: 'officer', date: '2026-11-22' }] });
		expect(hoursNow(office, inMalaysia('2028-11-22T09:00'), BUILT)).toBeDefined();
		expect(hoursNow(office, inMalaysia('2028-11-23T09:00'), BUILT)).toBe(undefined);
	});

	test('are not told by a clock that is behind the page', () => {
		const office = makeOffice({ hours, sources });
		expect(hoursNow(office, new Date('2020-01-01T04:00Z'), BUILT)).toBe(undefined);
	});
});

test('the day in Malaysia begins at 16:00 UTC', () => {
	expect(dayInMalaysia(new Date('2026-11-22T15:59Z'))).toBe('2026-11-22');
	expect(dayInMalaysia(new Date('2026-11-22T16:00Z'))).toBe('2026-11-23');
});

test('weekdays are counted from Monday, before 1970 too', () => {
	expect(weekdayOf('2026-11-23')).toBe(0);
	expect(weekdayOf('2026-11-22')).toBe(6);
	expect(weekdayOf('1969-12-31')).toBe(2);
});
