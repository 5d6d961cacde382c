import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactTerm } from './search-finder.ts';

/** Words by which people ask for the national contacts; Talian Nur is the old name of Talian Kasih (F-CON-016). */
const NAMES: Readonly<Record<string, readonly string[]>> = {
	emergency: ['kecemasan', 'emergency', 'ambulans', 'ambulance', 'bomba', 'bahaya', 'danger'],
	'talian-kasih': ['talian kasih', 'talian nur', 'hotline', 'helpline', 'talian'],
	'talian-kasih-whatsapp': ['whatsapp', 'wasap', 'whatsapp talian kasih', 'chat'],
};

/** The main contacts as the search of the finder knows them, digits from the registry. */
export function contactTerms(contacts: readonly Contact[]): ContactTerm[] {
	return contacts
		.filter(({ id }) => id in NAMES)
		.map(({ id, display }) => ({
			id,
			digits: display.replace(/\D/g, ''),
			names: NAMES[id] ?? [],
		}));
}
