/**
 * Which source of the register (content/sources/sources.csv) a row of the compiled files rests on, and on which day it
 * was made. Files that nobody can open again have one key together; the row then carries no address.
 */

/** Where a row comes from, in the terms of the tables of offices. */
export interface RowSource {
	key: string;
	date: string;
	url: string;
}

/** Key of the OpenStreetMap extract that `osm-offices-2021-08.csv` was made from. */
export const OSM_2021_KEY = 'osm-offices-2021-08';

/** Day of that extract. Source: OpenStreetMap, extract of August 2021 (content/sources/sources.csv, `osm-offices-2021-08`). */
export const OSM_2021_DATE = '2021-08';

/** Key under which an officer enters what the office itself has said. Rows with it are never removed by an import. */
export const OFFICER_KEY = 'officer';

/**
 * That a district is served by a welfare office although no source names it.
 *
 * Source: The Star, "Doing right by abused kids", 24 April 2024 (welfare officers are in every district).
 */
export const EVERY_DISTRICT_SOURCE: RowSource = {
	key: 'star-2024-04',
	date: '2024-04-24',
	url: 'https://thestar.com.my/news/nation/2024/04/24/doing-right-by-abused-kids',
};

const KEYS: readonly (readonly [RegExp, string])[] = [
	[/^https:\/\/www\.openstreetmap\.org\//, 'osm-2026-09'],
	[/farysasyraf\/Crimeify/, 'police-districts-2026-09'],
	[/heiswayi\/malaysia-postcodes/, 'pos-malaysia-localities-2017'],
	[/lomotech\/jajahan/, 'pos-malaysia-localities-2016'],
	[/harithilmi\/kl-transit/, 'rapidkl-stops-2023'],
	[/lihui912\/myPublicTransport\/.*\/stops\//, 'rapidkl-stops-2015'],
	[/lihui912\/myPublicTransport\/.*rapidpg/, 'rapidpenang-stops-2015'],
	[/miaaarell1009-gif\/fyp_WebGIS/, 'ipoh-webgis-2026'],
	[/MoH-Malaysia\/data-resources-public/, 'moh-facilities-2024-09'],
	[/^public GitHub file/, 'public-files-unnamed'],
];

/** Sources with a page of its own for each row; of the others the register has the address. */
const KEYS_WITH_ADDRESSES = new Set(['osm-2026-09', 'press']);

/**
 * The source of one row. Of a span of years ("2023/2025") the earlier counts, and a row without a date is `undated`:
 * a page must never look newer than what it rests on.
 *
 * @param isOfTheOffice - False for a record of the town or of another station (`town`, `none` positions of OSM rows).
 */
export function readRowSource(
	cells: { source_url: string; source_date: string },
	isOfTheOffice: boolean,
): RowSource {
	const found = KEYS.find(([pattern]) => pattern.test(cells.source_url))?.[1] ?? 'press';
	const key = found === 'osm-2026-09' && !isOfTheOffice ? 'police-districts-2026-09' : found;
	return {
		key,
		date: cells.source_date.split('/')[0] || 'undated',
		url: KEYS_WITH_ADDRESSES.has(key) ? cells.source_url : '',
	};
}
