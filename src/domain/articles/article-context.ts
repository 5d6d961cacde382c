import type { Fact } from '#domain/facts/fact.ts';
import type { Figure } from '#domain/figures/figure.ts';
import type { Freshness } from '#domain/freshness/freshness.ts';
import type { InterfaceKey } from '#domain/i18n/translator.ts';
import type { GlossaryTerm } from '#domain/glossary/glossary.ts';

/** A table that anybody may take, as a page lists it. */
export interface OpenDataSummary {
	id: string;
	name: InterfaceKey;
	licence: string;
	credit: string;
	rows: number;
}

/** What the components inside an article may look up. */
export interface ArticleContext {
	/** Identity of the article, e.g. `help/danger-now`. */
	id: string;
	/** Day on which a person last read the page against its facts, YYYY-MM-DD: reviewed, or else written. */
	readOn: string;
	/** A fact of this article's front matter; throws for one that it does not name. */
	fact: (id: string) => Fact;
	/** A term of the glossary; throws when there is none. */
	term: (id: string) => GlossaryTerm;
	/** The whole glossary. */
	terms: readonly GlossaryTerm[];
	/** All figures, in their order. */
	figures: readonly Figure[];
	/** Counts of how old what we know is. */
	freshness: Freshness;
	/** The tables that anybody may take. */
	openData: readonly OpenDataSummary[];
}
