/**
 * Cards that stand above every result: a child who types "x nak idup" shall not have to choose between pages for
 * parents. Phrases are written in a table, as people type them, and looked for among the words of a query.
 */

import type { Locale } from '#domain/i18n/locale.ts';
import { tokenise } from './site-lexicon.ts';
import { allowedErrors, typingErrors } from './spelling.ts';

/** A card that stands above the results of a search. */
export interface PinnedCard {
	id: string;
	says: Record<Locale, string>;
	/** Page that it links to. */
	page: string;
	/** Ids of the registry, in the order shown. */
	contacts: readonly string[];
	/** What people type, `nak/mahu * mati; bunuh diri`, of both languages: a child writes in either. */
	phrases: string;
}

/** Words one after another, each with its other spellings; `undefined` is a gap. */
export type PinnedPhrase = readonly (readonly string[] | undefined)[];

/** What stands in a phrase where other words may stand: `nak * mati`. */
export const GAP = '*';

/** Words that a gap may hold at most: "ayah saya selalu pukul", but not a whole other sentence. */
const LONGEST_GAP = 2;

/** Below this length one changed letter makes too many other words: "mati" and "hati". */
const SHORTEST_MISSPELT = 6;

/** The phrases of a cell: `nak/mahu * mati; bunuh diri`. */
export function readPhrases(cell: string): readonly PinnedPhrase[] {
	return cell
		.split(';')
		.map((phrase) => phrase.split(/\s+/).filter((part) => part !== ''))
		.filter((parts) => parts.length > 0)
		.map((parts) => parts.map((part) => (part === GAP ? undefined : part.split('/'))));
}

/** Whether a query holds one of the phrases, in any language, wherever it begins. */
export function holdsPhrase(query: string, phrases: readonly PinnedPhrase[]): boolean {
	const words = tokenise(query);
	return phrases.some((phrase) => words.some((_, at) => standsAt(words, at, phrase)));
}

function standsAt(words: readonly string[], at: number, [first, ...rest]: PinnedPhrase): boolean {
	if (first === undefined) {
		if (rest.length === 0) return true;
		return Array.from({ length: LONGEST_GAP + 1 }, (_, gap) => at + gap).some((next) =>
			standsAt(words, next, rest),
		);
	}
	const word = words[at];
	if (word === undefined || !first.some((spelling) => isSameWord(word, spelling))) return false;
	return rest.length === 0 || standsAt(words, at + 1, rest);
}

function isSameWord(word: string, spelling: string): boolean {
	if (word === spelling) return true;
	if (Math.min(word.length, spelling.length) < SHORTEST_MISSPELT) return false;
	return allowedErrors(spelling) > 0 && typingErrors(word, spelling, 1) <= 1;
}
