import { readCsvTable } from './csv.ts';
import { duplicateFindings, reportRow, splitList } from './row-findings.ts';
import {
	BANNED_PHRASE_KINDS,
	type BannedPhrase,
	type IndonesianWord,
} from '#domain/content/banned-words.ts';
import type { Finding } from '#domain/errors.ts';
import { LOCALES } from '#domain/i18n/locale.ts';

const INDONESIAN_FILE = 'content/spelling/indonesian.csv';
const PHRASES_FILE = 'content/spelling/banned-phrases.csv';

/** The Indonesian words that are wrong in Malay, and what is wrong with their table. */
export function readIndonesianWords(text: string): {
	words: readonly IndonesianWord[];
	findings: readonly Finding[];
} {
	const table = readCsvTable({
		file: INDONESIAN_FILE,
		text,
		columns: ['indonesian', 'malay', 'exceptions'],
	});
	const findings = [...table.findings, ...duplicateFindings(table, 'indonesian')];
	const words = table.rows.map((row) => {
		reportRow(table, row, 'indonesian', findings).requireFilled(['indonesian', 'malay']);
		const { indonesian, malay, exceptions } = row.values;
		return { indonesian, malay, exceptions: splitList(exceptions) };
	});
	return { words, findings };
}

/** The phrases that promise, blame or frighten, and what is wrong with their table. */
export function readBannedPhrases(text: string): {
	phrases: readonly BannedPhrase[];
	findings: readonly Finding[];
} {
	const table = readCsvTable({
		file: PHRASES_FILE,
		text,
		columns: ['language', 'kind', 'phrase', 'instead'],
	});
	const findings = [...table.findings, ...duplicateFindings(table, 'phrase')];
	const phrases = table.rows.flatMap((row): BannedPhrase[] => {
		const report = reportRow(table, row, 'phrase', findings);
		report.requireFilled(['phrase', 'instead']);
		const locale = report.readOneOf('language', LOCALES);
		const kind = report.readOneOf('kind', BANNED_PHRASE_KINDS);
		if (locale === undefined || kind === undefined) return [];
		return [{ locale, kind, phrase: row.values.phrase, instead: row.values.instead }];
	});
	return { phrases, findings };
}

/** The lines of a word list; empty lines and lines that begin with `#` are left out. */
export function readWordList(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));
}

/** A word list with these words added, sorted, each once. */
export function addToWordList(text: string, words: readonly string[]): string {
	const all = new Set([...readWordList(text), ...words]);
	return `${[...all].sort((one, other) => one.localeCompare(other, 'en')).join('\n')}\n`;
}

/**
 * The unknown words of a report of cspell with the files on which they stand, in alphabetical order. Capital
 * letters make no difference.
 *
 * @param report - Lines such as `content/articles/ms/rights.mdx:12:5 - Unknown word (perkataan)`.
 */
export function groupUnknownWords(report: string): Map<string, string[]> {
	const places = new Map<string, string[]>();
	for (const match of report.matchAll(/^(.+?):\d+:\d+ - Unknown word \(([^)]+)\)/gm)) {
		const [, file = '', word = ''] = match;
		const key = word.toLowerCase();
		places.set(key, [...(places.get(key) ?? []), file]);
	}
	return new Map([...places].sort(([one], [other]) => one.localeCompare(other, 'ms')));
}
