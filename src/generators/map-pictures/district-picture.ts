import { brotliCompressSync, constants } from 'node:zlib';
import { clipPolygon } from 'lineclip';
import simplify from 'simplify-js';
import { isInside, type DistrictOutline, type Ring } from '#domain/geo/district-outlines.ts';
import { isPlaced } from '#domain/offices/nearest.ts';
import type { Office } from '#domain/offices/office.ts';
import { readBaseMap, type MapName } from './base-map.ts';
import {
	frameOfBox,
	toLatLon,
	toPicture,
	PICTURE_SIZE,
	type Frame,
	type PicturePoint,
} from './frame.ts';
import { pathData } from './path-data.ts';
import { pinElement, pinSpots, type Pin } from './pin.ts';
import { placeNames } from './place-names.ts';
import {
	areaElement,
	lineElement,
	nameElements,
	pictureSvg,
	roadElements,
	type LineWidths,
	type PictureLook,
} from './svg.ts';
import type { TileSource } from './tile-source.ts';

/** Room for pins on the upper border. */
const MARGIN = 48;
const PIN_SIDE = 30;
const FONT_SIZE = 28;
/** Tiles for the width of a picture: more tell no more, and weigh more. */
const TILES_ACROSS = 1.8;
const DEEPEST_ZOOM = 11;
/**
 * How fine a picture is drawn, the finest first: by how many picture units lines and outlines may leave their place, and
 * whether the base map is that of the zoom above. Cities need the coarser ones.
 */
const FINENESSES = [
	{ tolerance: 1.2, zoomsAbove: 0 },
	{ tolerance: 2, zoomsAbove: 0 },
	{ tolerance: 3, zoomsAbove: 0 },
	{ tolerance: 3, zoomsAbove: 1 },
	{ tolerance: 4, zoomsAbove: 2 },
] as const;
/** What a picture may weigh as it is sent, in bytes. */
const MOST_BYTES = 8_000;
/** No picture of fewer letters weighs as much, so that few need to be weighed. */
const SURELY_LIGHT_LENGTH = 18_000;
const BLEED = 20;
/** Degrees by which pins lean, so that those of one town do not hide each other. */
const LEANS = { police: -18, hospital: 18, welfare: 0 } as const;
/** More than any rank of a place. */
const NEIGHBOURS_RANK = 100;

const WIDTHS: LineWidths = [
	{ line: 'mid', width: 3, colour: 'case' },
	{ line: 'major', width: 6 },
	{ line: 'ferry', width: 3 },
];

/**
 * The map of a district as SVG: its outline on the land around it, main roads, the largest towns, and a pin for each of
 * the offices whose position is known.
 *
 * @param offices - Those of the district; others are not drawn.
 * @param isFaded - Whether nobody has known of an office for three years; its pin is then hollow.
 */
export function drawDistrictPicture(
	outline: DistrictOutline,
	offices: readonly Office[],
	isFaded: (office: Office) => boolean,
	tiles: TileSource,
	look: PictureLook,
): string {
	let svg = '';
	for (const fineness of FINENESSES) {
		svg = drawAsFineAs(fineness, { outline, offices, isFaded, tiles, look });
		if (svg.length < SURELY_LIGHT_LENGTH || weightOf(svg) <= MOST_BYTES) break;
	}
	return svg;
}

/** Bytes in Brotli, a little more than the host's best would give. */
function weightOf(svg: string): number {
	return brotliCompressSync(svg, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

interface DistrictToDraw {
	outline: DistrictOutline;
	offices: readonly Office[];
	isFaded: (office: Office) => boolean;
	tiles: TileSource;
	look: PictureLook;
}

function drawAsFineAs(
	{ tolerance, zoomsAbove }: (typeof FINENESSES)[number],
	{ outline, offices, isFaded, tiles, look }: DistrictToDraw,
): string {
	const frame = frameOfBox(outline.box, PICTURE_SIZE, MARGIN);
	const worldWidth = frame.width / frame.scale;
	const deepest = Math.min(DEEPEST_ZOOM, Math.floor(Math.log2(TILES_ACROSS / worldWidth)));
	const map = readBaseMap(frame, tiles, deepest - zoomsAbove, tolerance);
	const pins = offices
		.filter(isPlaced)
		.map((office): Pin => ({
			at: toPicture(frame, office.position),
			service: office.service,
			isFaded: isFaded(office),
			lean: LEANS[office.service],
		}))
		.toSorted(byLayer);
	const names = placeNames(townsOf(map.names, outline, frame), {
		frame,
		fontSize: FONT_SIZE,
		taken: pins.flatMap((pin) => pinSpots(pin, PIN_SIDE)),
		most: { place: 5, road: 0, water: 0 },
	});
	const shape = pathData(ringsOf(outline, frame, tolerance), true);
	const content = [
		areaElement(pathData(map.areas.land, true), 'minor', look),
		areaElement(shape, 'land', look),
		areaElement(pathData(map.areas.water, true), 'water', look),
		roadElements(map, WIDTHS, look),
		lineElement(shape, { colour: 'boundary', width: 4 }, look),
		nameElements(names, FONT_SIZE, look),
		...pins.map((pin) => pinElement(pin, PIN_SIDE, look)),
	].join('');
	return pictureSvg(frame, content, look);
}

/** Names of towns, those of the district before its neighbours'. */
function townsOf(names: readonly MapName[], outline: DistrictOutline, frame: Frame): MapName[] {
	return names
		.filter(({ group }) => group === 'place')
		.map((name) => {
			const [[x, y] = [0, 0]] = name.points;
			const point = toLatLon(frame, [x, y]);
			return isInside(outline, point) ? name : { ...name, rank: name.rank + NEIGHBOURS_RANK };
		});
}

/** Hollow pins lie under full ones, police under the few others, and the southern over the northern. */
function byLayer(one: Pin, other: Pin): number {
	return (
		Number(other.isFaded) - Number(one.isFaded) ||
		Number(one.service !== 'police') - Number(other.service !== 'police') ||
		one.at[1] - other.at[1]
	);
}

function ringsOf(outline: DistrictOutline, frame: Frame, tolerance: number): PicturePoint[][] {
	return outline.polygons.flatMap((polygon) =>
		polygon.map((ring) => project(ring, frame, tolerance)),
	);
}

function project(ring: Ring, frame: Frame, tolerance: number): PicturePoint[] {
	const points: { x: number; y: number }[] = [];
	for (let at = 0; at < ring.length; at += 2) {
		const [x, y] = toPicture(frame, { lon: ring[at] ?? 0, lat: ring[at + 1] ?? 0 });
		points.push({ x, y });
	}
	const line = simplify(points, tolerance).map(({ x, y }): PicturePoint => [x, y]);
	return clipPolygon(line, [-BLEED, -BLEED, frame.width + BLEED, frame.height + BLEED]);
}
