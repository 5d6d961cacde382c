/**
 * Which tiles of our base map exist. Detail is uneven (zoom 13 and 14 only near offices, nothing far out at sea), and
 * a static host answers a missing file with an error, so the page asks this index first and draws the nearest tile
 * above where detail ends.
 *
 * The index is a quadtree: one hex digit for each tile, zoom by zoom, whose four bits say which of its children exist
 * (1 north-west, 2 north-east, 4 south-west, 8 south-east). A tile therefore never stands without its parent.
 */

/** Address of a tile in the scheme of web maps: `y` counts from the north. */
export interface TileAddress {
	z: number;
	x: number;
	y: number;
}

export interface TileIndex {
	/** Deepest zoom that holds a tile. */
	maxZoom: number;
	/** Keys `z/x/y` of all tiles. */
	tiles: ReadonlySet<string>;
}

/** Text form of tiles/index.json. */
export interface EncodedTileIndex {
	maxZoom: number;
	/** One hex digit a tile above the deepest zoom, breadth first from 0/0/0. */
	children: string;
}

/**
 * The index of the given tiles; the order does not matter. A tile without its parent cannot be written down, so
 * call {@link addAncestors} before if any may be missing.
 */
export function encodeTileIndex(tiles: readonly TileAddress[]): EncodedTileIndex {
	const keys = new Set(tiles.map(toTileKey));
	const maxZoom = tiles.reduce((deepest, tile) => Math.max(deepest, tile.z), 0);
	let children = '';
	let level: TileAddress[] = keys.has('0/0/0') ? [{ z: 0, x: 0, y: 0 }] : [];
	for (let z = 0; z < maxZoom; z++) {
		const next: TileAddress[] = [];
		for (const tile of level) {
			let bits = 0;
			for (const [bit, child] of childrenOf(tile).entries()) {
				if (!keys.has(toTileKey(child))) continue;
				bits |= 1 << bit;
				next.push(child);
			}
			children += bits.toString(16);
		}
		level = next;
	}
	return { maxZoom, children };
}

/** The tiles of an index, as {@link encodeTileIndex} wrote it. */
export function decodeTileIndex(encoded: EncodedTileIndex): TileIndex {
	const tiles = new Set<string>(['0/0/0']);
	let level: TileAddress[] = [{ z: 0, x: 0, y: 0 }];
	let at = 0;
	for (let z = 0; z < encoded.maxZoom; z++) {
		const next: TileAddress[] = [];
		for (const tile of level) {
			const bits = Number.parseInt(encoded.children.charAt(at++), 16);
			for (const [bit, child] of childrenOf(tile).entries()) {
				if ((bits & (1 << bit)) === 0) continue;
				tiles.add(toTileKey(child));
				next.push(child);
			}
		}
		level = next;
	}
	return { maxZoom: encoded.maxZoom, tiles };
}

/** Whether this very tile exists. */
export function hasTile(index: TileIndex, tile: TileAddress): boolean {
	return index.tiles.has(toTileKey(tile));
}

/**
 * The tile to draw for `tile`: itself if it exists, otherwise the nearest tile above it, to be drawn enlarged by
 * `2 ** (tile.z - found.z)`. Always finds one, since 0/0/0 holds the world.
 */
export function findDataTile(index: TileIndex, tile: TileAddress): TileAddress {
	let found = tile;
	while (found.z > 0 && !hasTile(index, found)) found = parentOf(found);
	return found;
}

/** How a data tile is laid under a display tile; the shape that `View.dataTileForDisplayTile` of protomaps-leaflet gives. */
export interface FittedTile {
	dataTile: TileAddress;
	/** Enlargement of the data tile's geometry. */
	scale: number;
	/** North-west corner of the data tile in pixels of the display zoom. */
	origin: { x: number; y: number };
	/** Side of the data tile in pixels of the display zoom. */
	dim: number;
}

/** Pixels of one display tile. */
const DISPLAY_TILE_PIXELS = 256;

/**
 * The data tile to draw a display tile of 256 pixels from, and where it lies: the tile one zoom above, drawn 512
 * pixels wide, or the nearest existing one above that, enlarged. Given to a protomaps-leaflet view in place of its own
 * method, which knows only one deepest zoom for the whole map.
 */
export function fitDataTile(index: TileIndex, display: TileAddress): FittedTile {
	const wanted = display.z === 0 ? display : parentOf(display);
	const dataTile = findDataTile(index, wanted);
	const dim = DISPLAY_TILE_PIXELS * 2 ** (display.z - dataTile.z);
	return {
		dataTile,
		scale: dim / (DISPLAY_TILE_PIXELS * 2),
		origin: { x: dataTile.x * dim, y: dataTile.y * dim },
		dim,
	};
}

/** The given tiles and all tiles above them, each once. */
export function addAncestors(tiles: readonly TileAddress[]): TileAddress[] {
	const all = new Map<string, TileAddress>();
	for (let tile of tiles) {
		while (!all.has(toTileKey(tile))) {
			all.set(toTileKey(tile), tile);
			if (tile.z > 0) tile = parentOf(tile);
		}
	}
	return [...all.values()];
}

/** `z/x/y`, the end of the address of the tile's file. */
export function toTileKey(tile: TileAddress): string {
	return `${String(tile.z)}/${String(tile.x)}/${String(tile.y)}`;
}

function parentOf({ z, x, y }: TileAddress): TileAddress {
	return { z: z - 1, x: x >> 1, y: y >> 1 };
}

function childrenOf({ z, x, y }: TileAddress): TileAddress[] {
	return [0, 1, 2, 3].map((bit) => ({ z: z + 1, x: x * 2 + (bit & 1), y: y * 2 + (bit >> 1) }));
}
