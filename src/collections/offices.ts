import hospitalsText from '../../content/offices/hospitals.csv?raw';
import policeText from '../../content/offices/police.csv?raw';
import welfareOsmText from '../../content/offices/welfare-osm.csv?raw';
import welfareText from '../../content/offices/welfare.csv?raw';
import sourcesText from '../../content/sources/sources.csv?raw';
import { getPlaces } from './places.ts';
import { throwIfAny } from '#domain/errors.ts';
import { createNearestSearch, type NearestSearch } from '#domain/offices/nearest-index.ts';
import type { Office } from '#domain/offices/office.ts';
import { readOfficeTables } from '#schemas/office-tables.ts';

const TEXTS: Readonly<Record<string, string>> = {
	'content/offices/hospitals.csv': hospitalsText,
	'content/offices/police.csv': policeText,
	'content/offices/welfare-osm.csv': welfareOsmText,
	'content/offices/welfare.csv': welfareText,
	'content/sources/sources.csv': sourcesText,
};

let offices: readonly Office[] | undefined;

/** Every office of every table, read once a build. @throws DataError with every finding of all tables. */
export function getOffices(): readonly Office[] {
	offices ??= readOffices();
	return offices;
}

let nearest: NearestSearch | undefined;

/** The search for the nearest of all offices; what it needs is made once a build. */
export function getNearestSearch(): NearestSearch {
	nearest ??= createNearestSearch(getOffices());
	return nearest;
}

function readOffices(): readonly Office[] {
	const read = readOfficeTables((path) => TEXTS[path] ?? '', getPlaces());
	throwIfAny(read.findings);
	return read.offices;
}
