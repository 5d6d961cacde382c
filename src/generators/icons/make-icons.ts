import sharp, { type Sharp } from 'sharp';

/** Width and height of the one picture in favicon.ico, in pixels. */
const ICO_PIXELS = 32;

/** Width and height that Apple asks for; the mark takes this share of it, the rest is paper. */
const APPLE_PIXELS = 180;
const APPLE_MARK_SHARE = 0.72;

/**
 * The mark as favicon.ico, for browsers that take no SVG. There is no web manifest on purpose: it would offer to install
 * the site, and an icon on the home screen tells whoever else holds the telephone.
 */
export async function makeFavicon(mark: string): Promise<Uint8Array> {
	return wrapAsIco(await drawMark(mark, ICO_PIXELS).png().toBuffer(), ICO_PIXELS);
}

/** The mark on paper, for a bookmark on the home screen of an iPhone; that surface knows no transparency. */
export async function makeAppleTouchIcon(mark: string, paper: string): Promise<Uint8Array> {
	const markPixels = Math.round(APPLE_PIXELS * APPLE_MARK_SHARE);
	return sharp({
		create: { width: APPLE_PIXELS, height: APPLE_PIXELS, channels: 3, background: paper },
	})
		.composite([{ input: await drawMark(mark, markPixels).png().toBuffer() }])
		.png({ palette: true })
		.toBuffer();
}

function drawMark(mark: string, pixels: number): Sharp {
	return sharp(Buffer.from(mark), { density: 300 }).resize(pixels, pixels);
}

/**
 * An icon file that holds one PNG.
 *
 * Source: https://en.wikipedia.org/wiki/ICO_(file_format), "Icon file structure", read 22 November 2026.
 */
function wrapAsIco(png: Uint8Array, pixels: number): Uint8Array {
	const header = Buffer.alloc(22);
	header.writeUInt16LE(1, 2);
	header.writeUInt16LE(1, 4);
	header.writeUInt8(pixels, 6);
	header.writeUInt8(pixels, 7);
	header.writeUInt16LE(1, 10);
	header.writeUInt16LE(32, 12);
	header.writeUInt32LE(png.length, 14);
	header.writeUInt32LE(header.length, 18);
	return Buffer.concat([header, png]);
}
