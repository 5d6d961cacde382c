import { placeOf, type ArticleText, type Block } from './article-text.ts';
import { sentencesOf, wordsOf } from './words.ts';
import type { Finding } from '#domain/errors.ts';

/** Goal A8: a sentence has at most so many words, a page's sentences on average, an easy-read page's in the middle. */
const ADULT_LIMITS: SentenceLimits = { mean: 15, longest: 25 };
const LARGEST_EASY_READ_MEDIAN_WORDS = 10;
/** A word of more letters counts as long in the index LIX. */
const LIX_SHORT_LETTERS = 6;
/** What children of a band read with ease: our own limits, stricter than for adults. */
const BAND_LIMITS = {
	'5-7': { mean: 7, longest: 14 },
	'8-11': { mean: 9, longest: 18 },
	'12-17': { mean: 12, longest: 22 },
} as const;

/** In words. */
export interface SentenceLimits {
	mean: number;
	longest: number;
}

/** Words, and where they stand as messages say it. */
export interface PlacedText {
	text: string;
	where: string;
}

/** How long the sentences of a page are. */
export interface SentenceFigures {
	sentences: number;
	words: number;
	/** Words a sentence; 0 for a page without sentences. */
	mean: number;
	median: number;
	longest: number;
	/**
	 * Readability index LIX: mean words a sentence plus long words (over 6 letters) in a hundred; 0 for a page without
	 * sentences. Below 30 is very easy, above 50 hard. Made for Swedish and used for many tongues; Malay, whose affixes
	 * make long words, reads easier than its figure, so compare pages of one language only.
	 *
	 * Source: C. H. Björnsson, Läsbarhet, 1968.
	 */
	lix: number;
}

/** The figures of a page: its paragraphs, list items and lead, without headings, tables and titles. */
export function sentenceFigures(article: ArticleText): SentenceFigures {
	return figuresOfTexts(article.blocks.filter(isRunningText).map(({ text }) => text));
}

/** The same of any running text. */
export function figuresOfTexts(texts: readonly string[]): SentenceFigures {
	const sentences = texts
		.flatMap(sentencesOf)
		.map(wordsOf)
		.filter((each) => each.length > 0);
	const lengths = sentences.map((each) => each.length).sort((a, b) => a - b);
	const words = lengths.reduce((sum, length) => sum + length, 0);
	const longWords = sentences.flat().filter((word) => word.length > LIX_SHORT_LETTERS).length;
	return {
		sentences: lengths.length,
		words,
		mean: lengths.length === 0 ? 0 : words / lengths.length,
		median: medianOf(lengths),
		longest: lengths.at(-1) ?? 0,
		lix: words === 0 ? 0 : words / lengths.length + (100 * longWords) / words,
	};
}

/** Every sentence that is too long, and the page when its sentences are too long as a whole. */
export function findLongSentences(article: ArticleText): Finding[] {
	const limits =
		article.record.band === undefined ? ADULT_LIMITS : BAND_LIMITS[article.record.band];
	const prose = article.blocks
		.filter((block) => block.isProse)
		.map(({ text, line }) => ({ text, where: placeOf(article, line) }));
	const { mean, median } = sentenceFigures(article);
	const findings = [
		...findLongSentencesIn(prose, limits),
		...findLargeMean(mean, article.file, limits),
	];
	if (article.record.easyRead && median > LARGEST_EASY_READ_MEDIAN_WORDS) {
		findings.push({
			what: `Bacaan mudah: ayat tengah ${String(median)} patah perkataan. / Easy read: the middle sentence has ${String(median)} words.`,
			where: article.file,
			mend: `Satu idea satu ayat, ${String(LARGEST_EASY_READ_MEDIAN_WORDS)} patah perkataan. / One idea a sentence, ${String(LARGEST_EASY_READ_MEDIAN_WORDS)} words.`,
		});
	}
	return findings;
}

/** Every sentence of any texts that is too long. */
export function findLongSentencesIn(
	texts: readonly PlacedText[],
	limits: SentenceLimits = ADULT_LIMITS,
): Finding[] {
	return texts.flatMap(({ text, where }) =>
		sentencesOf(text).flatMap((sentence): Finding[] => {
			const count = wordsOf(sentence).length;
			if (count <= limits.longest) return [];
			return [
				{
					what: `Ayat ini ${String(count)} patah perkataan. / The sentence has ${String(count)} words: "${startOf(sentence)}"`,
					where,
					mend: `Pecahkan: paling banyak ${String(limits.longest)} patah perkataan. / Split it: at most ${String(limits.longest)} words.`,
				},
			];
		}),
	);
}

/** A finding where the sentences of a whole are too long on average. */
export function findLargeMean(
	mean: number,
	where: string,
	limits: SentenceLimits = ADULT_LIMITS,
): Finding[] {
	if (mean <= limits.mean) return [];
	return [
		{
			what: `Purata ayat ${mean.toFixed(1)} patah perkataan. / The mean sentence has ${mean.toFixed(1)} words.`,
			where,
			mend: `Pendekkan ayat sehingga purata ${String(limits.mean)}. / Shorten sentences to a mean of ${String(limits.mean)}.`,
		},
	];
}

function isRunningText(block: Block): boolean {
	return block.kind === 'paragraph' || (block.kind === 'front-matter' && block.outline === 'lead');
}

function medianOf(sorted: readonly number[]): number {
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function startOf(sentence: string): string {
	return sentence.length <= 60 ? sentence : `${sentence.slice(0, 60)}…`;
}
