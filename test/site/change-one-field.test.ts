/**
 * "Change one field and every page, card and file follows", done: a copy of the project in which one number of the
 * registry is another is built, and compared with the site.
 */

import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST, listPages } from '#test/support/pages.ts';
import { changeText, copyProject } from '#test/support/project-copy.ts';
import { readPdf } from '#test/support/read-pdf.ts';

const run = promisify(execFile);

/** A number that the check of numbers lets pass, and that stands nowhere else on the site. */
const CHANGED = '1-800-00-0000';
const CHANGED_LINK = 'tel:1800000000';

/** Pages that quote the titles of documents, and with them the numbers that stand there. */
const QUOTES = new Set(['sources']);

let folder: string;

beforeAll(async () => {
	folder = await copyProject('one-field');
	await changeText(join(folder, 'content/contacts/contacts.csv'), (text) =>
		text.replace(',15999,tel:15999,', `,${CHANGED},${CHANGED_LINK},`),
	);
	await run(process.execPath, ['src/commands/build.ts'], {
		cwd: folder,
		env: { ...process.env, VITEST: undefined, NODE_ENV: undefined },
		maxBuffer: 1e8,
	});
}, 360_000);

afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
});

const count = (text: string, part: string) => text.split(part).length - 1;

/** How often the old number stands in a text; 019-261 5999 ends in the same digits. */
const countOld = (text: string) => (text.match(/(?<!\d)15999(?!\d)/g) ?? []).length;

test('every page that showed the number shows the new one as often, and none the old one', () => {
	const before = listPages().filter(
		(page) => count(page.html, 'tel:15999') > 0 && !QUOTES.has(page.type),
	);
	expect(before.length).toBeGreaterThan(50);
	const faults = before.flatMap((page) => {
		const after = readFileSync(join(folder, 'dist', page.file), 'utf8');
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

/** Files of a kind, with the one in the copy beside each. Of those that every district has, one in twenty. */
function listFiles(ending: string): { file: string; before: Uint8Array; after: Uint8Array }[] {
	const files = globSync(`{ms,en}/**/*.${ending}`, { cwd: DIST }).sort();
	const isMaterial = (file: string) => /^..\/(bahan|toolkit)\//.test(file);
	const ofDistricts = files.filter((file) => !isMaterial(file)).filter((_, at) => at % 20 === 0);
	return [...ofDistricts, ...files.filter(isMaterial)].map((file) => ({
		file,
		before: readFileSync(join(DIST, file)),
		after: readFileSync(join(folder, 'dist', file)),
	}));
}

/** The two numbers in a text without spaces, where digits of other things may stand beside them. */
const inPressedText = (text: string) => ({
	old: count(text, '15999') - count(text, '0192615999') - count(text, '019-2615999'),
	changed: count(text, CHANGED),
});

test('every PDF that bore the number bears the new one as often, and none the old one', async () => {
	const files = listFiles('pdf');
	let bearing = 0;
	for (const { file, before, after } of files) {
		const { old } = inPressedText((await readPdf(before)).text);
		if (old > 0) bearing += 1;
		const found = inPressedText((await readPdf(after)).text);
		expect({ file, ...found }).toEqual({ file, old: 0, changed: old });
	}
	expect(bearing).toBeGreaterThan(60);
}, 120_000);

test.for(['docx', 'pptx'])('every %s that bore the number bears the new one as often', (ending) => {
	const files = listFiles(ending);
	const bearing = files.filter(({ file, before, after }) => {
		const { old } = inPressedText(textOfOffice(before));
		expect({ file, ...inPressedText(textOfOffice(after)) }).toEqual({ file, old: 0, changed: old });
		return old > 0;
	});
	expect(bearing.length).toBeGreaterThan(0);
});

/** What an office file says, without any space. */
function textOfOffice(bytes: Uint8Array): string {
	return Object.entries(unzipSync(bytes))
		.filter(([name]) => /(document|slide\d+)\.xml$/.test(name))
		.map(([, part]) => strFromU8(part).replace(/<[^>]*>|\s/g, ''))
		.join('');
}

test('the site as it is shows the number of the registry', () => {
	expect(readFileSync(join(DIST, 'en/index.html'), 'utf8')).toContain('tel:15999');
});
