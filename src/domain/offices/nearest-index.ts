import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { distanceInMetres, type LatLon } from '#domain/geo/lat-lon.ts';
import { isPlaced, nearestOffices, type OfficeAtDistance } from './nearest.ts';
import type { Office, OfficeService } from './office.ts';

/** {@link nearestOffices} over a set of offices that is given once. */
export type NearestSearch = (
	point: LatLon,
	wanted: { service: OfficeService; count: number },
) => OfficeAtDistance[];

/** Up to this many offices one pass over all is as fast as an index, and needs nothing built. */
const SMALL_SET = 1_000;

/** The index measures on a slightly other Earth: this much more than the farthest found is looked through again. */
const MARGIN = 1.001;
const METRES_PER_KILOMETRE = 1_000;

/**
 * A search for the nearest of these offices, with the same answers as {@link nearestOffices} in the same order. For
 * a set that is asked many times: many offices are put into an index once, few are passed through each time.
 */
export function createNearestSearch(offices: readonly Office[]): NearestSearch {
	if (offices.length <= SMALL_SET) {
		return (point, wanted) => nearestOffices(offices, point, wanted);
	}
	const byService = new Map(
		[...Map.groupBy(offices.filter(isPlaced), ({ service }) => service)].map(
			([service, placed]) => [service, { placed, tree: indexPositions(placed) }] as const,
		),
	);
	return (point, { service, count }) => {
		const known = byService.get(service);
		if (known === undefined || count === 0) return [];
		const measure = (index: number): OfficeAtDistance => {
			const office = known.placed[index] as Office & { position: LatLon };
			return { office, metres: distanceInMetres(point, office.position) };
		};
		const first = around(known.tree, point.lon, point.lat, count).map(measure);
		// Of those at the same distance the index gives any; all as near as the farthest found are put in order.
		const farthest = Math.max(...first.map(({ metres }) => metres)) * MARGIN + 1;
		return around(known.tree, point.lon, point.lat, Infinity, farthest / METRES_PER_KILOMETRE)
			.toSorted((one, other) => one - other)
			.map(measure)
			.sort((one, other) => one.metres - other.metres)
			.slice(0, count);
	};
}

function indexPositions(placed: readonly (Office & { position: LatLon })[]): KDBush {
	const tree = new KDBush(placed.length);
	for (const { position } of placed) tree.add(position.lon, position.lat);
	return tree.finish();
}
