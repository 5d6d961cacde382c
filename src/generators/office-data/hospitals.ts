import type { Precision } from '#domain/offices/office.ts';
import type { CompiledRow } from './input.ts';
import { locateDistrict, type PlaceReference } from './locate.ts';
import { placeNameKey } from './police-names.ts';
import type { Report } from './report.ts';
import { slug, stateId, wantedIds, type Draft } from './rows.ts';
import { readRowSource } from './sources.ts';

/** Why a row of `others.csv` is no hospital to send a child to. */
const EXCLUDED_TYPES: Readonly<Record<string, string>> = {
	hospital_special: 'military, psychiatric, specialist or single-group hospital',
	cic: 'interview centre of the police, no walk-in',
	pakk: "children's activity centre, no place to report to",
};

/** Government hospitals of the Ministry of Health list. */
export function makeHospitals(
	rows: readonly CompiledRow[],
	reference: PlaceReference,
	report: Report,
): Draft[] {
	return rows.flatMap((row) => {
		const statedState = stateId(row.state);
		report.read('hospitals', statedState);
		if (row.type !== 'hospital_gov' && row.type !== 'hospital_oscc_confirmed') {
			const reason = EXCLUDED_TYPES[row.type] ?? 'not a hospital by its type';
			report.exclude('hospitals', statedState, reason, row.name_ms);
			return [];
		}
		const precision = row.coord_precision as Precision;
		const point = row.lat === '' ? undefined : { lat: Number(row.lat), lon: Number(row.lon) };
		const position = precision === 'exact' || precision === 'street' ? point : undefined;
		const located = locateDistrict(reference, {
			state: statedState,
			position,
			townPosition: precision === 'town' ? point : undefined,
			statedDistrict: row.district,
			postcode: row.postcode,
			town: row.city,
		});
		const state = located?.district.split('/')[0] ?? statedState;
		return [
			{
				ids: wantedIds(slug(row.name_ms), { district: located?.district, state }),
				kind: 'hospital',
				nameKey: placeNameKey(row.name_ms),
				name: { ms: withSmallOf(row.name_ms), en: withSmallOf(row.name_en) },
				state,
				district: located?.district,
				districtBasis: located?.basis,
				position,
				precision,
				address: row.address,
				postcode: row.postcode,
				town: row.city,
				phone: row.phone,
				email: row.email,
				sources: [readRowSource(row, true)],
				special: { has_oscc: row.type === 'hospital_oscc_confirmed' ? 'yes' : '' },
			},
		];
	});
}

/** The register sets every word with a capital: "Hospital Duchess Of Kent". */
function withSmallOf(name: string): string {
	return name.replaceAll(' Of ', ' of ');
}
