import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DataError } from '#domain/errors.ts';
import { makeDistricts, readNamesInUse, toUrlName } from '#generators/place-data/districts.ts';
import { makeGazetteer } from '#generators/place-data/gazetteer.ts';
import { readSourcePlaces } from '#generators/place-data/input.ts';
import { makePlaceData } from '#generators/place-data/make-place-data.ts';
import { Tally } from '#generators/place-data/report.ts';
import { parseDistrictOutlines } from '#schemas/district-outlines.ts';

/** Two square districts side by side, the western one with the spelling of the outlines. */
const TOPOLOGY = JSON.stringify({
	type: 'Topology',
	transform: { scale: [0.001, 0.001], translate: [101, 3] },
	objects: {
		districts: {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Polygon', id: '10_8', properties: { n: 'Ulu Langat', s: 10 }, arcs: [[0, 1]] },
				{ type: 'Polygon', id: '10_7', properties: { n: 'Sepang', s: 10 }, arcs: [[-2, 2]] },
			],
		},
		states: {
			type: 'GeometryCollection',
			geometries: [{ type: 'Polygon', properties: { s: 10 }, arcs: [[0, 2]] }],
		},
	},
	arcs: [
		[
			[100, 0],
			[-100, 0],
			[0, 100],
			[100, 0],
		],
		[
			[100, 100],
			[0, -100],
		],
		[
			[100, 100],
			[100, 0],
			[0, -100],
			[-100, 0],
		],
	],
});

const HEADING = 'name,alt_names,kind,district,state,lat,lon,population,source,licence,tier';
const OSM = 'OSM 2021-08 (tokenless-tiles),ODbL 1.0';
const DOSM = 'DOSM data-open administrative_2_district (pole of inaccessibility),DOSM';
const PLACES = [
	HEADING,
	`Ulu Langat,Hulu Langat,district,Ulu Langat,Selangor,3.05,101.05,,${DOSM},1`,
	`Sepang,,district,Sepang,Selangor,3.05,101.15,,${DOSM},1`,
	`Kg. Melor,Melor,village,Ulu Langat,Selangor,3.04,101.04,,${OSM},1`,
	`Kampung Melor,,suburb,Ulu Langat,Selangor,3.041,101.041,900,${OSM},1`,
	`Kampung Melor,,village,Sepang,Selangor,3.04,101.15,,${OSM},1`,
	`Kampung Jauh,,village,Sepang,Selangor,3.02,101.12,,${OSM},2`,
	`Pulau Hilang,,island,Sepang,Selangor,5.5,104.9,,${OSM},1`,
	'',
].join('\n');
const POSTCODES = [
	'postcode,city,state,lat,lon,coord_precision,source,licence,list_source,spread_km,town_lat,town_lon',
	'43100,Hulu Langat,Selangor,3.05,101.05,locality_median,OSM 2021-08 names x SDDSA,ODbL 1.0,"malaysia-postcodes 3.0.0 (npm, ISC)",1.2,3.05,101.15',
	'43200,Melor,Selangor,3.05,101.095,town_centroid,OSM 2021-08 (tokenless-tiles),ODbL 1.0,"malaysia-postcodes 3.0.0 (npm, ISC)",,3.05,101.095',
	'43200,Kenanga,Selangor,3.05,101.15,town_centroid,OSM 2021-08 (tokenless-tiles),ODbL 1.0,"malaysia-postcodes 3.0.0 (npm, ISC)",,3.05,101.15',
	'43300,Tiada,Selangor,,,none,,,GeoNames only,,,',
	'',
].join('\n');
const NAMES = 'code,name,aliases,reason\n10_8,Hulu Langat,,spelling of today\n';

const input = (changes: { places?: string; postcodes?: string } = {}) => ({
	places: { file: 'places.csv', text: changes.places ?? PLACES },
	postcodes: { file: 'postcodes.csv', text: changes.postcodes ?? POSTCODES },
	districts: { file: 'districts.topojson', text: TOPOLOGY },
	namesInUse: { file: 'names-in-use.csv', text: NAMES },
});
const lines = (files: ReadonlyMap<string, string>, path: string) =>
	(files.get(path) ?? '').trim().split('\n').slice(1);

