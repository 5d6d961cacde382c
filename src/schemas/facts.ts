import type { Finding } from '#domain/errors.ts';
import type { Fact, FactSource } from '#domain/facts/fact.ts';
import { FACT_CONFIDENCES, FACT_SECTIONS, FACT_USES } from '#domain/facts/fact.ts';
import { readCsvTable } from './csv.ts';
import {
	duplicateFindings,
	isCalendarDate,
	isCalendarDay,
	reportRow,
	splitList,
} from './row-findings.ts';

const FACTS_FILE = 'content/facts/facts.csv';
const SOURCES_FILE = 'content/facts/fact-sources.csv';

const FACT_COLUMNS = [
	'id',
	'section',
	'confidence',
	'use',
	'statement',
	'malay_term',
	'sources',
	'check',
	'review_due',
] as const;

const SOURCE_COLUMNS = [
	'key',
	'title',
	'organisation',
	'address',
	'date',
	'date_about',
	'is_copy',
	'note',
] as const;

/** The register of facts and everything that is wrong with its tables. */
export interface FactRegister {
	facts: readonly Fact[];
	sources: readonly FactSource[];
	findings: readonly Finding[];
}

/**
 * Reads content/facts. Rows that are wrong in one cell are still given, so that other tables can be checked against
 * their ids; a build must stop while there are findings.
 *
 * @param texts - The two tables as CSV text.
 */
export function readFacts(texts: { facts: string; sources: string }): FactRegister {
	const sources = readSources(texts.sources);
	const facts = readFactRows(texts.facts, sources.sources);
	return {
		facts: facts.facts,
		sources: sources.sources,
		findings: [...facts.findings, ...sources.findings],
	};
}

function readFactRows(
	text: string,
	sources: readonly FactSource[],
): { facts: Fact[]; findings: Finding[] } {
	const table = readCsvTable({ file: FACTS_FILE, text, columns: FACT_COLUMNS });
	const findings = [...table.findings, ...duplicateFindings(table, 'id')];
	const keys = new Set(sources.map((source) => source.key));
	const facts = table.rows.flatMap((row): Fact[] => {
		const { values } = row;
		const report = reportRow(table, row, 'id', findings);
		const section = report.readOneOf('section', FACT_SECTIONS);
		const confidence = report.readOneOf('confidence', FACT_CONFIDENCES);
		const use = report.readOneOf('use', FACT_USES);
		const sourceKeys = splitList(values.sources);

		if (!/^F-[A-Z]+-\d{3}$/.test(values.id) || values.id.split('-')[1] !== values.section) {
			report.report(
				'id',
				{
					ms: 'Id bukan dalam bentuk F-BAHAGIAN-001 bagi bahagian ini.',
					en: 'The id does not have the form F-SECTION-001 of its section.',
				},
				{
					ms: `Tulis seperti F-${values.section}-001.`,
					en: `Write it like F-${values.section}-001.`,
				},
			);
		}
		if (use === 'hold') {
			for (const column of ['statement', 'malay_term', 'sources', 'check', 'review_due'] as const) {
				if (values[column] === '') continue;
				report.report(
					column,
					{
						ms: 'Fakta yang ditahan tidak boleh membawa kandungan.',
						en: 'A held fact may not carry its content.',
					},
					{
						ms: 'Kosongkan sel ini, atau tukar "use" selepas fakta disahkan.',
						en: 'Empty this cell, or change "use" once the fact is confirmed.',
					},
				);
			}
		} else {
			report.requireFilled(['statement', 'sources', 'review_due']);
			if (values.review_due !== '' && !isCalendarDay(values.review_due)) {
				report.report(
					'review_due',
					{ ms: 'Ini bukan tarikh kalendar.', en: 'This is not a calendar date.' },
					{ ms: 'Tulis sebagai TTTT-BB-HH.', en: 'Write it as YYYY-MM-DD, e.g. 2027-05-22.' },
				);
			}
		}
		for (const key of sourceKeys.filter((entry) => !keys.has(entry))) {
			report.report(
				'sources',
				{ ms: `Sumber "${key}" tiada.`, en: `There is no source "${key}".` },
				{ ms: `Tambahnya dalam ${SOURCES_FILE}.`, en: `Add it to ${SOURCES_FILE}.` },
			);
		}

		if (section === undefined || confidence === undefined || use === undefined) return [];
		return [
			{
				id: values.id,
				section,
				confidence,
				use,
				statement: values.statement,
				malayTerm: values.malay_term || undefined,
				sources: sourceKeys,
				check: values.check || undefined,
				reviewDue: values.review_due || undefined,
			},
		];
	});
	return { facts, findings };
}

function readSources(text: string): { sources: FactSource[]; findings: Finding[] } {
	const table = readCsvTable({ file: SOURCES_FILE, text, columns: SOURCE_COLUMNS });
	const findings = [...table.findings, ...duplicateFindings(table, 'key')];
	const sources = table.rows.map((row): FactSource => {
		const { values } = row;
		const report = reportRow(table, row, 'key', findings);
		report.requireFilled(['key', 'title', 'organisation']);
		const isCopy = report.readYesNo('is_copy');
		if (values.address !== '' && !/^https?:\/\/[^\s]+$/.test(values.address)) {
			report.report(
				'address',
				{ ms: 'Ini bukan alamat web.', en: 'This is not a web address.' },
				{
					ms: 'Mulakan dengan https://, atau kosongkan sel.',
					en: 'Start it with https://, or empty the cell.',
				},
			);
		}
		if (values.date !== '' && !isCalendarDate(values.date)) {
			report.report(
				'date',
				{ ms: 'Ini bukan tarikh kalendar.', en: 'This is not a calendar date.' },
				{
					ms: 'Tulis TTTT, TTTT-BB atau TTTT-BB-HH; jika tidak bertarikh, kosongkan.',
					en: 'Write YYYY, YYYY-MM or YYYY-MM-DD; leave it empty when the source has no date.',
				},
			);
		}
		if (values.date_about !== '' && !/^\d{4}(–\d{4})?$/.test(values.date_about)) {
			report.report(
				'date_about',
				{ ms: 'Ini bukan tahun.', en: 'This is not a year.' },
				{ ms: 'Tulis 2012 atau 2010–2012.', en: 'Write 2012 or 2010–2012.' },
			);
		}
		if (values.date !== '' && values.date_about !== '') {
			report.report(
				'date_about',
				{ ms: 'Tarikh tepat sudah ada.', en: 'There is an exact date already.' },
				{ ms: 'Kosongkan sel ini.', en: 'Empty this cell.' },
			);
		}
		return {
			key: values.key,
			title: values.title,
			organisation: values.organisation,
			address: values.address || undefined,
			date: values.date || undefined,
			dateAbout: values.date_about || undefined,
			note: values.note || undefined,
			isCopy,
		};
	});
	return { sources, findings };
}
