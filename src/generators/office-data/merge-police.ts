import { distanceInMetres, type LatLon } from '#domain/geo/lat-lon.ts';
import type { Precision } from '#domain/offices/office.ts';
import type { ExclusionReason, PoliceKind } from './police-names.ts';
import type { RowSource } from './sources.ts';

/** Below this, "Simee" and "Kampung Simee" are one building; further off, "Pantai" and "Lebuh Pantai" are not. */
const ONE_BUILDING_TWO_NAMES_METRES = 100;

/** A police place as one source has it. */
export interface PoliceCandidate {
	kind: PoliceKind;
	placeName: string;
	/** {@link placeName} as it is compared. */
	nameKey: string;
	address: string;
	postcode: string;
	town: string;
	state: string;
	district?: string | undefined;
	districtBasis?: 'position' | 'inferred' | undefined;
	policeDistrict: string;
	position?: LatLon | undefined;
	precision: Precision;
	phone: string;
	/** True where the source knows a position and the compilers withheld it because others contradict it. */
	isWithheld: boolean;
	sources: RowSource[];
}

/** Why a row that is a station by its name is left out all the same. */
type MergeExclusion =
	| 'headquarters stands elsewhere in the newer source'
	| 'position withheld because sources contradict each other'
	| 'two positions for one headquarters in one source'
	| 'no position, and two stations of its name in the district';

interface LeftOut {
	candidate: PoliceCandidate;
	reason: ExclusionReason | MergeExclusion;
}

/** Two rows that became one office. */
interface Merge {
	state: string;
	/** The names as compared, with their sources, for the report. */
	names: string;
}

/** How far apart two rows of one kind and name may lie and still be one office. */
export const SAME_OFFICE_METRES = 1_000;

/** Two headquarters of one kind this near are one building under two names ("Siburan", "Padawan"). */
const SAME_BUILDING_METRES = 300;

/**
 * The candidates with each office once, all its sources kept. Rows without a position join the one office of their
 * kind and name in the same district. The newer position wins, save that a building beats a stop or street.
 *
 * @param candidates - The preferred source first: its spelling, address and telephone number stand.
 */
export function mergePolice(candidates: readonly PoliceCandidate[]): {
	offices: PoliceCandidate[];
	merged: Merge[];
	leftOut: LeftOut[];
} {
	const leftOut = findContradictions(candidates);
	const isLeftOut = new Set(leftOut.map((entry) => entry.candidate));
	const remaining = candidates.filter((candidate) => !isLeftOut.has(candidate));

	const offices: PoliceCandidate[] = [];
	const merged: Merge[] = [];
	const positionedFirst = [
		...remaining.filter((candidate) => candidate.position !== undefined),
		...remaining.filter((candidate) => candidate.position === undefined),
	];
	for (const candidate of positionedFirst) {
		const same = offices.filter((office) => isSameOffice(office, candidate));
		const [office] = same;
		if (office === undefined) {
			offices.push(candidate);
		} else if (candidate.position === undefined && same.length > 1) {
			const reason = 'no position, and two stations of its name in the district';
			leftOut.push({ candidate, reason });
		} else {
			offices[offices.indexOf(office)] = join(office, candidate);
			merged.push({ state: candidate.state, names: describeMerge(office, candidate) });
		}
	}
	return { offices, merged, leftOut };
}

function describeMerge(office: PoliceCandidate, candidate: PoliceCandidate): string {
	const metres =
		office.position === undefined || candidate.position === undefined
			? 'one without position'
			: `${String(Math.round(distanceInMetres(office.position, candidate.position)))} m`;
	const sources = [office, candidate].map((entry) => entry.sources[0]?.key ?? '').join(' + ');
	return `${office.kind} ${office.placeName} / ${candidate.placeName} (${metres}; ${sources})`;
}

function isHeadquarters(candidate: PoliceCandidate): boolean {
	return candidate.kind === 'ipd' || candidate.kind === 'ipk';
}

