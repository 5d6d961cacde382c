/**
 * What somebody sees who breaks the content: the build of a copy of the project in which several things are wrong at
 * once stops at its first step, with a message that a welfare officer can act on.
 */

import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeText, copyProject } from '#test/support/project-copy.ts';

const LAST_GOOD_PAGE = 'the last good site';

let folder: string;
let status: number | null;
let message: string;

beforeAll(async () => {
	folder = await copyProject('broken-content');

	await changeText(join(folder, 'content/interface/en.json'), (text) =>
		text.replace(/\t"search\.label": .*\n/, ''),
	);
	await changeText(join(folder, 'content/offices/police.csv'), (text) => {
		const [heading = '', ...rows] = text.split('\n');
		const columns = heading.split(',');
		const at = rows.findIndex((row) => /,\d\.\d+,1\d\d\.\d+,/.test(row));
		expect(columns).toContain('lat');
		rows[at] = (rows[at] ?? '').replace(/,(\d\.\d+),(1\d\d\.\d+),/, ',$2,$1,');
		return [heading, ...rows].join('\n');
	});
	await changeText(join(folder, 'content/offices/hospitals.csv'), (text) =>
		text.replace(/,(0\d-\d{3})\d? ?\d{4},/, ',$1,'),
	);
	await changeText(
		join(folder, 'content/articles/ms/help/danger-now.mdx'),
		(text) => `${text}\nTelefon 15999 sekarang.\n`,
	);

	await mkdir(join(folder, 'dist'));
	await writeFile(join(folder, 'dist/index.html'), LAST_GOOD_PAGE);

	const result = spawnSync(process.execPath, ['src/commands/build.ts'], {
		cwd: folder,
		encoding: 'utf8',
	});
	status = result.status;
	message = result.stdout + result.stderr;
}, 120_000);

afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
});

/** The block of the message that speaks of a file. */
const blockAbout = (file: string) =>
	message
		.split('\n\n')
		.filter((block) => block.includes(file))
		.join('\n\n');

test('the build stops before it builds a page', () => {
	expect(status).toBe(1);
	expect(message).not.toContain('Build the pages');
});

test('the last good site stands as it was', async () => {
	expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe(LAST_GOOD_PAGE);
});

test('a string that English lacks is named with its Malay text', () => {
	expect(blockAbout('content/interface/en.json')).toContain('search.label');
});

test('a latitude that stands where the longitude should is named with file, row and mend', () => {
	const block = blockAbout('content/offices/police.csv');
	expect(block).toMatch(/baris\/row \d+/);
	expect(block).toMatch(/[Ss]wap/);
});

test('a telephone number that nobody can dial is named with file, row and column', () => {
	const block = blockAbout('content/offices/hospitals.csv');
	expect(block).toMatch(/baris\/row \d+/);
	expect(block).toContain('phone');
});

test('a hotline number typed into an article is named, with what to write in its place', () => {
	const block = blockAbout('content/articles/ms/help/danger-now.mdx');
	expect(block).toContain('15999');
	expect(block).toContain('<Contact id="talian-kasih" />');
});

test('the message shows no stack of code', () => {
	expect(message).not.toMatch(/^\s+at .*:\d+:\d+/m);
});
