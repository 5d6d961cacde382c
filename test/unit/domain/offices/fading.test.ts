import { expect, test } from 'vitest';
import { fadingOf } from '#domain/offices/fading.ts';

const TODAY = '2026-11-22';

test.for([
	['2026-09', 'fresh'],
	['2025-11-22', 'fresh'],
	['2025-10-21', 'call-first'],
	['2024-09-03', 'hours-hidden'],
	['2023-11-22', 'hours-hidden'],
	['2023-10-22', 'old'],
	['2021-08', 'old'],
	['undated', 'old'],
] as const)('an office of a source of %s is %s', ([date, expected]) => {
	expect(fadingOf({ sources: [{ key: 'osm-offices-2021-08', date }] }, TODAY)).toBe(expected);
});

test('a confirmation makes an old office fresh again', () => {
	const office = {
		sources: [{ key: 'osm-offices-2021-08', date: '2021-08' }],
		confirmedOn: '2026-11-01',
		confirmedBy: 'officer',
	};
	expect(fadingOf(office, TODAY)).toBe('fresh');
});
