/**
 * A query becomes terms: short forms are written out, phrases that name one idea stay together, small words fall
 * away, and every idea brings the other words for it, in the language of the pages whatever language was typed.
 */

import {
	tokenise,
	type SearchTerm,
	type SiteLexicon,
	type WeightedPhrase,
} from './site-lexicon.ts';

/** Words of one idea that are looked up at most: each may cost a visitor another file. */
const MOST_PHRASES = 5;
const KIN_WEIGHT = 0.5;
/** The first word of an idea is what a word of the other language means; the rest are its kin. */
const TRANSLATION_WEIGHT = 0.9;

/** The terms of a query in the order typed; an empty or blank query gives none. */
export function planSiteSearch(query: string, lexicon: SiteLexicon): readonly SearchTerm[] {
	const stopWords = new Set(lexicon.stopWords);
	const phrases = phraseGroups(lexicon);
	// Phrases first: "mak cik" is an aunt, while "mak" alone is short for "emak".
	const asTyped = groupWords(tokenise(query), phrases);
	const all = groupWords(writeOut(asTyped, lexicon), phrases);
	const telling = all.filter((typed) => !stopWords.has(typed));
	const kept = telling.length > 0 ? telling : all;
	return [...new Set(kept)].map((typed) => termOf(typed, phrases));
}

/** The term of one word or phrase, with the other words for the ideas it names. */
export function expandPhrase(typed: string, lexicon: SiteLexicon): SearchTerm {
	return termOf(typed, phraseGroups(lexicon));
}

/** Every word and phrase of the groups, both languages. */
export function groupMembers(lexicon: SiteLexicon): readonly string[] {
	return [...phraseGroups(lexicon).keys()];
}

type Groups = ReadonlyMap<string, SiteLexicon['groups']>;

const known = new WeakMap<SiteLexicon, Groups>();

function phraseGroups(lexicon: SiteLexicon): Groups {
	const made = known.get(lexicon);
	if (made !== undefined) return made;
	const groups = new Map<string, SiteLexicon['groups'][number][]>();
	for (const group of lexicon.groups) {
		for (const member of new Set([...group.own, ...group.other])) {
			groups.set(member, [...(groups.get(member) ?? []), group]);
		}
	}
	known.set(lexicon, groups);
	return groups;
}

function writeOut(words: readonly string[], lexicon: SiteLexicon): readonly string[] {
	return words.flatMap((word) =>
		Object.hasOwn(lexicon.shortForms, word) ? tokenise(lexicon.shortForms[word] ?? '') : [word],
	);
}

/** Joins neighbouring words that together name an idea, the longest first. */
function groupWords(words: readonly string[], groups: Groups): readonly string[] {
	const joined: string[] = [];
	for (let at = 0; at < words.length;) {
		const length = [4, 3, 2].find(
			(count) => at + count <= words.length && groups.has(words.slice(at, at + count).join(' ')),
		);
		joined.push(words.slice(at, at + (length ?? 1)).join(' '));
		at += length ?? 1;
	}
	return joined;
}

function termOf(typed: string, groups: Groups): SearchTerm {
	const phrases: WeightedPhrase[] = [{ text: typed, weight: 1 }];
	for (const group of groups.get(typed) ?? []) {
		const isForeign = !group.own.includes(typed);
		for (const [index, text] of group.own.entries()) {
			if (phrases.some((phrase) => phrase.text === text)) continue;
			const weight = isForeign && index === 0 ? TRANSLATION_WEIGHT : KIN_WEIGHT;
			phrases.push({ text, weight });
		}
	}
	return { typed, phrases: phrases.slice(0, MOST_PHRASES) };
}
