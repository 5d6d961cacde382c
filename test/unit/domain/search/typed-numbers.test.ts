import { expect, test } from 'vitest';
import {
	findPartialPostcode,
	findTypedCoordinates,
	findTypedPostcode,
	toDigits,
} from '#domain/search/typed-numbers.ts';

test('five digits are a postcode, alone and beside a name', () => {
	expect(findTypedPostcode('43000')).toBe('43000');
	expect(findTypedPostcode('43000 Kajang')).toBe('43000');
	expect(findTypedPostcode('Kajang, 43000')).toBe('43000');
});

test('a telephone number, a decimal and two postcodes are no postcode', () => {
	expect(findTypedPostcode('0389114222')).toBeUndefined();
	expect(findTypedPostcode('3.13900')).toBeUndefined();
	expect(findTypedPostcode('43000 50450')).toBeUndefined();
});

test('three and four digits alone begin a postcode', () => {
	expect(findPartialPostcode('430')).toBe('430');
	expect(findPartialPostcode(' 4300 ')).toBe('4300');
	expect(findPartialPostcode('43')).toBeUndefined();
	expect(findPartialPostcode('Batu 430')).toBeUndefined();
});

test('a telephone number is compared by its digits', () => {
	expect(toDigits('+60 19-261 5999')).toBe('60192615999');
	expect(toDigits('batu 9')).toBe('');
});

test.for([
	'3.139, 101.6869',
	'101.6869, 3.139',
	'3.139 101.6869',
	'geo:3.139,101.6869',
	'3.139N, 101.6869E',
])('"%s" is a point in Kuala Lumpur', (text) => {
	expect(findTypedCoordinates(text)).toEqual({ lat: 3.139, lon: 101.6869 });
});

test('coordinates abroad and half a pair are no point', () => {
	expect(findTypedCoordinates('51.507, 0.127')).toBeUndefined();
	expect(findTypedCoordinates('3.139')).toBeUndefined();
	expect(findTypedCoordinates('Batu 9')).toBeUndefined();
});
