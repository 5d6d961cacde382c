import Point from '@mapbox/point-geometry';
import { classifyRings, VectorTile } from '@mapbox/vector-tile';
import { fromVectorTileJs } from '@maplibre/vt-pbf';
import Pbf from 'pbf';
import simplify from 'simplify-js';
import type { LatLon } from '#domain/geo/lat-lon.ts';
import { positionInTile } from '#domain/geo/tile-grid.ts';
import type { TileAddress } from '#domain/geo/tile-index.ts';
import { DRAWN_ATTRIBUTES, findDrawnKind } from './drawn-features.ts';
import { joinLines } from './join-lines.ts';

type Properties = Record<string, number | string | boolean>;
type Line = Point[];

interface SlimFeature {
	type: 1 | 2 | 3;
	properties: Properties;
	lines: Line[];
}

const EXTENT = 4_096;
/** A tile is drawn 512 pixels wide. */
const PIXEL = EXTENT / 512;
const POINT = 1;
const LINE = 2;
const POLYGON = 3;

/** An inland "sea" with this few corners is a fault of the source's land outline, not water. */
const MAX_CORNERS_OF_A_FALSE_SEA = 7;

/**
 * The vector tile with only what our map draws, its lines simplified to what can be seen: unpacked bytes in,
 * unpacked bytes out. `undefined` for a tile that holds nothing but sea.
 *
 * @param isLand - Whether a place lies on land by another source; mends straight-edged holes in the land.
 */
export function slimTile(
	address: TileAddress,
	bytes: Uint8Array,
	isLand: (point: LatLon) => boolean,
): Uint8Array | undefined {
	const source = new VectorTile(new Pbf(bytes));
	const layers = Object.fromEntries(
		['earth', 'water', 'landuse', 'roads', 'boundaries', 'places']
			.map((name) => [name, slimLayer(name, source, address.z)] as const)
			.map(([name, features]) => {
				const land = name === 'earth' ? falseSeas(source, address, isLand) : [];
				return [name, finish(mergeAlike([...features, ...land]), address.z)] as const;
			})
			.filter(([, features]) => features.length > 0)
			.map(([name, features]) => [name, toLayer(name, features)]),
	);
	return Object.keys(layers).length === 0 ? undefined : fromVectorTileJs({ layers });
}

/** The features of a layer that are drawn at zoom `z`, with only the attributes that are read. */
function slimLayer(name: string, source: VectorTile, z: number): SlimFeature[] {
	const layer = source.layers[name];
	const slim: SlimFeature[] = [];
	for (let i = 0; i < (layer?.length ?? 0); i++) {
		const feature = layer?.feature(i);
		if (feature === undefined) continue;
		const drawn = findDrawnKind(name, feature.properties, z);
		if (drawn === undefined) continue;
		const type = feature.type as 1 | 2 | 3;
		const hasName = drawn.nameFromZoom !== undefined && z >= drawn.nameFromZoom;
		const kept = ['kind', ...(DRAWN_ATTRIBUTES[name] ?? []), ...(hasName ? ['name'] : [])];
		const properties: Properties = Object.fromEntries(
			Object.entries(feature.properties).filter(([key]) => kept.includes(key)),
		);
		const lines = feature.loadGeometry().map((line) => scaleTo(line, feature.extent));
		slim.push({ type, properties, lines });
	}
	return slim;
}

/** The source's land has holes with few, straight edges far inland (one south of Kapit town): those are land too. */
function falseSeas(
	source: VectorTile,
	address: TileAddress,
	isLand: (point: LatLon) => boolean,
): SlimFeature[] {
	const water = source.layers['water'];
	const land: SlimFeature[] = [];
	for (let i = 0; i < (water?.length ?? 0); i++) {
		const feature = water?.feature(i);
		if (feature?.properties['kind'] !== 'ocean') continue;
		for (const polygon of classifyRings(feature.loadGeometry())) {
			const outer = polygon[0];
			if (outer === undefined || outer.length > MAX_CORNERS_OF_A_FALSE_SEA) continue;
			const extent = feature.extent;
			const isInland = outer.every((corner) =>
				isLand(positionInTile(address, corner.x / extent, corner.y / extent)),
			);
			if (!isInland) continue;
			land.push({
				type: POLYGON,
				properties: { kind: 'earth' },
				lines: [scaleTo(outer, extent)],
			});
		}
	}
	return land;
}

/** Lines and areas with the same attributes become one feature: their attributes are then written once. */
function mergeAlike(features: readonly SlimFeature[]): SlimFeature[] {
	const merged = new Map<string, SlimFeature>();
	for (const [index, feature] of features.entries()) {
		const key =
			feature.type === POINT
				? String(index)
				: `${String(feature.type)} ${JSON.stringify(feature.properties)}`;
		const same = merged.get(key);
		if (same === undefined) merged.set(key, { ...feature, lines: [...feature.lines] });
		else same.lines.push(...feature.lines);
	}
	return [...merged.values()];
}

/** Lines joined, simplified and rid of what is too small to be seen; features without any line left are dropped. */
function finish(features: readonly SlimFeature[], z: number): SlimFeature[] {
	return features
		.map((feature) => {
			const joined = feature.type === LINE ? joinLines(feature.lines) : feature.lines;
			const lines = joined
				.map((line) => simplifyLine(line, feature.type, z))
				.filter((line) => isVisible(line, feature.type, z));
			return { ...feature, lines };
		})
		.filter((feature) => feature.lines.length > 0);
}

function scaleTo(line: readonly { x: number; y: number }[], extent: number): Line {
	const scale = EXTENT / extent;
	return line.map(({ x, y }) => new Point(Math.round(x * scale), Math.round(y * scale)));
}

function simplifyLine(line: Line, type: number, z: number): Line {
	if (type === POINT) return line;
	return simplify(line, tolerance(z), true).map(({ x, y }) => new Point(x, y));
}

/**
 * Units of the tile by which a line may move. Eight units are a pixel; tiles of zoom 12 and more are enlarged where detail ends and keep more.
 */
function tolerance(z: number): number {
	if (z >= 13) return 3;
	return z === 12 ? 5 : 9;
}

/** Areas of a few pixels, rings that simplification closed up and, in overviews, stubs of roads are left out. */
function isVisible(line: Line, type: number, z: number): boolean {
	if (type === POINT) return true;
	if (type === LINE) return line.length >= 2 && (z >= 12 || longestSide(line) >= 3 * PIXEL);
	const leastArea = (z >= 12 ? 2 : 12) * PIXEL * PIXEL;
	return line.length >= 4 && Math.abs(signedArea(line)) >= leastArea;
}

function longestSide(line: Line): number {
	const xs = line.map((point) => point.x);
	const ys = line.map((point) => point.y);
	return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

function signedArea(ring: Line): number {
	let sum = 0;
	let previous = ring.at(-1);
	for (const point of ring) {
		if (previous !== undefined) sum += previous.x * point.y - point.x * previous.y;
		previous = point;
	}
	return sum / 2;
}

function toLayer(name: string, features: readonly SlimFeature[]) {
	return {
		version: 2,
		name,
		extent: EXTENT,
		length: features.length,
		feature: (at: number) => {
			const feature = features[at] as SlimFeature;
			return {
				type: feature.type,
				properties: feature.properties,
				id: undefined,
				extent: EXTENT,
				loadGeometry: () => feature.lines,
			};
		},
	};
}
