import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { formatPhone, phoneHref } from '#domain/offices/phone.ts';

test.for([
	{ name: 'Klang Valley', phone: '+60389114222', read: '03-8911 4222' },
	{ name: 'Penang', phone: '+6042225333', read: '04-222 5333' },
	{ name: 'Johor', phone: '+6074363000', read: '07-436 3000' },
	{ name: 'Sarawak', phone: '+6082276666', read: '082-276 666' },
	{ name: 'a form not known', phone: '+60889876543', read: '+60889876543' },
	{ name: 'mobile', phone: '+60192615999', read: '019-261 5999' },
	{ name: 'mobile with eight digits', phone: '+601112345678', read: '011-1234 5678' },
	{ name: 'toll-free', phone: '+601800881234', read: '1-800-88-1234' },
	{ name: 'short number', phone: '15999', read: '15999' },
])('a number is read as people in Malaysia write it: $name', ({ phone, read }) => {
	expect(formatPhone(phone)).toBe(read);
});

test.for([
	'+60389114222',
	'+6042225333',
	'+6053663333',
	'+6065565350',
	'+6095133333',
	'+6082276666',
	'+6087423922',
	'+60192615999',
	'+601112345678',
	'+60102345678',
])('our grouping is that of libphonenumber: %s', (phone) => {
	const digits = (text: string) => text.replaceAll(/[ -]+/g, ' ');
	expect(digits(formatPhone(phone))).toBe(
		digits(parsePhoneNumberFromString(phone)?.formatNational() ?? ''),
	);
});

test('a press on a number dials its international form', () => {
	expect(phoneHref('+60389114222')).toBe('tel:+60389114222');
	expect(phoneHref('999')).toBe('tel:999');
});
