import { readProjectFile, readSettings } from '../project.ts';
import { readRegisters } from '../registers.ts';
import { throwIfAny } from '#domain/errors.ts';
import { readGlossary } from '#schemas/glossary.ts';
import { checkInterfaceStrings } from '#schemas/interface-strings.ts';

/**
 * Reads what every page rests on and reports everything that is wrong with it at once, within a second, before Astro
 * would stop at the first fault.
 */
export async function checkContent(): Promise<string> {
	await readSettings();
	const { facts, contacts } = await readRegisters();
	const glossary = readGlossary(
		await readProjectFile('content/glossary/glossary.csv'),
		facts.facts,
	);
	const strings = checkInterfaceStrings({
		ms: JSON.parse(await readProjectFile('content/interface/ms.json')) as Record<string, string>,
		en: JSON.parse(await readProjectFile('content/interface/en.json')) as Record<string, string>,
	});
	throwIfAny([...strings, ...facts.findings, ...contacts.findings, ...glossary.findings]);
	return [
		`${String(facts.facts.length)} facts`,
		`${String(contacts.contacts.length)} contacts`,
		`${String(glossary.terms.length)} terms`,
	].join(', ');
}
