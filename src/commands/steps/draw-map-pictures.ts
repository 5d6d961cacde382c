import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readContentSources } from '../content-sources.ts';
import { PROJECT, UNFINISHED, readProjectFile } from '../project.ts';
import { throwIfAny } from '#domain/errors.ts';
import { malaysianDay } from '#domain/i18n/forms.ts';
import { MAP_FOLDER } from '#domain/offices/file-paths.ts';
import { writeMapPictures } from '#generators/map-pictures/write-pictures.ts';
import { readOfficeTables } from '#schemas/office-tables.ts';
import { readPlaceTables } from '#schemas/place-tables.ts';

/** Draws the small maps of offices and districts: 870 take four seconds, so none is kept from build to build. */
export async function drawMapPictures(): Promise<string> {
	const { files } = await readContentSources();
	const readText = (path: string): string => files.get(path) ?? '';
	const { places, findings } = readPlaceTables(readText);
	const tables = readOfficeTables(readText, places);
	throwIfAny([...findings, ...tables.findings]);
	await rm(join(UNFINISHED, MAP_FOLDER), { recursive: true, force: true });
	const { pictures, bytes } = await writeMapPictures(
		{
			offices: tables.offices,
			places,
			basemapPath: join(PROJECT, 'content/geo/basemap.pmtiles'),
			tokens: await Promise.all(
				['src/styles/tokens.css', 'src/styles/map-tokens.css'].map((path) => readProjectFile(path)),
			),
			today: malaysianDay(new Date()),
		},
		UNFINISHED,
	);
	return `${String(pictures)} pictures, ${(bytes / 1e6).toFixed(1)} MB`;
}
