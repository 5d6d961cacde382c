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
	for (const office of offices) {
		if (office.service !== wanted.service || !isPlaced(office)) continue;
		const metres = distanceInMetres(point, office.position);
		if (nearest.length === wanted.count && metres >= (nearest.at(-1)?.metres ?? -1)) continue;
		let place = nearest.length;
		while (place > 0 && (nearest[place - 1] as OfficeAtDistance).metres > metres) place--;
		nearest.splice(place, 0, { office, metres });
		if (nearest.length > wanted.count) nearest.pop();
	}
	return nearest;
}
