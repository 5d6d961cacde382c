import { bilingual, readCsvTable } from './csv.ts';
import { reportRow } from './row-findings.ts';
import type { Finding } from '#domain/errors.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { factReferenceFindings } from '#domain/facts/register.ts';
import type { Figure, FigureValue } from '#domain/figures/figure.ts';

const FIGURES_FILE = 'content/figures/figures.csv';
const VALUES_FILE = 'content/figures/values.csv';

const TEXT_COLUMNS = [
	'title_ms',
	'title_en',
	'unit_ms',
	'unit_en',
	'period_ms',
	'period_en',
	'says_ms',
	'says_en',
	'definition_ms',
	'definition_en',
	'caution_ms',
	'caution_en',
] as const;

/** The figures with their values, in the order of their column `order`, and everything that is wrong with the two tables. */
export function readFigures(
	texts: { figures: string; values: string },
	facts: readonly Fact[],
): { figures: readonly Figure[]; findings: readonly Finding[] } {
	const table = readCsvTable({
		file: FIGURES_FILE,
		text: texts.figures,
		columns: ['id', 'order', ...TEXT_COLUMNS, 'as_of', 'facts'],
	});
	const ids = new Set(table.rows.map((row) => row.values.id));
	const read = readValues(texts.values, ids, facts);
	const findings: Finding[] = [...table.findings, ...read.findings];
	const figures = table.rows.map((row) => {
		const cell = row.values;
		const check = reportRow(table, row, 'id', findings);
		check.requireFilled([...TEXT_COLUMNS, 'facts']);
		if (!/^\d{4}-\d{2}-\d{2}$/.test(cell.as_of)) {
			check.report(
				'as_of',
				{ ms: 'Tarikh ini tidak lengkap.', en: 'This date is not complete.' },
				{ ms: 'Tulis TTTT-BB-HH.', en: 'Write YYYY-MM-DD.' },
			);
		}
		const factIds = cell.facts.split(/\s*;\s*/);
		findings.push(...factReferenceFindings(factIds, facts, check.where('facts')));
		const values = read.values.get(cell.id) ?? [];
		if (values.length === 0) {
			check.report(
				'id',
				{
					ms: `Angka ini tiada nilai dalam ${VALUES_FILE}.`,
					en: `It has no values in ${VALUES_FILE}.`,
				},
				{ ms: 'Tambah nilainya, atau padam baris ini.', en: 'Add its values, or delete this row.' },
			);
		}
		const figure: Figure = {
			id: cell.id,
			title: { ms: cell.title_ms, en: cell.title_en },
			unit: { ms: cell.unit_ms, en: cell.unit_en },
			period: { ms: cell.period_ms, en: cell.period_en },
			says: { ms: cell.says_ms, en: cell.says_en },
			definition: { ms: cell.definition_ms, en: cell.definition_en },
			caution: { ms: cell.caution_ms, en: cell.caution_en },
			asOf: cell.as_of,
			facts: factIds,
			values,
		};
		return { figure, order: Number(cell.order) };
	});
	return {
		figures: figures.sort((a, b) => a.order - b.order).map(({ figure }) => figure),
		findings,
	};
}

function readValues(
	text: string,
	figureIds: ReadonlySet<string>,
	facts: readonly Fact[],
): { values: Map<string, FigureValue[]>; findings: readonly Finding[] } {
	const table = readCsvTable({
		file: VALUES_FILE,
		text,
		columns: ['figure', 'order', 'label_ms', 'label_en', 'value', 'is_flagged', 'fact'],
	});
	const findings: Finding[] = [...table.findings];
	const values = new Map<string, FigureValue[]>();
	for (const row of table.rows.toSorted(
		(a, b) => Number(a.values.order) - Number(b.values.order),
	)) {
		const cell = row.values;
		const check = reportRow(table, row, 'figure', findings);
		check.requireFilled(['label_ms', 'label_en']);
		const isFlagged = check.readYesNo('is_flagged');
		if (!/^\d+$/.test(cell.value)) {
			check.report(
				'value',
				{ ms: 'Nilai ini bukan nombor bulat.', en: 'This value is not a whole number.' },
				{ ms: 'Tulis angka sahaja, cth. 9624.', en: 'Write digits only, e.g. 9624.' },
			);
		}
		if (!figureIds.has(cell.figure)) {
			check.report(
				'figure',
				{
					ms: `Tiada angka dengan id ini dalam ${FIGURES_FILE}.`,
					en: `No figure of this id in ${FIGURES_FILE}.`,
				},
				{ ms: 'Betulkan id.', en: 'Correct the id.' },
			);
		}
		findings.push(...factReferenceFindings([cell.fact], facts, check.where('fact')));
		const fact = facts.find((each) => each.id === cell.fact);
		if (fact !== undefined && fact.use !== 'hold' && (fact.use === 'flag') !== isFlagged) {
			check.report(
				'is_flagged',
				{
					ms: `Fakta ${cell.fact} bertanda "${fact.use}".`,
					en: `The fact ${cell.fact} is marked "${fact.use}".`,
				},
				{
					ms: 'Tulis yes bagi "flag", no bagi "show".',
					en: 'Write yes for "flag", no for "show".',
				},
			);
		}
		const digits = String(Number(cell.value));
		if (fact !== undefined && !isInStatement(digits, fact.statement)) {
			findings.push({
				what: bilingual({
					ms: `Nilai ${digits} tidak disebut dalam fakta ${cell.fact}.`,
					en: `The value ${digits} does not stand in the fact ${cell.fact}.`,
				}),
				where: check.where('value'),
				mend: bilingual({
					ms: 'Betulkan nilai, atau rujuk fakta yang betul.',
					en: 'Correct the value, or name the right fact.',
				}),
			});
		}
		const list = values.get(cell.figure) ?? [];
		list.push({
			label: { ms: cell.label_ms, en: cell.label_en },
			value: Number(cell.value),
			isFlagged,
			fact: cell.fact,
		});
		values.set(cell.figure, list);
	}
	return { values, findings };
}

/** Whether the number stands in the words of its fact; a difference of two numbers that stand there counts too. */
function isInStatement(digits: string, statement: string): boolean {
	const numbers = [...statement.matchAll(/\d[\d,]*/g)].map(([text]) =>
		Number(text.replaceAll(',', '')),
	);
	const value = Number(digits);
	return (
		numbers.includes(value) ||
		numbers.some((large) => numbers.some((small) => large - small === value && small !== value))
	);
}
