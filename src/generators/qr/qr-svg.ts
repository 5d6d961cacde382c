import { toString as drawQrCode } from 'qrcode';

/** A QR code as SVG with a quiet zone; level M still reads with 15 % of it torn off or smudged. */
export function qrSvg(address: string): Promise<string> {
	return drawQrCode(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
}
