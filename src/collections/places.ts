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
import type { District, State } from '#domain/geo/place.ts';
import type { Places } from '#domain/geo/places.ts';
import { readPlaceTables } from '#schemas/place-tables.ts';

const TEXTS: Readonly<Record<string, string>> = {
	'content/geo/districts.topojson': outlinesText,
	'content/places/aliases.csv': aliasesText,
	'content/places/districts.csv': districtsText,
	'content/places/places.csv': placesText,
	'content/places/postcodes.csv': postcodesText,
	'content/places/states.csv': statesText,
};

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
	const { places: read, findings } = readPlaceTables((path) => TEXTS[path] ?? '');
	throwIfAny(findings);
	return read;
}
