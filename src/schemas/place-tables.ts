import { parseDistrictOutlines } from './district-outlines.ts';
import { parseDistricts, parsePlaces, parsePostcodes, parseStates } from './places.ts';
import type { Finding } from '#domain/errors.ts';
import type { Places } from '#domain/geo/places.ts';

/**
 * Everything below content/places, with the outlines of the districts, and all that is wrong with it.
 *
 * @param textOf - The text of a file by its path from the root of the project.
 */
export function readPlaceTables(textOf: (path: string) => string): {
	places: Places;
	findings: readonly Finding[];
} {
	const table = (name: string) => {
		const file = `content/places/${name}.csv`;
		return { file, text: textOf(file) };
	};
	const topology = 'content/geo/districts.topojson';
	const outlines = parseDistrictOutlines(topology, textOf(topology));
	const states = parseStates(table('states').file, table('states').text);
	const districts = parseDistricts(table('districts'), table('aliases'), {
		states: states.values,
		outlines,
	});
	const context = { states: states.values, districts: districts.values, outlines };
	const gazetteer = parsePlaces(table('places').file, table('places').text, context);
	const postcodes = parsePostcodes(table('postcodes').file, table('postcodes').text, context);
	return {
		places: {
			states: states.values.toSorted((one, other) =>
				one.name.ms.localeCompare(other.name.ms, 'ms'),
			),
			districts: districts.values,
			places: gazetteer.values,
			postcodes: postcodes.values,
			outlines,
		},
		findings: [
			...states.findings,
			...districts.findings,
			...gazetteer.findings,
			...postcodes.findings,
		],
	};
}
