import { gunzipSync, gzipSync } from 'node:zlib';
import { bytesToHeader, readVarint, tileIdToZxy, zxyToTileId } from 'pmtiles';
import type { TileAddress } from '#domain/geo/tile-index.ts';

/**
 * Reading and writing of PMTiles archives as a whole, in memory. The `pmtiles` package reads single tiles and never
 * writes.
 *
 * Source: PMTiles specification version 3, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */

/** One tile as it stands in the archive; `bytes` is compressed as {@link TileArchive} says (gzip in all of ours). */
export interface ArchivedTile extends TileAddress {
	bytes: Uint8Array;
}

export interface TileArchive {
	/** Ordered as in the file, along the Hilbert curve. Identical tiles share their bytes. */
	tiles: readonly ArchivedTile[];
	metadata: Record<string, unknown>;
}

interface Entry {
	tileId: number;
	/** How many tiles in a row have these bytes; 0 marks a leaf directory. */
	runLength: number;
	offset: number;
	length: number;
}

const HEADER_LENGTH = 127;
const GZIP = 2;
const VECTOR_TILES = 1;
/** Entries in one leaf directory; keeps the root within the 16 kB that the specification allows. */
const LEAF_SIZE = 1_024;

/** Every tile of a PMTiles file of version 3 whose directories are gzipped. */
export function readTileArchive(file: Uint8Array): TileArchive {
	const header = bytesToHeader(toArrayBuffer(file.subarray(0, HEADER_LENGTH)), '');
	const section = (offset: number, length: number) => file.subarray(offset, offset + length);
	const tiles: ArchivedTile[] = [];

	const visit = (directory: Uint8Array): void => {
		for (const entry of readDirectory(gunzipSync(directory))) {
			if (entry.runLength === 0) {
				visit(section(header.leafDirectoryOffset + entry.offset, entry.length));
				continue;
			}
			const bytes = section(header.tileDataOffset + entry.offset, entry.length);
			for (let i = 0; i < entry.runLength; i++) {
				const [z, x, y] = tileIdToZxy(entry.tileId + i);
				tiles.push({ z, x, y, bytes });
			}
		}
	};
	visit(section(header.rootDirectoryOffset, header.rootDirectoryLength));

	const metadata = gunzipSync(section(header.jsonMetadataOffset, header.jsonMetadataLength));
	return { tiles, metadata: JSON.parse(metadata.toString()) as Record<string, unknown> };
}

/** Tile bytes, unpacked. */
export function inflateTile(bytes: Uint8Array): Uint8Array {
	return gunzipSync(bytes);
}

/**
 * Gzip at its best level, the same bytes on every system: the header field that names the operating system is set to
 * "unknown".
 */
export function deflateTile(bytes: Uint8Array): Uint8Array {
	const gzipped = gzipSync(bytes, { level: 9 });
	gzipped[9] = 255;
	return gzipped;
}

/**
 * The PMTiles file of the given gzipped vector tiles, in any order. Identical tiles are stored once.
 *
 * @param bounds - Degrees, WGS 84; told to readers of the file, not checked against the tiles.
 */
export function writeTileArchive(
	archive: TileArchive,
	bounds: { south: number; west: number; north: number; east: number },
): Uint8Array {
	const ordered = archive.tiles
		.map((tile) => ({ tileId: zxyToTileId(tile.z, tile.x, tile.y), ...tile }))
		.sort((a, b) => a.tileId - b.tileId);

	const offsets = new Map<string, number>();
	const contents: Uint8Array[] = [];
	const entries: Entry[] = [];
	let dataLength = 0;
	for (const { tileId, bytes } of ordered) {
		const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
		let offset = offsets.get(key);
		if (offset === undefined) {
			offset = dataLength;
			offsets.set(key, offset);
			contents.push(bytes);
			dataLength += bytes.length;
		}
		const last = entries.at(-1);
		if (last?.offset === offset && last.tileId + last.runLength === tileId) last.runLength++;
		else entries.push({ tileId, runLength: 1, offset, length: bytes.length });
	}

	const leaves: Uint8Array[] = [];
	const root: Entry[] = [];
	let leafLength = 0;
	for (let at = 0; at < entries.length; at += LEAF_SIZE) {
		const leaf = deflateTile(writeDirectory(entries.slice(at, at + LEAF_SIZE)));
		root.push({
			tileId: entries[at]?.tileId ?? 0,
			runLength: 0,
			offset: leafLength,
			length: leaf.length,
		});
		leaves.push(leaf);
		leafLength += leaf.length;
	}
	const rootBytes = deflateTile(writeDirectory(root));
	const metadata = deflateTile(Buffer.from(JSON.stringify(archive.metadata)));
	const zooms = ordered.map((tile) => tile.z);
	const header = writeHeader({
		root: rootBytes.length,
		metadata: metadata.length,
		leaves: leafLength,
		data: dataLength,
		addressed: ordered.length,
		entries: entries.length,
		contents: contents.length,
		minZoom: Math.min(...zooms),
		maxZoom: Math.max(...zooms),
		bounds,
	});
	return Buffer.concat([header, rootBytes, metadata, ...leaves, ...contents]);
}

