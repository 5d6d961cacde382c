import type { District } from '#domain/geo/place.ts';
import { findHeadquarters } from '#domain/offices/districts-served.ts';
import { isPlaced, nearestOffices } from '#domain/offices/nearest.ts';
import type { Office, OfficeService } from '#domain/offices/office.ts';
import { findResponsibleWelfareOffice } from '#domain/offices/responsible.ts';
import { newestDate } from '#domain/offices/trust.ts';

/** Places of one service for a district. */
export interface PlaceList {
	/** In reading order. */
	places: readonly Office[];
	/** Whether the first lie outside the district, because no staffed place of it is known. */
	isElsewhere: boolean;
}

/** Every open place of a district. */
export interface DistrictPlaces {
	/** The responsible office, wherever it stands. */
	welfare: Office | undefined;
	/** Other welfare offices that stand in the district: that of the state, a place on an old map. */
	otherWelfare: readonly Office[];
	police: PlaceList;
	hospitals: PlaceList;
}

/** How many places of other districts are named where a district has none. */
const ELSEWHERE = 2;

/**
 * All open places of a district. Headquarters stand before stations, stations before community stations and the state
 * headquarters; then places with a known position, then the newest source, then the name. A district headquarters of
 * the same name belongs to the district wherever it stands. Where the district has no staffed place, the two
 * nearest to its middle stand first and the list is `isElsewhere`.
 */
export function chooseDistrictPlaces(
	offices: readonly Office[],
	district: District,
): DistrictPlaces {
	const headquarters = findHeadquarters(offices, district)?.office;
	const welfare = findResponsibleWelfareOffice(offices, district.id);
	const listOf = (service: Exclude<OfficeService, 'welfare'>): PlaceList => {
		const places = offices
			.filter(
				(office) =>
					office.service === service &&
					office.status === 'open' &&
					(office.district === district.id || office.id === headquarters?.id),
			)
			.toSorted(byUsefulness);
		if (places.some(isStaffed)) return { places, isElsewhere: false };
		return {
			places: [...nearestElsewhere(offices, district, service), ...places],
			isElsewhere: true,
		};
	};
	return {
		welfare,
		otherWelfare: offices.filter(
			(office) =>
				office.service === 'welfare' &&
				office.status === 'open' &&
				office.district === district.id &&
				office.id !== welfare?.id,
		),
		police: listOf('police'),
		hospitals: listOf('hospital'),
	};
}

/** Whether somebody can report there: a community station may be empty, and a state headquarters takes no reports. */
export function isStaffed({ kind }: Pick<Office, 'kind'>): boolean {
	return kind !== 'community' && kind !== 'ipk';
}

function nearestElsewhere(
	offices: readonly Office[],
	district: District,
	service: Exclude<OfficeService, 'welfare'>,
): readonly Office[] {
	const nearest = nearestOffices(offices.filter(isStaffed), district.centre, {
		service,
		count: ELSEWHERE,
	});
	return nearest.map(({ office }) => office);
}

function byUsefulness(one: Office, other: Office): number {
	return (
		rankOf(one) - rankOf(other) ||
		Number(isPlaced(other)) - Number(isPlaced(one)) ||
		(newestDate(other) ?? '').localeCompare(newestDate(one) ?? '') ||
		one.name.ms.localeCompare(other.name.ms)
	);
}

function rankOf({ kind }: Office): number {
	if (kind === 'ipd') return 0;
	if (kind === 'community') return 2;
	return kind === 'ipk' ? 3 : 1;
}
