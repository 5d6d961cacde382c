import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * A zip whose bytes depend on its files and that day alone: no clock, no machine, no order of making.
 *
 * @param written - YYYY-MM-DD; the day that every file in it bears.
 */
export function zipFiles(
	files: readonly { name: string; bytes: Uint8Array }[],
	written: string,
): Uint8Array {
	const entries: Zippable = {};
	for (const { name, bytes } of files) entries[name] = bytes;
	return zipSync(entries, { level: 9, mtime: noonOf(written) });
}

/**
 * An Office file made again so that the same words give the same bytes: its days are those of the words, and the
 * counters that a library keeps across files begin at 1.
 *
 * @param written - YYYY-MM-DD.
 */
export function repackOfficeFile(bytes: Uint8Array, written: string): Uint8Array {
	const files = Object.entries(unzipSync(bytes)).map(([name, content]) => ({
		name,
		bytes: /\.(?:xml|rels)$/.test(name) ? strToU8(settle(strFromU8(content), written)) : content,
	}));
	// Readers look for the list of contents first.
	const first = files.filter(({ name }) => name === '[Content_Types].xml');
	const rest = files
		.filter(({ name }) => name !== '[Content_Types].xml' && !name.endsWith('/'))
		.toSorted((one, other) => (one.name < other.name ? -1 : 1));
	return zipFiles([...first, ...rest], written);
}

/**
 * Style of a paragraph that follows one of its runs: pptxgenjs repeats it before each run of another weight, and
 * PowerPoint calls such a file damaged. Source: ECMA-376, part 1, 21.1.2.2.6: `a:pPr` comes first or not at all.
 */
const STRAY_PARAGRAPH_STYLE = /(<\/a:r>)<a:pPr\b(?:[^>]*\/>|[\s\S]*?<\/a:pPr>)/g;

function settle(xml: string, written: string): string {
	let drawing = 0;
	return xml
		.replace(
			/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
			(_whole, tag: string) => `${tag}${written}T00:00:00Z`,
		)
		.replace(STRAY_PARAGRAPH_STYLE, '$1')
		.replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, (_whole, start: string) => {
			drawing += 1;
			return `${start}${String(drawing)}`;
		});
}

/** Zip files hold local time without a zone, so the day is built in local time. */
function noonOf(written: string): Date {
	const [year = 2026, month = 1, day = 1] = written.split('-').map(Number);
	return new Date(year, month - 1, day, 12);
}
