import { toBuffer as drawQrPicture, toString as drawQrText } from 'qrcode';

/** With a quiet zone; level M still reads with 15 % of it torn off or smudged. */
const LOOK = { errorCorrectionLevel: 'M', margin: 2 } as const;

/** A QR code as SVG. */
export function qrSvg(address: string): Promise<string> {
	return drawQrText(address, { ...LOOK, type: 'svg' });
}

/** The same as PNG, eight dots a module, for Word, which does not draw every SVG. */
export function qrPng(address: string): Promise<Uint8Array> {
	return drawQrPicture(address, { ...LOOK, type: 'png', scale: 8 });
}
