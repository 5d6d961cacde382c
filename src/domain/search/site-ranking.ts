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

/** Below 1, so that a short page that repeats a word does not outdo a page that is about it. */
const DENSITY_EXPONENT = 0.8;

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
 * "anak", however rare one of the other words for a child may be. A page that lacks a telling term falls far behind:
 * what a frightened person types is one question, not a choice of words.
 */
export function rankPages(
	terms: readonly TermMatches[],
	searched: SearchedPages,
): readonly PageMatch[] {
	const answers = terms.map(answersOf);
	const telling = answers.map((pages) => Math.log(1 + searched.count / Math.max(1, pages.size)));
	const whole = telling.reduce((sum, each) => sum + each, 0);
	const ids = new Set(answers.flatMap((pages) => [...pages.keys()]));
	return [...ids]
		.map((id) => {
			let score = 0;
			let told = 0;
			for (const [index, pages] of answers.entries()) {
				const share = pages.get(id);
				if (share === undefined) continue;
				score += share * (telling[index] ?? 0);
				told += telling[index] ?? 0;
			}
			return { id, score: score * (told / whole) ** 2 * (searched.weights[id] ?? 1) };
		})
		.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

/** Pages that answer a term, each with 0 to 1: 1 for the page that holds the very word best. */
function answersOf({ phrases }: TermMatches): ReadonlyMap<string, number> {
	const best = new Map<string, number>();
	for (const { weight, matches } of phrases) {
		const highest = Math.max(...matches.map(({ score }) => score));
		for (const { id, score } of matches) {
			const share = highest > 0 ? (score / highest) ** DENSITY_EXPONENT : 1;
			best.set(id, Math.max(best.get(id) ?? 0, share * weight));
		}
	}
	return best;
}
