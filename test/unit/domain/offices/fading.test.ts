import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fadingOf, mayShowHours, type Fading } from '#domain/offices/fading.ts';
import { makeOffice } from '#test/support/make-office.ts';

const seenOn = (date: string) => makeOffice({ sources: [{ key: 'officer', date }] });

test.for<{ name: string; date: string; today: string; fading: Fading }>([
	{ name: 'on the day itself', date: '2026-11-22', today: '2026-11-22', fading: 'fresh' },
	{ name: 'after a year to the day', date: '2025-11-22', today: '2026-11-22', fading: 'fresh' },
	{ name: 'a day later', date: '2025-11-22', today: '2026-11-23', fading: 'call-first' },
	{ name: 'after two years', date: '2024-11-22', today: '2026-11-22', fading: 'call-first' },
	{ name: 'a day later', date: '2024-11-22', today: '2026-11-23', fading: 'hours-hidden' },
	{ name: 'after three years', date: '2023-11-22', today: '2026-11-22', fading: 'hours-hidden' },
	{ name: 'a day later', date: '2023-11-22', today: '2026-11-23', fading: 'old' },
	{
		name: 'a month counts from its first day',
		date: '2021-08',
		today: '2024-08-02',
		fading: 'old',
	},
	{ name: 'and no sooner', date: '2021-08', today: '2024-08-01', fading: 'hours-hidden' },
	{
		name: 'a year counts from its first day',
		date: '2025',
		today: '2026-01-02',
		fading: 'call-first',
	},
	{
		name: 'a leap day, in a year without one',
		date: '2024-02-29',
		today: '2025-03-01',
		fading: 'call-first',
	},
	{ name: 'without a date', date: 'undated', today: '2026-11-22', fading: 'old' },
])('seen $date, asked $today, $name: $fading', ({ date, today, fading }) => {
	expect(fadingOf(seenOn(date), today)).toBe(fading);
});

test('a confirmation makes an old office fresh, and fades in its turn', () => {
	const office = makeOffice({
		sources: [{ key: 'osm-offices-2021-08', date: '2021-08' }],
		confirmedOn: '2026-11-22',
		confirmedBy: 'pegawai',
	});
	expect(fadingOf(office, '2026-12-01')).toBe('fresh');
	expect(fadingOf(office, '2029-11-23')).toBe('old');
});

test('a newer source counts, also when an older one stands first', () => {
	const office = makeOffice({
		sources: [
			{ key: 'osm-offices-2021-08', date: '2021-08' },
			{ key: 'press', date: '2026-01' },
		],
	});
	expect(fadingOf(office, '2026-11-22')).toBe('fresh');
});

test('a stale confirmation does not hide a newer source', () => {
	const office = makeOffice({
		sources: [{ key: 'osm-2026-09', date: '2026-09' }],
		confirmedOn: '2020-01-01',
	});
	expect(fadingOf(office, '2026-11-22')).toBe('fresh');
});

test('trust never comes back with time', () => {
	const order: readonly Fading[] = ['fresh', 'call-first', 'hours-hidden', 'old'];
	const days = fc
		.date({ min: new Date('2015-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));
	fc.assert(
		fc.property(days, days, days, (date, one, other) => {
			const [earlier = '', later = ''] = [one, other].sort();
			const before = order.indexOf(fadingOf(seenOn(date), earlier));
			expect(order.indexOf(fadingOf(seenOn(date), later))).toBeGreaterThanOrEqual(before);
		}),
	);
});

test('opening hours are shown for two years and not after', () => {
	const shown = (['fresh', 'call-first', 'hours-hidden', 'old'] as const).filter(mayShowHours);
	expect(shown).toEqual(['fresh', 'call-first']);
});
