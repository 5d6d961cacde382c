import type { Office } from './office.ts';

/** The welfare office that is responsible for a district, and how much of it is known. */

/** The welfare office that serves the district; the tables have exactly one for each of the 160. */
export function findResponsibleWelfareOffice(
	offices: Iterable<Office>,
	districtId: string,
): Office | undefined {
	for (const office of offices) {
		if (office.service === 'welfare' && office.serves?.includes(districtId)) return office;
	}
	return undefined;
}

/**
 * Whether the office is only a place on OpenStreetMap of August 2021 that carries the name of a welfare office (table
 * `welfare-osm`). It stands beside the responsible office of its district, never in its place.
 */
export function isMapSighting(office: Office): boolean {
	return office.service === 'welfare' && office.serves === undefined;
}

/** The place on the map of 2021 that carries the name of the district's welfare office; known for four districts. */
export function findMapSighting(offices: Iterable<Office>, districtId: string): Office | undefined {
	for (const office of offices) {
		if (isMapSighting(office) && office.district === districtId) return office;
	}
	return undefined;
}

/**
 * Whether only the pattern of official names says how the office is called. A page then speaks of "the district's
 * welfare office" and says that its details are not confirmed.
 */
export function isNamedByPattern(office: Office): boolean {
	return office.nameBasis === 'pattern' && office.confirmedOn === undefined;
}

/** Whether anything is known by which the office can be reached: an address, a number, a mailbox or a position. */
export function hasKnownDetails(office: Office): boolean {
	return (
		office.address !== undefined ||
		office.phone !== undefined ||
		office.email !== undefined ||
		office.position !== undefined
	);
}
