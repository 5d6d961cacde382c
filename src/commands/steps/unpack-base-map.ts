import { join } from 'node:path';
import { DIST, PROJECT } from '../project.ts';
import { unpackTiles } from '#generators/basemap/unpack-tiles.ts';

/** Writes the base map as one small file a tile: the host answers no part of a file. */
export async function unpackBaseMap(report: (progress: string) => void): Promise<string> {
	const { tiles, bytes } = await unpackTiles(
		join(PROJECT, 'content/geo/basemap.pmtiles'),
		DIST,
		(done, all) => {
			report(`${String(done)} of ${String(all)} tiles`);
		},
	);
	return `${String(tiles)} tiles, ${(bytes / 1e6).toFixed(1)} MB`;
}
