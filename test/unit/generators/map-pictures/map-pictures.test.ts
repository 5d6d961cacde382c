import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DataError } from '#domain/errors.ts';
import { isPlaced } from '#domain/offices/nearest.ts';
import type { Office } from '#domain/offices/office.ts';
import { drawDistrictPicture } from '#generators/map-pictures/district-picture.ts';
import { frameAround, toLatLon, toPicture } from '#generators/map-pictures/frame.ts';
import { drawOfficePicture } from '#generators/map-pictures/office-picture.ts';
import { pathData } from '#generators/map-pictures/path-data.ts';
import { readPictureColours } from '#generators/map-pictures/picture-colours.ts';
import { placeNames } from '#generators/map-pictures/place-names.ts';
import { TileSource } from '#generators/map-pictures/tile-source.ts';
import { readOfficeTables } from '#schemas/office-tables.ts';
import { readPlaceTables } from '#schemas/place-tables.ts';
import { makeOffice } from '#test/support/make-office.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const tokens = ['src/styles/tokens.css', 'src/styles/map-tokens.css'].map(read);
const look = readPictureColours(tokens);
const tiles = new TileSource(readFileSync('content/geo/basemap.pmtiles'));
const { places } = readPlaceTables(read);
const { offices } = readOfficeTables(read, places);

/** In the middle of Kajang. */
const KAJANG = { lat: 2.9935, lon: 101.787 };
const drawAt = (changes: Partial<Office>, isFaded = false) => {
	const office = makeOffice({ position: KAJANG, ...changes });
	if (!isPlaced(office)) throw new Error('The office has no position.');
	return drawOfficePicture(office, isFaded, tiles, look);
};

