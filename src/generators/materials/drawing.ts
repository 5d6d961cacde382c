import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { SheetInk } from '#domain/materials/files.ts';

/** Width of a drawing where a format wants pixels; twice what is printed at 60 mm and 150 dots an inch. */
const PIXELS = 720;

/**
 * A drawing of public/pictures as SVG for paper: without the rules for dark screens, and for one ink in greys.
 *
 * @param name - File name without ending.
 */
export function drawingForPaper(name: string, ink: SheetInk): string {
	return svgForPaper(`public/pictures/${name}.svg`, ink);
}

/** The four petals, in the same way. */
export function markForPaper(ink: SheetInk): string {
	return svgForPaper('public/favicon.svg', ink);
}

function svgForPaper(file: string, ink: SheetInk): string {
	const svg = readFileSync(file, 'utf8').replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\}/g, '');
	return ink === 'colour' ? svg : svg.replace(/#([0-9a-f]{6}|[0-9a-f]{3})\b/gi, greyOf);
}

/** The same as PNG, for Word and PowerPoint, which do not draw every SVG. */
export async function drawingAsPng(name: string): Promise<Uint8Array> {
	return rasterize(drawingForPaper(name, 'colour'), PIXELS);
}

/** The four petals in the same way. */
export async function markAsPng(): Promise<Uint8Array> {
	return rasterize(markForPaper('colour'), PIXELS / 2);
}

function rasterize(svg: string, width: number): Promise<Uint8Array> {
	return sharp(Buffer.from(svg), { density: 160 })
		.resize({ width })
		.png({ palette: true, colours: 64, effort: 10 })
		.toBuffer();
}

/** The grey that looks as bright as the colour. Source: ITU-R BT.709, luma of red, green and blue. */
function greyOf(_match: string, digits: string): string {
	const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
	const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
		Number.parseInt(full.slice(at, at + 2), 16),
	);
	const grey = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
		.toString(16)
		.padStart(2, '0');
	return `#${grey}${grey}${grey}`;
}
