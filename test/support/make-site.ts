import { readFileSync } from 'node:fs';
import type { Contact } from '#domain/contacts/contact.ts';
import { getContact } from '#domain/contacts/registry.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { createPageDirectory, type Page } from '#domain/i18n/pages.ts';
import { createTranslator, type InterfaceStrings } from '#domain/i18n/translator.ts';
import type { SiteContext } from '#domain/site-context.ts';
import { readContacts } from '#schemas/contacts.ts';
import { readFacts } from '#schemas/facts.ts';

const FACTS = {
	facts: readFileSync('content/facts/facts.csv', 'utf8'),
	sources: readFileSync('content/facts/fact-sources.csv', 'utf8'),
};

/** The registry of contacts as it stands in content/, or with its text changed first. */
export function readRegistry(
	change: (text: string) => string = (text) => text,
): readonly Contact[] {
	const register = readFacts(FACTS);
	return readContacts(
		{
			contacts: change(readFileSync('content/contacts/contacts.csv', 'utf8')),
			confirmed: readFileSync('content/contacts/confirmed.csv', 'utf8'),
		},
		register,
	).contacts;
}

/** What a page knows, with real interface strings and contacts; any part can be given. */
export function makeSite(locale: Locale, given: Partial<SiteContext> = {}): SiteContext {
	const strings = JSON.parse(
		readFileSync(`content/interface/${locale}.json`, 'utf8'),
	) as InterfaceStrings;
	const contacts = given.contacts ?? readRegistry();
	const pages = ['home', 'find-help', 'search', 'sources'].map(makePage);
	return {
		locale,
		t: createTranslator(strings),
		contacts,
		contact: (id) => getContact(contacts, id),
		pages: createPageDirectory(pages),
		settings: {
			publisher: { ms: '', en: '' },
			exitTarget: 'https://www.met.gov.my/',
			correctionsAddress: '',
		},
		address: 'https://kasih.test',
		today: '2026-11-22',
		...given,
	};
}

function makePage(id: string): Page {
	const text = { ms: id, en: id };
	const urlName = id === 'home' ? { ms: '', en: '' } : text;
	return { id, title: text, navTitle: text, description: text, urlName, isArticle: false };
}
