/** The part of `npm run bench:finder` that needs a browser: pins of the map beside one Leaflet marker for each office. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Page } from 'playwright-core';
import { launchBrowser } from '#test/support/browser.ts';

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

const FILES: Readonly<Record<string, string>> = {
	'/leaflet.js': 'node_modules/leaflet/dist/leaflet-src.esm.js',
	'/supercluster.js': 'node_modules/supercluster/index.js',
	'/kdbush.js': 'node_modules/kdbush/index.js',
	'/pin-clusters.js': 'src/islands/office-finder/pin-clusters.ts',
};
const PAGE = `<!doctype html><style>#map { height: 700px }</style><div id="map"></div><script type="importmap">
{ "imports": { "leaflet": "/leaflet.js", "supercluster": "/supercluster.js", "kdbush": "/kdbush.js" } }</script>`;

/** Draws positions (latitude, longitude) in our way and, up to `plainLimit` of them, one marker each. */
export async function drawPins(
	positions: readonly (readonly [number, number])[],
	counts: readonly number[],
	plainLimit: number,
): Promise<{ count: number; ours: Drawn; plain: Drawn | undefined }[]> {
	const browser = await launchBrowser();
	try {
		const page = await browser.newPage({ viewport: { width: 412, height: 700 } });
		await page.route('**/*', async (route) => {
			const file = FILES[new URL(route.request().url()).pathname];
			if (file === undefined) return route.fulfill({ contentType: 'text/html', body: PAGE });
			const text = readFileSync(file, 'utf8');
			const body = file.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
			return route.fulfill({ contentType: 'text/javascript', body });
		});
		const results = [];
		for (const count of counts) {
			const some = positions.slice(0, count);
			const ours = await drawBest(page, some, true);
			const plain = count > plainLimit ? undefined : await drawBest(page, some, false);
			results.push({ count, ours, plain });
		}
		return results;
	} finally {
		await browser.close();
	}
}

/** The faster of two: the first one also pays for a browser that has not drawn yet. */
async function drawBest(...how: Parameters<typeof drawOn>): Promise<Drawn> {
	const first = await drawOn(...how);
	const second = await drawOn(...how);
	return first.drawn < second.drawn ? first : second;
}

async function drawOn(
	page: Page,
	positions: readonly (readonly [number, number])[],
	isClustered: boolean,
): Promise<Drawn> {
	await page.goto('http://bench.test/');
	const script = `(async () => {
		const { default: leaflet, ...named } = await import('leaflet');
		const L = leaflet ?? named;
		const { PinClusters } = await import('/pin-clusters.js');
		const places = ${JSON.stringify(positions)}.map(([lat, lon]) => ({ position: { lat, lon } }));
		const map = L.map('map', { fadeAnimation: false, zoomAnimation: false }).setView([4, 108], 6);
		const layer = L.layerGroup().addTo(map);
		const icon = (text) => L.divIcon({ html: '<b>' + text + '</b>', iconSize: [44, 44] });
		const add = ({ lat, lon }, text) => L.marker([lat, lon], { icon: icon(text) }).addTo(layer);
		const start = performance.now();
		const clusters = ${String(isClustered)} ? new PinClusters(places) : undefined;
		const draw = () => {
			const bounds = map.getBounds();
			const box = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
			layer.clearLayers();
			for (const spot of clusters.spotsIn(box, map.getZoom())) add(spot.position, spot.count ?? 1);
		};
		if (clusters) { draw(); map.on('moveend', draw); }
		else for (const [at, { position }] of places.entries()) add(position, at + 1);
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
	})()`;
	return page.evaluate<Drawn>(script);
}
