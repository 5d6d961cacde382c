import {
	BORDER_DOUBT_METRES,
	nearestDistricts,
	type DistrictOutlines,
} from '#domain/geo/district-outlines.ts';
import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { District, Place, Postcode } from '#domain/geo/place.ts';
import type { DistrictBasis } from '#domain/offices/office.ts';
import { placeNameKey } from './police-names.ts';

/** What the project knows of places; from content/places and content/geo. */
export interface PlaceReference {
	districts: readonly District[];
	outlines: DistrictOutlines;
	postcodes: readonly Postcode[];
	places: readonly Place[];
}

/** Everything a source says about where an office is; the more exact is tried first. */
interface WhereAbouts {
	state: string;
	/** The office itself, or a stop or street named after it. */
	position?: LatLon | undefined;
	/** Only its town: says which district, never where the office is. */
	townPosition?: LatLon | undefined;
	/** Name of a district as the source writes it; may be a police district or a town. */
	statedDistrict: string;
	postcode: string;
	town: string;
}

/** How far a point may lie off the outlines of the coast and still belong to the district beside it. */
const COAST_METRES = 3_000;

/**
 * District of an office and how it was found; `undefined` where nothing that is known says it.
 *
 * Tried in this order: position, centre of the town, a stated name that is one of the state's districts, the postcode
 * where all its streets lie in one district of the state, the name of a town.
 */
export function locateDistrict(
	reference: PlaceReference,
	where: WhereAbouts,
): { district: string; basis: DistrictBasis } | undefined {
	if (where.position !== undefined) {
		const district = districtAt(reference.outlines, where.position, where.state);
		if (district !== undefined) return { district, basis: 'position' };
	}
	const inferred =
		(where.townPosition && districtAt(reference.outlines, where.townPosition, where.state)) ??
		findDistrictByName(reference.districts, where.state, where.statedDistrict) ??
		districtOfPostcode(reference.postcodes, where) ??
		districtOfTown(reference.places, where);
	return inferred === undefined ? undefined : { district: inferred, basis: 'inferred' };
}

/** Id of the district whose name or alias is written so; federal territories with or without "W.P.". */
export function findDistrictByName(
	districts: readonly District[],
	state: string,
	name: string,
): string | undefined {
	const key = placeNameKey(name.replace(/^W\.P\. /, ''));
	if (key === '') return undefined;
	return districts.find(
		(district) =>
			district.state === state &&
			[district.name, ...district.aliases].some(
				(known) => placeNameKey(known.replace(/^W\.P\. /, '')) === key,
			),
	)?.id;
}

/** Near a border the outlines are no better than the source, so a district of the stated state is believed first. */
function districtAt(
	outlines: DistrictOutlines,
	point: LatLon,
	statedState: string,
): string | undefined {
	const within = (metres: number) => nearestDistricts(outlines, point, metres);
	const inStatedState = within(BORDER_DOUBT_METRES).find((id) => id.startsWith(`${statedState}/`));
	return inStatedState ?? within(COAST_METRES)[0];
}

function districtOfPostcode(
	postcodes: readonly Postcode[],
	where: WhereAbouts,
): string | undefined {
	const known = postcodes.find((entry) => entry.postcode === where.postcode);
	const inState = known?.districts.filter((id) => id.startsWith(`${where.state}/`)) ?? [];
	return inState[0];
}

const TOWN_KINDS = new Set(['city', 'town', 'district', 'suburb', 'village']);

function districtOfTown(places: readonly Place[], where: WhereAbouts): string | undefined {
	const key = placeNameKey(where.town);
	if (key === '') return undefined;
	const found = places.filter(
		(place) =>
			place.state === where.state &&
			TOWN_KINDS.has(place.kind) &&
			[place.name, ...place.alternativeNames].some((name) => placeNameKey(name) === key),
	);
	const districts = new Set(found.map((place) => place.district));
	if (districts.size === 1) return found[0]?.district;
	const towns = new Set(
		found.filter((place) => place.kind === 'city' || place.kind === 'town').map((p) => p.district),
	);
	return towns.size === 1 ? [...towns][0] : undefined;
}
