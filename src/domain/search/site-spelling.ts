import type { SiteLexicon } from './site-lexicon.ts';
import { groupMembers } from './site-query.ts';
import { allowedErrors, typingErrors } from './spelling.ts';

/**
 * Whether the pages hold a word, or one that begins with it, or it names an idea. The index answers every word, one
 * that it does not know by the nearest shorter beginning, and "brusies" is no answer to "b".
 */
export function isKnownWord(word: string, lexicon: SiteLexicon): boolean {
	if (allowedErrors(word) === 0 || word.includes(' ')) return true;
	return ` ${lexicon.words}`.includes(` ${word}`) || groupMembers(lexicon).includes(word);
}

/** Whether a word names a place of which no page speaks; it is no typing error, and the finder knows where it is. */
export function isPlaceWord(word: string, lexicon: SiteLexicon): boolean {
	return ` ${lexicon.places} `.includes(` ${word} `) && !groupMembers(lexicon).includes(word);
}

/** Corrections that are tried at most; which of them was meant is left to the pages they find. */
const MOST_CORRECTIONS = 3;

/** A shorter beginning fits too many words. */
const SHORTEST_BEGINNING = 4;

/**
 * The words that a word without any result may have meant, likeliest first; none for a short word, a number or a word
 * that is like no other. Where no word is within the errors that its length allows, the longest known beginning
 * ("neglecting" gives "neglect").
 */
export function correctWord(word: string, lexicon: SiteLexicon): readonly string[] {
	const limit = allowedErrors(word);
	if (limit === 0) return [];
	const ideas = new Set(groupMembers(lexicon));
	const words = [...new Set([...ideas, ...lexicon.words.split(' ')])];
	const near = words
		.map((candidate) => ({ candidate, errors: typingErrors(word, candidate, limit) }))
		.filter(({ candidate, errors }) => errors <= limit && candidate !== word && candidate !== '')
		.sort(
			(a, b) =>
				a.errors - b.errors ||
				// What people search for stands in the table of ideas; "kebajkan" means "kebajikan", not "kebaikan".
				Number(ideas.has(b.candidate)) - Number(ideas.has(a.candidate)) ||
				Number(b.candidate[0] === word[0]) - Number(a.candidate[0] === word[0]) ||
				a.candidate.localeCompare(b.candidate),
		);
	const fewest = near[0]?.errors;
	if (fewest !== undefined) {
		return near
			.filter(({ errors }) => errors === fewest)
			.slice(0, MOST_CORRECTIONS)
			.map(({ candidate }) => candidate);
	}
	const known = new Set(words);
	for (let length = word.length - 1; length >= SHORTEST_BEGINNING; length -= 1) {
		const beginning = word.slice(0, length);
		if (known.has(beginning)) return [beginning];
	}
	return [];
}
