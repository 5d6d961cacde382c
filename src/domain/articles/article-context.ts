import type { Fact } from '#domain/facts/fact.ts';
import type { Figure } from '#domain/figures/figure.ts';
import type { GlossaryTerm } from '#domain/glossary/glossary.ts';

/** What the components inside an article may look up. */
export interface ArticleContext {
	/** Identity of the article, e.g. `help/danger-now`. */
	id: string;
	/** A fact of this article's front matter; throws for one that it does not name. */
	fact: (id: string) => Fact;
	/** A term of the glossary; throws when there is none. */
	term: (id: string) => GlossaryTerm;
	/** The whole glossary. */
	terms: readonly GlossaryTerm[];
	/** All figures, in their order. */
	figures: readonly Figure[];
}
