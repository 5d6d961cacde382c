import { expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import {
	contactsOfGroup,
	findContact,
	getContact,
	getMainContacts,
	hasUnknownCost,
	hasUnknownHours,
	unconfirmedMainContacts,
} from '#domain/contacts/registry.ts';

function makeContact(change: Partial<Contact>): Contact {
	const nothing = { ms: '', en: '' };
	return {
		id: 'talian-kasih',
		channel: 'call',
		group: 'main',
		order: 1,
		name: { ms: 'Talian', en: 'Line' },
		display: '15999',
		href: 'tel:15999',
		purpose: nothing,
		hours: nothing,
		cost: nothing,
		facts: [],
		sources: [],
		isFlagged: false,
		...change,
	};
}

const CONTACTS = [
	makeContact({ id: 'talian-kasih-whatsapp', channel: 'whatsapp', order: 3 }),
	makeContact({ id: 'talian-kasih', order: 2 }),
	makeContact({ id: 'emergency', group: 'emergency', order: 1 }),
];

test('a contact is found by its id', () => {
	expect(findContact(CONTACTS, 'emergency')?.group).toBe('emergency');
	expect(findContact(CONTACTS, 'nobody')).toBeUndefined();
});

test('asking for an id that does not exist names the ids there are', () => {
	expect(() => getContact(CONTACTS, 'nobody')).toThrow(
		/no contact with the id "nobody"[^]*Use one of these ids: talian-kasih-whatsapp, talian-kasih, emergency/,
	);
});

test('the main contacts come in their own order, whatever the order of the table', () => {
	const ids = getMainContacts(CONTACTS).map((contact) => contact.id);
	expect(ids).toEqual(['emergency', 'talian-kasih', 'talian-kasih-whatsapp']);
});

test('a group comes by the order column', () => {
	const ids = contactsOfGroup(CONTACTS, 'main').map((contact) => contact.id);
	expect(ids).toEqual(['talian-kasih', 'talian-kasih-whatsapp']);
	expect(contactsOfGroup(CONTACTS, 'legal')).toEqual([]);
});

test.for<[name: string, change: Partial<Contact>, hours: boolean, cost: boolean]>([
	['a line about which nothing is known', {}, true, true],
	['a WhatsApp about which nothing is known', { channel: 'whatsapp' }, true, true],
	['a line with hours', { hours: { ms: '24 jam', en: '24 hours' } }, false, true],
	['a line with a cost', { cost: { ms: 'Percuma', en: 'Free' } }, true, false],
	['a website', { channel: 'web' }, false, false],
	['an app', { channel: 'app' }, false, false],
])('%s says what is not known', ([, change, hours, cost]) => {
	expect(hasUnknownHours(makeContact(change))).toBe(hours);
	expect(hasUnknownCost(makeContact(change))).toBe(cost);
});

test('nobody in danger is told that a cost is not known', () => {
	expect(hasUnknownCost(makeContact({ group: 'emergency' }))).toBe(false);
});

test('a main contact leaves the list of unconfirmed ones on the day it is confirmed', () => {
	const confirmed = CONTACTS.map((contact) =>
		contact.id === 'emergency' ? { ...contact, confirmedOn: '2027-01-04' } : contact,
	);
	expect(unconfirmedMainContacts(CONTACTS)).toHaveLength(3);
	expect(unconfirmedMainContacts(confirmed).map((contact) => contact.id)).toEqual([
		'talian-kasih',
		'talian-kasih-whatsapp',
	]);
});
