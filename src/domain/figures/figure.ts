import type { Bilingual } from '#domain/i18n/translator.ts';

/** One number of a figure. */
export interface FigureValue {
	label: Bilingual;
	/** A count; never a rate. */
	value: number;
	/** Not yet confirmed: drawn as an outline and marked in the table. */
	isFlagged: boolean;
	/** Id of the fact that gives the number. */
	fact: string;
}

/** Counts that belong together, with all that a reader must know to read them rightly. */
export interface Figure {
	/** e.g. `children-in-need`; also the name of its file. */
	id: string;
	title: Bilingual;
	/** What is counted: "children", "cases". */
	unit: Bilingual;
	/** The time that is counted, and whether it is a whole year. */
	period: Bilingual;
	/** The one sentence that says what to see. */
	says: Bilingual;
	definition: Bilingual;
	caution: Bilingual;
	/** Day of the newest source, YYYY-MM-DD. */
	asOf: string;
	facts: readonly string[];
	values: readonly FigureValue[];
}
