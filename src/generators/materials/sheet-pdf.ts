import { readFileSync } from 'node:fs';
import { typesetPdf } from '../handouts/typesetter.ts';
import { readHandoutColours } from '../handouts/colours.ts';
import { qrSvg } from '#generators/qr/qr-code.ts';
import { drawingForPaper, markForPaper } from './drawing.ts';
import { columnShares, type Block, type Inline } from '#domain/materials/document.ts';
import type { SheetInk } from '#domain/materials/files.ts';
import type { MaterialRecord } from '#domain/materials/material.ts';
import type { Sheet } from '#domain/materials/sheet.ts';

export const SHEET_TEMPLATE = 'src/generators/materials/sheet.typ';
const COLOURS = 'src/styles/tokens.css';
/** The number of the registry that stands in red. */
const EMERGENCY = 'emergency';

/** All that the template needs, as JSON; the same sheet gives the same text. */
export async function sheetPdfInput(
	sheet: Sheet,
	{ kind, topics }: Pick<MaterialRecord, 'kind' | 'topics'>,
	ink: SheetInk,
): Promise<string> {
	const { address, blocks, written, locale, ...words } = sheet;
	return JSON.stringify({
		...words,
		lang: locale,
		kind,
		showsRights: topics.includes('rights'),
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
				widths: columnShares(block),
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
		isEmergency: piece.kind === 'contact' && piece.id === EMERGENCY,
	}));
}
