import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Folder of made files that a later build may take as they are; may be deleted at any time. */
const CACHE_FOLDER = '.cache/handouts';

/** What is being looked up or made at this moment, by path and key: a page and the file itself may ask at once. */
const pending = new Map<string, Promise<Uint8Array>>();

/**
 * The bytes kept under that path if they were made from the same ingredients, or else those that `make` gives, which
 * are then kept. Each path keeps one file, so the folder does not grow. Asked for twice at once, it is made once.
 *
 * @param path - Address of the file on the site, with a slash at its beginning.
 * @param ingredients - Everything that the bytes depend on.
 */
export function keepFile(
	path: string,
	ingredients: readonly string[],
	make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
	const key = createHash('sha256').update(JSON.stringify(ingredients)).digest('hex');
	const name = `${path} ${key}`;
	const known = pending.get(name);
	if (known !== undefined) return known;
	const bytes = takeOrMake(path, key, make).finally(() => pending.delete(name));
	pending.set(name, bytes);
	return bytes;
}

async function takeOrMake(
	path: string,
	key: string,
	make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
	const file = `${CACHE_FOLDER}${path}`;
	const kept = await readIfPresent(file);
	// The key stands in the file, before the bytes, so that the two can never belong to different builds.
	if (kept?.subarray(0, key.length).toString('latin1') === key) return kept.subarray(key.length);
	const bytes = await make();
	await mkdir(dirname(file), { recursive: true });
	const unfinished = `${file}.${String(process.pid)}`;
	await writeFile(unfinished, Buffer.concat([Buffer.from(key, 'latin1'), bytes]));
	await rename(unfinished, file);
	return bytes;
}

async function readIfPresent(file: string): Promise<Buffer | undefined> {
	try {
		return await readFile(file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}
