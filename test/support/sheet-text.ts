import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { textsOf } from '#domain/materials/document.ts';
import type { Sheet } from '#domain/materials/sheet.ts';

/** Every text of a sheet in reading order, without any space: what each of its files must hold. */
export function textsOfSheet(sheet: Sheet): string[] {
	return [sheet.eyebrow, sheet.title, ...textsOf(sheet.blocks), ...sheet.closing]
		.map(squeeze)
		.filter((text) => text !== '');
}

/** A text without any space, so that line ends and changes of typeface do not count. */
export function squeeze(text: string): string {
	return text.replace(/\s+/g, '');
}

/** The texts that do not follow one another in a squeezed text; empty when all do. */
export function missingTexts(texts: readonly string[], whole: string): string[] {
	let from = 0;
	return texts.filter((text) => {
		const at = whole.indexOf(text, from);
		if (at === -1) return true;
		from = at + text.length;
		return false;
	});
}

/** All words of a Word file in their order, squeezed; the foot of its pages is not among them. */
export function readDocxText(bytes: Uint8Array): string {
	const xml = unzipSync(bytes)['word/document.xml'];
	return xml === undefined ? '' : textRuns(strFromU8(xml), 'w:t');
}

/** The words of each slide and of its notes, squeezed, in the order of the slides. */
export function readPptxTexts(bytes: Uint8Array): { slide: string; notes: string }[] {
	const files = unzipSync(bytes);
	const text = (name: string) => {
		const xml = files[name];
		return xml === undefined ? '' : textRuns(strFromU8(xml), 'a:t');
	};
	const count = Object.keys(files).filter((name) =>
		/^ppt\/slides\/slide\d+\.xml$/.test(name),
	).length;
	return Array.from({ length: count }, (_, index) => ({
		slide: text(`ppt/slides/slide${String(index + 1)}.xml`),
		notes: text(`ppt/notesSlides/notesSlide${String(index + 1)}.xml`),
	}));
}

/** The words of a page's main part, squeezed. */
export function readPageText(html: string): string {
	return squeeze(parse(html).querySelector('main')?.textContent ?? '');
}

function textRuns(xml: string, element: string): string {
	const pattern = new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`, 'g');
	return squeeze([...xml.matchAll(pattern)].map((match) => unescapeXml(match[1] ?? '')).join(''));
}

function unescapeXml(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}
