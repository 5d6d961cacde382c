import type { OfficeKind, OfficeService } from '#domain/offices/office.ts';

/**
 * The tables of content/offices: which columns each has, in which order, and which kinds of office may stand in it.
 * content/offices/README.md explains every column to the officers who edit them.
 */

const IDENTITY = ['id', 'kind', 'name_ms', 'name_en'] as const;
const PLACE = ['address', 'postcode', 'town', 'state', 'district', 'district_basis'] as const;
const DETAILS = [
	'lat',
	'lon',
	'precision',
	'phone',
	'email',
	'hours',
	'status',
	'successor',
] as const;
const PROVENANCE = [
	'source',
	'source_date',
	'source_url',
	'other_sources',
	'confirmed_on',
	'confirmed_by',
] as const;

/** A column that every table of offices has. */
type CommonOfficeColumn =
	| (typeof IDENTITY)[number]
	| (typeof PLACE)[number]
	| (typeof DETAILS)[number]
	| (typeof PROVENANCE)[number];

/** A column that only one of the tables has. */
type SpecialOfficeColumn = 'police_district' | 'name_basis' | 'serves' | 'has_oscc';

export type OfficeColumn = CommonOfficeColumn | SpecialOfficeColumn;

/** One row of a table of offices as text; columns that its table lacks are absent. */
export type OfficeRow = Record<CommonOfficeColumn, string> &
	Partial<Record<SpecialOfficeColumn, string>>;

/** Names of the tables: content/offices/NAME.csv. */
export type OfficeTableName = 'police' | 'welfare' | 'hospitals' | 'welfare-osm';

interface OfficeTableForm {
	service: OfficeService;
	kinds: readonly OfficeKind[];
	columns: readonly OfficeColumn[];
}

/** The form of each table. `welfare-osm` stands apart because its rows are ODbL and those of `welfare` are not. */
export const OFFICE_TABLES: Readonly<Record<OfficeTableName, OfficeTableForm>> = {
	police: {
		service: 'police',
		kinds: ['balai', 'community', 'ipd', 'ipk'],
		columns: [...IDENTITY, ...PLACE, 'police_district', ...DETAILS, ...PROVENANCE],
	},
	welfare: {
		service: 'welfare',
		kinds: ['pkmd', 'jkm_state', 'bahagian', 'jpka'],
		columns: [...IDENTITY, 'name_basis', 'serves', ...PLACE, ...DETAILS, ...PROVENANCE],
	},
	hospitals: {
		service: 'hospital',
		kinds: ['hospital'],
		columns: [...IDENTITY, 'has_oscc', ...PLACE, ...DETAILS, ...PROVENANCE],
	},
	'welfare-osm': {
		service: 'welfare',
		kinds: ['pkmd', 'jkm_state', 'bahagian', 'jpka'],
		columns: [...IDENTITY, ...PLACE, ...DETAILS, ...PROVENANCE],
	},
};
