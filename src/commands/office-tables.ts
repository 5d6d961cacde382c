import { readContentSources } from './content-sources.ts';
import { throwIfAny } from '#domain/errors.ts';
import type { Places } from '#domain/geo/places.ts';
import type { Office } from '#domain/offices/office.ts';
import { readOfficeTables } from '#schemas/office-tables.ts';
import { readPlaceTables } from '#schemas/place-tables.ts';

/** The offices and places of content/. @throws DataError with every finding of their tables. */
export async function readOfficesAndPlaces(): Promise<{
	offices: readonly Office[];
	places: Places;
}> {
	const { files } = await readContentSources();
	const readText = (path: string): string => files.get(path) ?? '';
	const { places, findings } = readPlaceTables(readText);
	const tables = readOfficeTables(readText, places);
	throwIfAny([...findings, ...tables.findings]);
	return { offices: tables.offices, places };
}
