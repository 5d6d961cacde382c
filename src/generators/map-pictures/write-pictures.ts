import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Places } from '#domain/geo/places.ts';
import { fadingOf } from '#domain/offices/fading.ts';
import { isPlaced } from '#domain/offices/nearest.ts';
import type { Office } from '#domain/offices/office.ts';
import { districtPicturePath, officePicturePath } from '#domain/offices/file-paths.ts';
import { drawDistrictPicture } from './district-picture.ts';
import { drawOfficePicture } from './office-picture.ts';
import { readPictureColours } from './picture-colours.ts';
import { TileSource } from './tile-source.ts';

/** What the pictures are drawn from. */
export interface PictureSources {
	offices: readonly Office[];
	places: Pick<Places, 'outlines'>;
	/** Path of content/geo/basemap.pmtiles. */
	basemapPath: string;
	/** Texts of src/styles/tokens.css and map-tokens.css. */
	tokens: readonly string[];
	/** Day of the build in Malaysia, YYYY-MM-DD: pins fade by it. */
	today: string;
}

/**
 * Writes a map picture for each office whose building or street is known and for each district, one after the other,
 * under `outputFolder`. Neighbouring offices follow each other, so that their tiles are unpacked once.
 *
 * @returns How many pictures, and their bytes.
 */
export async function writeMapPictures(
	{ offices, places, basemapPath, tokens, today }: PictureSources,
	outputFolder: string,
): Promise<{ pictures: number; bytes: number }> {
	const tiles = new TileSource(await readFile(basemapPath));
	const look = readPictureColours(tokens);
	const isFaded = (office: Office) => fadingOf(office, today) === 'old';
	const placed = offices
		.filter(isPlaced)
		.toSorted(
			(one, other) =>
				(one.district ?? '').localeCompare(other.district ?? '') ||
				one.position.lat - other.position.lat,
		);
	let pictures = 0;
	let bytes = 0;
	const write = async (path: string, svg: string): Promise<void> => {
		const file = join(outputFolder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, svg);
		pictures++;
		bytes += svg.length;
	};
	for (const office of placed) {
		const path = officePicturePath(office);
		if (path !== undefined) {
			await write(path, drawOfficePicture(office, isFaded(office), tiles, look));
		}
	}
	for (const outline of places.outlines) {
		const ofDistrict = offices.filter((office) => office.district === outline.id);
		const svg = drawDistrictPicture(outline, ofDistrict, isFaded, tiles, look);
		await write(districtPicturePath(outline.id), svg);
	}
	return { pictures, bytes };
}
