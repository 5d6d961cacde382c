import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DistrictFileFacts } from '#domain/handouts/district-files.ts';
import { makeDistrictPack } from '#generators/handouts/district-pack.ts';
import { loadPosterInputs } from '#test/support/posters.ts';

const { districtInputFor } = loadPosterInputs();
const input = districtInputFor('selangor/hulu-langat', 'en', {
	pageAddress: 'https://kasih.test/en/find-help/selangor/hulu-langat/',
});

const sheet = (kind: DistrictFileFacts['kind'], name: string, words: string) => {
	const content = new TextEncoder().encode(words);
	return {
		kind,
		path: `/en/poster/selangor/${name}`,
		bytes: content.length,
		pages: 1,
		sha256: createHash('sha256').update(content).digest('hex'),
		content,
	};
};
const sheets = [
	sheet('poster', 'hulu-langat.pdf', 'poster'),
	sheet('poster-one-ink', 'hulu-langat-one-ink.pdf', 'one ink'),
	sheet('contacts', 'hulu-langat-contacts.pdf', 'contacts'),
];

interface Manifest {
	id: string;
	language: string;
	files: { name: string; bytes: number; sha256: string }[];
}

test('a pack holds its sheets, what they are, the licence, and checksums that are right', () => {
	const files = unzipSync(makeDistrictPack(input, sheets));
	expect(Object.keys(files).toSorted()).toEqual([
		'LICENCE.txt',
		'README.txt',
		'hulu-langat-contacts.pdf',
		'hulu-langat-one-ink.pdf',
		'hulu-langat.pdf',
		'manifest.json',
	]);
	const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
	const manifest = JSON.parse(textOf('manifest.json')) as Manifest;
	expect(manifest).toMatchObject({ id: 'selangor/hulu-langat', language: 'en' });
	expect(manifest.files).toHaveLength(3);
	for (const { name, bytes, sha256 } of manifest.files) {
		const content = files[name] ?? new Uint8Array();
		expect(content.length).toBe(bytes);
		expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
		expect(textOf('README.txt')).toContain(name);
	}
	expect(textOf('LICENCE.txt')).toMatch(/CC BY 4\.0[^]*OpenStreetMap[^]*ODbL/);
	expect(textOf('README.txt')).toContain('Print again after');
	expect(textOf('README.txt')).toContain(input.pageAddress);
});

test('the same sheets give the same bytes, in whatever time zone', () => {
	const once = makeDistrictPack(input, sheets);
	const zone = process.env['TZ'];
	process.env['TZ'] = 'America/New_York';
	const again = makeDistrictPack(input, sheets);
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
	expect(Buffer.compare(once, again)).toBe(0);
});

test('without a public address a pack names none', () => {
	const files = unzipSync(makeDistrictPack({ ...input, pageAddress: undefined }, sheets));
	expect(strFromU8(files['README.txt'] ?? new Uint8Array())).not.toMatch(/https?:/);
});
