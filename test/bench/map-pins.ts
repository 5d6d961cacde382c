/**
 * The part of `npm run bench:finder` that needs a map: our pins beside Leaflet.markercluster and beside one marker for
 * each office, on a phone four times slower than this machine.
 */
import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '#test/support/browser.ts';
import { addressOf, serveSources, SOURCES } from '#test/support/source-server.ts';

/** What drawing cost. */
export interface Drawn {
	/** Milliseconds until all stands on the map, the sorting into clusters included. */
	drawn: number;
	/** Milliseconds for the slowest of six moves. */
	moved: number;
	/** Elements in the map. */
	nodes: number;
	/** Stops of the Tab key in the map. */
	stops: number;
}

/** Our way, and the two that others take. */
export type Way = 'ours' | 'markercluster' | 'one marker each';

/** Latitude and longitude in degrees. */
export type Position = readonly [lat: number, lon: number];

const SLOWER = 4;
/** So many pins warm the browser as well as all of them. */
const WARM_UP = 850;

const PAGE = `<!doctype html><style>#map { height: 700px }</style><div id="map"></div>
<script src="/${addressOf(import.meta.resolve('leaflet'))}"></script>
<script src="/${addressOf(import.meta.resolve('leaflet.markercluster'))}"></script>`;

/**
 * Draws the positions on a map of 412 × 700 pixels, each time on a new page.
 *
 * @param ways - How; each in turn, so that what else the machine does slows all of them.
 * @param rounds - The median of so many counts for each way; one more round before them warms the browser.
 */
export async function drawPins(
	positions: readonly Position[],
	ways: readonly Way[],
	rounds: number,
): Promise<ReadonlyMap<Way, Drawn>> {
	const browser = await launchBrowser();
	try {
		const context = await browser.newContext({ viewport: { width: 412, height: 700 } });
		await serveSources(context, { 'map.html': PAGE });
		const page = await context.newPage();
		page.setDefaultTimeout(0);
		const session = await context.newCDPSession(page);
		const drawn = ways.map((way) => ({ way, runs: [] as Drawn[] }));
		for (const way of ways) await drawOn(page, session, positions.slice(0, WARM_UP), way);
		for (let round = 0; round < rounds; round++) {
			for (const { way, runs } of drawn) runs.push(await drawOn(page, session, positions, way));
		}
		return new Map(drawn.map(({ way, runs }) => [way, medianOf(runs)]));
	} finally {
		await browser.close();
	}
}

/** The run in the middle by the time until all stood there. */
function medianOf(runs: readonly Drawn[]): Drawn {
	const sorted = runs.toSorted((one, other) => one.drawn - other.drawn);
	return sorted[Math.floor(sorted.length / 2)] as Drawn;
}

async function drawOn(
	page: Page,
	session: CDPSession,
	positions: readonly Position[],
	way: Way,
): Promise<Drawn> {
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await page.goto(`${SOURCES}map.html`);
	await page.evaluate(`window.places = ${JSON.stringify(positions)}
		.map(([lat, lon]) => ({ position: { lat, lon } }))`);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	return page.evaluate<Drawn>(`(async () => {
		const { PinClusters } = await import('/src/islands/office-finder/pin-clusters.ts');
		const way = ${JSON.stringify(way)};
		const map = L.map('map', { fadeAnimation: false, zoomAnimation: false, maxZoom: 17 }).setView([4, 108], 6);
		const icon = (text) => L.divIcon({ html: '<b>' + text + '</b>', iconSize: [44, 44] });
		const marker = ({ lat, lon }, text) => L.marker([lat, lon], { icon: icon(text) });
		document.body.getBoundingClientRect();
		const start = performance.now();
		const layer = way === 'markercluster'
			? L.markerClusterGroup({ animate: false, chunkedLoading: false })
			: L.layerGroup();
		if (way === 'ours') {
			const clusters = new PinClusters(places);
			const draw = () => {
				const bounds = map.getBounds();
				const box = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
				layer.clearLayers();
				for (const spot of clusters.spotsIn(box, map.getZoom())) {
					layer.addLayer(marker(spot.position, spot.count ?? 1));
				}
			};
			layer.addTo(map);
			draw();
			map.on('moveend', draw);
		} else if (way === 'markercluster') {
			layer.addLayers(places.map(({ position }, at) => marker(position, at + 1)));
			layer.addTo(map);
		} else {
			layer.addTo(map);
			for (const [at, { position }] of places.entries()) layer.addLayer(marker(position, at + 1));
		}
		document.body.getBoundingClientRect();
		const drawn = performance.now() - start;
		let moved = 0;
		for (const zoom of [7, 9, 11, 13, 10, 6]) {
			const before = performance.now();
			map.setView([3.1, 101.6], zoom, { animate: false });
			document.body.getBoundingClientRect();
			moved = Math.max(moved, performance.now() - before);
		}
		map.setView([4, 108], 6, { animate: false });
		const all = document.querySelectorAll('#map *');
		const stops = [...all].filter((node) => node.tabIndex === 0).length;
		return { drawn, moved, nodes: all.length, stops };
	})()`);
}
