/**
 * "Change one field and every page, card and file follows", done: a copy of the project in which one number of the
 * registry is another is built, and compared with the site.
 */

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST, listPages } from '#test/support/pages.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** A number that the check of numbers lets pass, and that stands nowhere else on the site. */
const CHANGED = '1-800-00-0000';
const CHANGED_LINK = 'tel:1800000000';

/** Pages that quote the titles of documents, and with them the numbers that stand there. */
const QUOTES = new Set(['sources']);

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'one-field-'));
	for (const part of [
		'src',
		'content',
		'public',
		'package.json',
		'tsconfig.json',
		'astro.config.mjs',
	]) {
		await cp(join(PROJECT, part), join(folder, part), { recursive: true });
	}
	await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
	const table = join(folder, 'content/contacts/contacts.csv');
	const text = await readFile(table, 'utf8');
	await writeFile(table, text.replace(',15999,tel:15999,', `,${CHANGED},${CHANGED_LINK},`));
	await run(process.execPath, [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
		cwd: folder,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', VITEST: undefined, NODE_ENV: undefined },
		maxBuffer: 1e8,
	});
}, 240_000);

afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
});

/** Where Astro wrote a page; a later step of the build moves those of not found. */
function builtFile(file: string): string {
	const path = join(folder, 'dist', file);
	return existsSync(path) ? path : path.replace(/404\.html$/, '404/index.html');
}

const count = (text: string, part: string) => text.split(part).length - 1;

/** How often the old number stands in a text; 019-261 5999 ends in the same digits. */
const countOld = (text: string) => (text.match(/(?<!\d)15999(?!\d)/g) ?? []).length;

test('every page that showed the number shows the new one as often, and none the old one', () => {
	const before = listPages().filter(
		(page) => count(page.html, 'tel:15999') > 0 && !QUOTES.has(page.type),
	);
	expect(before.length).toBeGreaterThan(50);
	const faults = before.flatMap((page) => {
		const after = readFileSync(builtFile(page.file), 'utf8');
		const expected = count(page.html, 'tel:15999');
		const found = count(after, CHANGED_LINK);
		return expected === found && countOld(after) === 0
			? []
			: [
					`${page.file}: ${String(found)} of ${String(expected)}, the old one ${String(countOld(after))} times`,
				];
	});
	expect(faults.slice(0, 20)).toEqual([]);
});

test('no other file of the site still holds the old number', () => {
	const texts = globSync('**/*.{json,webmanifest,txt,xml,js,css,vcf,csv,html}', {
		cwd: join(folder, 'dist'),
	});
	expect(texts.length).toBeGreaterThan(100);
	const quoting = new Set(
		listPages()
			.filter((page) => QUOTES.has(page.type))
			.map((page) => page.file),
	);
	const faults = texts.filter(
		(file) => !quoting.has(file) && countOld(readFileSync(join(folder, 'dist', file), 'utf8')) > 0,
	);
	expect(faults.slice(0, 20)).toEqual([]);
});

test('the site as it is shows the number of the registry', () => {
	expect(readFileSync(join(DIST, 'en/index.html'), 'utf8')).toContain('tel:15999');
});
