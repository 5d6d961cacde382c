/** A place on the ground: degrees, WGS 84. Never a bare pair, so that the two cannot be swapped unseen. */
export interface LatLon {
	lat: number;
	lon: number;
}

/**
 * The box that holds all of Malaysia, in degrees, a little generous.
 *
 * Source: Department of Statistics Malaysia, district outlines of 2022 (content/sources/sources.csv, `dosm-districts`).
 */
export const MALAYSIA_BOUNDS = { south: 0.8, north: 7.5, west: 99.5, east: 119.5 } as const;

/** Whether the point lies in the box around Malaysia. Sea and neighbours inside the box count as inside. */
export function isInMalaysiaBounds(point: LatLon): boolean {
	return (
		point.lat >= MALAYSIA_BOUNDS.south &&
		point.lat <= MALAYSIA_BOUNDS.north &&
		point.lon >= MALAYSIA_BOUNDS.west &&
		point.lon <= MALAYSIA_BOUNDS.east
	);
}

/** Mean radius of the Earth in metres. Source: IUGG, Geodetic Reference System 1980, R1. */
const EARTH_RADIUS_METRES = 6_371_008.8;

/** Great-circle ("straight line") distance in metres. Same point gives 0; the order of the points does not matter. */
export function distanceInMetres(from: LatLon, to: LatLon): number {
	const radians = Math.PI / 180;
	const halfLat = ((to.lat - from.lat) * radians) / 2;
	const halfLon = ((to.lon - from.lon) * radians) / 2;
	const chord =
		Math.sin(halfLat) ** 2 +
		Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * Math.sin(halfLon) ** 2;
	return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}
