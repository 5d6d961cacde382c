import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PROJECT, UNFINISHED } from '../project.ts';
import { unpackTiles } from '#generators/basemap/unpack-tiles.ts';

/** Unpacked tiles that a later build may take as they are; may be deleted at any time. */
const KEPT = join(PROJECT, '.cache/tiles');

/** All that the unpacked tiles depend on. */
const INGREDIENTS = [
	'content/geo/basemap.pmtiles',
	'src/generators/basemap/unpack-tiles.ts',
	'src/generators/basemap/tile-archive.ts',
	'src/domain/geo/tile-index.ts',
];

/**
 * Writes the base map as one small file a tile: the host answers no part of a file. Eight thousand files take seconds
 * to write and a blink to link, so they are kept from build to build.
 */
export async function unpackBaseMap(): Promise<string> {
	const hash = createHash('sha256');
	for (const path of INGREDIENTS) hash.update(await readFile(join(PROJECT, path)));
	const kept = join(KEPT, hash.digest('hex'));
	if (!existsSync(kept)) {
		await rm(KEPT, { recursive: true, force: true });
		const unfinished = `${kept}-unfinished`;
		await unpackTiles(join(PROJECT, 'content/geo/basemap.pmtiles'), unfinished);
		await rename(unfinished, kept);
	}
	return `${String(linkFolder(kept, UNFINISHED))} files of tiles`;
}

/** Gives each file of a folder a second name, below another folder; copies it where the disk knows no links. */
function linkFolder(from: string, to: string): number {
	const entries = readdirSync(from, { recursive: true, withFileTypes: true }).map((entry) => {
		const path = join(entry.parentPath, entry.name);
		return { path, target: join(to, relative(from, path)), isFolder: entry.isDirectory() };
	});
	for (const { target, isFolder } of entries) if (isFolder) mkdirSync(target, { recursive: true });
	const files = entries.filter(({ isFolder }) => !isFolder);
	// One after the other and at once: handing each to another thread costs more than the call itself.
	for (const { path, target } of files) {
		try {
			linkSync(path, target);
		} catch {
			copyFileSync(path, target);
		}
	}
	return files.length;
}
