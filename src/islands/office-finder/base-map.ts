import * as Leaflet from 'leaflet';
import {
	PmtilesSource,
	TileCache,
	View,
	leafletLayer,
	type Feature,
	type TileSource,
	type Zxy,
} from 'protomaps-leaflet';
import { labelRulesFor, paintRulesFor, readMapLook } from './map-style.ts';
import type { TileFiles } from './tile-files.ts';
import type { Locale } from '#domain/i18n/locale.ts';

/** Zoom of the deepest tiles; beyond it they are drawn enlarged. */
const DEEPEST_DATA_ZOOM = 14;
/** The library draws a tile of zoom z over two zooms of the map: 512 px. */
const LEVEL_DIFFERENCE = 1;
const TILE_SIZE = 256 << LEVEL_DIFFERENCE;
/** What lies this near beyond the edge of a tile may still reach into it. */
const MARGIN = 64;

/** The base map in the colours of the scheme shown now. */
export function createBaseMap(tiles: TileFiles, locale: Locale): Leaflet.GridLayer {
	// The library expects Leaflet as a global (protomaps-leaflet 5, src/frontends/leaflet.ts).
	(globalThis as { L?: typeof Leaflet }).L = Leaflet;
	const look = readMapLook();
	const layer = leafletLayer({
		// Only `getZxy` of the object is used.
		url: tiles as unknown as NonNullable<Parameters<typeof leafletLayer>[0]>['url'],
		maxDataZoom: DEEPEST_DATA_ZOOM,
		levelDiff: LEVEL_DIFFERENCE,
		paintRules: paintRulesFor(look),
		labelRules: labelRulesFor(look, locale),
		backgroundColor: look.water,
		lang: locale,
		attribution: '',
	} as Parameters<typeof leafletLayer>[0]);
	// Detail is uneven, which the library does not know: its own view would draw a gap where a deep tile is missing.
	const cache = new TileCache(new UnevenSource(tiles), TILE_SIZE);
	layer.views = new Map([['', new View(cache, DEEPEST_DATA_ZOOM, LEVEL_DIFFERENCE)]]);
	return layer as unknown as Leaflet.GridLayer;
}

/** Gives each tile, cut out of a larger one and enlarged where detail ends. */
class UnevenSource implements TileSource {
	readonly #tiles: TileFiles;
	readonly #source: PmtilesSource;

	constructor(tiles: TileFiles) {
		this.#tiles = tiles;
		this.#source = new PmtilesSource(
			tiles as unknown as ConstructorParameters<typeof PmtilesSource>[0],
			false,
		);
	}

	async get(tile: Zxy, tileSize: number): Promise<Map<string, Feature[]>> {
		const data = this.#tiles.dataTileFor(tile);
		const times = 2 ** (tile.z - data.z);
		const layers = await this.#read(data, tileSize * times);
		if (times === 1) return layers;
		const left = (tile.x - data.x * times) * tileSize;
		const top = (tile.y - data.y * times) * tileSize;
		return new Map(
			[...layers].map(([name, features]) => [
				name,
				features
					.filter(({ bbox }) => reaches(bbox, left, top, tileSize))
					.map((feature) => moved(feature, left, top)),
			]),
		);
	}

	/** The layers of a tile; none where it holds something else, such as the page of a gateway. */
	async #read(tile: Zxy, tileSize: number): Promise<Map<string, Feature[]>> {
		try {
			return await this.#source.get(tile, tileSize);
		} catch (error) {
			this.#tiles.reportFault(error);
			return new Map();
		}
	}
}

function reaches(bbox: Feature['bbox'], left: number, top: number, size: number): boolean {
	return (
		bbox.maxX >= left - MARGIN &&
		bbox.minX <= left + size + MARGIN &&
		bbox.maxY >= top - MARGIN &&
		bbox.minY <= top + size + MARGIN
	);
}

function moved(feature: Feature, left: number, top: number): Feature {
	const { minX, maxX, minY, maxY } = feature.bbox;
	for (const line of feature.geom) {
		for (const point of line) {
			point.x -= left;
			point.y -= top;
		}
	}
	return {
		...feature,
		bbox: { minX: minX - left, maxX: maxX - left, minY: minY - top, maxY: maxY - top },
	};
}
