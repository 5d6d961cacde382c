import type { District } from '#domain/geo/place.ts';
import type { CompiledRow, OsmRow } from './input.ts';
import { locateDistrict, type PlaceReference } from './locate.ts';
import { placeNameKey } from './police-names.ts';
import type { Report } from './report.ts';
import { slug, stateId, type Draft } from './rows.ts';
import { EVERY_DISTRICT_SOURCE, OSM_2021_DATE, OSM_2021_KEY, readRowSource } from './sources.ts';

/** Kinds of the compiled file, in ours. The national headquarters is no place to report to (F-CON-026 is on hold). */
const KINDS: Readonly<Record<string, string>> = {
	jkm_state: 'jkm_state',
	pkmd: 'pkmd',
	pkmb: 'bahagian',
	jpka_district: 'jpka',
};

/**
 * The welfare offices that a source names, then one entry by the pattern of official names for each district that none
 * of them serves. An office serves the district of its own name; which others a division serves, no source says.
 *
 * @param servedByOfficers - Districts that rows entered by officers serve already.
 */
export function makeWelfare(
	rows: readonly CompiledRow[],
	reference: PlaceReference,
	servedByOfficers: ReadonlySet<string>,
	report: Report,
): Draft[] {
	const named = rows.flatMap((row) => fromCompiled(row, reference, report));
	const served = new Set([
		...servedByOfficers,
		...named.map((draft) => draft.special.serves ?? '').filter(Boolean),
	]);
	const byPattern = reference.districts
		.filter((district) => !served.has(district.id))
		.map((district) => byNamePattern(district));
	return [...named, ...byPattern];
}

function fromCompiled(row: CompiledRow, reference: PlaceReference, report: Report): Draft[] {
	const state = stateId(row.state);
	report.read('welfare', state);
	const kind = KINDS[row.type];
	if (kind === undefined) {
		report.exclude('welfare', state, 'national headquarters', row.name_ms);
		return [];
	}
	const located = locateDistrict(reference, {
		state,
		statedDistrict: row.district,
		postcode: row.postcode,
		town: row.city,
	});
	return [
		{
			ids: [row.id],
			kind,
			nameKey: placeNameKey(row.name_ms),
			name: { ms: row.name_ms, en: row.name_en },
			state,
			district: located?.district,
			districtBasis: located?.basis,
			precision: row.coord_precision === 'town' ? 'town' : 'none',
			address: row.address,
			postcode: row.postcode,
			town: row.city,
			phone: row.phone,
			email: row.email,
			sources: [readRowSource(row, true)],
			special: {
				name_basis: 'source',
				serves: servedDistrict(kind, state, located?.district, reference),
			},
		},
	];
}

/** A district office serves its district; a state department only where the state is one district. */
function servedDistrict(
	kind: string,
	state: string,
	district: string | undefined,
	reference: PlaceReference,
): string {
	if (kind !== 'jkm_state') return district ?? '';
	const ofState = reference.districts.filter((entry) => entry.state === state);
	return ofState.length === 1 ? (ofState[0]?.id ?? '') : '';
}

function byNamePattern(district: District): Draft {
	const { kind, id, name } = patternFor(district);
	return {
		ids: [id],
		kind,
		nameKey: placeNameKey(name.ms),
		name,
		state: district.state,
		district: district.id,
		districtBasis: 'inferred',
		precision: 'none',
		address: '',
		postcode: '',
		town: '',
		phone: '',
		email: '',
		sources: [EVERY_DISTRICT_SOURCE],
		special: { name_basis: 'pattern', serves: district.id },
	};
}

const FEDERAL_TERRITORIES = new Set(['kuala-lumpur', 'labuan', 'putrajaya']);

/**
 * How such offices are called in the state: `Jajahan` in Kelantan, the state's own department in Sabah, the territory
 * in the federal territories, `Daerah` elsewhere.
 */
function patternFor(district: District): {
	kind: string;
	id: string;
	name: { ms: string; en: string };
} {
	const place = district.name.replace(/^W\.P\. /, '');
	const end = slug(place);
	if (district.state === 'sabah') {
		return {
			kind: 'jpka',
			id: `jpka-${end}`,
			name: {
				ms: `Pejabat Jabatan Perkhidmatan Kebajikan Am ${place}`,
				en: `${place} General Welfare Services Office`,
			},
		};
	}
	if (district.state === 'kelantan') {
		return {
			kind: 'pkmd',
			id: `pkmj-${end}`,
			name: {
				ms: `Pejabat Kebajikan Masyarakat Jajahan ${place}`,
				en: `${place} District (Jajahan) Social Welfare Office`,
			},
		};
	}
	if (FEDERAL_TERRITORIES.has(district.state)) {
		return {
			kind: 'pkmd',
			id: `pkm-${end}`,
			name: {
				ms: `Pejabat Kebajikan Masyarakat Wilayah Persekutuan ${place}`,
				en: `${place} Federal Territory Social Welfare Office`,
			},
		};
	}
	return {
		kind: 'pkmd',
		id: `pkmd-${end}`,
		name: {
			ms: `Pejabat Kebajikan Masyarakat Daerah ${place}`,
			en: `${place} District Social Welfare Office`,
		},
	};
}

const NAMED_OFFICE = /^Pejabat Kebajikan Masyarakat Daerah (.+)$/;

/** Welfare offices with a position on OpenStreetMap of August 2021; they stay in a file of their own (ODbL). */
export function makeWelfareOsm(
	rows: readonly OsmRow[],
	reference: PlaceReference,
	report: Report,
): Draft[] {
	return rows
		.filter((row) => row.kind === 'welfare')
		.flatMap((row) => {
			const state = stateId(row.state);
			report.read('welfare-osm', state);
			const place = NAMED_OFFICE.exec(row.name)?.[1];
			if (place === undefined) {
				report.exclude('welfare-osm', state, 'name does not say which office', row.name);
				return [];
			}
			const position = { lat: Number(row.lat), lon: Number(row.lon) };
			const located = locateDistrict(reference, {
				state,
				position,
				statedDistrict: row.district,
				postcode: '',
				town: '',
			});
			return [
				{
					ids: [`osm-pkmd-${slug(place)}`],
					kind: 'pkmd',
					nameKey: placeNameKey(row.name),
					name: { ms: row.name, en: `${place} District Social Welfare Office` },
					state,
					district: located?.district,
					districtBasis: located?.basis,
					position,
					precision: 'exact' as const,
					address: '',
					postcode: '',
					town: '',
					phone: '',
					email: '',
					sources: [{ key: OSM_2021_KEY, date: OSM_2021_DATE, url: '' }],
					special: {},
				},
			];
		});
}
