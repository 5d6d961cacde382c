import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

const PARTS = ['src', 'content', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/**
 * A copy of the project, without dist/ and cache, that a test may change and build.
 *
 * @param name - begins the name of the folder, for whoever finds one left behind.
 * @returns its folder, below the system's folder for temporary files; the caller removes it.
 */
export async function copyProject(name: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), `${name}-`));
	for (const part of PARTS) await cp(join(PROJECT, part), join(folder, part), { recursive: true });
	await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
	return folder;
}

/** Changes a text file. @throws when nothing changed: that would prove nothing. */
export async function changeText(file: string, edit: (text: string) => string): Promise<void> {
	const before = await readFile(file, 'utf8');
	const after = edit(before);
	if (after === before)
		throw new Error(`${file} is as before; mend the change that the test makes.`);
	await writeFile(file, after);
}
