import { readFileSync } from 'node:fs';
import { throwIfAny } from '#domain/errors.ts';
import { parseDistrictOutlines } from '#schemas/district-outlines.ts';
import { parseDistricts, parsePlaces, parsePostcodes, parseStates } from '#schemas/places.ts';

const read = (file: string) => ({ file, text: readFileSync(file, 'utf8') });

/** The outlines of all districts as the repository holds them. */
export function loadDistrictOutlines() {
	const { file, text } = read('content/geo/districts.topojson');
	return parseDistrictOutlines(file, text);
}

/** The tables of content/places as the repository holds them. Throws when one of them has a fault. */
export function loadPlaceTables() {
	const outlines = loadDistrictOutlines();
	const stateFile = read('content/places/states.csv');
	const states = parseStates(stateFile.file, stateFile.text);
	const districts = parseDistricts(
		read('content/places/districts.csv'),
		read('content/places/aliases.csv'),
		{ states: states.values, outlines },
	);
	const placeFile = read('content/places/places.csv');
	const postcodeFile = read('content/places/postcodes.csv');
	const places = parsePlaces(placeFile.file, placeFile.text, {
		districts: districts.values,
		outlines,
	});
	const postcodes = parsePostcodes(postcodeFile.file, postcodeFile.text, {
		states: states.values,
		districts: districts.values,
	});
	throwIfAny([states, districts, places, postcodes].flatMap((table) => table.findings));
	return {
		outlines,
		states: states.values,
		districts: districts.values,
		places: places.values,
		postcodes: postcodes.values,
	};
}
