import Supercluster from 'supercluster';
import type { LatLon } from '#domain/geo/lat-lon.ts';

/** More pins than this hide each other on a phone, and are more stops than a keyboard should pass. */
const MOST_ON_SCREEN = 24;
/** Pins nearer than this, in pixels, become one cluster: a little more than the width of a pin. */
const RADIUS = 56;
/** Beyond this zoom nothing is put together. */
const MAX_ZOOM = 16;
/** Half of a side of the box in which a pin is looked for, in degrees: about 1 m. */
const TINY_DEGREES = 0.00001;

/** What stands at one point of the map: a place, or several too near each other to be told apart. */
export type Spot<Place> =
	| { type: 'pin'; place: Place; position: LatLon }
	| {
			type: 'cluster';
			position: LatLon;
			count: number;
			/** Zoom at which it falls apart. */
			opensAt: number;
	  };

/** South, west, north, east, in degrees. */
export type Box = readonly [number, number, number, number];

/** Decides which places are drawn alone and which together, so that a map never holds more than a screen can. */
export class PinClusters<Place extends { position: LatLon }> {
	readonly #places: readonly Place[];
	readonly #index: Supercluster | undefined;

	constructor(places: readonly Place[]) {
		this.#places = places;
		if (places.length <= MOST_ON_SCREEN) return;
		this.#index = new Supercluster({ radius: RADIUS, maxZoom: MAX_ZOOM, extent: 256 }).load(
			places.map(({ position }, index) => ({
				type: 'Feature',
				properties: { index },
				geometry: { type: 'Point', coordinates: [position.lon, position.lat] },
			})),
		);
	}

	/** Whether what is drawn depends on where the map is moved to. */
	get isMany(): boolean {
		return this.#index !== undefined;
	}

	/**
	 * What to draw in the box at this zoom, at most 24 spots: places in their order, then clusters. Few places are drawn
	 * all, wherever they are.
	 */
	spotsIn(box: Box, zoom: number): Spot<Place>[] {
		if (this.#index === undefined) return this.#places.map(pinOf);
		let spots = this.#spotsAt(this.#index, box, zoom);
		// Where many still stand side by side, the clusters of a smaller zoom are drawn.
		for (let lower = zoom - 1; spots.length > MOST_ON_SCREEN && lower >= 0; lower--) {
			spots = this.#spotsAt(this.#index, box, lower);
		}
		return spots;
	}

	/** The least zoom, from `zoom` on, at which the place is drawn alone. */
	zoomShowing(place: Place, zoom: number): number {
		const { lat, lon } = place.position;
		const box: Box = [
			lat - TINY_DEGREES,
			lon - TINY_DEGREES,
			lat + TINY_DEGREES,
			lon + TINY_DEGREES,
		];
		for (let each = zoom; each <= MAX_ZOOM; each++) {
			const isAlone = this.spotsIn(box, each).some(
				(spot) => spot.type === 'pin' && spot.place === place,
			);
			if (isAlone) return each;
		}
		return Math.max(zoom, MAX_ZOOM + 1);
	}

	#spotsAt(index: Supercluster, [south, west, north, east]: Box, zoom: number): Spot<Place>[] {
		const found = index.getClusters([west, south, east, north], Math.floor(zoom));
		const pins: number[] = [];
		const clusters: Spot<Place>[] = [];
		for (const { properties, geometry } of found) {
			if (!('cluster_id' in properties)) {
				pins.push((properties as { index: number }).index);
				continue;
			}
			const [lon = 0, lat = 0] = geometry.coordinates;
			clusters.push({
				type: 'cluster',
				position: { lat, lon },
				count: Number(properties['point_count']),
				opensAt: index.getClusterExpansionZoom(Number(properties['cluster_id'])),
			});
		}
		const inOrder = pins.toSorted((one, other) => one - other);
		return [...inOrder.map((at) => pinOf(this.#places[at] as Place)), ...clusters];
	}
}

function pinOf<Place extends { position: LatLon }>(place: Place): Spot<Place> {
	return { type: 'pin', place, position: place.position };
}
