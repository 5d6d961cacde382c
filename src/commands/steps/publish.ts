import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { DIST, UNFINISHED } from '../project.ts';

/** Puts the new site in the place of the old one, which stood untouched until now. */
export async function publish(): Promise<string> {
	const old = `${UNFINISHED}-old`;
	await rm(old, { recursive: true, force: true });
	if (existsSync(DIST)) await rename(DIST, old);
	await rename(UNFINISHED, DIST);
	await rm(old, { recursive: true, force: true });
	return '';
}
