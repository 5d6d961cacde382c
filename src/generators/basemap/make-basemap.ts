import type { DistrictOutlines } from '#domain/geo/district-outlines.ts';
import { findDistrict } from '#domain/geo/district-outlines.ts';
import type { LatLon } from '#domain/geo/lat-lon.ts';
import { addAncestors, toTileKey } from '#domain/geo/tile-index.ts';
import { makeTileChoice } from './choose-tiles.ts';
import { slimTile } from './slim-tile.ts';
import { deflateTile, inflateTile, type ArchivedTile, type TileArchive } from './tile-archive.ts';

/** Goals of the base map: the host takes 20,000 files, of which tiles may be this many; a phone loads few bytes. */
export const MAX_TILES = 8_500;
export const MAX_TILE_BYTES = 40_000;

/**
 * Our base map out of a full one: the tiles we need, each with only what we draw. Tiles that hold nothing but sea are
 * left out, unless a tile under them is kept.
 *
 * @param onProgress - Called now and then with the number of tiles done and to do.
 */
export function makeBasemap(
	full: TileArchive,
	outlines: DistrictOutlines,
	offices: readonly LatLon[],
	onProgress: (done: number, all: number) => void,
): TileArchive {
	const isChosen = makeTileChoice(outlines, offices);
	const isLand = (point: LatLon) => findDistrict(outlines, point) !== undefined;
	const chosen = full.tiles.filter((tile) => isChosen(tile));
	const sea = new Map<string, ArchivedTile>();
	const tiles: ArchivedTile[] = [];
	for (const [index, tile] of chosen.entries()) {
		if (index % 500 === 0) onProgress(index, chosen.length);
		const slim = slimTile(tile, inflateTile(tile.bytes), isLand);
		if (slim === undefined) sea.set(toTileKey(tile), tile);
		else tiles.push({ z: tile.z, x: tile.x, y: tile.y, bytes: deflateTile(slim) });
	}
	onProgress(chosen.length, chosen.length);
	const empty = deflateTile(new Uint8Array());
	const seaAbove = addAncestors(tiles)
		.filter((tile) => sea.has(toTileKey(tile)))
		.map((tile) => ({ ...tile, z: tile.z, x: tile.x, y: tile.y, bytes: empty }));
	return {
		tiles: [...tiles, ...seaAbove],
		metadata: {
			name: 'Kasih Kanak-Kanak base map',
			attribution: '© OpenStreetMap contributors',
			license: 'ODbL 1.0',
			source: full.metadata['name'],
			version: full.metadata['version'],
		},
	};
}
