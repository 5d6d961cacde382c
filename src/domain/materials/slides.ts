import { inlineText, type Block } from './document.ts';
import type { Sheet } from './sheet.ts';

/** One slide: what people see, and what the speaker says. */
export interface Slide {
	title: string;
	blocks: readonly Block[];
	/** The words below `### Speaker notes`, one a paragraph; empty where there are none. */
	notes: readonly Block[];
}

/** The heading below which a slide's notes stand, in both languages. */
const NOTES_HEADINGS: readonly string[] = ['Nota penceramah', 'Speaker notes'];

/** Whether this heading begins the notes of a slide. */
export function isNotesHeading(block: Block): boolean {
	return (
		block.kind === 'heading' &&
		block.level === 3 &&
		NOTES_HEADINGS.includes(inlineText(block.content))
	);
}

/**
 * The slides of a sheet, one for each heading of level 2. What stands before the first heading belongs to the title
 * slide, which comes first and bears the sheet's title.
 */
export function slidesOf(sheet: Sheet): readonly Slide[] {
	const slides: { title: string; blocks: Block[]; notes: Block[] }[] = [
		{ title: sheet.title, blocks: [], notes: [] },
	];
	let isInNotes = false;
	for (const block of sheet.blocks) {
		const current = slides.at(-1);
		if (block.kind === 'heading' && block.level === 2) {
			slides.push({ title: inlineText(block.content), blocks: [], notes: [] });
			isInNotes = false;
		} else if (isNotesHeading(block)) {
			isInNotes = true;
		} else if (isInNotes) {
			current?.notes.push(block);
		} else {
			current?.blocks.push(block);
		}
	}
	return slides;
}
