import { allowedErrors, typingErrors } from './spelling.ts';

/** How well a typed word fits a word of a name; lower is better. */
const EXACT = 0;
const BEGINNING = 0.35;
const MISTYPED = 0.9;

/** A text under which an item is found. */
export interface Entry<Item> {
	item: Item;
	/** Words of its name, normalised. */
	name: readonly string[];
	/** Words of where it is (district, state): they may be typed, but do not make it found on their own. */
	area: readonly string[];
}

export interface Match<Item> {
	item: Item;
	/** 0 is the very name; each missing, mistyped or additional word adds. */
	score: number;
}

/** Words that say what a thing is and not which: they weigh little when the visitor leaves them out. */
const GENERIC = new Set([
	'kampung',
	'taman',
	'sungai',
	'bukit',
	'bandar',
	'jalan',
	'pulau',
	'pekan',
	'mukim',
]);

/** Whether a word is one of the generic first parts of names ("Kampung", "Taman", "Sungai"). */
export function isGeneric(word: string): boolean {
	return GENERIC.has(word);
}

/**
 * Finds entries by the words of their names: whole words, beginnings and typing errors. Holds each distinct word once,
 * so that a query costs by vocabulary, not by the number of entries.
 */
export class TokenIndex<Item> {
	readonly #entries: readonly Entry<Item>[];
	readonly #byWord = new Map<string, number[]>();

	constructor(entries: Iterable<Entry<Item>>) {
		this.#entries = [...entries];
		for (const [index, entry] of this.#entries.entries()) {
			for (const word of new Set([...entry.name, ...entry.area])) {
				const list = this.#byWord.get(word);
				if (list === undefined) this.#byWord.set(word, [index]);
				else list.push(index);
			}
		}
	}

	/**
	 * The entries that have every typed word in their name or area, at least one in the name, best first, at most
	 * `limit`. Empty for no words.
	 */
	find(words: readonly string[], limit: number): Match<Item>[] {
		let candidates: Map<number, number[]> | undefined;
		for (const word of words) {
			const found = this.#entriesWith(word, words.length > 1);
			const next = new Map<number, number[]>();
			for (const [index, cost] of found) {
				const costs = candidates === undefined ? [] : candidates.get(index);
				if (costs !== undefined) next.set(index, [...costs, cost]);
			}
			candidates = next;
			if (candidates.size === 0) return [];
		}
		const matches: Match<Item>[] = [];
		for (const [index, costs] of candidates ?? []) {
			const entry = this.#entries[index] as Entry<Item>;
			const score = scoreOf(entry, words, costs);
			if (score !== undefined) matches.push({ item: entry.item, score });
		}
		return matches.sort((a, b) => a.score - b.score).slice(0, limit);
	}

	/** Every entry with a word like the typed one, and how well it fits. */
	#entriesWith(typed: string, hasCompany: boolean): Map<number, number> {
		const found = new Map<number, number>();
		// Three letters alone are too few to guess from; beside another word they are not ("petaling jya").
		const errors = hasCompany && /^[a-z]{3}$/.test(typed) ? 1 : allowedErrors(typed);
		for (const [word, indices] of this.#byWord) {
			const cost = fit(typed, word, errors);
			if (cost === undefined) continue;
			for (const index of indices) {
				const known = found.get(index);
				if (known === undefined || cost < known) found.set(index, cost);
			}
		}
		return found;
	}
}

/** How well the typed word fits; `undefined` when it does not. */
function fit(typed: string, word: string, errors: number): number | undefined {
	if (typed === word) return EXACT;
	if (word.startsWith(typed)) return BEGINNING * (1 - typed.length / (word.length + 1)) + 0.05;
	if (errors === 0) return undefined;
	const count = typingErrors(typed, word, errors);
	if (count <= errors) return MISTYPED * count * (typed[0] === word[0] ? 1 : 1.3);
	if (typed.length < 5 || word.length <= typed.length) return undefined;
	const start = typingErrors(typed, word.slice(0, typed.length), 1);
	return start <= 1 ? MISTYPED + BEGINNING : undefined;
}

function scoreOf<Item>(
	entry: Entry<Item>,
	words: readonly string[],
	costs: readonly number[],
): number | undefined {
	let inName = 0;
	let score = 0;
	const unused = [...entry.name];
	for (const [at, word] of words.entries()) {
		const cost = costs[at] ?? 0;
		const place = unused.findIndex((name) => fit(word, name, 2) === cost);
		if (place >= 0) {
			unused.splice(place, 1);
			inName += isGeneric(word) ? 0 : 1;
		}
		score += cost + (place >= 0 ? 0 : 0.1);
	}
	const isNamed = inName > 0 || unused.length === 0 || words.every(isGeneric);
	if (!isNamed) return undefined;
	return unused.reduce((sum, name) => sum + (isGeneric(name) ? 0.12 : 0.3), score);
}
