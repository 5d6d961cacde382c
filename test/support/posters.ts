import { readFileSync } from 'node:fs';
import { throwIfAny } from '#domain/errors.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { PosterInk } from '#domain/handouts/poster.ts';
import type { PosterInput } from '#domain/handouts/poster-input.ts';
import { readContacts } from '#schemas/contacts.ts';
import { readFacts } from '#schemas/facts.ts';
import { readPosterTexts } from '#schemas/handouts.ts';
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
	const parse = (locale: Locale): unknown =>
		JSON.parse(read(`content/handouts/${locale}/district-poster.json`));
	const { texts, findings } = readPosterTexts({ ms: parse('ms'), en: parse('en') });
	throwIfAny(findings);
	return texts;
}

/** Everything that posters are made from, read once; gives the input of one poster. */
export function loadPosterInputs() {
	const { states, districts, offices, findings } = loadOffices();
	throwIfAny(findings);
	const { contacts } = loadRegisters();
	const texts = loadPosterTexts();
	const inputFor = (
		districtId: string,
		locale: Locale,
		ink: PosterInk,
		changes: Partial<PosterInput> = {},
	): PosterInput => {
		const district = districts.find(({ id }) => id === districtId);
		const state = states.find(({ id }) => id === district?.state);
		if (district === undefined || state === undefined) {
			throw new Error(`There is no district "${districtId}".`);
		}
		const text = texts[locale];
		return { locale, ink, district, state, offices, districts, contacts, text, ...changes };
	};
	return { districts, states, offices, contacts, inputFor };
}
