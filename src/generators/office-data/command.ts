import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError, throwIfAny } from '#domain/errors.ts';
import { readCsvTable } from '#schemas/csv.ts';
import { parseDistrictOutlines } from '#schemas/district-outlines.ts';
import { OFFICE_TABLES, type OfficeTableName } from '#schemas/office-columns.ts';
import { parseDistricts, parsePlaces, parsePostcodes, parseStates } from '#schemas/places.ts';
import { readCompiledRows, readOsmRows } from './input.ts';
import { makeOfficeData, type ExistingTables } from './make-office-data.ts';

/** `npm run data:offices -- FOLDER`: makes the tables of content/offices from a compiled folder. */
const folder = process.argv[2];
if (folder === undefined) {
	console.error('Name the folder to read: npm run data:offices -- ../shared/data/offices');
	process.exit(2);
}

const read = async (file: string) => ({ file, text: await readFile(file, 'utf8') });

async function readReference() {
	const outlineFile = await read('content/geo/districts.topojson');
	const outlines = parseDistrictOutlines(outlineFile.file, outlineFile.text);
	const stateFile = await read('content/places/states.csv');
	const states = parseStates(stateFile.file, stateFile.text);
	const districts = parseDistricts(
		await read('content/places/districts.csv'),
		await read('content/places/aliases.csv'),
		{ states: states.values, outlines },
	);
	const context = { states: states.values, districts: districts.values, outlines };
	const placeFile = await read('content/places/places.csv');
	const places = parsePlaces(placeFile.file, placeFile.text, context);
	const postcodeFile = await read('content/places/postcodes.csv');
	const postcodes = parsePostcodes(postcodeFile.file, postcodeFile.text, context);
	const sources = readCsvTable({
		...(await read('content/sources/sources.csv')),
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
	throwIfAny([states, districts, places, postcodes, sources].flatMap((table) => table.findings));
	return {
		...context,
		places: places.values,
		postcodes: postcodes.values,
		sourceKeys: new Set(sources.rows.map((row) => row.values.key)),
	};
}

async function readExistingTables(): Promise<ExistingTables> {
	const existing: ExistingTables = {};
	for (const name of Object.keys(OFFICE_TABLES) as OfficeTableName[]) {
		try {
			existing[name] = await readFile(`content/offices/${name}.csv`, 'utf8');
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		}
	}
	return existing;
}

async function readCompiled(name: string) {
	const file = join(folder ?? '', name);
	return readCompiledRows(file, await readFile(file, 'utf8'));
}

try {
	const osmFile = await read(join(folder, 'osm-offices-2021-08.csv'));
	const input = {
		osm: readOsmRows(osmFile.file, osmFile.text),
		police: await readCompiled('police.csv'),
		welfare: await readCompiled('welfare.csv'),
		others: await readCompiled('others.csv'),
	};
	const files = makeOfficeData(input, await readExistingTables(), await readReference());
	for (const [path, text] of files) await writeFile(path, text);
	console.log(files.get('content/offices/REPORT.md'));
	console.log(`Written:\n${[...files.keys()].map((path) => `  ${path}`).join('\n')}`);
} catch (error) {
	if (!(error instanceof DataError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
