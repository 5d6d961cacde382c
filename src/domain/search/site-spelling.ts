import SearchableMap from 'minisearch/SearchableMap';
import type { SiteLexicon } from './site-lexicon.ts';
import { groupMembers } from './site-query.ts';

/** Corrections that are tried at most; which of them was meant is left to the pages they find. */
const MOST_CORRECTIONS = 3;

/**
 * The words that a word without any result may have meant, likeliest first; none for a short word, a number or a word
 * that is like no other.
 *
 * One letter wrong, missing, doubled or two swapped in a word of 4 letters or more, two from 8 letters; where no word
 * is that near, the longest known beginning of at least 4 letters ("neglecting" gives "neglect").
 */
export function correctWord(word: string, lexicon: SiteLexicon): readonly string[] {
	if (word.length < 4 || /\d/.test(word)) return [];
	const words = wordsOf(lexicon);
	// A swap of two letters is two edits in the tree that is searched here, and one for the person who typed it.
	const near = [...words.fuzzyGet(word, 2)]
		.map(([candidate, [, edits]]) => ({
			candidate,
			edits: isSwap(word, candidate) ? 1 : edits,
		}))
		.filter(({ candidate, edits }) => candidate !== word && edits <= (word.length >= 8 ? 2 : 1))
		.sort(
			(a, b) =>
				a.edits - b.edits ||
				Number(b.candidate[0] === word[0]) - Number(a.candidate[0] === word[0]) ||
				a.candidate.localeCompare(b.candidate),
		);
	if (near.length > 0) {
		const fewest = near[0]?.edits;
		return near
			.filter(({ edits }) => edits === fewest)
			.slice(0, MOST_CORRECTIONS)
			.map(({ candidate }) => candidate);
	}
	for (let length = word.length - 1; length >= 4; length -= 1) {
		const beginning = word.slice(0, length);
		if (words.has(beginning)) return [beginning];
	}
	return [];
}

/** Whether two words of the same length differ by two neighbouring letters that changed places. */
function isSwap(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	const at = [...a].findIndex((letter, index) => letter !== b[index]);
	return (
		at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
	);
}

const known = new WeakMap<SiteLexicon, SearchableMap<true>>();

function wordsOf(lexicon: SiteLexicon): SearchableMap<true> {
	const made = known.get(lexicon);
	if (made !== undefined) return made;
	const words = new SearchableMap<true>();
	for (const word of [...lexicon.words.split(' '), ...groupMembers(lexicon)]) {
		if (word !== '') words.set(word, true);
	}
	known.set(lexicon, words);
	return words;
}