/** Whether two rows tell of one place to walk into. */
function isSameOffice(a: PoliceCandidate, b: PoliceCandidate): boolean {
	if (a.kind !== b.kind || a.state !== b.state) return false;
	if (a.position !== undefined && b.position !== undefined) {
		const metres = distanceInMetres(a.position, b.position);
		if (isHeadquarters(a) && metres <= SAME_BUILDING_METRES) return true;
		const isLongerName = a.nameKey.endsWith(b.nameKey) || b.nameKey.endsWith(a.nameKey);
		if (isLongerName && metres <= ONE_BUILDING_TWO_NAMES_METRES) return true;
		return a.nameKey === b.nameKey && metres <= SAME_OFFICE_METRES;
	}
	if (a.nameKey !== b.nameKey) return false;
	if (isHeadquarters(a)) return true;
	return a.district === b.district || a.district === undefined || b.district === undefined;
}

/**
 * A police district and a state have one headquarters each, so rows that put it in two places contradict each other:
 * the newer source decides; where it withholds the position, or one source has two, none is taken.
 */
function findContradictions(candidates: readonly PoliceCandidate[]): LeftOut[] {
	const leftOut: LeftOut[] = [];
	const groups = Map.groupBy(
		candidates.filter(isHeadquarters),
		(candidate) => `${candidate.kind} ${candidate.state} ${candidate.nameKey}`,
	);
	for (const group of groups.values()) {
		const positioned = group
			.filter((candidate) => candidate.position !== undefined)
			.sort((a, b) => newest(b).localeCompare(newest(a)));
		const [leader, ...others] = positioned;
		if (leader?.position === undefined) continue;
		if (group.some((candidate) => candidate.isWithheld)) {
			leftOut.push(
				...positioned.map((candidate) => ({
					candidate,
					reason: 'position withheld because sources contradict each other' as const,
				})),
			);
			continue;
		}
		const { position } = leader;
		const elsewhere = others.filter(
			(other) => distanceInMetres(other.position ?? position, position) > SAME_OFFICE_METRES,
		);
		const rivals = elsewhere.filter((other) => newest(other) === newest(leader));
		if (rivals.length > 0) {
			leftOut.push(
				...positioned.map((candidate) => ({
					candidate,
					reason: 'two positions for one headquarters in one source' as const,
				})),
			);
		} else {
			leftOut.push(
				...elsewhere.map((candidate) => ({
					candidate,
					reason: 'headquarters stands elsewhere in the newer source' as const,
				})),
			);
		}
	}
	return leftOut;
}

function newest(candidate: PoliceCandidate): string {
	return candidate.sources[0]?.date ?? '';
}

const PRECISION_RANK: Readonly<Record<Precision, number>> = {
	exact: 0,
	street: 1,
	town: 2,
	none: 3,
};

/** One office from two rows: details of the first where it has them, position of the better. */
function join(first: PoliceCandidate, second: PoliceCandidate): PoliceCandidate {
	const [better, other] = isBetterPlaced(second, first) ? [second, first] : [first, second];
	const sources = [...better.sources, ...other.sources].filter(
		(source, index, all) =>
			all.findIndex((known) => known.key === source.key && known.url === source.url) === index,
	);
	return {
		...first,
		address: first.address || second.address,
		postcode: first.postcode || second.postcode,
		town: first.town || second.town,
		policeDistrict: first.policeDistrict || second.policeDistrict,
		phone: first.phone || second.phone,
		district: better.district ?? other.district,
		districtBasis: better.district === undefined ? other.districtBasis : better.districtBasis,
		position: better.position,
		precision: better.precision,
		sources,
	};
}

function isBetterPlaced(a: PoliceCandidate, b: PoliceCandidate): boolean {
	const byPrecision = PRECISION_RANK[a.precision] - PRECISION_RANK[b.precision];
	return byPrecision !== 0 ? byPrecision < 0 : newest(a) > newest(b);
}
