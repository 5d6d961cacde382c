import { stringify } from 'csv-stringify/sync';
import { throwIfAny } from '#domain/errors.ts';
import type { District } from '#domain/geo/place.ts';
import { parseDistrictOutlines } from '#schemas/district-outlines.ts';
import { compareText, makeDistricts, readNamesInUse } from './districts.ts';
import { makeGazetteer, type SourcedPlace } from './gazetteer.ts';
import { readSourcePlaces, readSourcePostcodes } from './input.ts';
import { makePostcodes, type SourcedPostcode } from './postcodes.ts';
import { Tally } from './report.ts';
import { STATES } from './states.ts';

/** A text file with the name that messages call it by. */
export interface TextFile {
	file: string;
	text: string;
}

export interface PlaceDataInput {
	places: TextFile;
	postcodes: TextFile;
	/** Districts and states as TopoJSON. */
	districts: TextFile;
	/** content/places/names-in-use.csv, kept by hand. */
	namesInUse: TextFile;
}

/**
 * Every file that the place import writes, by its path in the repository, the report among them. The same input
 * always gives the same text.
 *
 * @throws {DataError} with all bad rows of all input files.
 */
export function makePlaceData(input: PlaceDataInput): ReadonlyMap<string, string> {
	const places = readSourcePlaces(input.places.file, input.places.text);
	const postcodes = readSourcePostcodes(input.postcodes.file, input.postcodes.text);
	const namesInUse = readNamesInUse(input.namesInUse.file, input.namesInUse.text);
	throwIfAny([...places.findings, ...postcodes.findings, ...namesInUse.findings]);

	const { districts, topology } = makeDistricts(
		input.districts.file,
		input.districts.text,
		namesInUse.names,
		places.rows,
	);
	const outlines = parseDistrictOutlines('content/geo/districts.topojson', topology);
	const placeTally = new Tally();
	const gazetteer = makeGazetteer(places.rows, outlines, indexByName(districts), placeTally);
	const postcodeTally = new Tally();
	const postcodeList = makePostcodes(postcodes.rows, outlines, postcodeTally);

	return new Map([
		['content/places/states.csv', statesTable(postcodeList)],
		['content/places/districts.csv', districtsTable(districts)],
		['content/places/aliases.csv', aliasesTable(districts)],
		['content/places/places.csv', placesTable(gazetteer)],
		['content/places/postcodes.csv', postcodesTable(postcodeList)],
		['content/geo/districts.topojson', topology],
		['content/places/REPORT.md', report(districts, placeTally, postcodeTally)],
	]);
}

function indexByName(districts: readonly District[]): ReadonlyMap<string, string> {
	return new Map(
		districts.flatMap((district) =>
			[district.name, ...district.aliases].map((name) => [
				`${district.state}/${name}`,
				district.id,
			]),
		),
	);
}

/** The prefixes of a state are those that its postcodes in the list begin with: 14 is Penang's, and twice Kedah's. */
function statesTable(postcodes: readonly SourcedPostcode[]): string {
	const prefixes = Map.groupBy(postcodes, (postcode) => postcode.state);
	return stringify(
		STATES.map((state) => ({
			id: state.id,
			code: state.code,
			name_ms: state.ms,
			name_en: state.en,
			postcode_prefixes: [
				...new Set((prefixes.get(state.id) ?? []).map((one) => one.postcode.slice(0, 2))),
			].join('|'),
			source: 'malaysia-postcodes-3.0.0',
		})),
		{ header: true },
	);
}

function districtsTable(districts: readonly District[]): string {
	return stringify(
		districts.map((district) => ({
			id: district.id,
			code: district.code,
			state: district.state,
			name: district.name,
			lat: district.centre.lat,
			lon: district.centre.lon,
			neighbours: district.neighbours.join('|'),
			source: 'dosm-districts',
		})),
		{ header: true },
	);
}

function aliasesTable(districts: readonly District[]): string {
	return stringify(
		districts.flatMap((district) =>
			district.aliases.map((alias) => ({ alias, district: district.id })),
		),
		{ header: true, columns: ['alias', 'district'] },
	);
}

function placesTable(places: readonly SourcedPlace[]): string {
	return stringify(
		places.map((place) => ({
			name: place.name,
			alternative_names: place.alternativeNames.join('|'),
			kind: place.kind,
			district: place.district,
			lat: place.position.lat,
			lon: place.position.lon,
			population: place.population,
			source: place.source,
		})),
		{ header: true },
	);
}

function postcodesTable(postcodes: readonly SourcedPostcode[]): string {
	return stringify(
		postcodes.map((postcode) => ({
			postcode: postcode.postcode,
			town: postcode.town,
			state: postcode.state,
			districts: postcode.districts.join('|'),
			lat: postcode.position?.lat,
			lon: postcode.position?.lon,
			precision: postcode.precision,
			source: postcode.source,
			list_source: postcode.listSource,
		})),
		{ header: true },
	);
}

function report(districts: readonly District[], places: Tally, postcodes: Tally): string {
	const byState = Map.groupBy(districts, (district) => district.state);
	const counts = [...byState]
		.sort(([a], [b]) => compareText(a, b))
		.map(([state, list]) => `${state} ${String(list.length)}`);
	return [
		'# Import of places',
		'',
		'Written by `npm run data:places -- FOLDER`; edit the tables it reads, not this file.',
		'',
		`## Districts: ${String(districts.length)}`,
		'',
		`${counts.join(', ')}.`,
		'',
		`## Gazetteer: ${String(places.total('read'))} rows read, ${String(places.total('kept'))} kept`,
		'',
		places.toMarkdown(),
		'',
		`## Postcodes: ${String(postcodes.total('read'))} rows read`,
		'',
		postcodes.toMarkdown(),
		'',
	].join('\n');
}
