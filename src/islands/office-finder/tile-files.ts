import {
	decodeTileIndex,
	findDataTile,
	hasTile,
	toTileKey,
	type EncodedTileIndex,
	type TileAddress,
	type TileIndex,
} from '#domain/geo/tile-index.ts';

const PATIENCE_MILLISECONDS = 15_000;

/** Our own map tiles: small static files, gzipped without a header that says so. */
export class TileFiles {
	readonly #folder: string;
	readonly #index: TileIndex;
	readonly #onFault: (error: unknown) => void;

	private constructor(folder: string, index: TileIndex, onFault: (error: unknown) => void) {
		this.#folder = folder;
		this.#index = index;
		this.#onFault = onFault;
	}

	/**
	 * Reads which tiles there are.
	 *
	 * @param folder - Address of the tiles, with a slash at its end.
	 * @param onFault - Called for each tile that cannot be read; the map then shows a gap there.
	 */
	static async open(folder: string, onFault: (error: unknown) => void): Promise<TileFiles> {
		const encoded = JSON.parse(
			new TextDecoder().decode(await fetchBytes(`${folder}index.json`)),
		) as EncodedTileIndex;
		return new TileFiles(folder, decodeTileIndex(encoded), onFault);
	}

	/** The tile that holds the data for `tile`: itself, or the nearest one above it where detail ends. */
	dataTileFor(tile: TileAddress): TileAddress {
		return findDataTile(this.#index, tile);
	}

	/** The bytes of a tile, inflated; nothing where there is none. In the form that protomaps-leaflet asks for. */
	async getZxy(z: number, x: number, y: number): Promise<{ data: ArrayBuffer } | undefined> {
		const tile = { z, x, y };
		if (!hasTile(this.#index, tile)) return undefined;
		try {
			const bytes = await fetchBytes(`${this.#folder}${toTileKey(tile)}.mvt`);
			return { data: await inflate(bytes) };
		} catch (error) {
			this.reportFault(error);
			return undefined;
		}
	}

	/** Says that a tile is not there to be seen: it did not come, or holds something else than a tile. */
	reportFault(error: unknown): void {
		this.#onFault(error);
	}
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
	const response = await fetch(address, {
		signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
		credentials: 'omit',
	});
	if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
	return response.arrayBuffer();
}

/** Inflates what begins as gzip does; a host that inflates by itself has left nothing to do. */
async function inflate(bytes: ArrayBuffer): Promise<ArrayBuffer> {
	const [first, second] = new Uint8Array(bytes);
	if (first !== 0x1f || second !== 0x8b) return bytes;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Response(stream).arrayBuffer();
}
