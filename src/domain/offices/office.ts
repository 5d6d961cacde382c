import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { OpeningHours } from './hours.ts';

/** Who runs the place: the three doors of the finder. */
export type OfficeService = 'police' | 'welfare' | 'hospital';

/**
 * What the place is.
 *
 * - `balai` police station; `community` Balai Polis Komuniti (may be unstaffed or closed); `ipd` district
 *   headquarters; `ipk` state (contingent) headquarters.
 * - `pkmd` district welfare office; `jkm_state` state welfare department; `bahagian` Sarawak division; `jpka` Sabah.
 * - `hospital` government hospital with an emergency department.
 */
export type OfficeKind =
	'balai' | 'community' | 'ipd' | 'ipk' | 'pkmd' | 'jkm_state' | 'bahagian' | 'jpka' | 'hospital';

/**
 * How well the position is known. `exact` the building; `street` a street or stop named after it; `town` only the
 * town it stands in: never a pin, never a distance; `none` no position.
 */
export type Precision = 'exact' | 'street' | 'town' | 'none';

/** How the district was found: by the position of the building, or inferred from postcode or town. */
export type DistrictBasis = 'position' | 'inferred';

/** Where a detail of an office comes from. */
export interface OfficeSource {
	/** Key in content/sources/sources.csv. */
	key: string;
	/** The record itself, where the source has one for each place. */
	url?: string | undefined;
	/** Day of the source, YYYY, YYYY-MM or YYYY-MM-DD; `undated` where the source gives none. */
	date: string;
}

/**
 * How the name of a welfare office is known: a source names this office, or only the pattern of official names does
 * ("Pejabat Kebajikan Masyarakat Daerah …"), since every district is served by one. A page must say so.
 */
export type NameBasis = 'source' | 'pattern';

/** Whether the place still takes visitors, and where they go if not. */
export type OfficeStatus = 'open' | 'moved' | 'merged' | 'closed';

/** One place to which somebody may turn. Text columns are as the source has them; nothing is guessed. */
export interface Office {
	/** Stable and readable, unique over all tables, e.g. `balai-polis-semenyih`. Also its address on the site. */
	id: string;
	service: OfficeService;
	kind: OfficeKind;
	name: { ms: string; en: string };
	/** Welfare only; absent means `source`. */
	nameBasis?: NameBasis | undefined;
	/** Welfare only: ids of the districts for which this is the responsible office; each district has exactly one. */
	serves?: readonly string[] | undefined;
	address?: string | undefined;
	/** Five digits. */
	postcode?: string | undefined;
	town?: string | undefined;
	/** State id, e.g. `selangor`. */
	state: string;
	/** District id, e.g. `selangor/hulu-langat`; absent for a state headquarters without a position. */
	district?: string | undefined;
	districtBasis?: DistrictBasis | undefined;
	/** Name of the police district (its borders are not those of the 160 districts). */
	policeDistrict?: string | undefined;
	/** Present exactly when `precision` is `exact` or `street`. */
	position?: LatLon | undefined;
	precision: Precision;
	/** International form, e.g. `+60389114222`. Absent where no number is confirmed by two sources. */
	phone?: string | undefined;
	email?: string | undefined;
	/** Absent where they are not known, which is never told as closed nor as open. */
	hours?: OpeningHours | undefined;
	/** Hospital only: a source names it as having a One Stop Crisis Centre. */
	hasOscc?: boolean | undefined;
	status: OfficeStatus;
	/** Id of the office that took over. */
	successor?: string | undefined;
	/** At least one; the first is the one whose position and name are shown. */
	sources: readonly OfficeSource[];
	/** Day (YYYY-MM-DD) on which a person confirmed the details, and by which role; both or neither. */
	confirmedOn?: string | undefined;
	confirmedBy?: string | undefined;
}
