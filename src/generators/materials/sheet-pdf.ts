import { readFileSync } from 'node:fs';
import { typesetPdf } from '../handouts/typesetter.ts';
import { readHandoutColours } from '../handouts/colours.ts';
import { qrSvg } from '#generators/qr/qr-svg.ts';
import { drawingForPaper, markForPaper } from './drawing.ts';
import { inlineText, type Block, type Inline, type Table } from '#domain/materials/document.ts';
import type { SheetInk } from '#domain/materials/files.ts';
import type { MaterialKind } from '#domain/materials/material.ts';
import type { Sheet } from '#domain/materials/sheet.ts';

export const SHEET_TEMPLATE = 'src/generators/materials/sheet.typ';
const COLOURS = 'src/styles/tokens.css';

/** Narrowest and widest share of a column, in letters of its longest cell. */
const COLUMN_LETTERS = { least: 10, most: 48 } as const;

/** All that the template needs, as JSON; the same sheet gives the same text. */
export async function sheetPdfInput(
	sheet: Sheet,
	kind: MaterialKind,
	ink: SheetInk,
): Promise<string> {
	const { address, blocks, written, locale, ...words } = sheet;
	return JSON.stringify({
		...words,
		lang: locale,
		kind,
		ink,
		written: written.split('-').map(Number),
		colours: readHandoutColours(readFileSync(COLOURS, 'utf8')),
		mark: markForPaper(ink),
		blocks: blocks.map((block) => templateBlock(block, ink)),
		address: address === undefined ? null : { ...address, svg: await qrSvg(address.whole) },
	});
}

/** A tagged PDF/UA-1 on A4, from what {@link sheetPdfInput} gives. */
export function typesetSheet(input: string, name: string): Promise<Uint8Array> {
	return typesetPdf(SHEET_TEMPLATE, { sheet: input }, name);
}

function templateBlock(block: Block, ink: SheetInk): unknown {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return { ...block, content: templateRun(block.content) };
		case 'list':
			return {
				...block,
				items: block.items.map((item) => item.map((each) => templateBlock(each, ink))),
			};
		case 'table':
			return {
				kind: 'table',
				widths: columnWidths(block),
				head: block.head.map(templateRun),
				rows: block.rows.map((row) => row.map(templateRun)),
			};
		case 'box':
			return { ...block, blocks: block.blocks.map((each) => templateBlock(each, ink)) };
		case 'picture':
			return { ...block, svg: drawingForPaper(block.name, ink) };
		default:
			return block;
	}
}

function templateRun(content: readonly Inline[]): unknown[] {
	return content.map((piece) => ({
		text: piece.text,
		isBold: piece.kind === 'contact' || piece.isBold === true,
		isNumber: piece.kind === 'contact',
	}));
}

/** Shares of the width: columns of longer words get more. */
function columnWidths({ head, rows }: Table): number[] {
	return head.map((cell, column) => {
		const letters = [cell, ...rows.map((row) => row[column] ?? [])].map(
			(each) => inlineText(each).length,
		);
		return Math.min(COLUMN_LETTERS.most, Math.max(COLUMN_LETTERS.least, ...letters));
	});
}
