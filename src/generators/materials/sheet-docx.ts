import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	HeightRule,
	ImageRun,
	LevelFormat,
	LineRuleType,
	Packer,
	PageBreak,
	PageNumber,
	Paragraph,
	Tab,
	Table,
	TableBorders,
	TableCell,
	TableRow,
	TabStopType,
	TextRun,
	VerticalAlignTable,
	WidthType,
	type FileChild,
	type IParagraphOptions,
	type IRunOptions,
} from 'docx';
import { drawingAsPng } from './drawing.ts';
import { repackOfficeFile } from './repack.ts';
import { qrPng } from '#generators/qr/qr-code.ts';
import { intlTag } from '#domain/i18n/locale.ts';
import {
	columnShares,
	type Block,
	type Box,
	type Inline,
	type List,
	type Table as TableBlock,
} from '#domain/materials/document.ts';
import { PROGRAMME, type Sheet } from '#domain/materials/sheet.ts';

/** On every school computer, or replaced by one of the same widths (Liberation Sans). */
const FONT = 'Arial';

/** Twentieths of a point in a millimetre, the unit of Word. */
const TWIPS_A_MILLIMETRE = 1440 / 25.4;
/** Usual width of a drawing in millimetres; all are drawn 4 to 3. */
const PICTURE_MILLIMETRES = 60;
/** The library counts pictures in these. */
const PIXELS_A_MILLIMETRE = 96 / 25.4;

const PAGE_MARGIN = {
	upright: Math.round(15 * TWIPS_A_MILLIMETRE),
	level: Math.round(20 * TWIPS_A_MILLIMETRE),
} as const;
const TEXT_WIDTH = Math.round(170 * TWIPS_A_MILLIMETRE);
const CELL_MARGIN = 110;
/** Above and below what has a frame. */
const GAP = 120;
/** Side of the code to scan, as in the PDF. */
const CODE_MILLIMETRES = 20;
/** From one line to write on to the next; exact, since LibreOffice drops the room between paragraphs with one frame. */
const WRITING_LINE = Math.round(10 * TWIPS_A_MILLIMETRE);
/** Room below an empty cell's paragraph, to write in. */
const HANDWRITING = Math.round(5 * TWIPS_A_MILLIMETRE);
/** A frame to draw in is a little lower than in the PDF: Arial is wider, and the page must still hold it. */
const FRAME_SHARE = 0.85;
const INDENT = { left: 425, hanging: 340 } as const;

/** What a paragraph takes from the box it stands in. */
type Frame = Pick<IParagraphOptions, 'border' | 'indent' | 'shading'>;

/** An editable Word file with the words of a sheet in the same order; the same sheet gives the same bytes. */
export async function makeSheetDocx(sheet: Sheet): Promise<Uint8Array> {
	const pictures = new Map<string, Uint8Array>();
	for (const name of pictureNames(sheet.blocks)) pictures.set(name, await drawingAsPng(name));
	const scribe = new Scribe(pictures);
	const children: FileChild[] = [
		...(sheet.eyebrow === '' ? [] : [new Paragraph({ children: [boldRun(sheet.eyebrow)] })]),
		new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(sheet.title)] }),
		...scribe.blocks(sheet.blocks),
		...(await closing(sheet)),
	];
	const document = new Document({
		title: sheet.title,
		description: sheet.description,
		creator: PROGRAMME,
		lastModifiedBy: PROGRAMME,
		styles: styles(sheet),
		numbering: { config: scribe.numbering() },
		sections: [
			{
				properties: {
					page: {
						size: { width: 11906, height: 16838 },
						margin: {
							top: PAGE_MARGIN.upright,
							bottom: PAGE_MARGIN.upright,
							left: PAGE_MARGIN.level,
							right: PAGE_MARGIN.level,
						},
					},
				},
				footers: { default: footer(sheet.running) },
				children,
			},
		],
	});
	return repackOfficeFile(await Packer.toBuffer(document), sheet.written);
}

class Scribe {
	readonly #pictures: ReadonlyMap<string, Uint8Array>;
	/** First numbers of the numbered lists, one entry a list: each counts for itself. */
	readonly #starts: number[] = [];

	constructor(pictures: ReadonlyMap<string, Uint8Array>) {
		this.#pictures = pictures;
	}