function readDirectory(bytes: Uint8Array): Entry[] {
	const position = { buf: bytes, pos: 0 };
	const count = readVarint(position);
	const entries: Entry[] = [];
	let tileId = 0;
	for (let i = 0; i < count; i++) {
		tileId += readVarint(position);
		entries.push({ tileId, runLength: 0, offset: 0, length: 0 });
	}
	for (const entry of entries) entry.runLength = readVarint(position);
	for (const entry of entries) entry.length = readVarint(position);
	let previous: Entry | undefined;
	for (const entry of entries) {
		const offset = readVarint(position);
		entry.offset =
			offset === 0 && previous !== undefined ? previous.offset + previous.length : offset - 1;
		previous = entry;
	}
	return entries;
}

function writeDirectory(entries: readonly Entry[]): Uint8Array {
	const bytes: number[] = [];
	writeVarint(bytes, entries.length);
	let tileId = 0;
	for (const entry of entries) {
		writeVarint(bytes, entry.tileId - tileId);
		tileId = entry.tileId;
	}
	for (const entry of entries) writeVarint(bytes, entry.runLength);
	for (const entry of entries) writeVarint(bytes, entry.length);
	let end = -1;
	for (const entry of entries) {
		writeVarint(bytes, entry.offset === end ? 0 : entry.offset + 1);
		end = entry.offset + entry.length;
	}
	return Uint8Array.from(bytes);
}

function writeVarint(bytes: number[], value: number): void {
	let rest = value;
	while (rest >= 128) {
		bytes.push((rest % 128) + 128);
		rest = Math.floor(rest / 128);
	}
	bytes.push(rest);
}

function writeHeader(parts: {
	root: number;
	metadata: number;
	leaves: number;
	data: number;
	addressed: number;
	entries: number;
	contents: number;
	minZoom: number;
	maxZoom: number;
	bounds: { south: number; west: number; north: number; east: number };
}): Uint8Array {
	const header = Buffer.alloc(HEADER_LENGTH);
	header.write('PMTiles');
	header.writeUInt8(3, 7);
	const metadataOffset = HEADER_LENGTH + parts.root;
	const leafOffset = metadataOffset + parts.metadata;
	const dataOffset = leafOffset + parts.leaves;
	const numbers = [
		HEADER_LENGTH,
		parts.root,
		metadataOffset,
		parts.metadata,
		leafOffset,
		parts.leaves,
		dataOffset,
		parts.data,
		parts.addressed,
		parts.entries,
		parts.contents,
	];
	for (const [at, value] of numbers.entries()) header.writeBigUInt64LE(BigInt(value), 8 + at * 8);
	const isClustered = 1;
	header.set([isClustered, GZIP, GZIP, VECTOR_TILES, parts.minZoom, parts.maxZoom], 96);
	const { south, west, north, east } = parts.bounds;
	const degrees = [west, south, east, north];
	for (const [at, value] of degrees.entries())
		header.writeInt32LE(Math.round(value * 1e7), 102 + at * 4);
	const centreZoom = 6;
	header.writeUInt8(centreZoom, 118);
	header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
	header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
	return header;
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
	return Uint8Array.from(bytes).buffer;
}
