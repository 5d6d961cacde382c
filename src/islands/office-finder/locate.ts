import { isInMalaysiaBounds, type LatLon } from '#domain/geo/lat-lon.ts';

/** What came of asking the device where it is. */
export type LocationOutcome =
	| { outcome: 'granted'; point: LatLon }
	| { outcome: 'denied' | 'unavailable' | 'timeout' | 'outside' }
	| { outcome: 'coarse'; accuracyMetres: number };

const PATIENCE_MILLISECONDS = 12_000;
/** A position worse than this says little about which office is near. */
const COARSE_METRES = 5_000;

/** Asks the device for its position, once. The answer lives in memory only. Never rejects. */
export function locate(): Promise<LocationOutcome> {
	return new Promise((resolve) => {
		if (!('geolocation' in navigator)) {
			resolve({ outcome: 'unavailable' });
			return;
		}
		navigator.geolocation.getCurrentPosition(
			({ coords }) => {
				const point = { lat: coords.latitude, lon: coords.longitude };
				if (!isInMalaysiaBounds(point)) resolve({ outcome: 'outside' });
				else if (coords.accuracy > COARSE_METRES) {
					resolve({ outcome: 'coarse', accuracyMetres: coords.accuracy });
				} else resolve({ outcome: 'granted', point });
			},
			(error) => {
				const reasons = { 1: 'denied', 2: 'unavailable', 3: 'timeout' } as const;
				resolve({ outcome: reasons[error.code as 1 | 2 | 3] });
			},
			{ enableHighAccuracy: true, timeout: PATIENCE_MILLISECONDS, maximumAge: 60_000 },
		);
	});
}