	blocks(blocks: readonly Block[], frame: Frame = {}): FileChild[] {
		return blocks.flatMap((block): FileChild[] => {
			switch (block.kind) {
				case 'heading':
					return [
						new Paragraph({
							heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
							children: runs(block.content),
						}),
					];
				case 'paragraph':
					return [new Paragraph({ ...frame, children: runs(block.content) })];
				case 'list':
					return this.#list(block, frame);
				case 'table':
					return [table(block), gap()];
				case 'box':
					return this.#box(block);
				case 'lines':
					return [...writingLines(block.count), gap()];
				case 'draw':
					return [drawingFrame(block.millimetres), gap()];
				case 'picture':
					return [this.#picture(block)];
				case 'page-break':
					return [new Paragraph({ children: [new PageBreak()] })];
			}
		});
	}

	/** The forms of all lists written so far: ask after the words. */
	numbering() {
		const level = (
			format: (typeof LevelFormat)[keyof typeof LevelFormat],
			text: string,
			start = 1,
		) => [
			{
				level: 0,
				format,
				text,
				start,
				alignment: AlignmentType.LEFT,
				style: { paragraph: { indent: INDENT } },
			},
		];
		return [
			{ reference: 'bullets', levels: level(LevelFormat.BULLET, '•') },
			{ reference: 'check', levels: level(LevelFormat.BULLET, '☐') },
			...this.#starts.map((start, index) => ({
				reference: `numbers-${String(index)}`,
				levels: level(LevelFormat.DECIMAL, '%1.', start),
			})),
		];
	}

	#list({ form, start, items }: List, frame: Frame): FileChild[] {
		if (form === 'numbers') this.#starts.push(start);
		const reference = form === 'numbers' ? `numbers-${String(this.#starts.length - 1)}` : form;
		return items.flatMap((item) => {
			const [first, ...rest] = item;
			const content = first?.kind === 'paragraph' ? first.content : [];
			return [
				new Paragraph({
					...frame,
					indent: INDENT,
					numbering: { reference, level: 0 },
					spacing: { after: 80 },
					children: runs(content),
				}),
				...this.blocks(first?.kind === 'paragraph' ? rest : item, {
					...frame,
					indent: { left: INDENT.left },
				}),
			];
		});
	}

	#box(box: Box): FileChild[] {
		const frame = frameOf(box.form);
		const title =
			box.title === undefined
				? []
				: [
						new Paragraph({
							...frame,
							keepNext: true,
							children: [boldRun(box.title)],
						}),
					];
		return [gap(), ...title, ...this.blocks(box.blocks, frame), gap()];
	}

	#picture({
		name,
		alt,
		millimetres = PICTURE_MILLIMETRES,
	}: Block & { kind: 'picture' }): Paragraph {
		const data = this.#pictures.get(name);
		if (data === undefined) throw new Error(`The drawing "${name}" was not read.`);
		const width = Math.round(millimetres * PIXELS_A_MILLIMETRE);
		return new Paragraph({
			alignment: AlignmentType.CENTER,
			children: [
				new ImageRun({
					type: 'png',
					data,
					transformation: { width, height: Math.round((width * 3) / 4) },
					altText: { name, title: '', description: alt },
				}),
			],
		});
	}
}

function runs(content: readonly Inline[]): TextRun[] {
	return content.map((piece) => {
		const isBold = piece.kind === 'contact' || piece.isBold === true;
		// Not `bold: false`, which would take the weight of a heading away.
		return isBold ? boldRun(piece.text) : new TextRun(piece.text);
	});
}

function boldRun(text: string): TextRun {
	const options: IRunOptions = { text, bold: true };
	return new TextRun(options);
}

function table(block: TableBlock): Table {
	const { head, rows } = block;
	const shares = columnShares(block);
	const whole = shares.reduce((sum, share) => sum + share, 0);
	const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
	const cell = (content: readonly Inline[], column: number, isHead: boolean) =>
		new TableCell({
			width: { size: widths[column] ?? 0, type: WidthType.DXA },
			...(isHead ? { shading: { fill: 'E8EEF0' } } : {}),
			children: [
				new Paragraph({
					spacing: { before: 40, after: content.length === 0 ? HANDWRITING : 40 },
					children: isHead ? content.map(({ text }) => boldRun(text)) : runs(content),
				}),
			],
		});
	return new Table({
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: widths,
		margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 40, bottom: 40 },
		rows: [
			new TableRow({
				tableHeader: true,
				children: head.map((content, column) => cell(content, column, true)),
			}),
			...rows.map(
				(row) =>
					new TableRow({
						cantSplit: true,
						children: row.map((content, column) => cell(content, column, false)),
					}),
			),
		],
	});
}

