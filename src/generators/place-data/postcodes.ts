import {
	BORDER_DOUBT_METRES,
	nearestDistricts,
	type DistrictOutlines,
} from '#domain/geo/district-outlines.ts';
import type { Postcode } from '#domain/geo/place.ts';
import { compareText } from './districts.ts';
import { POSTCODE_PRECISION, type SourcePostcode } from './input.ts';
import type { Tally } from './report.ts';

/** A postcode with the keys of the sources of its position and of the list that it stands in. */
export interface SourcedPostcode extends Postcode {
	source?: string | undefined;
	listSource: string;
}

/** Streets further than this from their middle are read as one wrong name, not as the reach of the postcode. */
const MAX_REACH_METRES = 3_000;

/**
 * One entry for each postcode, ordered by number. A postcode that two towns share keeps both names, and the districts
 * of both.
 *
 * `districts` begins with the district of the position; then come those within the reach of its streets, at least
 * the doubt of a border. Those of the postcode's own state lead, and a position that lies in other states alone is
 * left out: it belongs to another town of that name. A town's position says where its post office is, so its districts are "likely", no more.
 */
export function makePostcodes(
	rows: readonly SourcePostcode[],
	outlines: DistrictOutlines,
	tally: Tally,
): SourcedPostcode[] {
	const groups = Map.groupBy(rows, (row) => row.postcode);
	const postcodes = [...groups.values()].map((group) => {
		for (const row of group) tally.add('read', row.state);
		return mergeRows(group, outlines, tally);
	});
	for (const postcode of postcodes) {
		tally.add(`kept: position ${postcode.precision}`, postcode.state);
		if (postcode.districts.length === 0) tally.add('note: no district known', postcode.state);
		if (postcode.districts.length > 1) tally.add('note: several districts', postcode.state);
		if (postcode.districts.some((id) => !id.startsWith(`${postcode.state}/`)))
			tally.add('note: a district in another state', postcode.state);
	}
	return postcodes.sort((a, b) => compareText(a.postcode, b.postcode));
}

function mergeRows(
	group: readonly SourcePostcode[],
	outlines: DistrictOutlines,
	tally: Tally,
): SourcedPostcode {
	const first = group[0] as SourcePostcode;
	for (const row of group.slice(1)) tally.add('merged: postcode of two towns', row.state);
	const towns = [...new Set(group.map((row) => row.town))];
	const districts = [...new Set(group.flatMap((row) => findDistricts(row, outlines)))];
	const own = districts.filter((id) => id.startsWith(`${first.state}/`));
	const isAstray = districts.length > 0 && own.length === 0;
	if (isAstray) tally.add('note: position in another state, left out', first.state);
	const precision = isAstray ? 'none' : (POSTCODE_PRECISION[first.coordPrecision] ?? 'none');
	return {
		postcode: first.postcode,
		town: towns.join(' / '),
		state: first.state,
		districts: isAstray ? [] : [...new Set([...own, ...districts])],
		position: precision === 'none' ? undefined : first.position,
		precision,
		source: isAstray ? undefined : first.source,
		listSource: first.listSource,
	};
}

function findDistricts(row: SourcePostcode, outlines: DistrictOutlines): string[] {
	if (row.position === undefined) return [];
	if (POSTCODE_PRECISION[row.coordPrecision] === 'none') {
		return nearestDistricts(outlines, row.position, 0);
	}
	const reach = Math.min(
		Math.max(row.spreadKilometres * 1000, BORDER_DOUBT_METRES),
		MAX_REACH_METRES,
	);
	const byPosition = nearestDistricts(outlines, row.position, reach);
	const byTown =
		row.townPosition === undefined ? [] : nearestDistricts(outlines, row.townPosition, 0);
	return [...byPosition, ...byTown];
}
