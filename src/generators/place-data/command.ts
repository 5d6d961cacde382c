import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '#domain/errors.ts';
import { makePlaceData } from './make-place-data.ts';

/** `npm run data:places -- FOLDER`: makes content/places and content/geo/districts.topojson from a compiled folder. */
const folder = process.argv[2];
if (folder === undefined) {
	console.error('Name the folder to read: npm run data:places -- ../shared/data');
	process.exit(2);
}

const read = async (path: string) => ({ file: path, text: await readFile(path, 'utf8') });

try {
	const files = makePlaceData({
		places: await read(join(folder, 'places/places.csv')),
		postcodes: await read(join(folder, 'places/postcodes.csv')),
		districts: await read(join(folder, 'boundaries/my-districts-100.topojson')),
		namesInUse: await read('content/places/names-in-use.csv'),
	});
	for (const [path, text] of files) await writeFile(path, text);
	console.log(files.get('content/places/REPORT.md'));
	console.log(`Written:\n${[...files.keys()].map((path) => `  ${path}`).join('\n')}`);
} catch (error) {
	if (!(error instanceof DataError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
