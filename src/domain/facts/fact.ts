/** The chapters of the fact sheet, in its order. */
export const FACT_SECTIONS = [
	'SEED',
	'CON',
	'LAW',
	'CRC',
	'SGN',
	'RSP',
	'PRV',
	'SCH',
	'STA',
	'QNA',
] as const;

export type FactSection = (typeof FACT_SECTIONS)[number];

/**
 * How well a fact is founded. `high` read in the official text or in two sources that agree; `medium` one good source;
 * `low` old, undated, copied or conflicting; `verify` not read in a source.
 */
export const FACT_CONFIDENCES = ['high', 'medium', 'low', 'verify'] as const;

export type FactConfidence = (typeof FACT_CONFIDENCES)[number];

/**
 * What a page may do with a fact. `show` with its source and date; `flag` only with the visible "not yet confirmed"
 * mark; `hold` not at all: such a fact keeps its id, so that nobody adds it again, and its words stay out.
 */
export const FACT_USES = ['show', 'flag', 'hold'] as const;

export type FactUse = (typeof FACT_USES)[number];

/** One thing that pages rest on. */
export interface Fact {
	/** e.g. `F-CON-006`. */
	id: string;
	section: FactSection;
	confidence: FactConfidence;
	use: FactUse;
	/** Working statement in English, never printed; empty for `hold`. Pages write their own sentence. */
	statement: string;
	/** Official Malay term, where there is one. */
	malayTerm?: string | undefined;
	/** Keys of {@link FactSource}; empty for `hold` alone. */
	sources: readonly string[];
	/** Where it can be checked: an address or an advice, in English. */
	check?: string | undefined;
	/** Day (YYYY-MM-DD) from which pages say that it is due for review; absent for `hold`. */
	reviewDue?: string | undefined;
}

/** A page, report or law on which facts rest. */
export interface FactSource {
	/** e.g. `FMT-2026-02`. */
	key: string;
	title: string;
	organisation: string;
	/** An address on the web; absent for a document that we hold as a file. */
	address?: string | undefined;
	/** Day of the source, YYYY, YYYY-MM or YYYY-MM-DD; absent where it bears none. */
	date?: string | undefined;
	/** Only where there is no `date`: a year or years to be shown with "about", e.g. `2012`, `2010–2012`. */
	dateAbout?: string | undefined;
	/** For editors, in English; never printed. */
	note?: string | undefined;
	/**
	 * Whether the address is only where a copy was read (a mirror, a blog, an unofficial reprint). Pages name such a
	 * source and do not send readers there.
	 */
	isCopy: boolean;
}

/**
 * Key of what was not read in a source. It is never printed as one: a fact that rests on it alone is flagged, and the
 * page says where it can be checked.
 */
export const GENERAL_KNOWLEDGE_KEY = 'GK';
