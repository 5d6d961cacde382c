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

/** What is known of the pages that are searched. */
export interface SearchedPages {
	/** How many there are. */
	count: number;
	/** Multiplies the score of a page, by identity; 1 for those that are not named. */
	weights: Readonly<Record<string, number>>;
}

/**
 * The pages that answer at least one term, best first; pages with equal scores keep the order of their identities.
 *
 * A term counts once a page, by its best phrase, and the more the fewer pages answer it: "lebam" tells more than
 * "anak", however rare one of the other words for a child may be. A page that answers all terms stands before one that
 * answers some of them a little better: what a frightened person types is one question, not a choice of words.
 */
export function rankPages(
	terms: readonly TermMatches[],
	searched: SearchedPages,
): readonly RankedPage[] {
	const pages = new Map<string, RankedPage>();
	for (const term of terms) {
		const answers = answersOf(term);
		const telling = Math.log(1 + searched.count / answers.size);
		for (const [id, score] of answers) {
			const page = pages.get(id) ?? { id, score: 0, answered: 0 };
			pages.set(id, { id, score: page.score + score * telling, answered: page.answered + 1 });
		}
	}
	return [...pages.values()]
		.map((page) => ({
			...page,
			score: page.score * (page.answered / terms.length) ** 2 * (searched.weights[page.id] ?? 1),
		}))
		.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

/** Pages that answer a term, each with 0 to 1: 1 for the page that holds the very word best. */
function answersOf({ phrases }: TermMatches): ReadonlyMap<string, number> {
	const best = new Map<string, number>();
	for (const { weight, matches } of phrases) {
		const highest = Math.max(...matches.map(({ score }) => score));
		for (const { id, score } of matches) {
			// The root keeps a short page that repeats a word from outdoing a page that is about it.
			const share = highest > 0 ? Math.sqrt(score / highest) : 1;
			best.set(id, Math.max(best.get(id) ?? 0, share * weight));
		}
	}
	return best;
}
