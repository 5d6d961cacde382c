/**
 * Makes the two web fonts of the site from the packages of the lockfile: `npm run data:fonts`.
 *
 * Letters are Atkinson Hyperlegible Next; figures are Public Sans, because Atkinson's only zero has a slash through it
 * and "43000" or "019-261 5999" then reads oddly. Both under the SIL Open Font License 1.1. The result is committed,
 * so that a build needs no font tools and two builds give the same bytes.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const OUTPUT = 'src/styles/fonts';

const LETTERS =
	'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' +
	' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~' +
	'\u00a0¡£§©«®°·»×ÁÇÉÈÍÑÓÖÚÜáàâçéèêëíñóöúü‑–—‘’“”•…€→←↑↓✓−≤≥½²';
const FIGURES = '0123456789';
const WEIGHTS = { wght: { min: 400, max: 800, default: 400 } };

const fonts = [
	{
		from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
		to: 'letters.woff2',
		characters: LETTERS,
	},
	{
		from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
		to: 'figures.woff2',
		characters: FIGURES,
	},
];

const { resolve } = createRequire(import.meta.url);
await mkdir(OUTPUT, { recursive: true });
for (const font of fonts) {
	const whole = await readFile(resolve(font.from));
	const part = await subsetFont(whole, font.characters, {
		targetFormat: 'woff2',
		variationAxes: WEIGHTS,
	});
	await writeFile(`${OUTPUT}/${font.to}`, part);
	console.log(`${OUTPUT}/${font.to}: ${String(part.length)} bytes`);
}
