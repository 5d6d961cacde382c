import { readProjectFile, readSettings } from '../project.ts';
import { throwIfAny } from '#domain/errors.ts';
import { readContacts } from '#schemas/contacts.ts';
import { readFacts } from '#schemas/facts.ts';
import { readGlossary } from '#schemas/glossary.ts';
import { checkInterfaceStrings } from '#schemas/interface-strings.ts';

/**
 * Reads what every page rests on and reports everything that is wrong with it at once, within a second, before Astro
 * would stop at the first fault.
 */
export async function checkContent(): Promise<string> {
	await readSettings();
	const facts = readFacts({
		facts: await readProjectFile('content/facts/facts.csv'),
		sources: await readProjectFile('content/facts/fact-sources.csv'),
	});
	const contacts = readContacts(
		{
			contacts: await readProjectFile('content/contacts/contacts.csv'),
			confirmed: await readProjectFile('content/contacts/confirmed.csv'),
		},
		facts,
	);
	const glossary = readGlossary(
		await readProjectFile('content/glossary/glossary.csv'),
		facts.facts,
	);
	const strings = checkInterfaceStrings({
		ms: JSON.parse(await readProjectFile('content/interface/ms.json')) as Record<string, string>,
		en: JSON.parse(await readProjectFile('content/interface/en.json')) as Record<string, string>,
	});
	throwIfAny([...strings, ...facts.findings, ...contacts.findings, ...glossary.findings]);
	return `${String(facts.facts.length)} facts, ${String(contacts.contacts.length)} contacts, ${String(glossary.terms.length)} terms`;
}
