import { parse } from 'csv-parse/sync';
import type { Finding } from '#domain/errors.ts';

/**
 * The one reader of the CSV tables under content/. Officers edit these tables in a spreadsheet, so rows are counted
 * as a spreadsheet counts them (the heading is row 1) and every message is Malay first, then English.
 */

/** One row of a table: every named column is there, trimmed; an empty cell is `''`. */
export interface CsvRow<Column extends string> {
	/** Row number as a spreadsheet shows it; the heading is row 1. */
	row: number;
	values: Readonly<Record<Column, string>>;
}

/** What a CSV file holds, and everything that is wrong with its shape. */
export interface CsvTable<Column extends string> {
	/** Path as it appears in messages, e.g. `content/offices/police.csv`. */
	file: string;
	/** The rows that could be read, in file order; empty rows are left out. */
	rows: readonly CsvRow<Column>[];
	/** Faults of the table itself; add those of single cells with {@link cellFinding}. */
	findings: readonly Finding[];
}

/** A sentence in both languages of the people who edit the tables. */
export interface Bilingual {
	ms: string;
	en: string;
}

/** Both sentences on one line, Malay first: `Lajur tiada. / The column is missing.` */
export function bilingual(text: Bilingual): string {
	return text.ms === text.en ? text.ms : `${text.ms} / ${text.en}`;
}

/**
 * A finding about one cell. `where` reads `content/offices/police.csv, baris/row 214 (ipd-sik), lajur/column "lat"`.
 * The value found is quoted at the end of the first part, so that it can be searched for.
 *
 * @param place.id - First column of the row, where it has one: rows move when a table is sorted, ids do not.
 */
export function cellFinding(
	place: { file: string; row: number; column: string; id?: string | undefined; value?: string },
	what: Bilingual,
	mend: Bilingual,
): Finding {
	const id = place.id === undefined || place.id === '' ? '' : ` (${place.id})`;
	const value = place.value === undefined ? '' : ` [${JSON.stringify(place.value)}]`;
	return {
		what: `${bilingual(what)}${value}`,
		where: `${place.file}, baris/row ${String(place.row)}${id}, lajur/column "${place.column}"`,
		mend: bilingual(mend),
	};
}

/**
 * The rows of a CSV text (comma, double quotes, UTF-8 with or without a byte order mark, first line the heading).
 *
 * Never throws for bad content: a text that is not CSV, a missing, unknown or repeated column, or a row with too many
 * or too few cells becomes a finding, so that a caller can report all files at once. A row with the wrong number of
 * cells is left out; a table with missing columns gives no rows.
 *
 * @param columns - The columns that the table must have, all of them, in any order.
 * @param ignoredColumns - Columns that may stand in the file and are not read.
 */
export function readCsvTable<const Column extends string>(options: {
	file: string;
	text: string;
	columns: readonly Column[];
	ignoredColumns?: readonly string[];
}): CsvTable<Column> {
	const { file, text, columns } = options;
	const findings: Finding[] = [];

	let records: string[][];
	try {
		records = parse(text, { bom: true, trim: true, relax_column_count: true });
	} catch (error) {
		return { file, rows: [], findings: [unreadable(file, error)] };
	}

	const heading = records[0] ?? [];
	findings.push(...headingFindings(file, heading, columns, options.ignoredColumns ?? []));
	if (columns.some((column) => !heading.includes(column))) return { file, rows: [], findings };

	const indexes = columns.map((column) => [column, heading.indexOf(column)] as const);
	const rows: CsvRow<Column>[] = [];
	for (const [index, cells] of records.entries()) {
		if (index === 0 || cells.every((cell) => cell === '')) continue;
		const row = index + 1;
		if (cells.length !== heading.length) {
			findings.push(cellCountFinding(file, row, cells, heading));
			continue;
		}
		const values = Object.fromEntries(indexes.map(([column, at]) => [column, cells[at] ?? '']));
		rows.push({ row, values: values as Record<Column, string> });
	}
	return { file, rows, findings };
}

