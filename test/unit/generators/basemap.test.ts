import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Point from '@mapbox/point-geometry';
import { VectorTile } from '@mapbox/vector-tile';
import { fromVectorTileJs } from '@maplibre/vt-pbf';
import Pbf from 'pbf';
import { PMTiles } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { makeDistrictOutline } from '#domain/geo/district-outlines.ts';
import { tileAt } from '#domain/geo/tile-grid.ts';
import {
	decodeTileIndex,
	encodeTileIndex,
	findDataTile,
	hasTile,
	toTileKey,
} from '#domain/geo/tile-index.ts';
import { joinLines } from '#generators/basemap/join-lines.ts';
import { makeBasemap, MAX_TILE_BYTES, MAX_TILES } from '#generators/basemap/make-basemap.ts';
import {
	deflateTile,
	inflateTile,
	readTileArchive,
	writeTileArchive,
} from '#generators/basemap/tile-archive.ts';
import { unpackTiles } from '#generators/basemap/unpack-tiles.ts';

const BOUNDS = { south: 0, west: 99, north: 8, east: 120 };
const square = (from: number, to: number) => [
	new Point(from, from),
	new Point(to, from),
	new Point(to, to),
	new Point(from, to),
	new Point(from, from),
];

interface MadeFeature {
	type: 1 | 2 | 3;
	properties: Record<string, string | number>;
	lines: Point[][];
}

/** Bytes of a tile as the full map would have it. */
function makeTile(layers: Record<string, MadeFeature[]>): Uint8Array {
	const encoded = Object.entries(layers).map(
		([name, features]) =>
			[
				name,
				{
					version: 2,
					name,
					extent: 4096,
					length: features.length,
					feature: (at: number) => ({
						id: undefined,
						extent: 4096,
						type: features[at]?.type ?? 1,
						properties: features[at]?.properties ?? {},
						loadGeometry: () => features[at]?.lines ?? [],
					}),
				},
			] as const,
	);
	return deflateTile(fromVectorTileJs({ layers: Object.fromEntries(encoded) }));
}

const land: MadeFeature = { type: 3, properties: { kind: 'earth' }, lines: [square(0, 4096)] };
const sea: MadeFeature = { type: 3, properties: { kind: 'ocean' }, lines: [square(0, 4096)] };
const street: MadeFeature = {
	type: 2,
	properties: { kind: 'minor_road', kind_detail: 'residential', name: 'Jalan Melor', ref: 'J1' },
	lines: [[new Point(0, 0), new Point(4096, 4096)]],
};
const path: MadeFeature = {
	type: 2,
	properties: { kind: 'path' },
	lines: [[new Point(0, 0), new Point(900, 0)]],
};

describe('base map', () => {
	const office = { lat: 3.139, lon: 101.6869 };
	const outlines = [
		makeDistrictOutline('x/y', [[Float64Array.of(101, 3, 102, 3, 102, 3.5, 101, 3.5)]]),
	];
	const atOffice = (z: number) => tileAt(office, z);
	const kelantanSea = tileAt({ lat: 5.5, lon: 104 }, 12);
	const farFromOffices = tileAt({ lat: 3.4, lon: 101.1 }, 13);
	const full = {
		metadata: { name: 'full' },
		tiles: [
			...[0, 5, 12].map((z) => ({ ...atOffice(z), bytes: makeTile({ earth: [land] }) })),
			{ ...atOffice(14), bytes: makeTile({ earth: [land], roads: [street, path], pois: [land] }) },
			{ ...atOffice(13), bytes: makeTile({ roads: [path] }) },
			{ ...farFromOffices, bytes: makeTile({ earth: [land] }) },
			{ ...kelantanSea, bytes: makeTile({ earth: [land] }) },
		],
	};
	const basemap = makeBasemap(full, outlines, [office], () => undefined);
	const keys = basemap.tiles.map(toTileKey);
	const read = (z: number) => {
		const tile = basemap.tiles.find((one) => one.z === z);
		return new VectorTile(new Pbf(inflateTile(tile?.bytes ?? new Uint8Array())));
	};

	test('keeps zoom 12 in Malaysia and deeper zooms only near an office', () => {
		expect(keys).toContain(toTileKey(atOffice(12)));
		expect(keys).toContain(toTileKey(atOffice(14)));
		expect(keys).not.toContain(toTileKey(farFromOffices));
		expect(keys).not.toContain(toTileKey(kelantanSea));
	});

	test('keeps a tile with nothing to draw only as the parent of one with land', () => {
		expect(keys).toContain(toTileKey(atOffice(13)));
		expect(Object.keys(read(13).layers)).toEqual([]);
		const alone = makeBasemap(
			{ ...full, tiles: full.tiles.filter((tile) => tile.z !== 14) },
			outlines,
			[office],
			() => undefined,
		);
		expect(alone.tiles.map(toTileKey)).not.toContain(toTileKey(atOffice(13)));
	});

	test('keeps only layers, kinds and attributes that the map draws', () => {
		const tile = read(14);
		expect(Object.keys(tile.layers)).toEqual(['earth', 'roads']);
		expect(tile.layers['roads']?.length).toBe(1);
		expect(tile.layers['roads']?.feature(0).properties).toEqual({
			kind: 'minor_road',
			kind_detail: 'residential',
			name: 'Jalan Melor',
		});
	});

	test('fills straight-edged holes of the source in the midst of a district', () => {
		const hole: MadeFeature = { ...sea, lines: [square(100, 900)] };
		const made = makeBasemap(
			{ ...full, tiles: [{ ...atOffice(12), bytes: makeTile({ water: [hole] }) }] },
			outlines,
			[],
			() => undefined,
		);
		const tile = new VectorTile(new Pbf(inflateTile(made.tiles[0]?.bytes ?? new Uint8Array())));
		expect(Object.keys(tile.layers)).toEqual(['earth']);
	});

	test('pieces of a road that follow each other become one line', () => {
		const [a, b, c, d] = [0, 1, 2, 3].map((x) => new Point(x, 0)) as [Point, Point, Point, Point];
		const joined = joinLines([
			[b, c],
			[a, b],
			[c, d],
		]);
		expect(joined).toEqual([[a, b, c, d]]);
		expect(
			joinLines([
				[a, b],
				[b, a],
			]),
		).toEqual([[a, b, a]]);
	});
});

