import jsQR from 'jsqr';
import sharp from 'sharp';

/** What a QR code says, read from its picture (SVG or PNG) as a phone would, with paper around it; `undefined` where there is none. */
export async function readCode(picture: Uint8Array | string): Promise<string | undefined> {
	const { data, info } = await sharp(Buffer.from(picture))
		.resize(400, 400, { kernel: 'nearest' })
		.flatten({ background: 'white' })
		.extend({ top: 40, bottom: 40, left: 40, right: 40, background: 'white' })
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
