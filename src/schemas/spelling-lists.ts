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
