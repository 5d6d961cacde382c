/**
 * "Change one field and every page, card and file follows", done: a copy of the project in which one number of the
 * registry is another is built, and compared with the site.
 */

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST, listPages } from '#test/support/pages.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Not a number that anybody answers, and like nothing else on the site. */
const CHANGED = '15 000 1';
const CHANGED_LINK = 'tel:150001';

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

const count = (text: string, part: string) => text.split(part).length - 1;

test('every page that showed the number shows the new one as often, and none the old one', () => {
	const before = listPages().filter((page) => count(page.html, 'tel:15999') > 0);
	expect(before.length).toBeGreaterThan(50);
	const faults = before.flatMap((page) => {
		const after = readFileSync(
			join(folder, 'dist', page.file.replace(/404\.html$/, '404/index.html')),
			'utf8',
		);
		const expected = count(page.html, 'tel:15999');
		const found = count(after, CHANGED_LINK);
		return expected === found && count(after, '15999') === 0
			? []
			: [
					`${page.file}: ${String(found)} of ${String(expected)}, the old one ${String(count(after, '15999'))} times`,
				];
	});
	expect(faults.slice(0, 20)).toEqual([]);
});

test('no other file of the site still holds the old number', () => {
	const texts = globSync('**/*.{json,webmanifest,txt,xml,js,css,vcf,csv,html}', {
		cwd: join(folder, 'dist'),
	});
	expect(texts.length).toBeGreaterThan(100);
	const faults = texts.filter((file) =>
		/(?<!\d)15999(?!\d)/.test(readFileSync(join(folder, 'dist', file), 'utf8')),
	);
	expect(faults.slice(0, 20)).toEqual([]);
});

test('the site as it is shows the number of the registry', () => {
	expect(readFileSync(join(DIST, 'en/index.html'), 'utf8')).toContain('tel:15999');
});
