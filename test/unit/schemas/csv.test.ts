import { describe, expect, test } from 'vitest';
import { bilingual, cellFinding, readCsvTable } from '#schemas/csv.ts';

const columns = ['id', 'name'] as const;
const read = (text: string) => readCsvTable({ file: 'content/x.csv', text, columns });

describe('CSV table', () => {
	test('rows carry the number that a spreadsheet shows, and empty rows are left out', () => {
		const table = read('\uFEFFname,id\nSik , sik\n\n,\n"Bera, Pahang",bera\n');
		expect(table.findings).toEqual([]);
		expect(table.rows).toEqual([
			{ row: 2, values: { id: 'sik', name: 'Sik' } },
			{ row: 5, values: { id: 'bera', name: 'Bera, Pahang' } },
		]);
	});

	test('a cell with a line break inside counts as one row', () => {
		expect(read('id,name\na,"one\ntwo"\nb,B\n').rows.map((row) => row.row)).toEqual([2, 3]);
	});

	test('missing, unknown and repeated columns are all reported at once', () => {
		const table = read('id,id,nota\na,b,c\n');
		expect(table.rows).toEqual([]);
		expect(table.findings.map((finding) => finding.what)).toEqual([
			'Lajur "name" tiada. / The column "name" is missing.',
			'Lajur "id" muncul dua kali. / The column "id" appears twice.',
			'Lajur "nota" tidak dikenali. / The column "nota" is not known.',
		]);
	});

	test('a row with a surplus comma names its row and the way to mend it', () => {
		const table = read('id,name\na,A\nb,Jalan 1, Sik\n');
		expect(table.rows).toHaveLength(1);
		expect(table.findings).toEqual([
			{
				what: 'Baris ini mempunyai 3 sel, bukan 2. / This row has 3 cells instead of 2.',
				where: 'content/x.csv, baris/row 3 (b), lajur/column "name"',
				mend: 'Letakkan teks yang mengandungi koma di dalam tanda petikan "…", atau padam koma yang berlebihan. / Put text that holds a comma between double quotes, or delete the surplus comma.',
			},
		]);
	});

	test('a table saved with semicolons is told to be saved again', () => {
		expect(read('id;name\na;A\n').findings[0]?.mend).toContain('CSV UTF-8 (comma delimited)');
	});

	test('a quotation mark that never closes is a finding, not a crash', () => {
		const table = read('id,name\na,"A\n');
		expect(table.rows).toEqual([]);
		expect(table.findings[0]?.what).toContain('cannot be read as CSV');
	});

	test('columns that may be ignored are no finding', () => {
		const table = readCsvTable({
			file: 'x.csv',
			text: 'id,name,extra\na,A,z\n',
			columns,
			ignoredColumns: ['extra'],
		});
		expect(table.findings).toEqual([]);
		expect(table.rows[0]?.values).toEqual({ id: 'a', name: 'A' });
	});

	test('a finding about a cell says file, row, id, column, value and mend in both languages', () => {
		const finding = cellFinding(
			{ file: 'content/x.csv', row: 7, column: 'lat', id: 'sik', value: '101.5' },
			{ ms: 'Di luar Malaysia.', en: 'Outside Malaysia.' },
			{ ms: 'Tukar lat dan lon.', en: 'Swap lat and lon.' },
		);
		expect(finding).toEqual({
			what: 'Di luar Malaysia. / Outside Malaysia. ["101.5"]',
			where: 'content/x.csv, baris/row 7 (sik), lajur/column "lat"',
			mend: 'Tukar lat dan lon. / Swap lat and lon.',
		});
	});

	test('a sentence that is the same in both languages is said once', () => {
		expect(bilingual({ ms: 'OK', en: 'OK' })).toBe('OK');
	});
});
