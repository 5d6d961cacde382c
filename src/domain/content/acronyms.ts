import { placeOf, type ArticleText, type Block } from './article-text.ts';
import type { PlacedText } from './sentence-length.ts';
import type { Finding } from '#domain/errors.ts';
import type { GlossaryTerm } from '#domain/glossary/glossary.ts';
import { expandedTerm } from '#domain/glossary/lookup.ts';
import type { Locale } from '#domain/i18n/locale.ts';

const ACRONYM = /(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*(?![\p{L}\p{N}])/gu;

/**
 * Acronyms that a page uses before it has said what they stand for. Said means `Jabatan Kebajikan Masyarakat (JKM)`;
 * for an acronym of the glossary the words must be those of the glossary. Titles and headings explain nothing and
 * need no explanation, since readers meet them out of context anyway.
 *
 * @param everyday - Short forms that everybody reads as words, e.g. `SMS`.
 */
export function findUnexplainedAcronyms(
	article: ArticleText,
	terms: readonly GlossaryTerm[],
	everyday: ReadonlySet<string>,
): Finding[] {
	const texts = article.blocks
		.filter(isRead)
		.map(({ text, line }) => ({ text, where: placeOf(article, line) }));
	return findUnexplainedAcronymsIn(texts, article.locale, terms, everyday);
}

/** The same in any texts, in the order in which they are read. */
export function findUnexplainedAcronymsIn(
	texts: readonly PlacedText[],
	locale: Locale,
	terms: readonly GlossaryTerm[],
	everyday: ReadonlySet<string>,
): Finding[] {
	const seen = new Set<string>();
	return texts.flatMap(({ text, where }) =>
		[...text.matchAll(ACRONYM)].flatMap((match): Finding[] => {
			const acronym = match[0];
			if (seen.has(acronym) || everyday.has(acronym) || isNoWord(acronym)) return [];
			seen.add(acronym);
			const before = text.slice(0, match.index);
			const term = terms.find((each) => each.acronym === acronym);
			if (isExplained(before, text.slice(match.index), term?.term[locale])) return [];
			return [
				{
					what: `"${acronym}" belum dijelaskan pada halaman ini. / "${acronym}" is not yet explained on this page.`,
					where,
					mend:
						term === undefined
							? `Tulis nama penuh, kemudian (${acronym}). / Write the full name, then (${acronym}).`
							: `Tulis / Write: ${expandedTerm(term, locale)}.`,
				},
			];
		}),
	);
}

function isRead(block: Block): boolean {
	if (block.kind === 'front-matter') return block.outline === 'lead';
	return block.kind !== 'heading' && block.kind !== 'property' && block.text !== '';
}

/** Whether `Full Name (ACR` stands before, or `ACR (Full Name)` follows. */
function isExplained(before: string, from: string, fullName: string | undefined): boolean {
	const following = /^[\p{Lu}\p{N}]+ \(([^)]+)\)/u.exec(from)?.[1];
	const preceding = /([\p{L}\p{N}][^()]*) \([^()]*$/u.exec(before)?.[1];
	if (fullName === undefined) return following !== undefined || preceding !== undefined;
	const name = singular(fullName);
	return (
		(preceding !== undefined && singular(preceding).endsWith(name)) ||
		(following !== undefined && singular(following).startsWith(name))
	);
}

/** In small letters and without a last s: "140 Child Protection Teams (PPKK)" explains the term as well. */
function singular(words: string): string {
	return words.toLowerCase().replace(/s$/, '');
}

/** A Roman numeral, or money: `IV`, `RM500`. */
function isNoWord(word: string): boolean {
	return /^(?:[IVX]+|RM\d+)$/.test(word);
}
