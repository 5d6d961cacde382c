import { inlineText, type Inline, type SourceBlock } from './document.ts';
import type { Material, MaterialRecord } from './material.ts';
import { COMPONENT_MARK } from '#domain/content/article-text.ts';
import { findUnexplainedAcronymsIn } from '#domain/content/acronyms.ts';
import {
	figuresOfTexts,
	findLargeMean,
	findLongSentencesIn,
	type PlacedText,
} from '#domain/content/sentence-length.ts';
import type { Finding } from '#domain/errors.ts';
import type { GlossaryTerm } from '#domain/glossary/glossary.ts';

/**
 * Sentences that are too long and short forms that are not explained, in the record and in every sheet. Each sheet is
 * read by itself, since it is printed by itself: it explains its own short forms.
 *
 * @param everyday - Short forms that everybody reads as words, e.g. `SMS`.
 */
export function wordingFindings(
	{ locale, record, parts }: Material,
	terms: readonly GlossaryTerm[],
	everyday: ReadonlySet<string>,
): Finding[] {
	const recordFile = `content/handouts/${locale}/${record.id}/record.yaml`;
	const wholes = [
		{ where: recordFile, read: recordTexts(record) },
		...parts.map(({ file, blocks }) => ({ where: file, read: readTexts(blocks) })),
	];
	return wholes.flatMap(({ where, read }) => {
		const placed: PlacedText[] = read.map(({ text }) => ({ text, where }));
		const running = read.filter(({ isCell }) => !isCell).map(({ text }) => text);
		return [
			...findLongSentencesIn(placed),
			...findLargeMean(figuresOfTexts(running).mean, where),
			...findUnexplainedAcronymsIn(placed, locale, terms, everyday),
		];
	});
}

interface ReadText {
	text: string;
	/** Cells of a table are no running text. */
	isCell: boolean;
}

function recordTexts(record: MaterialRecord): ReadText[] {
	const { description, outcomes, preparation, contentNote, disclosurePlan } = record;
	return [description, ...outcomes, ...preparation, contentNote ?? '', disclosurePlan].map(
		(text) => ({ text, isCell: false }),
	);
}

/** What people read, in its order; headings and titles explain nothing. */
function readTexts(blocks: readonly SourceBlock[]): ReadText[] {
	return blocks.flatMap((block): ReadText[] => {
		switch (block.kind) {
			case 'paragraph':
				return [{ text: words(block.content), isCell: false }];
			case 'list':
				return block.items.flatMap(readTexts);
			case 'table':
				return [...block.head, ...block.rows.flat()].map((cell) => ({
					text: words(cell),
					isCell: true,
				}));
			case 'box':
			case 'step':
				return readTexts(block.blocks);
			default:
				return [];
		}
	});
}

function words(content: readonly Inline[]): string {
	return inlineText(
		content.map((piece) => (piece.kind === 'contact' ? { ...piece, text: COMPONENT_MARK } : piece)),
	);
}
