import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { District } from '#domain/geo/place.ts';
import { findHeadquarters, type TiedHeadquarters } from './districts-served.ts';
import { isPlaced, nearestOffices, type OfficeAtDistance } from './nearest.ts';
import type { Office, OfficeService } from './office.ts';
import { findResponsibleWelfareOffice } from './responsible.ts';

/** An office as an answer; `metres` only where the visitor's own point was given. */
export interface Answer {
	office: Office;
	metres?: number | undefined;
}

/** What a visitor is told first. */
export interface ThreeAnswers {
	/** Responsible for the district, wherever it is. */
	welfare?: Office | undefined;
	/** Nearest station or headquarters whose position is known; never a community station, which may be unstaffed. */
	police?: Answer | undefined;
	/**
	 * The district's own headquarters, where only its town is known: the nearest known position may be 90 km off while
	 * the town has its own police. Say that the place in the town is not known.
	 */
	townHeadquarters?: TiedHeadquarters | undefined;
	/** Nearest government hospital whose position is known. */
	hospital?: Answer | undefined;
	/** Hospitals in the district whose position is not known, to be named beside the nearest known one. */
	unplacedHospitals: readonly Office[];
}

/**
 * The three answers for a district, or for a point in it. Without a point no distance is told: an office in the
 * district comes before one outside it, and its headquarters before its stations.
 */
export function threeAnswers(
	offices: readonly Office[],
	district: District,
	point?: LatLon,
): ThreeAnswers {
	const staffed = offices.filter((office) => office.kind !== 'community');
	const headquarters = findHeadquarters(offices, district);
	const isTownOnly = headquarters?.office.status === 'open' && !isPlaced(headquarters.office);
	return {
		welfare: findResponsibleWelfareOffice(offices, district.id),
		police:
			point === undefined
				? (placedHeadquarters(headquarters) ?? nearestWithin(staffed, district, 'police'))
				: nearestTo(staffed, point, 'police'),
		townHeadquarters: isTownOnly ? headquarters : undefined,
		hospital:
			point === undefined
				? nearestWithin(offices, district, 'hospital')
				: nearestTo(offices, point, 'hospital'),
		unplacedHospitals: offices.filter(
			(office) =>
				office.service === 'hospital' &&
				office.district === district.id &&
				office.status === 'open' &&
				!isPlaced(office),
		),
	};
}

function nearestTo(
	offices: readonly Office[],
	point: LatLon,
	service: OfficeService,
): OfficeAtDistance | undefined {
	return nearestOffices(offices, point, { service, count: 1 })[0];
}

function placedHeadquarters(headquarters: TiedHeadquarters | undefined): Answer | undefined {
	return headquarters !== undefined && isPlaced(headquarters.office)
		? { office: headquarters.office }
		: undefined;
}

/**
 * Nearest to the middle of the district, those inside it first; the distance is nobody's and is not told. Of the police
 * inside, a headquarters comes first, as in Petaling with its five of other names: it is a better known place than the
 * station that happens to lie in the middle.
 */
function nearestWithin(
	offices: readonly Office[],
	district: District,
	service: OfficeService,
): Answer | undefined {
	const inside = offices.filter((office) => office.district === district.id);
	const headquarters = inside.filter(({ kind }) => kind === 'ipd');
	const found =
		nearestTo(headquarters, district.centre, service) ??
		nearestTo(inside, district.centre, service) ??
		nearestTo(offices, district.centre, service);
	return found === undefined ? undefined : { office: found.office };
}
