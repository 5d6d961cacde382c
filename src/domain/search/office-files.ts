import { distanceInMetres, type LatLon } from '#domain/geo/lat-lon.ts';
import { nearestOffices } from '#domain/offices/nearest.ts';
import type { Office } from '#domain/offices/office.ts';
import type { OfficeFile } from './finder-data.ts';
import type { FinderIndex } from './search-finder.ts';
import type { Whereabouts } from './visit.ts';

/**
 * Which files of offices an answer needs, where there are too many offices for one file. The first file always holds
 * what a whole district is answered with (welfare offices, headquarters); the others hold its stations and hospitals.
 */

/** Every office that is loaded. */
export function officesAtHand({ offices, officeFiles }: FinderIndex): readonly Office[] {
	if (officeFiles.size === 0) return offices;
	return [...offices, ...[...officeFiles.values()].flatMap((file) => file.offices)];
}

/**
 * Districts whose files must be loaded before the nearest police station and the nearest hospital are certain; ask
 * again when they are there. Empty when no other file can hold a nearer one. The further ones of the list are those
 * of the files that were loaded for the answers.
 */
export function findOfficeFiles(index: FinderIndex, whereabouts: Whereabouts): string[] {
	const missing = index.files.offices.filter(({ district }) => !index.officeFiles.has(district));
	if (missing.length === 0) return [];
	const own = new Set(whereabouts.districts.map(({ id }) => id));
	const ownMissing = missing.filter(({ district }) => own.has(district));
	if (ownMissing.length > 0) return ownMissing.map(({ district }) => district);
	const [{ centre, id }] = whereabouts.districts;
	const from = whereabouts.point ?? centre;
	const reach = reachOf(
		officesAtHand(index),
		from,
		whereabouts.point === undefined ? id : undefined,
	);
	const around = missing
		.map((file) => ({ district: file.district, metres: metresToBox(from, file) }))
		.sort((one, other) => one.metres - other.metres);
	const near = around.filter(({ metres }) => metres < reach);
	return (reach === Infinity ? near.slice(0, 1) : near).map(({ district }) => district);
}

/**
 * How far away the farther one of the nearest station and the nearest hospital is, in metres: `Infinity` as long as
 * one is missing. An answer for a whole district (`inside`) needs none nearer than those inside it.
 */
function reachOf(offices: readonly Office[], from: LatLon, inside: string | undefined): number {
	const staffed = offices.filter(({ kind }) => kind !== 'ipk' && kind !== 'community');
	return Math.max(
		...(['police', 'hospital'] as const).map((service) => {
			const within = staffed.filter(({ district }) => inside !== undefined && district === inside);
			if (nearestOffices(within, from, { service, count: 1 }).length > 0) return 0;
			return nearestOffices(staffed, from, { service, count: 1 })[0]?.metres ?? Infinity;
		}),
	);
}

/** Straight line to the nearest point of the box, in metres; 0 inside. */
function metresToBox(from: LatLon, { box: [south, west, north, east] }: OfficeFile): number {
	const nearest = {
		lat: Math.min(Math.max(from.lat, south), north),
		lon: Math.min(Math.max(from.lon, west), east),
	};
	return distanceInMetres(from, nearest);
}
