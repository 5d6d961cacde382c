import { expect, test } from 'vitest';
import { PinClusters, type Box } from '#islands/office-finder/pin-clusters.ts';
import { seededRandom } from '#test/support/many-offices.ts';

const random = seededRandom(3);
const makePlaces = (count: number) =>
	Array.from({ length: count }, (_, number) => ({
		number,
		position: { lat: 2.9 + random() * 0.2, lon: 101.6 + random() * 0.2 },
	}));
const BOX: Box = [2.9, 101.6, 3.1, 101.8];

test('few places are all drawn alone, in their order', () => {
	const places = makePlaces(24);
	const spots = new PinClusters(places).spotsIn(BOX, 5);
	expect(spots.map((spot) => spot.type === 'pin' && spot.place.number)).toEqual(
		places.map(({ number }) => number),
	);
});

test.for([5, 9, 12, 15, 17])(
	'of many, at most 24 spots are drawn at zoom %i, none lost',
	(zoom) => {
		const clusters = new PinClusters(makePlaces(600));
		const spots = clusters.spotsIn(BOX, zoom);
		expect(spots.length).toBeLessThanOrEqual(24);
		const drawn = spots.reduce((sum, spot) => sum + (spot.type === 'pin' ? 1 : spot.count), 0);
		expect(drawn).toBe(600);
	},
);

test('a cluster opens at a larger zoom', () => {
	const clusters = new PinClusters(makePlaces(600));
	for (const spot of clusters.spotsIn(BOX, 8)) {
		if (spot.type === 'cluster') expect(spot.opensAt).toBeGreaterThan(8);
	}
});

test('every place can be seen alone', () => {
	const places = makePlaces(300);
	const clusters = new PinClusters(places);
	for (const place of places) {
		const zoom = clusters.zoomShowing(place, 9);
		const { lat, lon } = place.position;
		const around: Box = [lat - 0.001, lon - 0.001, lat + 0.001, lon + 0.001];
		const isSeen = clusters
			.spotsIn(around, zoom)
			.some((spot) => spot.type === 'pin' && spot.place === place);
		expect(isSeen, String(place.number)).toBe(true);
	}
});
