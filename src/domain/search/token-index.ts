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
	readonly #words: Word[] = [];

	constructor(entries: Iterable<Entry<Item>>) {
		this.#entries = [...entries];
		const known = new Map<string, Word>();
		for (const [index, entry] of this.#entries.entries()) {
			for (const words of [entry.name, entry.area]) {
				for (const text of words) {
					let word = known.get(text);
					if (word === undefined) {
						word = { text, letters: lettersOf(text), entries: [] };
						known.set(text, word);
						this.#words.push(word);
					}
					if (word.entries.at(-1) !== index) word.entries.push(index);
				}
			}
		}
	}

	/**
	 * The entries that have every typed word in their name or area, at least one in the name, best first, at most
	 * `limit`. Empty for no words.
	 */
	find(words: readonly string[], limit: number): Match<Item>[] {
		const fits = words.map((word) => this.#fitsOf(word, words.length > 1));
		let candidates: Map<number, number[]> | undefined;
		for (const { entries } of fits) {
			const next = new Map<number, number[]>();
			for (const [index, cost] of entries) {
				const costs = candidates === undefined ? [] : candidates.get(index);
				if (costs !== undefined) next.set(index, [...costs, cost]);
			}
			candidates = next;
			if (candidates.size === 0) return [];
		}
		const matches: Match<Item>[] = [];
		for (const [index, costs] of candidates ?? []) {
			const entry = this.#entries[index] as Entry<Item>;
			const score = scoreOf(
				entry,
				words.map((word, at) => ({
					word,
					cost: costs[at] ?? 0,
					costByName: (fits[at] as Fits).words,
				})),
			);
			if (score !== undefined) matches.push({ item: entry.item, score });
		}
		return matches.sort((a, b) => a.score - b.score).slice(0, limit);
	}

	/** Every word of the index that is like the typed one, and every entry with such a word, with how well it fits. */
	#fitsOf(typed: string, hasCompany: boolean): Fits {
		const fits: Fits = { words: new Map(), entries: new Map() };
		// Three letters alone are too few to guess from; beside another word they are not ("petaling jya").
		const errors = hasCompany && /^[a-z]{3}$/.test(typed) ? 1 : allowedErrors(typed);
		const letters = lettersOf(typed);
		for (const word of this.#words) {
			// Each error explains one missing letter; the beginning of a longer word may hold one.
			if (countBits(letters & ~word.letters) > Math.max(errors, 1)) continue;
			const cost = fit(typed, word.text, errors);
			if (cost === undefined) continue;
			fits.words.set(word.text, cost);
			for (const index of word.entries) {
				const known = fits.entries.get(index);
				if (known === undefined || cost < known) fits.entries.set(index, cost);
			}
		}
		return fits;
	}
}

/** A distinct word of the index. */
interface Word {
	text: string;
	/** {@link lettersOf} the text. */
	letters: number;
	/** Numbers of the entries that have it, ascending. */
	entries: number[];
}

/** How well words and entries fit one typed word. */
interface Fits {
	words: Map<string, number>;
	entries: Map<number, number>;
}

/** The letters of a word as bits; letters may share a bit, so that a difference is never overstated. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
	return letters;
}

function countBits(bits: number): number {
	let count = 0;
	for (let left = bits; left !== 0; left &= left - 1) count++;
	return count;
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
	typed: readonly { word: string; cost: number; costByName: ReadonlyMap<string, number> }[],
): number | undefined {
	let inName = 0;
	let score = 0;
	const unused = [...entry.name];
	for (const { word, cost, costByName } of typed) {
		const place = unused.findIndex((name) => costByName.get(name) === cost);
		if (place >= 0) {
			unused.splice(place, 1);
			inName += isGeneric(word) ? 0 : 1;
		}
		score += cost + (place >= 0 ? 0 : 0.1);
	}
	const isNamed = inName > 0 || unused.length === 0 || typed.every(({ word }) => isGeneric(word));
	if (!isNamed) return undefined;
	return unused.reduce((sum, name) => sum + (isGeneric(name) ? 0.12 : 0.3), score);
}
