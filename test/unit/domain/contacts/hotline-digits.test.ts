import { expect, test } from 'vitest';
import type { Contact, ContactChannel } from '#domain/contacts/contact.ts';
import { findHotlineDigits } from '#domain/contacts/hotline-digits.ts';

function makeContact(id: string, channel: ContactChannel, display: string): Contact {
	const nothing = { ms: '', en: '' };
	return {
		id,
		channel,
		group: 'main',
		order: 1,
		name: nothing,
		display,
		href: '',
		purpose: nothing,
		hours: nothing,
		cost: nothing,
		facts: [],
		sources: [],
		isFlagged: false,
	};
}

const CONTACTS = [
	makeContact('emergency', 'call', '999'),
	makeContact('talian-kasih', 'call', '15999'),
	makeContact('whatsapp', 'whatsapp', '019-261 5999'),
	makeContact('toll-free', 'call', '1-800-88-1234'),
	makeContact('app', 'app', 'SaveME999'),
	makeContact('portal', 'web', 'aduan.example.my'),
];

test.for([
	['Hubungi 15999 sekarang.', 'talian-kasih', '15999'],
	['Hubungi 15 999.', 'talian-kasih', '15 999'],
	['15\u00a0999', 'talian-kasih', '15\u00a0999'],
	['tel:15999', 'talian-kasih', '15999'],
	['(15-999)', 'talian-kasih', '15-999'],
	['**15999**', 'talian-kasih', '15999'],
	['WhatsApp 019-261 5999', 'whatsapp', '019-261 5999'],
	['WhatsApp 019-2615999,', 'whatsapp', '019-2615999'],
	['0192615999', 'whatsapp', '0192615999'],
	['019 261 5999', 'whatsapp', '019 261 5999'],
	['+60192615999', 'whatsapp', '+60192615999'],
	['+60 19-261 5999', 'whatsapp', '+60 19-261 5999'],
	['+6019 261 5999', 'whatsapp', '+6019 261 5999'],
	['+60 (0)19-261 5999', 'whatsapp', '+60 (0)19-261 5999'],
	['https://wa.me/60192615999', 'whatsapp', '60192615999'],
	['019–261–5999', 'whatsapp', '019–261–5999'],
	['1-800-88-1234', 'toll-free', '1-800-88-1234'],
	['1800 88 1234', 'toll-free', '1800 88 1234'],
	['Dail 999.', 'emergency', '999'],
	['999', 'emergency', '999'],
	['tel:999', 'emergency', '999'],
	['Bahaya? 999! Sekarang.', 'emergency', '999'],
	['9-9-9', 'emergency', '9-9-9'],
	['9 9 9', 'emergency', '9 9 9'],
	['"999"', 'emergency', '999'],
	['999 kes', 'emergency', '999'],
] as const)('%s is the number of %s', ([text, contactId, digits]) => {
	expect(findHotlineDigits(text, CONTACTS)).toEqual([
		{ contactId, text: digits, index: text.indexOf(digits) },
	]);
});

test.for([
	'Pada tahun 1999',
	'9999 orang',
	'9,999 kes',
	'19.999',
	'RM999',
	'RM 999',
	'RM15999',
	'15,999 panggilan',
	'999,000 orang',
	'999.5',
	'999.gov.my',
	'https://999.gov.my',
	'SaveME999',
	'Cyber999',
	'MERS 999',
	'NG MERS 999',
	'115999',
	'159990',
	'0192615998',
	'90192615999',
	'#999',
	'aduan.example.my',
	'F-CON-015',
	'',
])('%s holds no number of the registry', (text) => {
	expect(findHotlineDigits(text, CONTACTS)).toEqual([]);
});

test('several numbers come in the order of the text', () => {
	const found = findHotlineDigits('019-261 5999, 15999 atau 999', CONTACTS);
	expect(found.map((match) => match.contactId)).toEqual(['whatsapp', 'talian-kasih', 'emergency']);
});

test('a number that two contacts share is found once', () => {
	const twice = [...CONTACTS, makeContact('copy', 'call', '15999')];
	expect(findHotlineDigits('15999', twice)).toHaveLength(1);
});
