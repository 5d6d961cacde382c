import type { LatLon } from './lat-lon.ts';

/**
 * Outlines of the districts, and which of them a point lies in. The outlines are good to 180 m (median), so a point
 * within {@link BORDER_DOUBT_METRES} of a border is told as "either of two districts".
 */

/** A closed line of corners; the last corner joins the first and is not repeated. Degrees, WGS 84, as `lon, lat, …`. */
export type Ring = Float64Array;

/** One piece of land: its outer ring, then its holes. */
export type Polygon = readonly Ring[];

export interface Box {
	south: number;
	west: number;
	north: number;
	east: number;
}

/** All the land of one district. */
export interface DistrictOutline {
	/** District id, e.g. `selangor/hulu-langat`. */
	id: string;
	polygons: readonly Polygon[];
	box: Box;
}

export type DistrictOutlines = readonly DistrictOutline[];

/**
 * Distance from a border below which a point may lie in either of two districts.
 *
 * Source: Department of Statistics Malaysia, district outlines of 2022, whose borders lie 180 m (median) from those of
 * OpenStreetMap (content/sources/sources.csv, `dosm-districts`).
 */
export const BORDER_DOUBT_METRES = 1_000;

/** Metres for one degree of latitude; of longitude this times the cosine of the latitude. WGS 84 mean, ±0.5 %. */
const METRES_PER_DEGREE = 111_195;

/** The outline with its box worked out from its polygons. */
export function makeDistrictOutline(id: string, polygons: readonly Polygon[]): DistrictOutline {
	const box = { south: Infinity, west: Infinity, north: -Infinity, east: -Infinity };
	for (const [outer] of polygons) {
		if (outer === undefined) continue;
		for (let i = 0; i < outer.length; i += 2) {
			const lon = outer[i] as number;
			const lat = outer[i + 1] as number;
			box.west = Math.min(box.west, lon);
			box.east = Math.max(box.east, lon);
			box.south = Math.min(box.south, lat);
			box.north = Math.max(box.north, lat);
		}
	}
	return { id, polygons, box };
}

/** Id of the district that the point lies in; `undefined` at sea and abroad. */
export function findDistrict(outlines: DistrictOutlines, point: LatLon): string | undefined {
	return outlines.find((outline) => isInside(outline, point))?.id;
}

/** Whether the point lies on the land of the district. A point exactly on a border belongs to one side or the other. */
export function isInside(outline: DistrictOutline, point: LatLon): boolean {
	if (!isInBox(outline.box, point, 0)) return false;
	return outline.polygons.some(
		(polygon) =>
			polygon.reduce((crossings, ring) => crossings + countCrossings(ring, point), 0) % 2 === 1,
	);
}

/**
 * Ids of the districts that a visitor at the point may be in, the likeliest first: one in the midst of a district, two
 * or three near a border, also for a point just off the coast (Semporna's houses over the water lie outside its
 * outline). Empty at sea and abroad: there the visitor is asked for a place instead.
 */
export function findLikelyDistricts(outlines: DistrictOutlines, point: LatLon): string[] {
	return nearestDistricts(outlines, point, BORDER_DOUBT_METRES);
}

/**
 * Ids of the districts that the point lies in or within `metres` of, nearest first; the one it lies in leads. Empty
 * far out at sea and abroad. Serves points near a border and points just off a coast that the outline cuts short.
 */
export function nearestDistricts(
	outlines: DistrictOutlines,
	point: LatLon,
	metres: number,
): string[] {
	return outlines
		.map((outline) => ({ id: outline.id, metres: metresToDistrict(outline, point, metres) }))
		.filter((found) => found.metres <= metres)
		.sort((a, b) => a.metres - b.metres)
		.map((found) => found.id);
}

/**
 * Straight-line distance in metres to the land of the district: 0 inside it. Gives `Infinity` without measuring when
 * the box of the district is further than `limitMetres`.
 */
export function metresToDistrict(
	outline: DistrictOutline,
	point: LatLon,
	limitMetres = Infinity,
): number {
	if (!isInBox(outline.box, point, limitMetres)) return Infinity;
	if (isInside(outline, point)) return 0;
	let nearest = Infinity;
	for (const polygon of outline.polygons) {
		for (const ring of polygon) nearest = Math.min(nearest, metresToRing(ring, point));
	}
	return nearest;
}

function isInBox(box: Box, point: LatLon, marginMetres: number): boolean {
	const latMargin = marginMetres / METRES_PER_DEGREE;
	const lonMargin = latMargin / Math.cos((point.lat * Math.PI) / 180);
	return (
		point.lat >= box.south - latMargin &&
		point.lat <= box.north + latMargin &&
		point.lon >= box.west - lonMargin &&
		point.lon <= box.east + lonMargin
	);
}

/** How many sides of the ring a line due east from the point crosses; odd means inside. */
function countCrossings(ring: Ring, point: LatLon): number {
	let crossings = 0;
	let lon = ring[ring.length - 2] as number;
	let lat = ring[ring.length - 1] as number;
	for (let i = 0; i < ring.length; i += 2) {
		const nextLon = ring[i] as number;
		const nextLat = ring[i + 1] as number;
		if (
			lat > point.lat !== nextLat > point.lat &&
			point.lon < lon + ((point.lat - lat) / (nextLat - lat)) * (nextLon - lon)
		) {
			crossings++;
		}
		lon = nextLon;
		lat = nextLat;
	}
	return crossings;
}

/** Distance to the nearest side, on a plane laid through the point: exact enough for the few kilometres asked here. */
function metresToRing(ring: Ring, point: LatLon): number {
	const metresPerLon = METRES_PER_DEGREE * Math.cos((point.lat * Math.PI) / 180);
	let nearest = Infinity;
	let x = ((ring[ring.length - 2] as number) - point.lon) * metresPerLon;
	let y = ((ring[ring.length - 1] as number) - point.lat) * METRES_PER_DEGREE;
	for (let i = 0; i < ring.length; i += 2) {
		const nextX = ((ring[i] as number) - point.lon) * metresPerLon;
		const nextY = ((ring[i + 1] as number) - point.lat) * METRES_PER_DEGREE;
		const dx = nextX - x;
		const dy = nextY - y;
		const length = dx * dx + dy * dy;
		const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / length));
		nearest = Math.min(nearest, Math.hypot(x + along * dx, y + along * dy));
		x = nextX;
		y = nextY;
	}
	return nearest;
}
