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
 * Points a degree apart, measured on the flat grid of latitude and longitude, are farther from each other than this, in
 * metres. Holds within ten degrees of the equator and for less than twenty degrees, which is all of Malaysia: there a
 * degree is at least 109,000 m in each direction.
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
	{ service, count }: { service: OfficeService; count: number },
): OfficeAtDistance[] {
	if (count < 1) return [];
	const nearest: OfficeAtDistance[] = [];
	let farthest = Infinity;
	let farthestDegreesSquared = Infinity;
	for (const office of offices) {
		const { position } = office;
		if (office.service !== service || position === undefined) continue;
		// Most lie too far away, which is known without any trigonometry.
		const north = position.lat - point.lat;
		const east = position.lon - point.lon;
		if (north * north + east * east > farthestDegreesSquared || !isPlaced(office)) continue;
		const metres = distanceInMetres(point, position);
		if (metres >= farthest) continue;
		if (nearest.length === count) nearest.pop();
		let place = nearest.length;
		while (place > 0 && (nearest[place - 1] as OfficeAtDistance).metres > metres) place--;
		nearest.splice(place, 0, { office, metres });
		if (nearest.length < count) continue;
		farthest = (nearest[count - 1] as OfficeAtDistance).metres;
		farthestDegreesSquared = (farthest / LEAST_METRES_PER_DEGREE) ** 2;
	}
	return nearest;
}