/** Lines to write on. */
function writingLines(count: number): Paragraph[] {
	return Array.from(
		{ length: count },
		() =>
			new Paragraph({
				spacing: { after: 0, line: WRITING_LINE, lineRule: LineRuleType.EXACT },
				border: { bottom: line(4), between: line(4) },
				children: [],
			}),
	);
}

/** An empty frame to draw in. */
function drawingFrame(millimetres: number): Table {
	return new Table({
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: [TEXT_WIDTH],
		rows: [
			new TableRow({
				height: {
					value: Math.round(millimetres * FRAME_SHARE * TWIPS_A_MILLIMETRE),
					rule: HeightRule.EXACT,
				},
				children: [
					new TableCell({
						width: { size: TEXT_WIDTH, type: WidthType.DXA },
						children: [new Paragraph({ children: [] })],
					}),
				],
			}),
		],
	});
}

/** Keeps what follows a table or a box from touching it; lower than an empty line, which would cost pages. */
function gap(height = GAP): Paragraph {
	return new Paragraph({
		spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT },
		children: [],
	});
}

/** Licence, date and the code to scan, together at the end. */
async function closing({ closing: lines, address }: Sheet): Promise<FileChild[]> {
	const small = (text: string) =>
		new Paragraph({
			keepLines: true,
			spacing: { after: 40 },
			children: [new TextRun({ text, size: 17 })],
		});
	if (address === undefined) return [gap(), ...lines.map(small)];
	const side = Math.round(CODE_MILLIMETRES * PIXELS_A_MILLIMETRE);
	const codeWidth = Math.round((CODE_MILLIMETRES + 4) * TWIPS_A_MILLIMETRE);
	const code = new ImageRun({
		type: 'png',
		data: await qrPng(address.whole),
		transformation: { width: side, height: side },
		altText: { name: 'QR', title: '', description: address.alt },
	});
	const widths = [codeWidth, TEXT_WIDTH - codeWidth];
	const cells = [
		[new Paragraph({ spacing: { after: 0 }, children: [code] })],
		[...lines, `${address.scan} ${address.printed}`].map(small),
	];
	return [
		gap(),
		new Table({
			width: { size: TEXT_WIDTH, type: WidthType.DXA },
			columnWidths: widths,
			borders: TableBorders.NONE,
			rows: [
				new TableRow({
					cantSplit: true,
					children: cells.map(
						(children, column) =>
							new TableCell({
								width: { size: widths[column] ?? 0, type: WidthType.DXA },
								verticalAlign: VerticalAlignTable.CENTER,
								children,
							}),
					),
				}),
			],
		}),
		// Word wants a paragraph after the last table; it must find room on every page.
		gap(20),
	];
}

function frameOf(form: Box['form']): Frame {
	if (form === 'say') {
		return { border: { left: { ...line(18), space: 12 } }, indent: { left: 340 } };
	}
	const side = {
		...line(form === 'danger' ? 18 : 8),
		style: form === 'unconfirmed' ? BorderStyle.DASHED : BorderStyle.SINGLE,
		space: 6,
	};
	return {
		border: { top: side, bottom: side, left: side, right: side },
		indent: { left: 140, right: 140 },
	};
}

/** @param eighths - Thickness in eighths of a point. */
function line(eighths: number) {
	return { style: BorderStyle.SINGLE, size: eighths, color: '000000' };
}

function footer(running: string): Footer {
	return new Footer({
		children: [
			new Paragraph({
				tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
				border: { top: { ...line(4), space: 4 } },
				children: [
					new TextRun({
						size: 17,
						children: [running, new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
					}),
				],
			}),
		],
	});
}

function styles(sheet: Sheet) {
	const size = sheet.role === 'pupil' ? 26 : 22;
	const heading = (points: number, before: number) => ({
		run: { font: FONT, bold: true, color: '000000', size: points * 2 },
		paragraph: { spacing: { before, after: 120 }, keepNext: true },
	});
	return {
		default: {
			document: {
				run: { font: FONT, size, language: { value: intlTag(sheet.locale) } },
				paragraph: { spacing: { after: 120, line: 259, lineRule: LineRuleType.AUTO } },
			},
			heading1: heading(22, 120),
			heading2: heading(15, 260),
			heading3: heading(13, 200),
		},
	};
}

/** The drawings of a tree, each once. */
export function pictureNames(blocks: readonly Block[]): string[] {
	const names = blocks.flatMap((block): string[] => {
		if (block.kind === 'picture') return [block.name];
		if (block.kind === 'box') return pictureNames(block.blocks);
		if (block.kind === 'list') return block.items.flatMap(pictureNames);
		return [];
	});
	return [...new Set(names)];
}
