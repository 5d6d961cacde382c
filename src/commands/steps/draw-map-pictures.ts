import { join } from 'node:path';
import { readOfficesAndPlaces } from '../office-tables.ts';
import { PROJECT, UNFINISHED, readProjectFile } from '../project.ts';
import { malaysianDay } from '#domain/i18n/forms.ts';
import { writeMapPictures } from '#generators/map-pictures/write-pictures.ts';

/** Draws the small maps of offices and districts: 870 take four seconds, so none is kept from build to build. */
export async function drawMapPictures(): Promise<string> {
	const { offices, places } = await readOfficesAndPlaces();
	const { pictures, bytes } = await writeMapPictures(
		{
			offices,
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
