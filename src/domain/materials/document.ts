/**
 * The neutral tree of a material's words. Web page, PDF, DOCX and PPTX are all drawn from it, so that they say the
 * same by construction. It knows no format and no page.
 */

/** A run of words, or a number of the registry inside a sentence. */
export type Inline =
	| { kind: 'text'; text: string; isBold?: true | undefined }
	| { kind: 'contact'; id: string; text: string; href: string };

/** A piece that every format can draw. */
export type Block =
	| Heading
	| { kind: 'paragraph'; content: readonly Inline[] }
	| List
	| Table
	| Box
	/** Lines to write on. */
	| { kind: 'lines'; count: number }
	/** An empty frame to draw in, height in millimetres. */
	| { kind: 'draw'; millimetres: number }
	/** A drawing of public/pictures; `millimetres` is its width on paper, absent for the usual one. */
	| { kind: 'picture'; name: string; alt: string; millimetres?: number | undefined }
	| { kind: 'page-break' };

export interface Heading {
	kind: 'heading';
	/** 2 is a section of the sheet; the title of the sheet is 1 and stands outside the tree. */
	level: 2 | 3;
	content: readonly Inline[];
	/** Address within the page, unique in the tree: `langkah-pelajaran`. */
	id: string;
	/** Set for a step of a lesson: its number, 1 first. The words hold number and minutes too. */
	step?: number | undefined;
}

export interface List {
	kind: 'list';
	/** `check` is a list of boxes to tick on paper. */
	form: 'bullets' | 'numbers' | 'check';
	/** First number of a numbered list. */
	start: number;
	items: readonly (readonly Block[])[];
}

export interface Table {
	kind: 'table';
	head: readonly (readonly Inline[])[];
	rows: readonly (readonly (readonly Inline[])[])[];
}

export interface Box {
	kind: 'box';
	/** `say` holds words to speak as they stand; `danger` a matter of the emergency number. */
	form: 'say' | 'note' | 'danger' | 'unconfirmed';
	/** Absent for `say` and `unconfirmed`. */
	title?: string | undefined;
	/** The flagged fact of an `unconfirmed` box. */
	fact?: string | undefined;
	blocks: readonly Block[];
}

/** A timed step of a lesson as the author wrote it; sheets have a heading and its blocks instead. */
export interface Step {
	kind: 'step';
	minutes: number;
	title: string;
	/** Level that its heading gets. */
	level: 2 | 3;
	blocks: readonly Block[];
	/** Line of the file. */
	line: number;
}

/** What an author may write at the outermost level of a part. */
export type SourceBlock = Block | Step;

/** Narrowest and widest share of a column, in letters of its longest cell. */
const COLUMN_LETTERS = { least: 10, most: 48 } as const;

/** A telephone number is bold and must stay on one line: it counts as so many letters more. */
const LETTERS_FOR_A_NUMBER = 4;

/** Least share of a column that people write names and sentences in. */
const COLUMN_TO_WRITE_IN = 40;

/**
 * Shares of a table's width, one a column: columns of longer words get more. A column without words is written in by
 * hand and gets room for that; several of them beside one with words are for ticks, and stay as narrow as their heads.
 */
export function columnShares({ head, rows }: Table): number[] {
	const cellsOf = (column: number) => rows.map((row) => row[column] ?? []);
	const isEmpty = head.map((_, column) =>
		cellsOf(column).every((cell) => /^\d*\.?$/.test(inlineText(cell).trim())),
	);
	const empty = isEmpty.filter(Boolean).length;
	const isForWords = empty === 1 || empty === head.length;
	return head.map((cell, column) => {
		const letters = [cell, ...cellsOf(column)].map(
			(each) =>
				inlineText(each).length +
				(each.some(({ kind }) => kind === 'contact') ? LETTERS_FOR_A_NUMBER : 0),
		);
		const least =
			isForWords && isEmpty[column] === true ? COLUMN_TO_WRITE_IN : COLUMN_LETTERS.least;
		return Math.min(COLUMN_LETTERS.most, Math.max(least, ...letters));
	});
}

/** The words of a run of inline pieces. */
export function inlineText(content: readonly Inline[]): string {
	return content.map(({ text }) => text).join('');
}

/**
 * One piece of text per paragraph, heading, cell and title, in reading order; pieces without words give none.
 *
 * @param wordsOf - How a run of words is written.
 */
export function textsOf(
	blocks: readonly SourceBlock[],
	wordsOf: (content: readonly Inline[]) => string = inlineText,
): string[] {
	return blocks.flatMap((block): string[] => {
		switch (block.kind) {
			case 'heading':
			case 'paragraph':
				return [wordsOf(block.content)];
			case 'list':
				return block.items.flatMap((item) => textsOf(item, wordsOf));
			case 'table':
				return [...block.head, ...block.rows.flat()].map((cell) => wordsOf(cell));
			case 'box':
				return [
					...(block.title === undefined ? [] : [block.title]),
					...textsOf(block.blocks, wordsOf),
				];
			case 'step':
				return [block.title, ...textsOf(block.blocks, wordsOf)];
			default:
				return [];
		}
	});
}

/** Every block of the tree, those within others after the one that holds them. */
export function allBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'list') return [block, ...block.items.flatMap(allBlocks)];
		if (block.kind === 'box' || block.kind === 'step') return [block, ...allBlocks(block.blocks)];
		return [block];
	});
}

/** Every inline piece of the tree, in reading order. */
export function allInlines(blocks: readonly SourceBlock[]): Inline[] {
	return allBlocks(blocks).flatMap((block) => {
		if (block.kind === 'heading' || block.kind === 'paragraph') return block.content;
		if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flat();
		return [];
	});
}
