import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { State } from '#domain/geo/place.ts';
import { makeOfficeVcard } from '#generators/vcards/office-vcard.ts';
import { makeOffice } from '#test/support/make-office.ts';

const state: State = {
	id: 'johor',
	code: 1,
	name: { ms: 'Johor', en: 'Johor' },
	postcodePrefixes: ['80'],
};
const office = makeOffice({
	name: { ms: 'Hospital Sultanah Nora Ismail, Batu Pahat; Blok A', en: 'Hospital' },
	address: 'Jalan Korma, Taman Soga',
	postcode: '83000',
	town: 'Batu Pahat',
	phone: '+6074363000',
});
const card = makeOfficeVcard(office, state);

test('a reader of contacts gets back name, number and address', () => {
	const [kind, properties] = ICAL.parse(card) as [string, [string, object, string, unknown][]];
	const valueOf = (name: string) => properties.find(([each]) => each === name)?.[3];
	expect(kind).toBe('vcard');
	expect(valueOf('version')).toBe('3.0');
	expect(valueOf('fn')).toBe(office.name.ms);
	expect(valueOf('org')).toBe(office.name.ms);
	expect(valueOf('tel')).toBe('+6074363000');
	expect(valueOf('adr')).toEqual([
		'',
		'',
		'Jalan Korma, Taman Soga',
		'Batu Pahat',
		'Johor',
		'83000',
		'Malaysia',
	]);
});

test('lines end as the standard asks and are no longer than 75 bytes', () => {
	expect(card.startsWith('BEGIN:VCARD\r\nVERSION:3.0\r\n')).toBe(true);
	expect(card.endsWith('END:VCARD\r\n')).toBe(true);
	expect(card.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	const longest = Math.max(...card.split('\r\n').map((line) => Buffer.byteLength(line)));
	expect(longest).toBeLessThanOrEqual(75);
});

test('a contact says nothing of why somebody kept it', () => {
	expect(card).not.toMatch(/NOTE|CATEGORIES|kasih|dera|abuse|kanak/i);
});

test('an office without a confirmed number is no contact', () => {
	expect(() => makeOfficeVcard(makeOffice(), state)).toThrow('has no confirmed number');
});
