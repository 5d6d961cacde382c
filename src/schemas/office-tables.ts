import { readCsvTable } from './csv.ts';
import { parseOffices } from './offices.ts';
import type { Finding } from '#domain/errors.ts';
import type { Places } from '#domain/geo/places.ts';
import type { Office } from '#domain/offices/office.ts';

const SOURCES_FILE = 'content/sources/sources.csv';

/** A source of data as the register of sources names it. */
interface DataSource {
	key: string;
	name: string;
	publisher: string;
	address: string;
	licence: string;
}

/**
 * The register of data sources by key, and what is wrong with its table.
 *
 * @param text - content/sources/sources.csv
 */
function readDataSources(text: string): {
	sources: ReadonlyMap<string, DataSource>;
	findings: readonly Finding[];
} {
	const table = readCsvTable({
		file: SOURCES_FILE,
		text,
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
	return {
		sources: new Map(table.rows.map(({ values }) => [values.key, values])),
		findings: table.findings,
	};
}

/**
 * Every office of content/offices, and all that is wrong with the tables and their sources.
 *
 * @param textOf - The text of a file by its path from the root of the project.
 */
export function readOfficeTables(
	textOf: (path: string) => string,
	{ states, districts, outlines }: Places,
): { offices: readonly Office[]; findings: readonly Finding[] } {
	const { sources, findings } = readDataSources(textOf(SOURCES_FILE));
	const read = parseOffices(
		(['welfare', 'police', 'hospitals', 'welfare-osm'] as const).map((name) => {
			const file = `content/offices/${name}.csv`;
			return { name, file, text: textOf(file) };
		}),
		{ states, districts, outlines, sourceKeys: new Set(sources.keys()) },
	);
	return { offices: read.offices, findings: [...findings, ...read.findings] };
}
