import { stringify } from 'csv-stringify/sync';
import { throwIfAny } from '#domain/errors.ts';
import { readCsvTable } from '#schemas/csv.ts';
import {
	OFFICE_TABLES,
	type OfficeColumn,
	type OfficeRow,
	type OfficeTableName,
} from '#schemas/office-columns.ts';
import { parseOffices, type OfficeReference } from '#schemas/offices.ts';
import { makeHospitals } from './hospitals.ts';
import type { OfficeInput } from './input.ts';
import { isOfficers, keepEdits } from './keep-edits.ts';
import type { PlaceReference } from './locate.ts';
import { makePolice } from './police.ts';
import { Report } from './report.ts';
import { makeWelfare, makeWelfareOsm } from './welfare.ts';

/** Text of each table as it stands, by name; absent before the first import. */
export type ExistingTables = Partial<Record<OfficeTableName, string>>;

/**
 * The tables of content/offices and their report, by path. What officers wrote into the existing tables is kept; given
 * its own result, it changes nothing.
 *
 * @throws {DataError} with every finding, when an existing table cannot be read or the result breaks a rule.
 */
export function makeOfficeData(
	input: OfficeInput,
	existing: ExistingTables,
	reference: PlaceReference & OfficeReference,
): Map<string, string> {
	const report = new Report();
	const before = (name: OfficeTableName) => readExisting(name, existing[name]);
	const welfareBefore = before('welfare');
	const servedByOfficers = new Set(
		welfareBefore
			.filter((row) => isOfficers(row) && row.name_basis === 'source')
			.flatMap((row) => (row.serves ?? '').split('|').map((id) => id.trim())),
	);
	const drafts = {
		police: makePolice(input, reference, report),
		welfare: makeWelfare(input.welfare, reference, servedByOfficers, report),
		hospitals: makeHospitals(input.others, reference, report),
		'welfare-osm': makeWelfareOsm(input.osm, reference, report),
	};

	const files = new Map<string, string>();
	const tables = (Object.keys(drafts) as OfficeTableName[]).map((name) => {
		const rows = keepEdits(
			name,
			drafts[name],
			name === 'welfare' ? welfareBefore : before(name),
			report,
		);
		for (const row of rows) report.keep(name, row.state);
		const file = `content/offices/${name}.csv`;
		const text = stringify(rows, { header: true, columns: [...OFFICE_TABLES[name].columns] });
		files.set(file, text);
		return { name, file, text };
	});
	throwIfAny(parseOffices(tables, reference).findings);
	files.set('content/offices/REPORT.md', report.toMarkdown());
	return files;
}

function readExisting(name: OfficeTableName, text: string | undefined): OfficeRow[] {
	if (text === undefined) return [];
	const { columns } = OFFICE_TABLES[name];
	const table = readCsvTable<OfficeColumn>({ file: `content/offices/${name}.csv`, text, columns });
	throwIfAny(table.findings);
	return table.rows.map((row) => row.values);
}
