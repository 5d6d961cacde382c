import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says of itself, for tests. */
export interface PdfReading {
	pages: number;
	/** Width and height of the first page, in whole points. */
	size: [number, number];
	isMarked: boolean;
	/** Part of PDF/UA that it claims to follow; empty where it claims none. */
	uaPart: string;
	language: string;
	title: string;
	showsTitle: boolean;
	/** All text in its order without any space: a change of typeface within a number would show as one. */
	text: string;
	/** The same with the spaces between words. */
	words: string;
	/** The text without spaces, one a page. */
	pageTexts: string[];
	/** Words that stand, wholly or in part, outside their page. */
	cutOff: string[];
	/** Pairs of words printed over one another. */
	overprinted: string[];
	/** Names of typefaces that the reader's machine would have to have. */
	notEmbedded: string[];
	/** Roles of the structure in reading order: `H1`, `P`, `Figure`. */
	roles: string[];
	/** Descriptions of the figures; empty for one that has none. */
	figures: string[];
}

interface StructureNode {
	role?: string;
	alt?: string;
	children?: StructureNode[];
}

/** Reads a PDF back. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
	// A copy, because the library takes the buffer for itself.
	const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
	const document = await task.promise;
	const { info, metadata } = await document.getMetadata();
	const { Language, Title } = info as { Language?: string; Title?: string };
	// Typed as an object, but a Map at run time (pdfjs-dist 6.5.438).
	const markInfo = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
	const preferences = (await document.getViewerPreferences()) as Map<string, unknown>;
	const nodes: StructureNode[] = [];
	const pageTexts: string[] = [];
	const words: string[] = [];
	const cutOff: string[] = [];
	const overprinted: string[] = [];
	const notEmbedded = new Set<string>();
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		nodes.push(...flatten((await page.getStructTree()) as StructureNode));
		const { items } = await page.getTextContent();
		const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
		pageTexts.push(
			pieces
				.map(({ str }) => str)
				.join('')
				.replace(/\s+/g, ''),
		);
		words.push(...pieces.map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str)), ' ');
		cutOff.push(...pieces.filter((piece) => isOutside(piece, page.view)).map(({ str }) => str));
		overprinted.push(...overlaps(pieces));
		for (const name of await missingFonts(page, new Set(pieces.map(({ fontName }) => fontName)))) {
			notEmbedded.add(name);
		}
	}
	const [, , width = 0, height = 0] = (await document.getPage(1)).view;
	const reading: PdfReading = {
		pages: document.numPages,
		size: [Math.round(width), Math.round(height)],
		isMarked: markInfo?.get('Marked') === true,
		uaPart: String(metadata.get('pdfuaid:part') ?? ''),
		language: Language ?? '',
		title: Title ?? '',
		showsTitle: preferences.get('DisplayDocTitle') === true,
		text: pageTexts.join(''),
		words: words.join(''),
		pageTexts,
		cutOff,
		overprinted,
		notEmbedded: [...notEmbedded],
		roles: nodes.map(({ role }) => role ?? '').filter((role) => role !== ''),
		figures: nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt ?? ''),
	};
	await task.destroy();
	return reading;
}

interface TextPiece {
	str: string;
	/** The last two are the place of its first letter, in points from the lower left corner. */
	transform: number[];
	width: number;
}

function isOutside({ str, transform, width }: TextPiece, view: readonly number[]): boolean {
	const [left = 0, bottom = 0, right = 0, top = 0] = view;
	const [, , , , x = 0, y = 0] = transform;
	return str.trim() !== '' && (x < left || y < bottom || x + width > right || y > top);
}

/** How much of the smaller of two pieces the other may touch: kerning and accents reach a little over. */
const LARGEST_TOUCH = 0.2;
/** Height of small letters above the line, in parts of their size. */
const LETTER_HEIGHT = 0.5;

function overlaps(pieces: readonly TextPiece[]): string[] {
	const boxes = pieces
		.filter(({ str }) => /[\p{L}\p{N}]/u.test(str))
		.map(({ str, transform, width }) => {
			const [, , , size = 0, x = 0, y = 0] = transform;
			return { str, left: x, right: x + width, bottom: y, top: y + Math.abs(size) * LETTER_HEIGHT };
		});
	return boxes.flatMap((one, index) =>
		boxes
			.slice(index + 1)
			.filter((other) => {
				const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				const up = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
				const area = (box: typeof one) => (box.right - box.left) * (box.top - box.bottom);
				return (
					across > 0 && up > 0 && across * up > LARGEST_TOUCH * Math.min(area(one), area(other))
				);
			})
			.map((other) => `${one.str} / ${other.str}`),
	);
}

async function missingFonts(page: PDFPageProxy, names: ReadonlySet<string>): Promise<string[]> {
	// Fonts are read while the page is prepared for drawing.
	await page.getOperatorList();
	return [...names].flatMap((id) => {
		const font = page.commonObjs.get(id) as { name?: string; missingFile?: boolean };
		return font.missingFile === true ? [font.name ?? id] : [];
	});
}

function flatten(node: StructureNode): StructureNode[] {
	return [node, ...(node.children ?? []).flatMap(flatten)];
}

/** Heading levels that follow one more than a level below them: `['H1 → H3']`; empty where none is skipped. */
export function skippedHeadings(roles: readonly string[]): string[] {
	const levels = roles.filter((role) => /^H[1-6]$/.test(role)).map((role) => Number(role.slice(1)));
	return levels.flatMap((level, index) => {
		const before = levels[index - 1] ?? 0;
		return level > before + 1 ? [`H${String(before)} → H${String(level)}`] : [];
	});
}
