import { expect, test } from 'vitest';
import { formatDate, formatDistance, formatNumber } from '#domain/i18n/forms.ts';

test.for([
	{ date: '2026-11-22', ms: '22 November 2026', en: '22 November 2026' },
	{ date: '2021-08', ms: 'Ogos 2021', en: 'August 2021' },
	{ date: '2017', ms: '2017', en: '2017' },
	{ date: 'about 2012', ms: 'about 2012', en: 'about 2012' },
])('date $date reads as people say it', ({ date, ms, en }) => {
	expect(formatDate(date, 'ms')).toBe(ms);
	expect(formatDate(date, 'en')).toBe(en);
});

test('number has thousands separators in both languages', () => {
	expect(formatNumber(128148, 'ms')).toBe('128,148');
	expect(formatNumber(128148, 'en')).toBe('128,148');
});

test.for([
	{ metres: 0, text: '100 m' },
	{ metres: 149, text: '100 m' },
	{ metres: 949, text: '900 m' },
	{ metres: 950, text: '1.0 km' },
	{ metres: 2449, text: '2.4 km' },
	{ metres: 9949, text: '9.9 km' },
	{ metres: 9950, text: '10 km' },
	{ metres: 90_400, text: '90 km' },
])('$metres metres reads $text', ({ metres, text }) => {
	expect(formatDistance(metres, 'ms')).toBe(text);
	expect(formatDistance(metres, 'en')).toBe(text);
});
