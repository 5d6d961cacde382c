import { cellFinding } from './csv.ts';
import type { Bilingual, CsvRow, CsvTable } from './csv.ts';
import type { Finding } from '#domain/errors.ts';

/** Collects the findings about one row of a table. */
export interface RowReport<Column extends string> {
	/** Adds a finding about one cell; its value is quoted. */
	report: (column: Column, what: Bilingual, mend: Bilingual) => void;
	/** Where a cell stands, for findings made elsewhere. */
	where: (column: Column) => string;
	/** Reports empty cells among these columns. */
	requireFilled: (columns: readonly Column[]) => void;
	/** Reports a pair of cells of which only one is filled. */
	requireBothOrNeither: (ms: Column, en: Column) => void;
	/** The value when it is one of those allowed; reports it and gives `undefined` otherwise. */
	readOneOf: <Value extends string>(column: Column, values: readonly Value[]) => Value | undefined;
	/** `yes` or `no`; reports anything else and gives false. */
	readYesNo: (column: Column) => boolean;
}

/** Reporter for a row; findings go to the end of `findings`. */
export function reportRow<Column extends string>(
	table: CsvTable<Column>,
	row: CsvRow<Column>,
	idColumn: NoInfer<Column>,
	findings: Finding[],
): RowReport<Column> {
	const place = (column: Column) => ({
		file: table.file,
		row: row.row,
		column,
		id: row.values[idColumn],
		value: row.values[column],
	});
	const report: RowReport<Column>['report'] = (column, what, mend) => {
		findings.push(cellFinding(place(column), what, mend));
	};
	const requireFilled: RowReport<Column>['requireFilled'] = (columns) => {
		for (const column of columns) {
			if (row.values[column] === '') {
				report(
					column,
					{ ms: 'Sel ini kosong.', en: 'This cell is empty.' },
					{ ms: 'Isi sel ini.', en: 'Fill this cell.' },
				);
			}
		}
	};
	const readOneOf: RowReport<Column>['readOneOf'] = (column, values) => {
		const value = values.find((known) => known === row.values[column]);
		if (value === undefined) {
			const known = values.join(', ');
			report(
				column,
				{ ms: 'Nilai ini tidak dikenali.', en: 'This value is not known.' },
				{ ms: `Gunakan salah satu: ${known}.`, en: `Use one of: ${known}.` },
			);
		}
		return value;
	};
	return {
		report,
		where: (column) => cellFinding(place(column), NOTHING, NOTHING).where,
		requireFilled,
		requireBothOrNeither: (ms, en) => {
			if ((row.values[ms] === '') === (row.values[en] === '')) return;
			report(
				row.values[ms] === '' ? ms : en,
				{ ms: 'Satu bahasa sahaja diisi.', en: 'Only one language is filled.' },
				{
					ms: 'Isi kedua-dua bahasa, atau kosongkan kedua-duanya.',
					en: 'Fill both, or empty both.',
				},
			);
		},
		readOneOf,
		readYesNo: (column) => readOneOf(column, ['yes', 'no']) === 'yes',
	};
}

const NOTHING: Bilingual = { ms: '', en: '' };

/** Reports every row whose value in this column an earlier row has already; empty cells are passed over. */
export function duplicateFindings<Column extends string>(
	table: CsvTable<Column>,
	column: NoInfer<Column>,
	keyOf: (row: CsvRow<Column>) => string = (row) => row.values[column],
): Finding[] {
	const seen = new Map<string, number>();
	return table.rows.flatMap((row) => {
		const key = keyOf(row);
		const earlier = seen.get(key);
		if (key === '') return [];
		if (earlier === undefined) {
			seen.set(key, row.row);
			return [];
		}
		const first = String(earlier);
		return [
			cellFinding(
				{ file: table.file, row: row.row, column, value: row.values[column] },
				{
					ms: `Nilai ini sudah ada pada baris ${first}.`,
					en: `Row ${first} has this value already.`,
				},
				{ ms: 'Padam atau betulkan salah satu baris.', en: 'Delete or correct one of the rows.' },
			),
		];
	});
}

/** The parts of a cell that holds a list, `a; b`; an empty cell gives an empty list. */
export function splitList(cell: string): string[] {
	return cell
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether a text is a day, a month or a year of the calendar: YYYY-MM-DD, YYYY-MM or YYYY. */
export function isCalendarDate(text: string): boolean {
	return isCalendarDay(`${text}-01-01`.slice(0, 10)) && /^\d{4}(?:-\d{2}){0,2}$/.test(text);
}
