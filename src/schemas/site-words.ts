import type { Finding } from '#domain/errors.ts';
import { LOCALES, otherLocale, type Locale } from '#domain/i18n/locale.ts';
import type { WordTables } from '#domain/search/site-lexicon.ts';
import { readCsvTable } from './csv.ts';
import { duplicateFindings, reportRow, splitList } from './row-findings.ts';

const STOP_WORDS_FILE = 'content/search/stop-words.csv';

/** The word tables of the site search for each language, without the words of the pages, and all that is wrong. */
export interface SiteWords {
	lexicons: Record<Locale, WordTables>;
	/** How much pages count by the first word of their address, such as `bantuan`; 1 for those not named. */
	sectionWeights: Record<Locale, ReadonlyMap<string, number>>;
	findings: readonly Finding[];
}

/**
 * Reads content/search; a build must stop while there are findings.
 *
 * @param numbers - Number of each contact as it is shown, by id; in a cell of synonyms it stands as `{talian-kasih}`.
 */
export function readSiteWords(
	texts: { synonyms: string; shortForms: string; stopWords: string; sections: string },
	numbers: Readonly<Record<string, string>>,
): SiteWords {
	const { stopWords, findings: stopFindings } = readStopWords(texts.stopWords);
	const { shortForms, findings: shortFindings } = readShortForms(texts.shortForms);
	const { groups, findings: groupFindings } = readSynonyms(texts.synonyms, numbers, stopWords);
	const { sectionWeights, findings: sectionFindings } = readSections(texts.sections);
	const lexicon = (locale: Locale): WordTables => ({
		groups: groups.map((group) => ({ own: group[locale], other: group[otherLocale(locale)] })),
		shortForms: shortForms[locale],
		stopWords: stopWords[locale],
	});
	return {
		lexicons: { ms: lexicon('ms'), en: lexicon('en') },
		sectionWeights,
		findings: [...groupFindings, ...shortFindings, ...stopFindings, ...sectionFindings],
	};
}

function readStopWords(text: string) {
	const table = readCsvTable({ file: STOP_WORDS_FILE, text, columns: ['locale', 'word'] });
	const findings: Finding[] = [
		...table.findings,
		...duplicateFindings(table, 'word', ({ values }) => `${values.locale} ${values.word}`),
	];
	const stopWords: Record<Locale, string[]> = { ms: [], en: [] };
	for (const row of table.rows) {
		const report = reportRow(table, row, 'word', findings);
		report.requireFilled(['word']);
		const locale = report.readOneOf('locale', LOCALES);
		if (locale !== undefined) stopWords[locale].push(row.values.word);
	}
	return { stopWords, findings };
}

function readShortForms(text: string) {
	const table = readCsvTable({
		file: 'content/search/short-forms.csv',
		text,
		columns: ['locale', 'short', 'long'],
	});
	const findings: Finding[] = [
		...table.findings,
		...duplicateFindings(table, 'short', ({ values }) => `${values.locale} ${values.short}`),
	];
	const shortForms: Record<Locale, Record<string, string>> = { ms: {}, en: {} };
	for (const row of table.rows) {
		const report = reportRow(table, row, 'short', findings);
		report.requireFilled(['short', 'long']);
		const locale = report.readOneOf('locale', LOCALES);
		if (locale !== undefined) shortForms[locale][row.values.short] = row.values.long;
	}
	return { shortForms, findings };
}

function readSections(text: string) {
	const table = readCsvTable({
		file: 'content/search/sections.csv',
		text,
		columns: ['ms', 'en', 'weight'],
	});
	const findings: Finding[] = [...table.findings, ...duplicateFindings(table, 'ms')];
	const sectionWeights: Record<Locale, Map<string, number>> = { ms: new Map(), en: new Map() };
	for (const row of table.rows) {
		const report = reportRow(table, row, 'ms', findings);
		report.requireBothOrNeither('ms', 'en');
		const weight = Number(row.values.weight);
		if (!(weight > 0 && weight <= 3)) {
			report.report(
				'weight',
				{ ms: 'Ini bukan nombor antara 0.1 dan 3.', en: 'This is no number from 0.1 to 3.' },
				{ ms: 'Tulis seperti 1.5.', en: 'Write it like 1.5.' },
			);
		}
		for (const locale of LOCALES) sectionWeights[locale].set(row.values[locale], weight);
	}
	return { sectionWeights, findings };
}

function readSynonyms(
	text: string,
	numbers: Readonly<Record<string, string>>,
	stopWords: Record<Locale, readonly string[]>,
) {
	const table = readCsvTable({
		file: 'content/search/synonyms.csv',
		text,
		columns: ['id', 'ms', 'en'],
	});
	const findings: Finding[] = [...table.findings, ...duplicateFindings(table, 'id')];
	const groups = table.rows.map((row) => {
		const report = reportRow(table, row, 'id', findings);
		report.requireFilled(['id', 'ms', 'en']);
		const members = (locale: Locale) =>
			splitList(row.values[locale]).map((member) =>
				member.replace(/\{([\w-]+)\}/g, (whole, id: string) => numbers[id] ?? whole),
			);
		for (const locale of LOCALES) {
			for (const member of members(locale)) {
				if (member.includes('{')) {
					report.report(
						locale,
						{ ms: `Daftar tiada nombor ${member}.`, en: `The registry has no number ${member}.` },
						{ ms: 'Guna id daripada content/contacts.', en: 'Use an id of content/contacts.' },
					);
				}
				if (stopWords[locale].includes(member)) {
					report.report(
						locale,
						{
							ms: `Carian mengabaikan kata "${member}".`,
							en: `The search passes over the word "${member}".`,
						},
						{
							ms: `Padam kata itu di sini atau dalam ${STOP_WORDS_FILE}.`,
							en: `Delete the word here or in ${STOP_WORDS_FILE}.`,
						},
					);
				}
			}
		}
		return { ms: members('ms'), en: members('en') };
	});
	return { groups, findings };
}
