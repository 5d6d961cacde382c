import { inlineText, textsOf, type Inline, type SourceBlock } from './document.ts';
import type { MaterialPart } from './material.ts';
import { COMPONENT_MARK } from '#domain/content/article-text.ts';
import { figuresOf } from '#domain/content/numbers.ts';
import type { Finding } from '#domain/errors.ts';

/** One piece of the outline that both languages must share, with its words for the message. */
interface OutlinePiece {
	outline: string;
	words: string;
}

/**
 * Where the two languages of a part differ: the first piece of the outline that differs, then figures. Words are not
 * compared. Empty when both say the same.
 */
export function partParityFindings(ms: MaterialPart, en: MaterialPart): Finding[] {
	const [ours, theirs] = [outlineOf(ms.blocks), outlineOf(en.blocks)];
	const length = Math.max(ours.length, theirs.length);
	const first = Array.from({ length }, (_, index) => index).find(
		(index) => ours[index]?.outline !== theirs[index]?.outline,
	);
	if (first !== undefined) {
		return [
			{
				what: `Susunan berbeza mulai di sini / From here on the outline differs: ms ${describe(ours[first])}, en ${describe(theirs[first])}.`,
				where: `${ms.file}; ${en.file}`,
				mend: 'Tulis tajuk, perenggan, senarai, jadual dan kotak yang sama mengikut urutan. / Write the same headings, paragraphs, lists, tables and boxes in the same order.',
			},
		];
	}
	return ours.flatMap((piece, index) => {
		const other = theirs[index]?.words ?? '';
		const [msFigures, enFigures] = [
			figuresOf(piece.words, 'ms').toSorted().join(', '),
			figuresOf(other, 'en').toSorted().join(', '),
		];
		if (msFigures === enFigures) return [];
		return [
			{
				what: `Angka berbeza / Figures differ: ms ${msFigures || '–'}, en ${enFigures || '–'} ("${piece.words.slice(0, 40)}").`,
				where: `${ms.file}; ${en.file}`,
				mend: 'Tulis angka yang sama dalam kedua-dua bahasa. / Write the same figures in both languages.',
			},
		];
	});
}

function outlineOf(blocks: readonly SourceBlock[]): OutlinePiece[] {
	return blocks.flatMap((block): OutlinePiece[] => {
		switch (block.kind) {
			case 'heading':
				return [runPiece(`heading ${String(block.level)}`, block.content)];
			case 'paragraph':
				return [runPiece('paragraph', block.content)];
			case 'list':
				return [
					{ outline: `list of ${block.form} × ${String(block.items.length)}`, words: '' },
					...block.items.flatMap(outlineOf),
				];
			case 'table':
				return [
					{
						outline: `table ${String(block.head.length)} × ${String(block.rows.length)}`,
						words: '',
					},
					...[...block.head, ...block.rows.flat()].map((cell) => runPiece('cell', cell)),
				];
			case 'box':
				return [
					{
						outline: `:::${block.form}${block.fact === undefined ? '' : `[${block.fact}]`}`,
						words: block.title ?? '',
					},
					...outlineOf(block.blocks),
					{ outline: `end of :::${block.form}`, words: '' },
				];
			case 'step':
				return [
					{ outline: `:::step[${String(block.minutes)}]`, words: block.title },
					...outlineOf(block.blocks),
					{ outline: 'end of :::step', words: '' },
				];
			case 'lines':
				return [{ outline: `:::lines ${String(block.count)}`, words: '' }];
			case 'draw':
				return [{ outline: `:::draw ${String(block.millimetres)}`, words: '' }];
			case 'picture':
				return [
					{
						outline: `::picture ${block.name} ${String(block.millimetres ?? '')}`.trim(),
						words: block.alt,
					},
				];
			case 'page-break':
				return [{ outline: '::pagebreak', words: '' }];
		}
	});
}

/** The numbers of the registry belong to the outline; their digits are not figures of the text. */
function runPiece(name: string, content: readonly Inline[]): OutlinePiece {
	const contacts = content.flatMap((piece) => (piece.kind === 'contact' ? [piece.id] : []));
	return {
		outline: [name, ...contacts.toSorted()].join(' :contact '),
		words: inlineText(content.filter(({ kind }) => kind === 'text')),
	};
}

function describe(piece: OutlinePiece | undefined): string {
	if (piece === undefined) return '(tamat / end)';
	return piece.words === '' ? piece.outline : `${piece.outline} "${piece.words.slice(0, 40)}"`;
}

/** All words of a part, its title first, for checks of wording; a number of the registry is a mere mark. */
export function wordsOfPart(part: MaterialPart): string[] {
	const wordsOf = (content: readonly Inline[]) =>
		content.map((piece) => (piece.kind === 'contact' ? COMPONENT_MARK : piece.text)).join('');
	return [part.title, ...textsOf(part.blocks, wordsOf)];
}
