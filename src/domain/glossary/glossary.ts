import type { Locale } from '#domain/i18n/locale.ts';

/** One word of the trade, in both languages. */
export interface GlossaryTerm {
	/** e.g. `pelindung`, `jkm`; made from the Malay term, never changed once pages use it. */
	id: string;
	/** Short form that stands for the term in both languages, e.g. `PKMD`. */
	acronym?: string | undefined;
	/** The term itself, without the short form. */
	term: Record<Locale, string>;
	/** One or two plain sentences; absent for a term that only keeps the wording the same everywhere. */
	definition?: Record<Locale, string> | undefined;
	/** Ids of the facts that the definition rests on. */
	facts: readonly string[];
	/** For writers, in English; never printed. */
	note?: string | undefined;
}
