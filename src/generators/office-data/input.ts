import { parse } from 'csv-parse/sync';
import { DataError } from '#domain/errors.ts';

/**
 * The compiled files of offices, cut down to what may enter the project. The columns `notes` and `fax` hold numbers
 * that conflict or that nobody confirmed; they are dropped here, at the door, so that no later step can pass them on.
 */

const OSM_COLUMNS = ['name', 'kind', 'lat', 'lon', 'district', 'state'] as const;

const COMPILED_COLUMNS = [
	'id',
	'type',
	'name_ms',
	'name_en',
	'address',
	'postcode',
	'city',
	'district',
	'state',
	'lat',
	'lon',
	'coord_precision',
	'phone',
	'email',
	'source_url',
	'source_date',
] as const;

/** A row of `osm-offices-2021-08.csv`. */
export type OsmRow = Record<(typeof OSM_COLUMNS)[number], string>;

/** A row of `police.csv`, `welfare.csv` or `others.csv`. */
export type CompiledRow = Record<(typeof COMPILED_COLUMNS)[number], string>;

/** The four files, read. */
export interface OfficeInput {
	osm: readonly OsmRow[];
	police: readonly CompiledRow[];
	welfare: readonly CompiledRow[];
	others: readonly CompiledRow[];
}

/** The rows of an OSM file. @throws {DataError} when a column is missing. */
export function readOsmRows(file: string, text: string): OsmRow[] {
	return pickColumns(file, text, OSM_COLUMNS);
}

/** The rows of a compiled file, without its columns `notes` and `fax`. @throws {DataError} when a column is missing. */
export function readCompiledRows(file: string, text: string): CompiledRow[] {
	return pickColumns(file, text, COMPILED_COLUMNS);
}

function pickColumns<const Column extends string>(
	file: string,
	text: string,
	columns: readonly Column[],
): Record<Column, string>[] {
	const [heading = [], ...rows]: string[][] = parse(text, { bom: true, trim: true });
	const missing = columns.filter((column) => !heading.includes(column));
	if (missing.length > 0) {
		throw new DataError({
			what: `The columns ${missing.join(', ')} are missing.`,
			where: file,
			mend: `Name the folder that holds the compiled files; ${file} has the columns ${columns.join(', ')}.`,
		});
	}
	const indexes = columns.map((column) => [column, heading.indexOf(column)] as const);
	return rows.map(
		(row) =>
			Object.fromEntries(indexes.map(([column, at]) => [column, row[at] ?? ''])) as Record<
				Column,
				string
			>,
	);
}
