/**
 * States, districts, gazetteer and postcodes of content/places, with the outlines of the districts. The files come in
 * as text (`?raw`), the same text that a check reads from the disk.
 */
import aliasesText from '../../content/places/aliases.csv?raw';
import districtsText from '../../content/places/districts.csv?raw';
import placesText from '../../content/places/places.csv?raw';
import postcodesText from '../../content/places/postcodes.csv?raw';
import statesText from '../../content/places/states.csv?raw';
import outlinesText from '../../content/geo/districts.topojson?raw';
import { throwIfAny } from '#domain/errors.ts';
import type { DistrictOutlines } from '#domain/geo/district-outlines.ts';
import type { District, Place, Postcode, State } from '#domain/geo/place.ts';
import { parseDistrictOutlines } from '#schemas/district-outlines.ts';
import { parseDistricts, parsePlaces, parsePostcodes, parseStates } from '#schemas/places.ts';

/** All that is known of where things are. */
export interface Places {
	/** In the order of names in the language of the country. */
	states: readonly State[];
	districts: readonly District[];
	places: readonly Place[];
	postcodes: readonly Postcode[];
	outlines: DistrictOutlines;
}

let places: Places | undefined;

/** The places, read once a build. @throws DataError with every finding of every table. */
export function getPlaces(): Places {
	places ??= readPlaces();
	return places;
}

/** The outlines of the districts as the file has them (TopoJSON), for makers that cut it into parts. */
export function getOutlinesText(): string {
	return outlinesText;
}

/** The districts of a state by name. */
export function districtsOf(state: State): readonly District[] {
	return getPlaces()
		.districts.filter((district) => district.state === state.id)
		.toSorted((one, other) => one.name.localeCompare(other.name, 'ms'));
}

function readPlaces(): Places {
	const outlines = parseDistrictOutlines('content/geo/districts.topojson', outlinesText);
	const states = parseStates('content/places/states.csv', statesText);
	const districts = parseDistricts(
		{ file: 'content/places/districts.csv', text: districtsText },
		{ file: 'content/places/aliases.csv', text: aliasesText },
		{ states: states.values, outlines },
	);
	const context = { states: states.values, districts: districts.values, outlines };
	const gazetteer = parsePlaces('content/places/places.csv', placesText, context);
	const postcodes = parsePostcodes('content/places/postcodes.csv', postcodesText, context);
	throwIfAny([
		...states.findings,
		...districts.findings,
		...gazetteer.findings,
		...postcodes.findings,
	]);
	return {
		states: states.values.toSorted((one, other) => one.name.ms.localeCompare(other.name.ms, 'ms')),
		districts: districts.values,
		places: gazetteer.values,
		postcodes: postcodes.values,
		outlines,
	};
}
