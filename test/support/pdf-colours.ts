import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The colours other than black, white and grey that a PDF paints with, as `#rrggbb`, each once. */
export async function readPdfColours(bytes: Uint8Array): Promise<string[]> {
	const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
	const document = await task.promise;
	const colours = new Set<string>();
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { fnArray, argsArray } = await page.getOperatorList();
		for (const [index, operation] of fnArray.entries()) {
			if (operation !== OPS.setFillRGBColor && operation !== OPS.setStrokeRGBColor) continue;
			const [colour = ''] = argsArray[index] as string[];
			if (!/^#(..)\1\1$/.test(colour)) colours.add(colour);
		}
	}
	await task.destroy();
	return [...colours];
}
