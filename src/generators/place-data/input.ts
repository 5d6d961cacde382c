import type { Bilingual } from '#schemas/csv.ts';
import { cellFinding, readCsvTable } from '#schemas/csv.ts';
import { readPosition } from '#schemas/position.ts';
import type { Finding } from '#domain/errors.ts';
import type { LatLon } from '#domain/geo/lat-lon.ts';
import { findPostcodeListKey, findSourceKey } from './sources.ts';
import { findStateId } from './states.ts';

/** Kinds of place in the compiled gazetteer, the weightier first: of two rows for one place the first is kept. */
export const PLACE_KINDS = [
	'state',
	'district',
	'city',
	'town',
	'suburb',
	'village',
	'island',
	'mukim',
	'postcode',
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface SourcePlace {
	row: number;
	name: string;
	alternativeNames: string[];
	kind: PlaceKind;
	/** District as the source spells it. */
	district: string;
	state: string;
	position: LatLon;
	population?: number | undefined;
	/** Key in the register of sources. */
	source: string;
	tier: 1 | 2;
}

export interface SourcePostcode {
	row: number;
	postcode: string;
	town: string;
	state: string;
	position?: LatLon | undefined;
	townPosition?: LatLon | undefined;
	coordPrecision: string;
	/** Kilometres around the position in which its streets lie; only where it comes from street names. */
	spreadKilometres: number;
	source?: string | undefined;
	listSource: string;
}

export interface SourceRows<Row> {
	rows: readonly Row[];
	findings: readonly Finding[];
}

/** What a postcode position may rest on in the compiled list, and what we say of it. */
export const POSTCODE_PRECISION: Readonly<Record<string, 'street' | 'town' | 'none'>> = {
	locality_median: 'street',
	locality_few: 'street',
	town_centroid: 'town',
	geonames_postcode: 'town',
	district_point: 'none',
	none: 'none',
};

const UNKNOWN: Bilingual = {
	ms: 'Nilai ini tidak dikenali.',
	en: 'This value is not known.',
};

/** The rows of the compiled gazetteer (places/places.csv of the import folder), with every fault found. */
export function readSourcePlaces(file: string, text: string): SourceRows<SourcePlace> {
	const table = readCsvTable({
		file,
		text,
		columns: [
			'name',
			'alt_names',
			'kind',
			'district',
			'state',
			'lat',
			'lon',
			'population',
			'source',
			'tier',
		],
		ignoredColumns: ['licence'],
	});
	const findings = [...table.findings];
	const rows: SourcePlace[] = [];
	for (const { row, values } of table.rows) {
		const place = { file, row, id: values.name };
		const { position, findings: positionFindings } = readPosition(place, values);
		const kind = PLACE_KINDS.find((known) => known === values.kind);
		const state = findStateId(values.state);
		const source = findSourceKey(values.source);
		const faults = [
			...positionFindings,
			...missing(place, 'name', values.name !== '', values.name),
			...missing(place, 'lat', position !== undefined || positionFindings.length > 0, values.lat),
			...unknown(place, 'kind', kind !== undefined, values.kind),
			...unknown(place, 'state', state !== undefined, values.state),
			...unknown(place, 'source', source !== undefined, values.source),
			...unknown(place, 'tier', ['1', '2'].includes(values.tier), values.tier),
			...unknown(place, 'population', /^\d*$/.test(values.population), values.population),
		];
		findings.push(...faults);
		if (faults.length > 0 || !position || !kind || !state || !source) continue;
		rows.push({
			row,
			name: values.name,
			alternativeNames: values.alt_names.split('|').filter((name) => name !== ''),
			kind,
			district: values.district,
			state,
			position,
			population: values.population === '' ? undefined : Number(values.population),
			source,
			tier: values.tier === '1' ? 1 : 2,
		});
	}
	return { rows, findings };
}

/** The rows of the compiled postcode list (places/postcodes.csv of the import folder), with every fault found. */
export function readSourcePostcodes(file: string, text: string): SourceRows<SourcePostcode> {
	const table = readCsvTable({
		file,
		text,
		columns: [
			'postcode',
			'city',
			'state',
			'lat',
			'lon',
			'coord_precision',
			'source',
			'list_source',
			'spread_km',
			'town_lat',
			'town_lon',
		],
		ignoredColumns: ['licence', 'district_of_coord', 'n_localities', 'gn_lat', 'gn_lon'],
	});
	const findings = [...table.findings];
	const rows: SourcePostcode[] = [];
	for (const { row, values } of table.rows) {
		const place = { file, row, id: values.postcode };
		const position = readPosition(place, values);
		const town = readPosition(place, { lat: values.town_lat, lon: values.town_lon });
		const state = findStateId(values.state);
		const precision = POSTCODE_PRECISION[values.coord_precision];
		const listSource = findPostcodeListKey(values.list_source);
		const source = findSourceKey(values.source);
		const faults = [
			...position.findings,
			...town.findings,
			...unknown(place, 'postcode', /^\d{5}$/.test(values.postcode), values.postcode),
			...missing(place, 'city', values.city !== '', values.city),
			...unknown(place, 'state', state !== undefined, values.state),
			...unknown(place, 'coord_precision', precision !== undefined, values.coord_precision),
			...missing(place, 'lat', precision === 'none' || values.lat !== '', values.lat),
			...unknown(place, 'source', source !== undefined || values.source === '', values.source),
			...unknown(place, 'list_source', listSource !== undefined, values.list_source),
			...unknown(place, 'spread_km', /^(\d+(\.\d+)?)?$/.test(values.spread_km), values.spread_km),
		];
		findings.push(...faults);
		if (faults.length > 0 || !state || !listSource) continue;
		rows.push({
			row,
			postcode: values.postcode,
			town: values.city,
			state,
			position: position.position,
			townPosition: town.position,
			coordPrecision: values.coord_precision,
			spreadKilometres: Number(values.spread_km),
			source,
			listSource,
		});
	}
	return { rows, findings };
}

type Cell = Parameters<typeof cellFinding>[0];

function unknown(
	place: Omit<Cell, 'column'>,
	column: string,
	isFine: boolean,
	value: string,
): Finding[] {
	if (isFine) return [];
	return [
		cellFinding({ ...place, column, value }, UNKNOWN, {
			ms: 'Betulkan ejaannya, atau tambah nilai baharu itu dalam src/generators/place-data.',
			en: 'Correct the spelling, or teach src/generators/place-data the new value.',
		}),
	];
}

function missing(
	place: Omit<Cell, 'column'>,
	column: string,
	isFine: boolean,
	value: string,
): Finding[] {
	if (isFine) return [];
	return [
		cellFinding(
			{ ...place, column, value },
			{ ms: 'Sel ini kosong.', en: 'The cell is empty.' },
			{ ms: 'Isi sel ini daripada sumbernya.', en: 'Fill the cell from its source.' },
		),
	];
}
