import type { Finding } from '#domain/errors.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { factReferenceFindings } from '#domain/facts/register.ts';
import type { GlossaryTerm } from '#domain/glossary/glossary.ts';
import { readCsvTable } from './csv.ts';
import { duplicateFindings, reportRow, splitList } from './row-findings.ts';

const FILE = 'content/glossary/glossary.csv';

const COLUMNS = [
	'id',
	'acronym',
	'ms',
	'en',
	'definition_ms',
	'definition_en',
	'facts',
	'note',
] as const;

/** The glossary and everything that is wrong with its table. */
export interface Glossary {
	/** In file order. */
	terms: readonly GlossaryTerm[];
	findings: readonly Finding[];
}

/** Reads content/glossary, checked against the register of facts; a build must stop while there are findings. */
export function readGlossary(text: string, facts: readonly Fact[]): Glossary {
	const table = readCsvTable({ file: FILE, text, columns: COLUMNS });
	const findings: Finding[] = [
		...table.findings,
		...duplicateFindings(table, 'id'),
		...duplicateFindings(table, 'ms', (row) => row.values.ms.toLowerCase()),
	];
	const terms = table.rows.map((row): GlossaryTerm => {
		const { values } = row;
		const report = reportRow(table, row, 'id', findings);
		const ids = splitList(values.facts);
		report.requireFilled(['ms', 'en']);
		report.requireBothOrNeither('definition_ms', 'definition_en');
		findings.push(...factReferenceFindings(ids, facts, report.where('facts')));
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.id)) {
			report.report(
				'id',
				{
					ms: 'Id bukan huruf kecil, digit dan sengkang.',
					en: 'The id is not made of small letters, digits and hyphens.',
				},
				{
					ms: 'Tulis seperti mahkamah-bagi-kanak-kanak.',
					en: 'Write it like mahkamah-bagi-kanak-kanak.',
				},
			);
		}
		if (values.definition_ms !== '' && ids.length === 0) {
			report.report(
				'facts',
				{ ms: 'Takrif ini tidak menyebut fakta.', en: 'This definition names no fact.' },
				{
					ms: 'Tulis id fakta dalam content/facts/facts.csv yang menyokongnya.',
					en: 'Write the ids of the facts in content/facts/facts.csv that bear it.',
				},
			);
		}
		for (const fact of facts.filter((entry) => ids.includes(entry.id) && entry.use === 'flag')) {
			report.report(
				'facts',
				{
					ms: `Fakta ${fact.id} belum disahkan (flag); takrif tidak membawa tanda.`,
					en: `The fact ${fact.id} is not confirmed (flag); a definition carries no mark.`,
				},
				{
					ms: 'Tulis takrif yang bersandar pada fakta bertanda show sahaja.',
					en: 'Write a definition that rests on facts marked show only.',
				},
			);
		}
		return {
			id: values.id,
			acronym: values.acronym || undefined,
			term: { ms: values.ms, en: values.en },
			definition:
				values.definition_ms === ''
					? undefined
					: { ms: values.definition_ms, en: values.definition_en },
			facts: ids,
			note: values.note || undefined,
		};
	});
	return { terms, findings };
}
