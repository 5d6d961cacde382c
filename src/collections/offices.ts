import hospitalsText from '../../content/offices/hospitals.csv?raw';
import policeText from '../../content/offices/police.csv?raw';
import welfareOsmText from '../../content/offices/welfare-osm.csv?raw';
import welfareText from '../../content/offices/welfare.csv?raw';
import sourcesText from '../../content/sources/sources.csv?raw';
import { getPlaces } from './places.ts';
import { throwIfAny } from '#domain/errors.ts';
import type { Office } from '#domain/offices/office.ts';
import { readCsvTable } from '#schemas/csv.ts';
import { parseOffices } from '#schemas/offices.ts';

/** A source of data as the register of sources names it. */
export interface DataSource {
	key: string;
	name: string;
	publisher: string;
	address: string;
	licence: string;
}

let offices: readonly Office[] | undefined;

/** Every office of every table, read once a build. @throws DataError with every finding of all tables. */
export function getOffices(): readonly Office[] {
	offices ??= readOffices();
	return offices;
}

/** The register of data sources by key. */
export function getDataSources(): ReadonlyMap<string, DataSource> {
	const table = readCsvTable({
		file: 'content/sources/sources.csv',
		text: sourcesText,
		columns: [
			'key',
			'name',
			'publisher',
			'address',
			'date',
			'licence',
			'sha256_of_file',
			'used_for',
		],
	});
	throwIfAny(table.findings);
	return new Map(table.rows.map(({ values }) => [values.key, values]));
}

function readOffices(): readonly Office[] {
	const { states, districts, outlines } = getPlaces();
	const { offices: read, findings } = parseOffices(
		[
			{ name: 'welfare', file: 'content/offices/welfare.csv', text: welfareText },
			{ name: 'police', file: 'content/offices/police.csv', text: policeText },
			{ name: 'hospitals', file: 'content/offices/hospitals.csv', text: hospitalsText },
			{ name: 'welfare-osm', file: 'content/offices/welfare-osm.csv', text: welfareOsmText },
		],
		{ states, districts, outlines, sourceKeys: new Set(getDataSources().keys()) },
	);
	throwIfAny(findings);
	return read;
}
