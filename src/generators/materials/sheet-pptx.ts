import PptxGenJS from 'pptxgenjs';
import { drawingAsPng, markAsPng } from './drawing.ts';
import { repackOfficeFile } from './repack.ts';
import { DataError } from '#domain/errors.ts';
import { intlTag } from '#domain/i18n/locale.ts';
import { inlineText, type Block, type Inline, type Table } from '#domain/materials/document.ts';
import { PROGRAMME, type Sheet } from '#domain/materials/sheet.ts';
import { slidesOf, type Slide } from '#domain/materials/slides.ts';

/** On every school computer, or replaced by one of the same widths (Liberation Sans). */
const FONT = 'Arial';
const INK = '14233A';
const ACCENT = '0B4D60';
const PAPER = 'FFFDF8';

/** Inches, the unit of the library; the slide is 13.33 × 7.5. */
const PLACE = {
	left: 0.6,
	top: 1.6,
	width: 12.1,
	/** Beside the mark. */
	title: 11.3,
	/** Beside the large mark of the first slide. */
	opening: 8,
	/** Beside a drawing. */
	narrow: 7.6,
	height: 5.1,
	picture: { x: 8.6, y: 1.9, w: 4.2, h: 3.15 },
} as const;

/** Sizes of text in points, largest first; a slide takes the first at which its words find room. */
const SIZES = [40, 36, 32, 28, 24, 22, 20, 18, 16] as const;
const POINTS_AN_INCH = 72;
/** Mean width of a letter of Arial, in parts of its size; measured on our Malay and English slides, rounded up. */
const LETTER_WIDTH = 0.53;
/** Line and space below a paragraph, in parts of the size. */
const LINE_HEIGHT = 1.25;
const PARAGRAPH_SPACE = 0.35;
/** From a bullet or number to its words. */
const BULLET_INDENT = 1.2;

const MASTER = { title: 'TITLE', content: 'CONTENT' } as const;

interface SlideParagraph {
	content: readonly Inline[];
	bullet?: 'bullets' | 'check' | 'numbers' | undefined;
	start?: number | undefined;
}

/**
 * An editable PowerPoint file with speaker notes; the same sheet gives the same bytes.
 *
 * @param name - What is being made, for messages.
 * @throws DataError when the words of a slide find no room.
 */
export async function makeSheetPptx(sheet: Sheet, name: string): Promise<Uint8Array> {
	const deck = new PptxGenJS();
	deck.layout = 'LAYOUT_WIDE';
	deck.title = sheet.title;
	deck.subject = sheet.description;
	deck.author = PROGRAMME;
	deck.company = PROGRAMME;
	deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
	defineMasters(deck, sheet, pngData(await markAsPng()));
	for (const [index, slide] of slidesOf(sheet).entries()) {
		await addSlide(deck, sheet, slide, index === 0, `${name}, "${slide.title}"`);
	}
	const bytes = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
	return repackOfficeFile(bytes, sheet.written);
}

function defineMasters(deck: PptxGenJS, sheet: Sheet, mark: string): void {
	const small = { x: 12.1, y: 0.35, w: 0.75, h: 0.75 };
	const large = { x: 9.1, y: 2.2, w: 3.2, h: 3.2 };
	const footer = {
		text: {
			text: sheet.running,
			options: { x: PLACE.left, y: 6.95, w: 10, h: 0.35, fontSize: 12, color: INK },
		},
	};
	const number = { x: 12.2, y: 6.95, w: 0.6, h: 0.35, fontSize: 12, color: INK };
	const master = (
		title: string,
		{ y, h, w, fontSize }: { y: number; h: number; w: number; fontSize: number },
		place: typeof small,
	) => {
		deck.defineSlideMaster({
			title,
			background: { color: PAPER },
			slideNumber: number,
			objects: [
				{ image: { ...place, data: mark } },
				footer,
				{
					placeholder: {
						options: {
							name: 'title',
							type: 'title',
							x: PLACE.left,
							y,
							w,
							h,
							fontSize,
							bold: true,
							color: ACCENT,
							align: 'left',
							valign: 'middle',
							margin: 0,
						},
						text: '',
					},
				},
			],
		});
	};
	master(MASTER.title, { y: 1.5, h: 2, w: PLACE.opening, fontSize: 48 }, large);
	master(MASTER.content, { y: 0.6, h: 0.9, w: PLACE.title, fontSize: 36 }, small);
}