/**
 * Number of rows below the heading of a CSV text; empty rows do not count.
 *
 * @throws when the text is not CSV: check the table with {@link readCsvTable} first.
 */
export function countCsvRows(text: string): number {
	const records: unknown[] = parse(text, { bom: true, skip_empty_lines: true });
	return Math.max(0, records.length - 1);
}

function headingFindings(
	file: string,
	heading: readonly string[],
	columns: readonly string[],
	ignoredColumns: readonly string[],
): Finding[] {
	const findings: Finding[] = [];
	const where = `${file}, baris/row 1`;
	if (heading.length === 1 && columns.length > 1 && /[;\t]/.test(heading[0] ?? '')) {
		const mend = {
			ms: 'Simpan semula sebagai "CSV UTF-8 (dipisahkan koma)".',
			en: 'Save it again as "CSV UTF-8 (comma delimited)".',
		};
		const what = {
			ms: 'Sel dipisahkan oleh koma bernoktah atau tab, bukan koma.',
			en: 'Cells are separated by semicolons or tabs, not by commas.',
		};
		return [{ what: bilingual(what), where, mend: bilingual(mend) }];
	}
	for (const column of columns.filter((name) => !heading.includes(name))) {
		findings.push({
			what: bilingual({
				ms: `Lajur "${column}" tiada.`,
				en: `The column "${column}" is missing.`,
			}),
			where,
			mend: bilingual({
				ms: `Tambah lajur "${column}" pada baris tajuk dan isi sel di bawahnya.`,
				en: `Add the column "${column}" to the heading and fill the cells below it.`,
			}),
		});
	}
	for (const [index, column] of heading.entries()) {
		const isKnown = columns.includes(column) || ignoredColumns.includes(column);
		const isRepeated = heading.indexOf(column) !== index;
		if (isKnown && !isRepeated) continue;
		findings.push({
			what: bilingual(
				isRepeated
					? {
							ms: `Lajur "${column}" muncul dua kali.`,
							en: `The column "${column}" appears twice.`,
						}
					: {
							ms: `Lajur "${column}" tidak dikenali.`,
							en: `The column "${column}" is not known.`,
						},
			),
			where,
			mend: bilingual({
				ms: `Padam lajur itu atau betulkan namanya. Lajur yang dikenali: ${columns.join(', ')}.`,
				en: 'Delete the column or correct its name; the known columns are listed here.',
			}),
		});
	}
	return findings;
}

function cellCountFinding(
	file: string,
	row: number,
	cells: readonly string[],
	heading: readonly string[],
): Finding {
	const found = String(cells.length);
	const expected = String(heading.length);
	return cellFinding(
		{ file, row, column: heading[Math.min(cells.length, heading.length) - 1] ?? '', id: cells[0] },
		{
			ms: `Baris ini mempunyai ${found} sel, bukan ${expected}.`,
			en: `This row has ${found} cells instead of ${expected}.`,
		},
		{
			ms: 'Letakkan teks yang mengandungi koma di dalam tanda petikan "…", atau padam koma yang berlebihan.',
			en: 'Put text that holds a comma between double quotes, or delete the surplus comma.',
		},
	);
}

function unreadable(file: string, error: unknown): Finding {
	const line =
		error instanceof Error && 'lines' in error && typeof error.lines === 'number'
			? `, baris/row ${String(error.lines)}`
			: '';
	return {
		what: bilingual({
			ms: `Fail ini tidak dapat dibaca sebagai CSV.`,
			en: `The file cannot be read as CSV (${error instanceof Error ? error.message : String(error)}).`,
		}),
		where: `${file}${line}`,
		mend: bilingual({
			ms: 'Semak tanda petikan pada baris itu; setiap " pembuka perlu ada penutupnya.',
			en: 'Check the double quotes on that row; each opening one needs its closing one.',
		}),
	};
}
