import type { District } from '#domain/geo/place.ts';
import type { Office } from './office.ts';

/**
 * Police districts have borders of their own: 155 of them against 160 districts. Which headquarters serves a district
 * is said only where the two carry the same name; otherwise a headquarters merely stands in the district.
 */

/** How a headquarters is tied to a district. */
type HeadquartersTie = 'same-name' | 'stands-there';

export interface TiedHeadquarters {
	office: Office;
	tie: HeadquartersTie;
}

/**
 * The headquarters of the police district that has the district's name, or else the only one that stands in the
 * district; `undefined` where there is none, or several and none of the name (Kinta, Petaling).
 */
export function findHeadquarters(
	offices: Iterable<Office>,
	district: Pick<District, 'id' | 'name' | 'state'>,
): TiedHeadquarters | undefined {
	const ofState = [...offices].filter(
		(office) => office.kind === 'ipd' && office.state === district.state,
	);
	const named = ofState.find(
		(office) => office.policeDistrict?.toLowerCase() === district.name.toLowerCase(),
	);
	if (named !== undefined) return { office: named, tie: 'same-name' };
	const standing = ofState.filter((office) => office.district === district.id);
	const [only] = standing;
	return only !== undefined && standing.length === 1
		? { office: only, tie: 'stands-there' }
		: undefined;
}
