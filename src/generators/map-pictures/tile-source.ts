import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { toTileKey, type TileAddress } from '#domain/geo/tile-index.ts';
import { inflateTile, readTileArchive } from '#generators/basemap/tile-archive.ts';

/** One feature of the base map; its lines are in fractions of its tile, 0 to 1. */
export interface MapFeature {
	type: 'point' | 'line' | 'area';
	kind: string;
	detail: string;
	name: string;
	/** Rank by inhabitants, of places only. */
	rank: number;
	lines: readonly (readonly { x: number; y: number }[])[];
}

export type MapLayers = ReadonlyMap<string, readonly MapFeature[]>;

/** A tile that holds the wanted place: itself, or the nearest one above it. */
export interface FoundTile {
	address: TileAddress;
	layers: MapLayers;
}

/** Tiles kept unpacked: enough for neighbours on the ground, too few to weigh anything. */
const KEPT_TILES = 24;

const TYPES = { 1: 'point', 2: 'line', 3: 'area' } as const;
const LAYERS = ['earth', 'landuse', 'water', 'roads', 'places'] as const;

/** Reads tiles of our base map one by one; ask for neighbours one after the other, since only the last few are kept. */
export class TileSource {
	readonly #bytes: ReadonlyMap<string, Uint8Array>;
	readonly #kept = new Map<string, MapLayers>();

	/** @param archive - The bytes of content/geo/basemap.pmtiles. */
	constructor(archive: Uint8Array) {
		this.#bytes = new Map(
			readTileArchive(archive).tiles.map((tile) => [toTileKey(tile), tile.bytes]),
		);
	}

	/** The tile, or where detail ends the nearest above it; `undefined` far out at sea. */
	find(wanted: TileAddress): FoundTile | undefined {
		let { z, x, y } = wanted;
		while (z >= 0) {
			const address = { z, x, y };
			const bytes = this.#bytes.get(toTileKey(address));
			if (bytes !== undefined) return { address, layers: this.#unpack(toTileKey(address), bytes) };
			z -= 1;
			x >>= 1;
			y >>= 1;
		}
		return undefined;
	}

	#unpack(key: string, bytes: Uint8Array): MapLayers {
		const layers = this.#kept.get(key) ?? readLayers(bytes);
		this.#kept.delete(key);
		this.#kept.set(key, layers);
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > KEPT_TILES && oldest !== undefined) this.#kept.delete(oldest);
		return layers;
	}
}

function readLayers(bytes: Uint8Array): MapLayers {
	const tile = new VectorTile(new Pbf(inflateTile(bytes)));
	return new Map(
		LAYERS.map((name) => {
			const layer = tile.layers[name];
			const features = Array.from({ length: layer?.length ?? 0 }, (_, index): MapFeature => {
				const feature = layer?.feature(index);
				if (feature === undefined)
					throw new Error(`Layer ${name} has no feature ${String(index)}.`);
				const { extent, properties } = feature;
				return {
					type: TYPES[feature.type as 1 | 2 | 3],
					kind: String(properties['kind'] ?? ''),
					detail: String(properties['kind_detail'] ?? ''),
					name: String(properties['name'] ?? ''),
					rank: Number(properties['population_rank'] ?? 0),
					lines: feature
						.loadGeometry()
						.map((line) => line.map(({ x, y }) => ({ x: x / extent, y: y / extent }))),
				};
			});
			return [name, features];
		}),
	);
}
