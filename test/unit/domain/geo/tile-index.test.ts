import { describe, expect, test } from 'vitest';
import { positionInTile, tileAt } from '#domain/geo/tile-grid.ts';
import {
	addAncestors,
	decodeTileIndex,
	encodeTileIndex,
	findDataTile,
	fitDataTile,
	hasTile,
} from '#domain/geo/tile-index.ts';

const kualaLumpur = { lat: 3.139, lon: 101.6869 };
const tiles = addAncestors([tileAt(kualaLumpur, 4), tileAt({ lat: 1.55, lon: 110.34 }, 3)]);
const index = decodeTileIndex(encodeTileIndex(tiles));

describe('tile index', () => {
	test('knows the tiles that were put in, and no other', () => {
		expect(index.tiles.size).toBe(tiles.length);
		for (const tile of tiles) expect(hasTile(index, tile)).toBe(true);
		expect(hasTile(index, { z: 4, x: 0, y: 0 })).toBe(false);
	});

	test('a tile that exists is drawn as it is', () => {
		expect(findDataTile(index, tileAt(kualaLumpur, 4))).toEqual(tileAt(kualaLumpur, 4));
	});

	test('where detail ends the nearest tile above is drawn enlarged', () => {
		expect(findDataTile(index, tileAt(kualaLumpur, 14))).toEqual(tileAt(kualaLumpur, 4));
		expect(findDataTile(index, { z: 9, x: 0, y: 0 }).z).toBeLessThan(4);
	});

	test('a display tile is drawn from the tile above it at its own size', () => {
		const display = tileAt(kualaLumpur, 5);
		const { x, y } = tileAt(kualaLumpur, 4);
		expect(fitDataTile(index, display)).toEqual({
			dataTile: { z: 4, x, y },
			scale: 1,
			origin: { x: x * 512, y: y * 512 },
			dim: 512,
		});
	});

	test('a display tile beyond the detail lies inside the enlarged tile it is drawn from', () => {
		const display = tileAt(kualaLumpur, 9);
		const { dataTile, scale, origin, dim } = fitDataTile(index, display);
		expect([dataTile.z, scale, dim]).toEqual([4, 16, 8192]);
		expect(display.x * 256).toBeGreaterThanOrEqual(origin.x);
		expect((display.x + 1) * 256).toBeLessThanOrEqual(origin.x + dim);
		expect((display.y + 1) * 256).toBeLessThanOrEqual(origin.y + dim);
	});

	test('the world at zoom 0 is drawn from its own tile at half size', () => {
		expect(fitDataTile(index, { z: 0, x: 0, y: 0 })).toMatchObject({ scale: 0.5, dim: 256 });
	});

	test('the order of the tiles does not change the text', () => {
		expect(encodeTileIndex(tiles.toReversed())).toEqual(encodeTileIndex(tiles));
	});

	test('the tile of Kuala Lumpur at zoom 12 is the one that web maps use', () => {
		expect(tileAt(kualaLumpur, 12)).toEqual({ z: 12, x: 3204, y: 2012 });
	});

	test('the middle of a tile lies in that tile', () => {
		const tile = tileAt(kualaLumpur, 14);
		expect(tileAt(positionInTile(tile, 0.5, 0.5), 14)).toEqual(tile);
	});
});
