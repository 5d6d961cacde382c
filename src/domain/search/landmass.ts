import { isInside, makeDistrictOutline } from '#domain/geo/district-outlines.ts';
import type { LatLon } from '#domain/geo/lat-lon.ts';

/**
 * The land that a point stands on, as far as a straight line may cross water unnoticed. Not every islet: those with
 * people on them, the middle of Putrajaya, and the two halves of the country.
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

/**
 * The middle of Putrajaya, which the lake goes round and bridges lead to: longitude and latitude by turns, along the
 * middle of the water.
 *
 * Source: OpenStreetMap, August 2021, as in the map picture of the district.
 */
const PUTRAJAYA_CORE = makeDistrictOutline('putrajaya-core', [
	[
		// prettier-ignore
		Float64Array.of(
			101.6906, 2.9343, 101.6945, 2.9322, 101.6953, 2.9291, 101.6999, 2.9235, 101.7003, 2.917,
			101.6966, 2.9115, 101.6906, 2.9107, 101.6862, 2.9081, 101.6842, 2.9061, 101.6838, 2.9009,
			101.6792, 2.9, 101.6766, 2.9057, 101.6753, 2.9104, 101.6788, 2.9157, 101.6799, 2.9204,
			101.6829, 2.9265, 101.6853, 2.9296, 101.6888, 2.9322,
		),
	],
]);

/** Longitude between the peninsula (east coast 104.3°) and Borneo (west cape 109.6°). */
const BETWEEN_PENINSULA_AND_BORNEO = 106;

/** Whether the straight line between two places leads over water, so that the way is longer or needs a boat. */
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
	if (isInside(PUTRAJAYA_CORE, point)) return PUTRAJAYA_CORE.id;
	return point.lon < BETWEEN_PENINSULA_AND_BORNEO ? 'peninsula' : 'borneo';
}
