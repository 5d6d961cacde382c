import { rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { keepFile } from '#generators/handouts/file-cache.ts';

const PATH = '/test/kept.pdf';
const bytesOf = (text: string) => () => Promise.resolve(Buffer.from(text));

afterAll(() => rm('.cache/handouts/test', { recursive: true, force: true }));

test('a file is taken from the cache while its ingredients stay, and made anew when one changes', async () => {
	const read = async (ingredient: string, made: string) =>
		Buffer.from(await keepFile(PATH, ['template', ingredient], bytesOf(made))).toString();
	expect(await read('one', 'first')).toBe('first');
	expect(await read('one', 'never made')).toBe('first');
	expect(await read('two', 'second')).toBe('second');
	expect(await read('one', 'third')).toBe('third');
});

test('a file that a page and its own address ask for at once is made once, for both', async () => {
	let times = 0;
	const make = (): Promise<Buffer> => {
		times += 1;
		return Promise.resolve(Buffer.from('made'));
	};
	const path = '/test/at-once.pdf';
	const both = await Promise.all([keepFile(path, ['one'], make), keepFile(path, ['one'], make)]);
	expect(both.map((bytes) => Buffer.from(bytes).toString())).toEqual(['made', 'made']);
	expect(times).toBe(1);
});