describe('place import', () => {
	const files = makePlaceData(input());

	test('districts carry the name of today in name and id, and keep the spelling of the outlines', () => {
		expect(lines(files, 'content/places/districts.csv')).toEqual([
			'selangor/hulu-langat,10_8,selangor,Hulu Langat,3.05,101.05,selangor/sepang,dosm-districts',
			'selangor/sepang,10_7,selangor,Sepang,3.05,101.15,selangor/hulu-langat,dosm-districts',
		]);
		expect(lines(files, 'content/places/aliases.csv')).toEqual(['Ulu Langat,selangor/hulu-langat']);
		const outlines = parseDistrictOutlines('x', files.get('content/geo/districts.topojson') ?? '');
		expect(outlines.map((outline) => outline.id)).toEqual([
			'selangor/hulu-langat',
			'selangor/sepang',
		]);
	});

	test('two rows of one name within 2 km become one place, with the weightier kind and all names', () => {
		expect(lines(files, 'content/places/places.csv')).toEqual([
			'Kampung Melor,Kg. Melor|Melor,suburb,selangor/hulu-langat,3.041,101.041,900,osm-2021-08',
			'Kampung Melor,,village,selangor/sepang,3.04,101.15,,osm-2021-08',
		]);
	});

	test('a postcode of two towns stands once, with both names and all districts', () => {
		expect(lines(files, 'content/places/postcodes.csv')).toEqual([
			'43100,Hulu Langat,selangor,selangor/hulu-langat|selangor/sepang,3.05,101.05,street,osm-2021-08-postcode-localities,malaysia-postcodes-3.0.0',
			'43200,Melor / Kenanga,selangor,selangor/hulu-langat|selangor/sepang,3.05,101.095,town,osm-2021-08,malaysia-postcodes-3.0.0',
			'43300,Tiada,selangor,,,,none,,geonames-postal-2026-03',
		]);
	});

	test('a position in another state than the postcode is left out', () => {
		const made = makePlaceData(
			input({ postcodes: POSTCODES.replace('43200,Melor,Selangor', '01000,Melor,Perlis') }),
		);
		expect(lines(made, 'content/places/postcodes.csv')).toContain(
			'01000,Melor,perlis,,,,none,,malaysia-postcodes-3.0.0',
		);
		expect(made.get('content/places/REPORT.md')).toContain('position in another state, left out');
	});

	test('the report tells what was left out and why', () => {
		const report = files.get('content/places/REPORT.md');
		expect(report).toContain('excluded: tier 2 (position good to 2 km only)');
		expect(report).toContain('excluded: more than 5 km from any district');
		expect(report).toContain('merged: same name within 2 km');
		expect(report).toContain('merged: postcode of two towns');
	});

	test('a second run gives the same bytes', () => {
		expect([...makePlaceData(input())]).toEqual([...files]);
	});

	test('all bad rows of all files are told at once, with row, column, value and mend', () => {
		const bad = input({
			places: PLACES.replace('3.041,101.041', '101.041,3.041').replace('village', 'vilage'),
			postcodes: POSTCODES.replace('43100', '4310').replace('GeoNames only', 'a friend'),
		});
		let findings: readonly { where: string; what: string }[] = [];
		try {
			makePlaceData(bad);
		} catch (error) {
			if (error instanceof DataError) findings = error.findings;
		}
		expect(findings.map((finding) => finding.where)).toEqual([
			'places.csv, baris/row 4 (Kg. Melor), lajur/column "kind"',
			'places.csv, baris/row 5 (Kampung Melor), lajur/column "lat"',
			'postcodes.csv, baris/row 2 (4310), lajur/column "postcode"',
			'postcodes.csv, baris/row 5 (43300), lajur/column "list_source"',
		]);
		expect(findings[0]?.what).toContain('["vilage"]');
	});

	test('a district without a centre stops the import and says which', () => {
		const { rows } = readSourcePlaces('places.csv', PLACES);
		const centres = rows.filter((row) => row.name !== 'Sepang');
		expect(() => makeDistricts('x.topojson', TOPOLOGY, new Map(), centres)).toThrow(
			'The district "Sepang" has no centre.',
		);
	});

	test('a name in use with a wrong code is a finding', () => {
		const { findings } = readNamesInUse('n.csv', NAMES.replace('10_8', '10-8'));
		expect(findings[0]?.where).toBe('n.csv, baris/row 2 (10-8), lajur/column "code"');
	});

	test('a point that the outlines put elsewhere goes where the point lies, and is counted', () => {
		const outlines = parseDistrictOutlines('x', files.get('content/geo/districts.topojson') ?? '');
		const { rows } = readSourcePlaces(
			'places.csv',
			`${HEADING}\nMelor,,town,Sepang,Selangor,3.05,101.02,,${OSM},1\n`,
		);
		const tally = new Tally();
		const names = new Map([['selangor/Sepang', 'selangor/sepang']]);
		const [place] = makeGazetteer(rows, outlines, names, tally);
		expect(place?.district).toBe('selangor/hulu-langat');
		expect(tally.total('note: district by point differs from the source')).toBe(1);
	});

	test('URL names hold only a to z, digits and hyphens', () => {
		expect(toUrlName("Kg. Ayer Pa'Abas (Baru)")).toBe('kg-ayer-pa-abas-baru');
	});
});

describe('the tables of the repository', () => {
	test('name only sources that the register knows', () => {
		const keys = readFileSync('content/sources/sources.csv', 'utf8')
			.split('\n')
			.map((line) => line.split(',')[0]);
		const used = ['states', 'districts', 'places', 'postcodes'].flatMap((table) =>
			readFileSync(`content/places/${table}.csv`, 'utf8')
				.trim()
				.split('\n')
				.slice(1)
				.flatMap((line) => line.split(',').slice(table === 'postcodes' ? -2 : -1)),
		);
		expect(new Set(used).difference(new Set([...keys, '']))).toEqual(new Set());
	});
});
