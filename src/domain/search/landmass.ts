import type { LatLon } from '#domain/geo/lat-lon.ts';

/**
 * The land that a point stands on, as far as a straight line may cross the sea unnoticed. Not every islet: those with
 * people on them, and the two halves of the country.
 */

/** Islands by box, degrees; positions after content/places/places.csv (OpenStreetMap, August 2021). */
const ISLANDS: readonly (readonly [
	name: string,
	south: number,
	west: number,
	north: number,
	east: number,
])[] = [
	['langkawi', 6.1, 99.55, 6.5, 100.0],
	['labuan', 5.15, 115.1, 5.42, 115.3],
	['pangkor', 4.19, 100.52, 4.28, 100.6],
	['ketam', 3.36, 101.2, 3.43, 101.31],
	['tioman', 2.7, 104.08, 2.92, 104.25],
	['aur', 2.4, 104.45, 2.5, 104.6],
	['sibu', 2.15, 104.03, 2.25, 104.12],
	['redang', 5.72, 102.97, 5.83, 103.06],
	['perhentian', 5.87, 102.69, 5.98, 102.79],
	['banggi', 7.05, 117.0, 7.42, 117.4],
	['sebatik', 4.1, 117.65, 4.19, 118.0],
];

/** Districts that are one island (Penang's two share one), by the end of their id. */
const ISLAND_DISTRICTS: Readonly<Record<string, string>> = {
	'kedah/langkawi': 'langkawi',
	'labuan/labuan': 'labuan',
	'pulau-pinang/timur-laut': 'penang',
	'pulau-pinang/barat-daya': 'penang',
};

/** Longitude between the peninsula (east coast 104.3°) and Borneo (west cape 109.6°). */
const BETWEEN_PENINSULA_AND_BORNEO = 106;

/** Whether the straight line between two places leads over the sea, so that the way is longer or needs a boat. */
export function isAcrossWater(
	from: { position: LatLon; district?: string | undefined },
	to: { position: LatLon; district?: string | undefined },
): boolean {
	return landmassOf(from.position, from.district) !== landmassOf(to.position, to.district);
}

function landmassOf(point: LatLon, district: string | undefined): string {
	const byDistrict = ISLAND_DISTRICTS[district ?? ''];
	if (byDistrict !== undefined) return byDistrict;
	const island = ISLANDS.find(
		([, south, west, north, east]) =>
			point.lat >= south && point.lat <= north && point.lon >= west && point.lon <= east,
	);
	if (island !== undefined) return island[0];
	return point.lon < BETWEEN_PENINSULA_AND_BORNEO ? 'peninsula' : 'borneo';
}