describe('the picture of an office', () => {
	test('has land, roads, names and one pin, and loads nothing', () => {
		const svg = drawAt({});
		expect(svg).toContain(look.light.land);
		expect(svg).toContain(look.light.mid);
		expect(svg).toMatch(/<text[^>]*>Jalan [A-Z]/);
		expect(svg.match(/rotate\(-45\)/g)).toHaveLength(1);
		expect(svg).not.toMatch(/href|url\(|<script|<image|style=|@import/);
	});

	test('carries both schemes: light in attributes, dark by its own style', () => {
		const svg = drawAt({});
		const [, style = ''] = /<style>(.*?)<\/style>/.exec(svg) ?? [];
		expect(style).toMatch(/^@media screen and \(prefers-color-scheme:dark\)/);
		expect(style).toContain(`.fl{fill:${look.dark.land}}`);
		expect(svg.replace(style, '')).toContain(`fill="${look.light.land}"`);
	});

	test('has a hollow pin where nobody has known of the office for three years', () => {
		const full = `fill="${look.light.police}"`;
		expect(drawAt({})).toContain(full);
		expect(drawAt({}, true)).not.toContain(full);
		expect(drawAt({}, true)).toContain(`stroke="${look.light.police}"`);
	});

	test('has a ring where only the street is known', () => {
		expect(drawAt({ precision: 'exact' })).not.toContain('<circle');
		expect(drawAt({ precision: 'street' })).toContain('<circle');
	});

	test('tells the services apart by shape, not by colour alone', () => {
		const shapes = (['police', 'hospital', 'welfare'] as const).map(
			(service) => /rotate\(-45\)"[^/]* d="([^"]*)"/.exec(drawAt({ service }))?.[1],
		);
		expect(new Set(shapes).size).toBe(3);
		expect(shapes).not.toContain(undefined);
	});

	test('is the same, byte for byte, each time', () => {
		expect(drawAt({})).toBe(drawAt({}));
	});

	test('is all sea far out, with its pin', () => {
		const svg = drawAt({ position: { lat: 6.9, lon: 112 } });
		expect(svg).not.toContain(`fill="${look.light.land}"`);
		expect(svg).toContain('rotate(-45)');
	});

	test('weighs at most 8 kB for every office of the tables', () => {
		const heavy = offices
			.filter(isPlaced)
			.map((office) => ({ id: office.id, svg: drawOfficePicture(office, false, tiles, look) }))
			// No letters are packed to more than half.
			.filter(({ svg }) => svg.length > 16_000)
			.filter(({ svg }) => brotliCompressSync(svg).length > 8_000);
		expect(heavy.map(({ id }) => id)).toEqual([]);
	});
});

describe('the picture of a district', () => {
	const outlineOf = (id: string) => {
		const outline = places.outlines.find((each) => each.id === id);
		if (outline === undefined) throw new Error(`No outline of ${id}.`);
		return outline;
	};
	const drawDistrict = (id: string, isFaded: (office: Office) => boolean = () => false) =>
		drawDistrictPicture(
			outlineOf(id),
			offices.filter((office) => office.district === id),
			isFaded,
			tiles,
			look,
		);

	test('has its outline, its towns and a pin for each office whose position is known', () => {
		const svg = drawDistrict('selangor/hulu-langat');
		const placed = offices.filter(
			(office) => office.district === 'selangor/hulu-langat' && isPlaced(office),
		);
		expect(svg).toContain(`stroke="${look.light.boundary}"`);
		expect(svg).toContain('>Semenyih</text>');
		expect(svg.match(/rotate\(-?\d+\)" class/g)).toHaveLength(placed.length);
	});

	test('has hollow pins for those not confirmed for three years', () => {
		const full = `fill="${look.light.police}"`;
		expect(drawDistrict('selangor/hulu-langat')).toContain(full);
		expect(drawDistrict('selangor/hulu-langat', () => true)).not.toContain(full);
	});

	test.for([
		'kuala-lumpur/kuala-lumpur',
		'selangor/petaling',
		'johor/johor-bahru',
		'sarawak/kapit',
	])('weighs at most 8 kB: %s', (id) => {
		expect(brotliCompressSync(drawDistrict(id)).length).toBeLessThanOrEqual(8_000);
	});
});

describe('parts of a picture', () => {
	test('a place comes back from the picture where it was', () => {
		const frame = frameAround(KAJANG, { width: 720, height: 540 }, 1_600);
		expect(toPicture(frame, KAJANG).map(Math.round)).toEqual([360, 270]);
		const back = toLatLon(frame, toPicture(frame, { lat: 2.99, lon: 101.79 }));
		expect(back.lat).toBeCloseTo(2.99, 9);
		expect(back.lon).toBeCloseTo(101.79, 9);
	});

	test('a path goes by steps, closes areas and leaves out what shrinks to a point', () => {
		expect(
			pathData(
				[
					[
						[0.2, 0],
						[10, 0],
						[10, 10.4],
						[0, 0],
					],
					[
						[5, 5],
						[5.2, 5.1],
					],
				],
				true,
			),
		).toBe('M0 0l10 0 0 10z');
		expect(
			pathData(
				[
					[
						[1, 1],
						[0, 3],
					],
					[
						[2, 2],
						[4, 2],
					],
				],
				false,
			),
		).toBe('M1 1l-1 2m2-1l2 0');
		expect(pathData([], true)).toBe('');
	});

	test('no name is written twice, over another, or over a pin', () => {
		const at = (text: string, x: number, y: number) => ({
			text,
			group: 'place' as const,
			rank: 0,
			points: [[x, y] as [number, number]],
		});
		const placed = placeNames(
			[at('Kajang', 360, 270), at('Kajang', 100, 60), at('Sungai Chua', 372, 272)],
			{
				frame: frameAround(KAJANG, { width: 720, height: 540 }, 1_600),
				fontSize: 28,
				taken: [{ x: 360, y: 270, radius: 40 }],
				most: { place: 5, road: 0, water: 0 },
			},
		);
		expect(placed.map(({ text }) => text)).toEqual(['Kajang', 'Sungai Chua']);
		const [one, other] = placed;
		expect(Math.abs((one?.y ?? 270) - 270)).toBeGreaterThan(30);
		expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(30);
	});

	test('a colour that the stylesheet lacks stops the build by its name', () => {
		const withoutPark = tokens.map((css) => css.replaceAll(/--map-park: [^;]+;/g, ''));
		expect(() => readPictureColours(withoutPark)).toThrow(DataError);
		expect(() => readPictureColours(withoutPark)).toThrow('--map-park');
	});
});
