import { readFileSync } from 'node:fs';
import { throwIfAny, type Finding } from '#domain/errors.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type {
	ContactsInput,
	DistrictFilesInput,
	DistrictInput,
} from '#domain/handouts/district-input.ts';
import type { PosterInk } from '#domain/handouts/poster.ts';
import type { PosterInput } from '#domain/handouts/poster-input.ts';
import { readContacts } from '#schemas/contacts.ts';
import { readFacts } from '#schemas/facts.ts';
import { readContactsTexts, readPackTexts, readPosterTexts } from '#schemas/handouts.ts';
import { loadOffices } from './office-tables.ts';

const read = (file: string) => readFileSync(file, 'utf8');

/** The registry of contacts and the facts as the repository holds them. */
export function loadRegisters() {
	const { facts, sources, findings } = readFacts({
		facts: read('content/facts/facts.csv'),
		sources: read('content/facts/fact-sources.csv'),
	});
	const registry = readContacts(
		{
			contacts: read('content/contacts/contacts.csv'),
			confirmed: read('content/contacts/confirmed.csv'),
		},
		{ facts, sources },
	);
	throwIfAny([...findings, ...registry.findings]);
	return { facts, contacts: registry.contacts };
}

/** The words of the poster as the repository holds them. */
export function loadPosterTexts() {
	return loadTexts('district-poster', readPosterTexts);
}

/** The words of the contacts sheet as the repository holds them. */
export function loadContactsTexts() {
	return loadTexts('district-contacts', readContactsTexts);
}

/** The words in the zip of a district as the repository holds them. */
export function loadPackTexts() {
	return loadTexts('district-pack', readPackTexts);
}

function loadTexts<Text>(
	name: string,
	readTexts: (files: Readonly<Record<Locale, unknown>>) => {
		texts: Record<Locale, Text>;
		findings: readonly Finding[];
	},
): Record<Locale, Text> {
	const parse = (locale: Locale): unknown =>
		JSON.parse(read(`content/handouts/${locale}/${name}.json`));
	const { texts, findings } = readTexts({ ms: parse('ms'), en: parse('en') });
	throwIfAny(findings);
	return texts;
}

/** Everything that the sheets of a district are made from, read once; gives the input of one sheet. */
export function loadPosterInputs() {
	const { states, districts, offices, findings } = loadOffices();
	throwIfAny(findings);
	const { contacts } = loadRegisters();
	const posterTexts = loadPosterTexts();
	const contactsTexts = loadContactsTexts();
	const packTexts = loadPackTexts();
	const districtInputFor = (
		districtId: string,
		locale: Locale,
		changes: Partial<DistrictInput> = {},
	): DistrictFilesInput => {
		const district = districts.find(({ id }) => id === districtId);
		const state = states.find(({ id }) => id === district?.state);
		if (district === undefined || state === undefined) {
			throw new Error(`There is no district "${districtId}".`);
		}
		const texts = {
			poster: posterTexts[locale],
			contacts: contactsTexts[locale],
			pack: packTexts[locale],
		};
		return { locale, district, state, offices, districts, contacts, texts, ...changes };
	};
	const inputFor = (
		districtId: string,
		locale: Locale,
		ink: PosterInk,
		changes: Partial<PosterInput> = {},
	): PosterInput => ({
		...districtInputFor(districtId, locale),
		ink,
		text: posterTexts[locale],
		...changes,
	});
	const contactsInputFor = (
		districtId: string,
		locale: Locale,
		changes: Partial<ContactsInput> = {},
	): ContactsInput => ({
		...districtInputFor(districtId, locale),
		text: contactsTexts[locale],
		...changes,
	});
	return { districts, states, offices, contacts, inputFor, contactsInputFor, districtInputFor };
}