describe('PMTiles file', () => {
	const tiles = [0, 1, 2, 3].map((i) => ({
		z: 2,
		x: i,
		y: 1,
		bytes: deflateTile(Buffer.from(i < 2 ? 'same' : `tile ${String(i)}`)),
	}));
	const file = writeTileArchive({ tiles, metadata: { name: 'made' } }, BOUNDS);

	test('comes back tile by tile as it was written', () => {
		const back = readTileArchive(file);
		expect(back.metadata).toEqual({ name: 'made' });
		const byKey = new Map(back.tiles.map((tile) => [toTileKey(tile), inflateTile(tile.bytes)]));
		for (const tile of tiles) expect(byKey.get(toTileKey(tile))).toEqual(inflateTile(tile.bytes));
	});

	test('is read by the pmtiles package', async () => {
		const reader = new PMTiles({
			getKey: () => 'made',
			getBytes: (offset, length) =>
				Promise.resolve({ data: Uint8Array.from(file.subarray(offset, offset + length)).buffer }),
		});
		const tile = await reader.getZxy(2, 3, 1);
		expect(Buffer.from(tile?.data ?? new ArrayBuffer()).toString()).toBe('tile 3');
		expect((await reader.getHeader()).numTileContents).toBe(3);
	});

	test('does not depend on the order of the tiles', () => {
		const again = writeTileArchive(
			{ tiles: tiles.toReversed(), metadata: { name: 'made' } },
			BOUNDS,
		);
		expect(Buffer.compare(again, file)).toBe(0);
	});

	test('unpacks to one gzipped file a tile and an index that agrees with them', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'tiles-'));
		const root = { z: 0, x: 0, y: 0, bytes: deflateTile(Buffer.from('root')) };
		const parents = [0, 1].map((x) => ({ z: 1, x, y: 0, bytes: root.bytes }));
		writeFileSync(
			join(folder, 'made.pmtiles'),
			writeTileArchive({ tiles: [root, ...parents, ...tiles], metadata: {} }, BOUNDS),
		);
		const result = await unpackTiles(join(folder, 'made.pmtiles'), folder);
		const index = decodeTileIndex(
			JSON.parse(readFileSync(join(folder, 'tiles/index.json'), 'utf8')) as never,
		);
		const files = readdirSync(join(folder, 'tiles'), { recursive: true })
			.map(String)
			.filter((name) => name.endsWith('.mvt'))
			.map((name) => name.replace(/\.mvt$/, ''));
		expect(new Set(files)).toEqual(index.tiles);
		expect(result.tiles).toBe(7);
		const bytes = readFileSync(join(folder, 'tiles/2/3/1.mvt'));
		expect([bytes[0], bytes[1]]).toEqual([0x1f, 0x8b]);
		expect(inflateTile(bytes).toString()).toBe(Buffer.from('tile 3').toString());
		rmSync(folder, { recursive: true });
	});
});

describe('the base map of the repository', () => {
	const PATH = 'content/geo/basemap.pmtiles';
	const { tiles } = readTileArchive(readFileSync(PATH));
	const index = decodeTileIndex(encodeTileIndex(tiles));
	const sizes = new Map(tiles.map((tile) => [toTileKey(tile), tile.bytes.length]));

	/** Gzipped bytes that a view of 400 × 500 pixels loads: 256-pixel tiles drawn from data one zoom above. */
	const viewCost = (lat: number, lon: number, zoom: number) => {
		const across = 2 ** (zoom - 1);
		const needed = new Set<string>();
		for (const dx of [-200, 0, 200]) {
			for (const dy of [-250, 0, 250]) {
				const spot = tileAt({ lat, lon: lon + (dx / 512 / across) * 360 }, zoom - 1);
				const south = tileAt({ lat: lat - (dy / 512 / across) * 360, lon }, zoom - 1);
				needed.add(toTileKey(findDataTile(index, { ...spot, y: south.y })));
			}
		}
		return [...needed].reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);
	};

	test('keeps within files, tile and archive size', () => {
		expect(tiles.length).toBeLessThanOrEqual(MAX_TILES);
		expect(Math.max(...sizes.values())).toBeLessThanOrEqual(MAX_TILE_BYTES);
		expect(statSync(PATH).size).toBeLessThanOrEqual(25_000_000);
	});

	test('has an index that knows every tile and no other', () => {
		expect(index.tiles).toEqual(new Set(tiles.map(toTileKey)));
	});

	test.for([
		{ name: 'Kuala Lumpur', lat: 3.139, lon: 101.6869 },
		{ name: 'Kapit', lat: 2.0167, lon: 112.9333 },
		{ name: 'George Town', lat: 5.4141, lon: 100.3288 },
		{ name: 'Johor Bahru', lat: 1.4655, lon: 103.7578 },
	])('$name has zoom 12, and a view of it loads at most 150 kB', ({ lat, lon }) => {
		expect(hasTile(index, tileAt({ lat, lon }, 12))).toBe(true);
		for (let zoom = 6; zoom <= 18; zoom++) {
			expect(viewCost(lat, lon, zoom)).toBeLessThanOrEqual(150_000);
		}
	});
});
