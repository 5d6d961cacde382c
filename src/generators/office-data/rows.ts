import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { DistrictBasis, Precision } from '#domain/offices/office.ts';
import type { OfficeRow } from '#schemas/office-columns.ts';
import type { RowSource } from './sources.ts';

/** An office with all its details, before it has an id and before what officers wrote is put back. */
export interface Draft {
	/** Ids in the order in which they are wanted: the short one first, then with the district. */
	ids: readonly string[];
	kind: string;
	/** Name as it is compared with rows that exist. */
	nameKey: string;
	name: { ms: string; en: string };
	state: string;
	district?: string | undefined;
	districtBasis?: DistrictBasis | undefined;
	position?: LatLon | undefined;
	precision: Precision;
	address: string;
	postcode: string;
	town: string;
	phone: string;
	email: string;
	sources: readonly RowSource[];
	/** Columns that only its own table has. */
	special: Partial<Pick<OfficeRow, 'police_district' | 'name_basis' | 'serves' | 'has_oscc'>>;
}

/** The draft as a row of its table. Positions keep five decimals (about 1 m). */
export function toRow(draft: Draft, id: string): OfficeRow {
	const [first, ...others] = draft.sources;
	return {
		id,
		kind: draft.kind,
		name_ms: draft.name.ms,
		name_en: draft.name.en,
		address: draft.address,
		postcode: draft.postcode,
		town: draft.town,
		state: draft.state,
		district: draft.district ?? '',
		district_basis: draft.districtBasis ?? '',
		lat: draft.position?.lat.toFixed(5) ?? '',
		lon: draft.position?.lon.toFixed(5) ?? '',
		precision: draft.precision,
		phone: draft.phone,
		email: draft.email,
		hours: '',
		status: 'open',
		successor: '',
		source: first?.key ?? '',
		source_date: first?.date ?? '',
		source_url: first?.url ?? '',
		other_sources: others
			.map((source) => [source.key, source.date, source.url].filter(Boolean).join(' '))
			.join(' | '),
		confirmed_on: '',
		confirmed_by: '',
		...draft.special,
	};
}

/** Text as the last part of an id: `Kampung Gajah` gives `kampung-gajah`. */
export function slug(text: string): string {
	return text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/['’.]/g, '')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
}

/** Id of a state from its name in the compiled files: `W.P. Kuala Lumpur` gives `kuala-lumpur`. */
export function stateId(name: string): string {
	return slug(name.replace(/^W\.P\. /, ''));
}

/** The wanted ids of an office: the short one, then the short one with the last part of its district or state. */
export function wantedIds(
	base: string,
	place: { district?: string | undefined; state: string },
): string[] {
	return [base, `${base}-${place.district?.split('/')[1] ?? place.state}`];
}
