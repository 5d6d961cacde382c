import { nearestDistricts, type DistrictOutlines } from '#domain/geo/district-outlines.ts';
import { distanceInMetres } from '#domain/geo/lat-lon.ts';
import type { Place } from '#domain/geo/place.ts';
import { compareText } from './districts.ts';
import { PLACE_KINDS, type SourcePlace } from './input.ts';
import type { Tally } from './report.ts';

/** A place with the key of its source. */
export interface SourcedPlace extends Place {
	source: string;
}

/** Two rows of one name in one district are the same place when they lie this close together. */
const SAME_PLACE_METRES = 2_000;

/** A point this far off the outlines still belongs to the nearest district: islets, jetties, water villages. */
const OFF_COAST_METRES = 5_000;

/**
 * The gazetteer of the site: tier 1 without states, districts and postcodes (they have tables of their own), each in
 * the district that its point lies in, rows for the same place merged. Ordered by district, name, latitude.
 *
 * @param districtsByName - District ids by `state/name as the source spells it`; tells where source and point differ.
 */
export function makeGazetteer(
	rows: readonly SourcePlace[],
	outlines: DistrictOutlines,
	districtsByName: ReadonlyMap<string, string>,
	tally: Tally,
): SourcedPlace[] {
	const kept: SourcedPlace[] = [];
	for (const row of rows) {
		tally.add('read', row.state);
		const reason = reasonToLeaveOut(row);
		if (reason !== undefined) {
			tally.add(reason, row.state);
			continue;
		}
		const district = nearestDistricts(outlines, row.position, OFF_COAST_METRES)[0];
		if (district === undefined) {
			tally.add('excluded: more than 5 km from any district', row.state);
			continue;
		}
		if (districtsByName.get(`${row.state}/${row.district}`) !== district) {
			tally.add('note: district by point differs from the source', row.state);
		}
		kept.push({
			name: row.name,
			alternativeNames: row.alternativeNames,
			kind: row.kind,
			district,
			state: district.split('/')[0] ?? '',
			position: row.position,
			population: row.population,
			source: row.source,
		});
	}
	const merged = mergeSamePlaces(kept, tally);
	for (const place of merged) tally.add('kept', place.state);
	return merged;
}

function reasonToLeaveOut(row: SourcePlace): string | undefined {
	if (row.tier === 2) return 'excluded: tier 2 (position good to 2 km only)';
	if (row.kind === 'postcode') return 'excluded: postcode (in postcodes.csv)';
	if (row.kind === 'state' || row.kind === 'district')
		return `excluded: ${row.kind} (in ${row.kind}s.csv)`;
	return undefined;
}

function mergeSamePlaces(places: readonly SourcedPlace[], tally: Tally): SourcedPlace[] {
	const groups = Map.groupBy(places, (place) => `${place.district} ${toComparable(place.name)}`);
	const merged: SourcedPlace[] = [];
	for (const group of groups.values()) {
		const distinct: SourcedPlace[] = [];
		for (const place of group.toSorted(compareWeight)) {
			const at = distinct.findIndex(
				(other) => distanceInMetres(other.position, place.position) <= SAME_PLACE_METRES,
			);
			const same = distinct[at];
			if (same === undefined) {
				distinct.push(place);
				continue;
			}
			distinct[at] = {
				...same,
				alternativeNames: otherNames(same, place),
				population: same.population ?? place.population,
			};
			tally.add('merged: same name within 2 km', place.state);
		}
		merged.push(...distinct);
	}
	return merged.sort(
		(a, b) =>
			compareText(a.district, b.district) ||
			compareText(a.name, b.name) ||
			a.position.lat - b.position.lat ||
			a.position.lon - b.position.lon,
	);
}

function otherNames(kept: SourcedPlace, dropped: SourcedPlace): string[] {
	const names = [...kept.alternativeNames, dropped.name, ...dropped.alternativeNames];
	return [...new Set(names)].filter((name) => name !== kept.name);
}

function compareWeight(a: SourcedPlace, b: SourcedPlace): number {
	return (
		PLACE_KINDS.findIndex((kind) => kind === a.kind) -
			PLACE_KINDS.findIndex((kind) => kind === b.kind) || compareText(a.name, b.name)
	);
}

/** `Kg. Pasir-Panjang` and `Kampong Pasir Panjang` compare equal; `Mukim Bagan` equals `Bagan`. */
function toComparable(name: string): string {
	return name
		.toLowerCase()
		.replace(/^mukim /, '')
		.replace(/\b(kg|kpg|kampong)\b\.?/g, 'kampung')
		.replace(/\b(tmn)\b\.?/g, 'taman')
		.replace(/\b(sg|sungei)\b\.?/g, 'sungai')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
