/** A page that holds a phrase, and how well. */
export interface PageMatch {
	/** Identity of the page in the index. */
	id: string;
	/** From the index; more is better, 0 is the least. */
	score: number;
}

/** What was found for one term of a query: the pages of each of its phrases. */
export interface TermMatches {
	phrases: readonly { weight: number; matches: readonly PageMatch[] }[];
}

/** A page that answers a query. */
export interface RankedPage extends PageMatch {
	/** Terms of the query that the page answers. */
	answered: number;
}

/**
 * The pages that answer at least one term, best first; pages with equal scores keep the order of their identities.
 *
 * A term counts once a page, by its best phrase. A page that answers all terms stands before one that answers some of
 * them a little better: what a frightened person types is one question, not a choice of words.
 */
export function rankPages(terms: readonly TermMatches[]): readonly RankedPage[] {
	const pages = new Map<string, RankedPage>();
	for (const { phrases } of terms) {
		const best = new Map<string, number>();
		for (const { weight, matches } of phrases) {
			for (const { id, score } of matches) {
				best.set(id, Math.max(best.get(id) ?? 0, score * weight));
			}
		}
		for (const [id, score] of best) {
			const page = pages.get(id) ?? { id, score: 0, answered: 0 };
			pages.set(id, { id, score: page.score + score, answered: page.answered + 1 });
		}
	}
	return [...pages.values()]
		.map((page) => ({ ...page, score: page.score * (page.answered / terms.length) ** 2 }))
		.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}
