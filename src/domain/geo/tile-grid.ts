import type { LatLon } from './lat-lon.ts';
import type { TileAddress } from './tile-index.ts';

/** The tile of zoom `z` that the point lies in (Web Mercator, the scheme of web maps). */
export function tileAt(point: LatLon, z: number): TileAddress {
	const across = 2 ** z;
	const lat = (point.lat * Math.PI) / 180;
	return {
		z,
		x: Math.floor(((point.lon + 180) / 360) * across),
		y: Math.floor(((1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2) * across),
	};
}

/** Position of a place in the tile; `across` and `down` run from 0 (north-west corner) to 1 (south-east corner). */
export function positionInTile(tile: TileAddress, across: number, down: number): LatLon {
	const size = 2 ** tile.z;
	const mercator = Math.PI * (1 - (2 * (tile.y + down)) / size);
	return {
		lat: (Math.atan(Math.sinh(mercator)) * 180) / Math.PI,
		lon: ((tile.x + across) / size) * 360 - 180,
	};
}
