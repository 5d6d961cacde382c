import type { LatLon } from '#domain/geo/lat-lon.ts';

/** Addresses that open the way to a place in an app; nothing is sent before the visitor presses one. */
export interface Directions {
	googleMaps: string;
	waze: string;
	/** The phone's own map app. */
	geo: string;
}

/**
 * Directions to a position, which carry the destination only: never where the visitor is.
 *
 * Source: Google, "Maps URLs" (developers.google.com/maps/documentation/urls/get-started); Waze, "How to use Waze Deep
 * Links" (developers.google.com/waze/deeplinks); Android, "Common intents: Maps" for the `q` behind `geo:`. Read 22
 * November 2026.
 */
export function directionsTo(position: LatLon): Directions {
	const point = `${position.lat.toFixed(5)},${position.lon.toFixed(5)}`;
	const escaped = encodeURIComponent(point);
	return {
		googleMaps: `https://www.google.com/maps/dir/?api=1&destination=${escaped}`,
		waze: `https://www.waze.com/ul?ll=${escaped}&navigate=yes`,
		geo: `geo:${point}?q=${escaped}`,
	};
}
