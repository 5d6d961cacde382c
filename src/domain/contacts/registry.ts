import type { Contact, ContactGroup } from '#domain/contacts/contact.ts';
import { DataError } from '#domain/errors.ts';

/** The contacts that stand on every page, in this order; a real deploy waits until all three are confirmed. */
export const MAIN_CONTACT_IDS = ['emergency', 'talian-kasih', 'talian-kasih-whatsapp'] as const;

/** The contact of that id, or `undefined`. */
export function findContact(contacts: readonly Contact[], id: string): Contact | undefined {
	return contacts.find((contact) => contact.id === id);
}

/**
 * The contact of that id.
 *
 * @throws DataError when the registry has no such id; the message lists the ids there are.
 */
export function getContact(contacts: readonly Contact[], id: string): Contact {
	const contact = findContact(contacts, id);
	if (contact === undefined) {
		const known = contacts.map((entry) => entry.id).join(', ');
		throw new DataError({
			what: `Tiada hubungan dengan id "${id}". / There is no contact with the id "${id}".`,
			where: 'content/contacts/contacts.csv',
			mend: `Gunakan salah satu id ini / Use one of these ids: ${known}.`,
		});
	}
	return contact;
}

/**
 * 999, Talian Kasih and its WhatsApp, in this order.
 *
 * @throws DataError when one of them is missing.
 */
export function getMainContacts(
	contacts: readonly Contact[],
): [emergency: Contact, talianKasih: Contact, whatsapp: Contact] {
	const [emergency, talianKasih, whatsapp] = MAIN_CONTACT_IDS;
	return [
		getContact(contacts, emergency),
		getContact(contacts, talianKasih),
		getContact(contacts, whatsapp),
	];
}

/** The contacts of one group by their `order`, in a new array; empty where the group has none. */
export function contactsOfGroup(contacts: readonly Contact[], group: ContactGroup): Contact[] {
	return contacts
		.filter((contact) => contact.group === group)
		.toSorted((one, other) => one.order - other.order);
}

/**
 * Whether a card must say that the hours are not known. A website, an e-mail address and an app keep no hours, and
 * the emergency contact carries the advice to call at once instead.
 */
export function hasUnknownHours(contact: Contact): boolean {
	return isAnsweredByPeople(contact) && contact.hours.ms === '';
}

/**
 * Whether a card must say that the cost is not known. Never for the emergency contact: nobody in danger should stop
 * to read about money.
 */
export function hasUnknownCost(contact: Contact): boolean {
	return isAnsweredByPeople(contact) && contact.group !== 'emergency' && contact.cost.ms === '';
}

/** The three main contacts that nobody has confirmed yet; a real deploy is refused until this is empty. */
export function unconfirmedMainContacts(contacts: readonly Contact[]): Contact[] {
	return getMainContacts(contacts).filter((contact) => contact.confirmedOn === undefined);
}

function isAnsweredByPeople(contact: Contact): boolean {
	return contact.channel === 'call' || contact.channel === 'whatsapp';
}
