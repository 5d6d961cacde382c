import { distanceInMetres, type LatLon } from '#domain/geo/lat-lon.ts';
import type { Office, OfficeService } from './office.ts';

/** An office and how far away it is as the crow flies. */
export interface OfficeAtDistance {
	office: Office;
	/** Straight line, in metres; the way there is longer, across water much longer. */
	metres: number;
}

/** Whether a distance to the office may be told: it is open, and the building or its street is known. */
export function isPlaced(office: Office): office is Office & { position: LatLon } {
	return (
		office.status === 'open' &&
		office.position !== undefined &&
		(office.precision === 'exact' || office.precision === 'street')
	);
}

/**
 * Points a degree of latitude or of longitude apart are farther from each other than this, in metres: the first
 * everywhere, the second within ten degrees of the equator, where all of Malaysia lies.
 */
const LEAST_METRES_PER_DEGREE = 108_000;

/**
 * The nearest open offices of one service whose position is known, nearest first, at most `count`.
 *
 * Offices known only by their town never appear. Empty where no office fits or `count` is 0. One pass, so that it stays
 * fast on a cheap phone; offices at the same distance keep the order in which they came.
 */
export function nearestOffices(
	offices: Iterable<Office>,
	point: LatLon,
	wanted: { service: OfficeService; count: number },
): OfficeAtDistance[] {
	const nearest: OfficeAtDistance[] = [];
	let farthest = wanted.count > 0 ? Infinity : -Infinity;
	let farthestDegrees = farthest;
	for (const office of offices) {
		if (office.service !== wanted.service || !isPlaced(office)) continue;
		// Most lie too far to one side, which is known without any trigonometry.
		const { lat, lon } = office.position;
		if (Math.abs(lat - point.lat) > farthestDegrees) continue;
		if (Math.abs(lon - point.lon) > farthestDegrees) continue;
		const metres = distanceInMetres(point, office.position);
		if (metres >= farthest) continue;
		let place = nearest.length;
		while (place > 0 && (nearest[place - 1] as OfficeAtDistance).metres > metres) place--;
		nearest.splice(place, 0, { office, metres });
		if (nearest.length > wanted.count) nearest.pop();
		if (nearest.length === wanted.count) {
			farthest = nearest.at(-1)?.metres ?? -Infinity;
			farthestDegrees = farthest / LEAST_METRES_PER_DEGREE;
		}
	}
	return nearest;
}
