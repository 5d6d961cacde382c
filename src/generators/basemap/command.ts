import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError, throwIfAny, type Finding } from '#domain/errors.ts';
import { MALAYSIA_BOUNDS, type LatLon } from '#domain/geo/lat-lon.ts';
import { readCsvTable } from '#schemas/csv.ts';
import { parseDistrictOutlines } from '#schemas/district-outlines.ts';
import { readPosition } from '#schemas/position.ts';
import { makeBasemap, MAX_TILE_BYTES, MAX_TILES } from './make-basemap.ts';
import { reportBasemap } from './report.ts';
import { readTileArchive, writeTileArchive } from './tile-archive.ts';

/** `npm run data:basemap -- FILE.pmtiles`: makes content/geo/basemap.pmtiles out of a full map of Malaysia. */
const BASEMAP = 'content/geo/basemap.pmtiles';
const REPORT = 'content/geo/REPORT.md';
const OFFICES = 'content/offices';
const OUTLINES = 'content/geo/districts.topojson';

const fullMap = process.argv[2];
if (fullMap === undefined) {
	console.error('Name the map to read: npm run data:basemap -- FILE.pmtiles');
	process.exit(2);
}

try {
	const outlines = parseDistrictOutlines(OUTLINES, await readFile(OUTLINES, 'utf8'));
	const offices = await readOfficePositions();
	const basemap = makeBasemap(
		readTileArchive(await readFile(fullMap)),
		outlines,
		offices,
		(done, all) => {
			console.log(`Tiles: ${String(done)} of ${String(all)}`);
		},
	);
	const file = writeTileArchive(basemap, MALAYSIA_BOUNDS);
	const report = reportBasemap(basemap, file.length, offices.length);
	console.log(report);
	throwIfAny(goalsMissed(basemap.tiles, file.length));
	await writeFile(BASEMAP, file);
	await writeFile(REPORT, report);
	console.log(`Written:\n  ${BASEMAP}\n  ${REPORT}`);
} catch (error) {
	if (!(error instanceof DataError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

/** Positions of the offices that the map may show a pin for: those known to the building or the street. */
async function readOfficePositions(): Promise<LatLon[]> {
	const names = (await readdir(OFFICES)).filter((name) => name.endsWith('.csv')).sort();
	const positions: LatLon[] = [];
	const findings: Finding[] = [];
	for (const name of names) {
		const file = join(OFFICES, name);
		const text = await readFile(file, 'utf8');
		const ignoredColumns = (text.split('\n', 1)[0] ?? '').trim().split(',');
		const columns = ['lat', 'lon', 'precision'] as const;
		const table = readCsvTable({ file, text, columns, ignoredColumns });
		findings.push(...table.findings);
		for (const { row, values } of table.rows) {
			if (values.precision !== 'exact' && values.precision !== 'street') continue;
			const { position, findings: faults } = readPosition({ file, row }, values);
			findings.push(...faults);
			if (position !== undefined) positions.push(position);
		}
	}
	throwIfAny(findings);
	return positions;
}

function goalsMissed(tiles: readonly { bytes: Uint8Array }[], fileBytes: number): Finding[] {
	const largest = tiles.reduce((most, tile) => Math.max(most, tile.bytes.length), 0);
	const checks = [
		{ name: 'tiles', found: tiles.length, allowed: MAX_TILES },
		{ name: 'bytes in the largest tile', found: largest, allowed: MAX_TILE_BYTES },
		{ name: 'bytes in all', found: fileBytes, allowed: 25_000_000 },
	];
	return checks
		.filter((check) => check.found > check.allowed)
		.map((check) => ({
			what: `The base map has ${String(check.found)} ${check.name}; ${String(check.allowed)} are allowed.`,
			where: BASEMAP,
			mend: 'Leave more out in src/generators/basemap/drawn-features.ts, or raise its first zooms.',
		}));
}
