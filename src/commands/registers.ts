import { readProjectFile } from './project.ts';
import { readContacts, type ContactRegistry } from '#schemas/contacts.ts';
import { readFacts, type FactRegister } from '#schemas/facts.ts';

/** The registers of facts and contacts as they stand on the disk, with everything that is wrong with them. */
export async function readRegisters(): Promise<{
	facts: FactRegister;
	contacts: ContactRegistry;
}> {
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
	return { facts, contacts };
}
