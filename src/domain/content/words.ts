import { COMPONENT_MARK } from './article-text.ts';

/** A reduplicated Malay word (`kanak-kanak`), a number (`1,000`) and a component (a telephone number) are one word. */
const WORD = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.,:/@-]*|${COMPONENT_MARK}`, 'gu');

/** A full stop after these ends no sentence. */
const ABBREVIATION =
	/(?:^|[\s(“"])(?:dr|mr|mrs|ms|en|pn|cik|hj|hjh|no|s|ss|st|kg|jln|bhd|sdn|e\.g|i\.e|a\.m|p\.m|dll|cth)\.$/iu;

const SENTENCE_END = /[.!?…]["”’)]?\s+(?=["“‘(]?[\p{Lu}\p{N}\uFFFC])/gu;

/** The words of a text, in order, without the punctuation at their ends. */
export function wordsOf(text: string): string[] {
	return [...text.matchAll(WORD)].map((match) => match[0].replace(/['’.,:/@-]+$/u, ''));
}

/**
 * The sentences of a text, in order, each with its end mark. A text without an end mark is one sentence; an empty text
 * has none. Abbreviations ("Dr.", "s. 17", "8 a.m.") end no sentence.
 */
export function sentencesOf(text: string): string[] {
	const sentences: string[] = [];
	let start = 0;
	for (const match of text.matchAll(SENTENCE_END)) {
		const sentence = text.slice(start, match.index + match[0].trimEnd().length);
		if (ABBREVIATION.test(sentence)) continue;
		sentences.push(sentence);
		start = match.index + match[0].length;
	}
	const last = text.slice(start).trim();
	return last === '' ? sentences : [...sentences, last];
}
