import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { Precision } from '#domain/offices/office.ts';
import type { CompiledRow, OsmRow } from './input.ts';
import { findDistrictByName, locateDistrict, type PlaceReference } from './locate.ts';
import { mergePolice, type PoliceCandidate } from './merge-police.ts';
import {
	placeNameKey,
	policeNames,
	policePlaceKey,
	readPoliceName,
	type PoliceKind,
} from './police-names.ts';
import type { Report } from './report.ts';
import { slug, stateId, wantedIds, type Draft } from './rows.ts';
import { OSM_2021_DATE, OSM_2021_KEY, readRowSource } from './sources.ts';

const ID_PREFIX: Readonly<Record<PoliceKind, string>> = {
	balai: 'balai-polis',
	community: 'balai-polis-komuniti',
	ipd: 'ipd',
	ipk: 'ipk',
};

/**
 * Rows that another record contradicts, by id in the compiled file. The stop that places "Balai Polis Kota Damansara"
 * is named after the traffic station in its newer edition; "Bandar Ipoh" has the point of "Pekan Baru", whose building
 * OpenStreetMap has. Source: `rapidkl-stops-2023`, `ipoh-webgis-2026` and `osm-offices-2021-08` of the register.
 */
const CONTRADICTED = new Map([
	['balai-kota-damansara', 'position is that of a traffic station'],
	['balai-bandar-ipoh', 'position is that of another station'],
]);

/** Stations and headquarters of both lists, each once; what is left out goes to the report. */
export function makePolice(
	input: { police: readonly CompiledRow[]; osm: readonly OsmRow[] },
	reference: PlaceReference,
	report: Report,
): Draft[] {
	const policeDistricts = new Set(
		input.police
			.filter((row) => row.type === 'ipd')
			.map((row) => `${stateId(row.state)} ${placeNameKey(row.district)}`),
	);
	const candidates = [
		...input.police.map((row) => fromCompiled(row, reference, policeDistricts, report)),
		...input.osm
			.filter((row) => row.kind !== 'welfare')
			.map((row) => fromOsm(row, reference, report)),
	].filter((candidate) => candidate !== undefined);

	const { offices, merged, leftOut } = mergePolice(candidates);
	for (const { candidate, reason } of leftOut) {
		report.exclude('police', candidate.state, reason, namesOf(candidate).ms);
	}
	for (const { state, names } of merged) report.merge('police', state, names);
	return offices.map(toDraft);
}

function fromCompiled(
	row: CompiledRow,
	reference: PlaceReference,
	policeDistricts: ReadonlySet<string>,
	report: Report,
): PoliceCandidate | undefined {
	const state = stateId(row.state);
	report.read('police', state);
	const contradiction = CONTRADICTED.get(row.id);
	if (contradiction !== undefined) {
		report.exclude('police', state, contradiction, row.name_ms);
		return undefined;
	}
	const name = readPoliceName(row.name_ms);
	if ('excluded' in name) {
		report.exclude('police', state, name.excluded, row.name_ms);
		return undefined;
	}
	const { placeName } = name;
	const point = readPoint(row);
	const precision = row.coord_precision as Precision;
	const isPlaced = precision === 'exact' || precision === 'street';
	const located = locateDistrict(reference, {
		state,
		position: isPlaced ? point : undefined,
		townPosition: precision === 'town' ? point : undefined,
		statedDistrict: row.district,
		postcode: row.postcode,
		// A station that gives neither postcode nor town is named after the place it stands in.
		town: row.city || (name.kind === 'balai' ? placeName : ''),
	});
	return {
		kind: name.kind,
		placeName,
		nameKey: policePlaceKey(placeName),
		address: row.address,
		postcode: row.postcode,
		town: row.city,
		state,
		district: located?.district,
		districtBasis: located?.basis,
		policeDistrict: readPoliceDistrict(row, name.kind, state, reference, policeDistricts),
		position: isPlaced ? point : undefined,
		precision,
		phone: row.phone,
		isWithheld: name.kind === 'ipd' && precision === 'none',
		sources: [readRowSource(row, isPlaced)],
	};
}

function fromOsm(
	row: OsmRow,
	reference: PlaceReference,
	report: Report,
): PoliceCandidate | undefined {
	const state = stateId(row.state);
	report.read('police', state);
	const name = readPoliceName(row.name);
	if ('excluded' in name) {
		report.exclude('police', state, name.excluded, row.name);
		return undefined;
	}
	const position = readPoint(row);
	const located = locateDistrict(reference, {
		state,
		position,
		statedDistrict: row.district,
		postcode: '',
		town: '',
	});
	return {
		kind: name.kind,
		placeName: name.placeName,
		nameKey: policePlaceKey(name.placeName),
		address: '',
		postcode: '',
		town: '',
		state,
		district: located?.district,
		districtBasis: located?.basis,
		policeDistrict: '',
		position,
		precision: 'exact',
		phone: '',
		isWithheld: false,
		sources: [{ key: OSM_2021_KEY, date: OSM_2021_DATE, url: '' }],
	};
}

/**
 * The police district, where the source really says it. Of a headquarters the column holds nothing else; of a station
 * it may hold an administrative district or a town, so a value that could be one of those says nothing.
 */
function readPoliceDistrict(
	row: CompiledRow,
	kind: PoliceKind,
	state: string,
	reference: PlaceReference,
	policeDistricts: ReadonlySet<string>,
): string {
	if (kind === 'ipk') return '';
	if (kind === 'ipd') return row.district;
	const isPoliceDistrict = policeDistricts.has(`${state} ${placeNameKey(row.district)}`);
	const isAmbiguous =
		row.district === row.city ||
		findDistrictByName(reference.districts, state, row.district) !== undefined;
	return isPoliceDistrict && !isAmbiguous ? row.district : '';
}

function readPoint(row: { lat: string; lon: string }): LatLon | undefined {
	return row.lat === '' || row.lon === ''
		? undefined
		: { lat: Number(row.lat), lon: Number(row.lon) };
}

function namesOf(candidate: PoliceCandidate): { ms: string; en: string } {
	return policeNames(candidate.kind, candidate.placeName);
}

function toDraft(office: PoliceCandidate): Draft {
	return {
		ids: wantedIds(`${ID_PREFIX[office.kind]}-${slug(office.placeName)}`, office),
		kind: office.kind,
		nameKey: office.nameKey,
		name: namesOf(office),
		state: office.state,
		district: office.district,
		districtBasis: office.districtBasis,
		position: office.position,
		precision: office.precision,
		address: office.address,
		postcode: office.postcode,
		town: office.town,
		phone: office.phone,
		email: '',
		sources: office.sources,
		special: { police_district: office.policeDistrict },
	};
}
