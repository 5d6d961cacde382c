import type { SearchedPages } from './site-ranking.ts';

/** What the site search knows about words, in one language. Made at build, loaded when somebody begins to type. */
export interface SiteLexicon {
	/** Words for one idea: `own` in the language of the pages, best first, `other` in the other language. */
	groups: readonly { own: readonly string[]; other: readonly string[] }[];
	/** What people type in a hurry, and what they mean: `bdk` is `budak`. */
	shortForms: Readonly<Record<string, string>>;
	/** Words that say nothing about the page sought. */
	stopWords: readonly string[];
	/** Every word of the pages that are searched, in alphabetical order, one space between; for mending typing errors. */
	words: string;
	/** Words of names of places that the pages do not hold, in the same form: no typing errors, and for the finder. */
	places: string;
	/** The pages of the index, by the identity that they have there. */
	pages: SearchedPages;
}

/** The part of a lexicon that people write; the rest is read from the built pages. */
export type WordTables = Omit<SiteLexicon, 'words' | 'places' | 'pages'>;

/** A word or phrase to look up, and how much a page that holds it counts: 1 for what was typed, less for its kin. */
export interface WeightedPhrase {
	text: string;
	weight: number;
}

/** One idea of a query: what was typed, and everything that would answer it. */
export interface SearchTerm {
	typed: string;
	phrases: readonly WeightedPhrase[];
}

/** Small letters, one form for each letter, apostrophes straight; `kanak2` becomes `kanak-kanak`. */
export function tokenise(text: string): readonly string[] {
	const words = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[’‘`]/g, "'")
		.match(/[\p{L}\p{N}]+(?:[-'&][\p{L}\p{N}]+)*/gu);
	return (words ?? []).map((word) => word.replace(/^(\p{L}{2,})2$/u, '$1-$1'));
}
