import { expect, test } from 'vitest';
import { directionsTo } from '#domain/offices/directions.ts';
import { newestDate, trustOf } from '#domain/offices/trust.ts';
import { makeOffice } from '#test/support/make-office.ts';

const source = (key: string, date: string) => makeOffice({ sources: [{ key, date }] });

test.for([
	{
		name: 'OpenStreetMap',
		office: source('osm-offices-2021-08', '2021-08'),
		key: 'office.seen.osm',
	},
	{
		name: 'the ministry',
		office: source('moh-facilities-2024-09', '2024-09-03'),
		key: 'office.seen.moh',
	},
	{ name: 'the press', office: source('press', '2025-01-29'), key: 'office.seen.press' },
	{ name: 'bus stops', office: source('rapidkl-stops-2015', '2015'), key: 'office.seen.stops' },
	{ name: 'an unknown list', office: source('ipoh-webgis-2026', '2026'), key: 'office.seen.list' },
])('the words name the source and never say checked: $name', ({ office, key }) => {
	expect(trustOf(office)).toEqual({ wordsKey: key, date: office.sources[0]?.date });
});

test('only a confirmation brings the word checked', () => {
	const office = makeOffice({ confirmedOn: '2026-12-01', confirmedBy: 'pegawai PKMD' });
	expect(trustOf(office)).toEqual({ wordsKey: 'office.checked', date: '2026-12-01' });
});

test('a source without a date is told as such', () => {
	expect(trustOf(source('press', 'undated'))).toEqual({ wordsKey: 'office.seen.undated' });
	expect(newestDate(source('press', 'undated'))).toBeUndefined();
});

test('trust fades from the newest day on which anybody knew of the office', () => {
	const sources = [
		{ key: 'osm-offices-2021-08', date: '2021-08' },
		{ key: 'rapidkl-stops-2023', date: '2023' },
		{ key: 'press', date: 'undated' },
	];
	expect(newestDate({ sources })).toBe('2023');
	expect(newestDate({ sources, confirmedOn: '2026-11-22' })).toBe('2026-11-22');
});

test('directions carry the destination and nothing else', () => {
	expect(directionsTo({ lat: 3.139, lon: 101.6869 })).toEqual({
		googleMaps: 'https://www.google.com/maps/dir/?api=1&destination=3.13900%2C101.68690',
		waze: 'https://www.waze.com/ul?ll=3.13900%2C101.68690&navigate=yes',
		geo: 'geo:3.13900,101.68690?q=3.13900%2C101.68690',
	});
});
