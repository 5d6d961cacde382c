import type { SearchTerm, SiteLexicon, WeightedPhrase } from '#domain/search/site-lexicon.ts';
import { expandPhrase, planSiteSearch } from '#domain/search/site-query.ts';
import { rankPages } from '#domain/search/site-ranking.ts';
import { correctWord, isKnownWord, isPlaceWord } from '#domain/search/site-spelling.ts';
import { typingErrors } from '#domain/search/spelling.ts';

/** A page that was found, as the index describes it. */
export interface FoundPage {
	url: string;
	title: string;
	section: string;
	/** HTML of the index: text with what was found in `<mark>`; read it with `excerptNodes`. */
	excerpt: string;
}

/** What a search gave. */
export interface SearchOutcome {
	/** Best first, no more than asked for. */
	pages: readonly FoundPage[];
	/** How many pages there are in all. */
	total: number;
	/** Words that were taken for a typing error, and what was looked up instead. */
	corrections: readonly { typed: string; taken: string }[];
	/** Whether a word names a place of which no page speaks: a question for the finder. */
	namesPlace: boolean;
}

/** Looks up pages of one language. */
export interface SearchEngine {
	search: (query: string) => Promise<SearchOutcome>;
}

/** The part of Pagefind's interface that is used here. Source: https://pagefind.app/docs/api/, read 22 November 2026. */
interface Pagefind {
	createInstance: (options: {
		noWorker: boolean;
		metaCacheTag: string;
		excerptLength: number;
		excerptEllipsis: string;
	}) => {
		search: (text: string) => Promise<{ results: readonly PagefindResult[] }>;
	};
}

interface PagefindResult {
	id: string;
	score: number;
	data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

const MOST_PAGES = 8;
const EXCERPT_WORDS = 26;

/**
 * Loads the index in a folder such as `/pf-ms/`; nothing of it is loaded before this is called.
 *
 * @throws when a file is missing or the browser can not run it.
 */
export async function loadSearchEngine(folder: string): Promise<SearchEngine> {
	const [pagefind, lexicon] = await Promise.all([
		import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
		loadLexicon(`${folder}words.json`),
	]);
	// A worker would be a second script of the same size; the tag keeps the time of day out of an address, so that what
	// has been fetched once is found again in the browser's cache.
	const index = pagefind.createInstance({
		noWorker: true,
		metaCacheTag: '1',
		excerptLength: EXCERPT_WORDS,
		excerptEllipsis: '…',
	});
	const lookUp = async (phrase: WeightedPhrase) => ({
		...phrase,
		matches: (await index.search(phrase.text)).results,
	});
	const lookUpTerm = async (term: SearchTerm) => Promise.all(term.phrases.map(lookUp));

	return {
		search: async (query) => {
			const corrections: { typed: string; taken: string }[] = [];
			const plan = planSiteSearch(query, lexicon);
			const terms = await Promise.all(
				plan.map(async (term) => {
					// The index would answer by the nearest shorter beginning, and "kajang" is no answer to "kaji".
					if (isPlaceWord(term.typed, lexicon)) return { phrases: [] };
					const phrases = await lookUpTerm(term);
					const isFound = phrases.some(({ matches }) => matches.length > 0);
					if (isFound && isKnownWord(term.typed, lexicon)) return { phrases };
					for (const taken of correctWord(term.typed, lexicon)) {
						const corrected = await lookUpTerm(expandPhrase(taken, lexicon));
						if (corrected.every(({ matches }) => matches.length === 0)) continue;
						// One letter off is a slip of the finger; further off, the index may know better what was meant.
						const isSlip = typingErrors(term.typed, taken, 1) === 1;
						if (isFound && !isSlip) return { phrases };
						corrections.push({ typed: term.typed, taken });
						return { phrases: corrected };
					}
					return { phrases };
				}),
			);
			const ranked = rankPages(terms, lexicon.pages);
			const pages = await Promise.all(
				ranked.slice(0, MOST_PAGES).map(async ({ id }) => describePage(bestResult(id, terms))),
			);
			const namesPlace = plan.some(({ typed }) => isPlaceWord(typed, lexicon));
			return { pages, total: ranked.length, corrections, namesPlace };
		},
	};
}

async function loadLexicon(address: string): Promise<SiteLexicon> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
	return (await response.json()) as SiteLexicon;
}

/** The result whose excerpt shows best why a page was found. */
function bestResult(
	id: string,
	terms: readonly {
		phrases: readonly { weight: number; matches: readonly PagefindResult[] }[];
	}[],
): PagefindResult {
	let best: { result: PagefindResult; score: number } | undefined;
	for (const { phrases } of terms) {
		for (const { weight, matches } of phrases) {
			const result = matches.find((match) => match.id === id);
			if (result === undefined) continue;
			const score = result.score * weight;
			if (best === undefined || score > best.score) best = { result, score };
		}
	}
	if (best === undefined) throw new Error(`The page ${id} was ranked without being found.`);
	return best.result;
}

async function describePage(result: PagefindResult): Promise<FoundPage> {
	const { url, excerpt, meta } = await result.data();
	const title = meta['title'] ?? url;
	// A page that is found by its name alone has no other text; what it is for says more than its name again.
	const isNameOnly = excerpt.replace(/<\/?mark>/g, '').startsWith(`${title}.`);
	return {
		url,
		title,
		section: meta['section'] ?? '',
		excerpt: isNameOnly ? escapeText(meta['description'] ?? '') : excerpt,
	};
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