async function addSlide(
	deck: PptxGenJS,
	sheet: Sheet,
	content: Slide,
	isFirst: boolean,
	where: string,
): Promise<void> {
	const lang = intlTag(sheet.locale);
	const slide = deck.addSlide({ masterName: isFirst ? MASTER.title : MASTER.content });
	slide.addText([{ text: content.title, options: { lang } }], { placeholder: 'title' });
	const blocks: readonly Block[] = isFirst
		? [{ kind: 'paragraph', content: [{ kind: 'text', text: sheet.eyebrow }] }, ...content.blocks]
		: content.blocks;
	const picture = blocks.find((block) => block.kind === 'picture');
	const table = blocks.find((block) => block.kind === 'table');
	const wide = isFirst ? PLACE.opening : PLACE.width;
	const width = picture === undefined ? wide : PLACE.narrow;
	const top = isFirst ? 3.7 : PLACE.top;
	const room = isFirst ? 2 : PLACE.height;
	const paragraphs = paragraphsOf(blocks);
	const tableRoom = table === undefined ? 0 : (table.rows.length + 1) * 0.5;
	const size = fittingSize(paragraphs, width, room - tableRoom, where);
	const height = heightInInches(paragraphs, width, size);
	if (paragraphs.length > 0) {
		slide.addText(textOf(paragraphs, size, lang), {
			x: PLACE.left,
			y: top,
			w: width,
			h: table === undefined ? room : height,
			valign: 'top',
			margin: 0,
			fontFace: FONT,
			color: INK,
		});
	}
	if (table !== undefined) addTable(slide, table, top + height + 0.1, width, lang);
	if (picture !== undefined) {
		slide.addImage({
			...PLACE.picture,
			data: pngData(await drawingAsPng(picture.name)),
			altText: picture.alt,
		});
	}
	if (isFirst) {
		slide.addText(
			sheet.closing.map((words) => ({ text: words, options: { lang, breakLine: true } })),
			{ x: PLACE.left, y: 6.05, w: PLACE.width, h: 0.8, fontSize: 12, color: INK, margin: 0 },
		);
	}
	const notes = noteLines(content.notes);
	if (notes.length > 0) slide.addNotes(notes.join('\n'));
}

function pngData(bytes: Uint8Array): string {
	return `image/png;base64,${Buffer.from(bytes).toString('base64')}`;
}

/** What stands on a slide as paragraphs; titles of boxes are bold ones. Drawings and tables have their own places. */
function paragraphsOf(blocks: readonly Block[]): SlideParagraph[] {
	return blocks.flatMap((block): SlideParagraph[] => {
		switch (block.kind) {
			case 'heading':
				return [{ content: bold(inlineText(block.content)) }];
			case 'paragraph':
				return [{ content: block.content }];
			case 'list':
				return block.items.flatMap((item, index) =>
					paragraphsOf(item).map((paragraph, place) =>
						place === 0
							? { ...paragraph, bullet: block.form, start: block.start + index }
							: paragraph,
					),
				);
			case 'box':
				return [
					...(block.title === undefined ? [] : [{ content: bold(block.title) }]),
					...paragraphsOf(block.blocks),
				];
			default:
				return [];
		}
	});
}

function bold(text: string): Inline[] {
	return [{ kind: 'text', text, isBold: true }];
}

function fittingSize(
	paragraphs: readonly SlideParagraph[],
	width: number,
	height: number,
	where: string,
): number {
	const size = SIZES.find((each) => heightInInches(paragraphs, width, each) <= height);
	if (size !== undefined) return size;
	throw new DataError({
		what: 'Slaid ini terlalu penuh. / The slide is too full.',
		where,
		mend: 'Bahagikan kepada dua slaid, atau pindahkan ayat ke nota penceramah. / Make two slides of it, or move sentences to the speaker notes.',
	});
}

function heightInInches(
	paragraphs: readonly SlideParagraph[],
	width: number,
	size: number,
): number {
	const letters = (width * POINTS_AN_INCH) / (size * LETTER_WIDTH);
	const lines = paragraphs.reduce((sum, { content, bullet }) => {
		const length = inlineText(content).length + (bullet === undefined ? 0 : 3);
		return sum + Math.max(1, Math.ceil(length / letters)) * LINE_HEIGHT + PARAGRAPH_SPACE;
	}, 0);
	return (lines * size) / POINTS_AN_INCH;
}

function textOf(
	paragraphs: readonly SlideParagraph[],
	size: number,
	lang: string,
): PptxGenJS.TextProps[] {
	return paragraphs.flatMap(({ content, bullet, start }) =>
		content.map((piece, index) => ({
			text: piece.text,
			options: {
				lang,
				fontSize: size,
				bold: piece.kind === 'contact' || piece.isBold === true,
				paraSpaceAfter: size * PARAGRAPH_SPACE,
				breakLine: index === content.length - 1,
				...(index === 0 && bullet !== undefined ? { bullet: bulletOf(bullet, size, start) } : {}),
			},
		})),
	);
}

function bulletOf(form: 'bullets' | 'check' | 'numbers', size: number, start = 1) {
	const indent = size * BULLET_INDENT;
	if (form === 'numbers') return { type: 'number' as const, numberStartAt: start, indent };
	return { characterCode: form === 'check' ? '2610' : '2022', indent };
}

function addTable(
	slide: PptxGenJS.Slide,
	{ head, rows }: Table,
	y: number,
	width: number,
	lang: string,
): void {
	const border = { type: 'solid' as const, pt: 1, color: INK };
	slide.addTable(
		[head, ...rows].map((row, index) =>
			row.map((cell) => ({
				text: inlineText(cell),
				options: { bold: index === 0, border, lang, color: INK, fontFace: FONT },
			})),
		),
		{ x: PLACE.left, y, w: width, fontSize: 16 },
	);
}

/** Notes as plain lines, lists with their marks. */
function noteLines(blocks: readonly Block[]): string[] {
	return paragraphsOf(blocks).map(({ content, bullet, start }) => {
		const text = inlineText(content);
		if (bullet === 'numbers') return `${String(start)}. ${text}`;
		return bullet === undefined ? text : `• ${text}`;
	});
}
