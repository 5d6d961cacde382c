import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodeTileIndex, toTileKey } from '#domain/geo/tile-index.ts';
import { readTileArchive } from './tile-archive.ts';

/**
 * Writes each tile of a PMTiles file as `tiles/z/x/y.mvt` under `outputFolder`, and `tiles/index.json`, which says
 * which tiles exist (read by `decodeTileIndex`). The bytes stay gzipped as they are: the host serves them without a
 * Content-Encoding, and the page inflates what begins 1F 8B.
 *
 * @returns How many tiles.
 */
export async function unpackTiles(
	pmtilesPath: string,
	outputFolder: string,
): Promise<{ tiles: number }> {
	const { tiles } = readTileArchive(await readFile(pmtilesPath));
	const folders = new Set(tiles.map((tile) => dirname(toTileKey(tile))));
	for (const folder of folders)
		await mkdir(join(outputFolder, 'tiles', folder), { recursive: true });

	const index = JSON.stringify(encodeTileIndex(tiles));
	await writeFile(join(outputFolder, 'tiles/index.json'), index);
	for (const tile of tiles) {
		await writeFile(join(outputFolder, `tiles/${toTileKey(tile)}.mvt`), tile.bytes);
	}
	return { tiles: tiles.length };
}
