import { readFileSync } from 'node:fs';
import { readCsvTable } from '#schemas/csv.ts';
import { OFFICE_TABLES, type OfficeTableName } from '#schemas/office-columns.ts';
import { parseOffices } from '#schemas/offices.ts';
import { loadPlaceTables } from './place-tables.ts';

const read = (file: string) => readFileSync(file, 'utf8');

/** The tables of content/offices as text, with their paths. */
export function readOfficeTables() {
	return (Object.keys(OFFICE_TABLES) as OfficeTableName[]).map((name) => {
		const file = `content/offices/${name}.csv`;
		return { name, file, text: read(file) };
	});
}

/** Keys of content/sources/sources.csv. */
export function readSourceKeys(): ReadonlySet<string> {
	const { rows } = readCsvTable({
		file: 'content/sources/sources.csv',
		text: read('content/sources/sources.csv'),
		columns: ['key'],
		ignoredColumns: [
			'name',
			'publisher',
			'address',
			'date',
			'licence',
			'sha256_of_file',
			'used_for',
		],
	});
	return new Set(rows.map((row) => row.values.key));
}

/** The offices of the repository with the places they are checked against, and what is wrong with them. */
export function loadOffices() {
	const places = loadPlaceTables();
	const reference = { ...places, sourceKeys: readSourceKeys() };
	return { ...places, reference, ...parseOffices(readOfficeTables(), reference) };
}
