import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { District } from '#domain/geo/place.ts';
import { distanceInMetres } from '#domain/geo/lat-lon.ts';
import { isPlaced, nearestOffices, type OfficeAtDistance } from '#domain/offices/nearest.ts';
import type { Office } from '#domain/offices/office.ts';
import { threeAnswers, type Answer } from '#domain/offices/three-answers.ts';
import { isAcrossWater } from './landmass.ts';

/** Where the visitor is or asks about. */
export interface Whereabouts {
	/** The likeliest first; several near a border. At least one. */
	districts: readonly [District, ...District[]];
	/** Absent when only the district is known: then no distance is told. */
	point?: LatLon | undefined;
}

/** One office in the result. */
export interface Found extends Answer {
	/** Why it stands here. */
	role:
		'responsible' | 'nearest-welfare' | 'nearest' | 'town-headquarters' | 'in-district' | 'next';
	/** The straight line leads over the sea. */
	isAcrossWater: boolean;
}

/** What the finder shows. */
export interface Visit {
	whereabouts: Whereabouts;
	/** The three answers, and what belongs to them: the district's own headquarters known only by its town. */
	answers: readonly Found[];
	/** The next ones, nearest first; without a point all others of the district. */
	more: readonly Found[];
}

/** How near a welfare office must be to be named beside the responsible one, in metres. */
const WELFARE_NEARBY_METRES = 30_000;
const NEXT = { police: 8, hospital: 4, welfare: 2 } as const;

/** The answers for a place. State headquarters of the police are left out: people report at a station. */
export function planVisit(all: readonly Office[], whereabouts: Whereabouts): Visit {
	const offices = all.filter(({ kind }) => kind !== 'ipk');
	const [district] = whereabouts.districts;
	const { point } = whereabouts;
	const found = threeAnswers(offices, district, point);
	const make = (role: Found['role'], answer: Answer | undefined): Found[] =>
		answer === undefined
			? []
			: [
					{
						...withDistance(answer, point),
						role,
						isAcrossWater: isOverWater(answer.office, whereabouts),
					},
				];
	const welfare = found.welfare === undefined ? undefined : { office: found.welfare };
	const byPosition = point === undefined ? 'in-district' : 'nearest';
	const answers = [
		...make('responsible', welfare),
		...make('nearest-welfare', findNearerWelfare(offices, found.welfare, whereabouts)),
		...make('town-headquarters', found.townHeadquarters),
		...make(byPosition, found.police),
		...found.unplacedHospitals.flatMap((office) => make('in-district', { office })),
		...make(byPosition, found.hospital),
	];
	const named = new Set(answers.map(({ office }) => office));
	const next: readonly Answer[] =
		point === undefined
			? offices.filter((office) => office.district === district.id).map((office) => ({ office }))
			: (['police', 'hospital', 'welfare'] as const)
					.flatMap((service) => nearestOffices(offices, point, { service, count: NEXT[service] }))
					.filter(
						({ office, metres }) => office.service !== 'welfare' || metres <= WELFARE_NEARBY_METRES,
					)
					.sort((one, other) => one.metres - other.metres);
	return {
		whereabouts,
		answers,
		more: next.filter(({ office }) => !named.has(office)).flatMap((answer) => make('next', answer)),
	};
}

/**
 * A welfare office whose building is known within 30 km, where it may be named beside the responsible one: it stands in
 * the district of one whose own position is not known, or it is nearer than the responsible one.
 */
function findNearerWelfare(
	offices: readonly Office[],
	responsible: Office | undefined,
	{ point, districts }: Whereabouts,
): OfficeAtDistance | undefined {
	if (point === undefined || responsible === undefined) return undefined;
	const exact = offices.filter((office) => office.precision === 'exact' && office !== responsible);
	const nearest = nearestOffices(exact, point, { service: 'welfare', count: 1 })[0];
	if (nearest === undefined || nearest.metres > WELFARE_NEARBY_METRES) return undefined;
	const mayBeNamed = isPlaced(responsible)
		? nearest.metres < distanceInMetres(point, responsible.position)
		: nearest.office.district === districts[0].id;
	return mayBeNamed ? nearest : undefined;
}

function withDistance(answer: Answer, point: LatLon | undefined): Answer {
	if (answer.metres !== undefined || point === undefined || !isPlaced(answer.office)) return answer;
	return { ...answer, metres: distanceInMetres(point, answer.office.position) };
}

function isOverWater(office: Office, { point, districts }: Whereabouts): boolean {
	if (point === undefined || office.position === undefined) return false;
	return isAcrossWater(
		{ position: point, district: districts[0].id },
		{ position: office.position, district: office.district },
	);
}
