import type { Passage } from './passage.ts';
import type { Finding } from '#domain/errors.ts';
import type { Locale } from '#domain/i18n/locale.ts';

/** An Indonesian word or spelling that is wrong in Malay. */
export interface IndonesianWord {
	indonesian: string;
	/** What Malay says. */
	malay: string;
	/** Names in which the word is right: `Polisi Perlindungan Murid`. */
	exceptions: readonly string[];
}

/** Why a phrase must not stand on the site. */
export const BANNED_PHRASE_KINDS = ['false-safety', 'blame', 'sensational'] as const;

export type BannedPhraseKind = (typeof BANNED_PHRASE_KINDS)[number];

/** A phrase that promises, blames or frightens. */
export interface BannedPhrase {
	locale: Locale;
	kind: BannedPhraseKind;
	phrase: string;
	/** What to write instead, in the language of the phrase. */
	instead: string;
}

const WHY: Record<BannedPhraseKind, string> = {
	'false-safety': 'menjanjikan keselamatan yang tiada / promises a safety that nobody can give',
	blame: 'menyalahkan / blames',
	sensational: 'menakutkan atau sensasi / frightens or sensationalises',
};

/** "Not your fault" is right where "your fault" is wrong: a denial within so many words before allows the phrase. */
const DENIAL =
	/(?:^|[\s(“"])(?:not|never|no|nobody|cannot|without|n['’]t|\p{L}+n['’]t|tidak|bukan|tiada|jangan|belum|usah|tak|bukanlah|tidaklah)(?:[\s,]+[\p{L}'’-]+){0,3}[\s,]+$/iu;

/** Indonesian words in Malay passages, each with its Malay word. */
export function findIndonesianWords(
	passages: readonly Passage[],
	words: readonly IndonesianWord[],
): Finding[] {
	const patterns = words.map((word) => ({ word, pattern: wholeWords([word.indonesian]) }));
	const any = wholeWords(words.map(({ indonesian }) => indonesian));
	return passages
		.filter(({ locale, ownText }) => locale === 'ms' && any.test(ownText))
		.flatMap(({ ownText, where }) =>
			patterns.flatMap(({ word, pattern }): Finding[] => {
				const text = word.exceptions.reduce((rest, name) => rest.replaceAll(name, ''), ownText);
				const found = pattern.exec(text)?.[0];
				if (found === undefined) return [];
				return [
					{
						what: `"${found}" bukan bahasa Melayu. / "${found}" is Indonesian.`,
						where,
						mend: `Tulis / Write: ${word.malay}.`,
					},
				];
			}),
		);
}

/** Phrases that promise, blame or frighten, save where the sentence denies them ("it is not your fault"). */
export function findBannedPhrases(
	passages: readonly Passage[],
	phrases: readonly BannedPhrase[],
): Finding[] {
	const patterns = phrases.map((phrase) => ({ phrase, pattern: wholeWords([phrase.phrase]) }));
	const any = wholeWords(phrases.map(({ phrase }) => phrase));
	const suspects = passages.filter(({ text }) => any.test(text));
	return suspects.flatMap(({ locale, text, where }) =>
		patterns.flatMap(({ phrase, pattern }): Finding[] => {
			if (phrase.locale !== locale) return [];
			const found = pattern.exec(text);
			if (found === null || DENIAL.test(text.slice(0, found.index))) return [];
			return [
				{
					what: `"${found[0]}": ${WHY[phrase.kind]}.`,
					where,
					mend: `Tulis / Write: ${phrase.instead}`,
				},
			];
		}),
	);
}

/**
 * Any of the words or phrases as a whole, in small or capital letters; a hyphen joins words, so `polisi-polisi` is found
 * too. One pattern of all of them tells in a single pass that a passage holds none, as nearly every one does.
 */
function wholeWords(phrases: readonly string[]): RegExp {
	const spelled = phrases.map((phrase) =>
		phrase
			.split(/\s+/)
			.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
			.join('\\s+'),
	);
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelled.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
