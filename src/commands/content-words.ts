/**
 * `npm run content:words`: the words that no list knows, each with the pages on which it stands.
 * `npm run content:words -- --add ms WORD …` puts words on a list of content/spelling once somebody has read them;
 * the lists are `ms`, `en`, `names` and `project`.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './failure.ts';
import { PROJECT, readProjectFile } from './project.ts';
import { CommandError, runTool } from './run-tool.ts';
import { DataError } from '#domain/errors.ts';
import { addToWordList, groupUnknownWords } from '#schemas/spelling-lists.ts';

const LISTS = ['ms', 'en', 'names', 'project'];

await runCommand(async () => {
	const [flag, list = '', ...words] = process.argv.slice(2);
	if (flag === '--add') await addWords(list, words);
	else await printUnknownWords();
});

async function addWords(list: string, words: readonly string[]): Promise<void> {
	if (!LISTS.includes(list) || words.length === 0) {
		throw new DataError({
			what: `Tiada senarai "${list}", atau tiada perkataan. / There is no list "${list}", or no word.`,
			where: 'npm run content:words',
			mend: 'Tulis / Write: npm run content:words -- --add ms perkataan',
		});
	}
	const path = `content/spelling/${list}.txt`;
	await writeFile(join(PROJECT, path), addToWordList(await readProjectFile(path), words));
	console.log(`${path}: ${words.join(', ')}`);
}

async function printUnknownWords(): Promise<void> {
	const unknown = groupUnknownWords(await spellingReport());
	for (const [word, places] of unknown) {
		const pages = [...new Set(places)];
		console.log(`${word}\t${pages.join(' ')}`);
	}
	console.log(`${String(unknown.size)} unknown words.`);
}

/** What cspell prints; it ends with an error where it knows a word not. */
async function spellingReport(): Promise<string> {
	try {
		return await runTool({ package: 'cspell', program: 'cspell' }, [
			'--no-progress',
			'--no-summary',
			'--relative',
		]);
	} catch (error) {
		if (error instanceof CommandError) return error.output;
		throw error;
	}
}
