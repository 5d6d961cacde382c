const PAGE = '/Type /Page';

/** Pages of a PDF that Typst made: it writes each as an object of its own, outside compressed streams. */
export function countPages(pdf: Uint8Array): number {
	const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
	let pages = 0;
	for (let at = bytes.indexOf(PAGE); at >= 0; at = bytes.indexOf(PAGE, at + PAGE.length)) {
		// "/Pages" is the list of them.
		if (bytes[at + PAGE.length] !== 's'.charCodeAt(0)) pages += 1;
	}
	return pages;
}
