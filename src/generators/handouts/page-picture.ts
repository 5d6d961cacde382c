import sharp from 'sharp';
import { PREVIEW_PIXELS } from '#domain/materials/files.ts';

/** The largest that a picture may be which comes while one scrolls. */
const MOST_BYTES = 8_000;

/** Tried in this order until the picture is small enough. */
const QUALITIES = [70, 55, 40, 25] as const;

/** Twice the pixels of the picture, so that thin letters keep their weight; a point is a 72nd of an inch. */
const DOTS_AN_INCH = 54;

/**
 * The first page of a drawing by Typst as a small WebP; a page on its side is set in the middle of an upright one. Typst
 * draws all pages one below the other, each on a white ground that bears its size.
 *
 * @param name - What is being drawn, for messages.
 * @throws when the page cannot be made small enough.
 */
export async function drawFirstPage(svg: string, name: string): Promise<Uint8Array> {
	const page = await sharp(Buffer.from(firstPage(svg, name)), {
		density: DOTS_AN_INCH,
		unlimited: true,
	})
		.resize(PREVIEW_PIXELS.width, PREVIEW_PIXELS.height, { fit: 'contain', background: '#fff' })
		.flatten({ background: '#fff' })
		.png({ compressionLevel: 1 })
		.toBuffer();
	for (const quality of QUALITIES) {
		const picture = await sharp(page).webp({ quality, effort: 6 }).toBuffer();
		if (picture.length <= MOST_BYTES) return picture;
	}
	throw new Error(`The first page of ${name} takes more than ${String(MOST_BYTES)} bytes.`);
}

function firstPage(svg: string, name: string): string {
	const [ground, height, width] =
		/^ {4}<path [^>]*d="M 0 0v ([\d.]+) h ([\d.]+) .*$/m.exec(svg) ?? [];
	if (ground === undefined || height === undefined || width === undefined) {
		throw new Error(`${name} has no page.`);
	}
	const start = svg.indexOf(ground) + ground.length;
	// Later pages are left out: their grounds all lie on the first page and would cover it.
	const next = svg.indexOf('\n    <path ', start);
	const definitions = svg.indexOf('\n    <defs', start);
	const alone = next < 0 ? svg : svg.slice(0, next) + svg.slice(definitions);
	return alone.replace(
		/viewBox="[^"]*" width="[^"]*" height="[^"]*"/,
		`viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"`,
	);
}
