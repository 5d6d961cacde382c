import { nearestDistricts, type DistrictOutlines } from '#domain/geo/district-outlines.ts';
import { distanceInMetres, type LatLon } from '#domain/geo/lat-lon.ts';
import { positionInTile, tileAt } from '#domain/geo/tile-grid.ts';
import { toTileKey, type TileAddress } from '#domain/geo/tile-index.ts';

/** Zoom that all of Malaysia has; deeper zooms exist only near offices. */
export const COUNTRY_ZOOM = 12;
const OFFICE_ZOOMS = [13, 14];
const OFFICE_REACH_METRES = 1_000;
/** Land this far beyond the border is still worth a tile: the map looks over it. */
const BORDER_MARGIN_METRES = 1_000;

/** Whether a tile of the full map belongs to ours: in Malaysia to zoom 12, within 1 km of an office beyond. */
export function makeTileChoice(
	outlines: DistrictOutlines,
	offices: readonly LatLon[],
): (tile: TileAddress) => boolean {
	const nearOffices = new Set(
		OFFICE_ZOOMS.flatMap((z) => offices.flatMap((office) => tilesAround(office, z))),
	);
	return (tile) =>
		tile.z > COUNTRY_ZOOM ? nearOffices.has(toTileKey(tile)) : touchesMalaysia(tile, outlines);
}

function tilesAround(office: LatLon, z: number): string[] {
	const lat = OFFICE_REACH_METRES / 111_195;
	const lon = lat / Math.cos((office.lat * Math.PI) / 180);
	const first = tileAt({ lat: office.lat + lat, lon: office.lon - lon }, z);
	const last = tileAt({ lat: office.lat - lat, lon: office.lon + lon }, z);
	const keys: string[] = [];
	for (let x = first.x; x <= last.x; x++) {
		for (let y = first.y; y <= last.y; y++) {
			const tile = { z, x, y };
			if (metresToTile(tile, office) <= OFFICE_REACH_METRES) keys.push(toTileKey(tile));
		}
	}
	return keys;
}

/** Distance from the point to the nearest spot of the tile: 0 inside it. */
function metresToTile(tile: TileAddress, point: LatLon): number {
	const northWest = positionInTile(tile, 0, 0);
	const southEast = positionInTile(tile, 1, 1);
	return distanceInMetres(point, {
		lat: Math.min(Math.max(point.lat, southEast.lat), northWest.lat),
		lon: Math.min(Math.max(point.lon, northWest.lon), southEast.lon),
	});
}

/** Judged by the circle around the tile: a few tiles too many at the border, never one too few. */
function touchesMalaysia(tile: TileAddress, outlines: DistrictOutlines): boolean {
	const centre = positionInTile(tile, 0.5, 0.5);
	const reach = distanceInMetres(centre, positionInTile(tile, 0, 0)) + BORDER_MARGIN_METRES;
	return tile.z <= 5 || nearestDistricts(outlines, centre, reach).length > 0;
}
