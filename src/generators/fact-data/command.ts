/**
 * `npm run data:facts -- FOLDER`: reads FACTS.md in FOLDER and writes content/facts. Run it again when a newer fact
 * sheet arrives; it overwrites both tables and changes nothing when the sheet is the same.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError, throwIfAny } from '#domain/errors.ts';
import { parseFactSheet } from './parse-sheet.ts';
import { makeFactTables } from './tables.ts';

const FACTS_FILE = 'content/facts/facts.csv';
const SOURCES_FILE = 'content/facts/fact-sources.csv';

async function importFacts(folder: string | undefined): Promise<void> {
	if (folder === undefined) {
		throw new DataError({
			what: 'No folder was given.',
			where: 'npm run data:facts',
			mend: 'Run npm run data:facts -- FOLDER, where FOLDER holds FACTS.md.',
		});
	}
	const file = join(folder, 'FACTS.md');
	const sheet = parseFactSheet(await readFile(file, 'utf8'), file);
	throwIfAny(sheet.findings);
	const tables = makeFactTables(sheet);
	await writeFile(FACTS_FILE, tables.facts);
	await writeFile(SOURCES_FILE, tables.sources);

	const uses = Map.groupBy(sheet.facts, (fact) => fact.use);
	const counts = [...uses].map(([use, facts]) => `${use} ${String(facts.length)}`).join(', ');
	console.log(`${FACTS_FILE}: ${String(sheet.facts.length)} facts (${counts})`);
	console.log(`${SOURCES_FILE}: sources of the facts that may be shown`);
}

try {
	await importFacts(process.argv[2]);
} catch (error) {
	if (!(error instanceof DataError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
