import type { Passage } from './passage.ts';
import type { Finding } from '#domain/errors.ts';
import type { Locale } from '#domain/i18n/locale.ts';

/** Words of the other language that must not stand in this one, in small letters. */
export type ForeignWords = Readonly<Record<Locale, ReadonlySet<string>>>;

const WORD = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;

/**
 * Places where the other language leaks in: a small-letter word of its list. Words with a capital belong to names, and
 * so does a joining word between two of them ("Desa dan Wilayah"). What is marked as another language (`<span lang>`,
 * italics, code) is left out.
 */
export function findLeaks(passages: readonly Passage[], foreignWords: ForeignWords): Finding[] {
	return passages.flatMap(({ locale, ownText, where }): Finding[] => {
		const words = [...ownText.matchAll(WORD)];
		const leaks = words
			.filter(
				(word, index) =>
					foreignWords[locale].has(word[0]) &&
					!isInsideName(ownText, words[index - 1], words[index + 1]),
			)
			.map((word) => word[0]);
		if (leaks.length === 0) return [];
		const other = locale === 'ms' ? 'Inggeris / English' : 'Melayu / Malay';
		return [
			{
				what: `Perkataan ${other}: ${[...new Set(leaks)].map((word) => `"${word}"`).join(', ')}.`,
				where,
				mend: `Terjemahkan, atau tandakan <span lang="${locale === 'ms' ? 'en' : 'ms'}">…</span>. / Translate, or mark it that way.`,
			},
		];
	});
}

/** Whether both neighbours begin with a capital and only spaces stand between. */
function isInsideName(
	text: string,
	before: RegExpMatchArray | undefined,
	after: RegExpMatchArray | undefined,
): boolean {
	if (before?.index === undefined || after?.index === undefined) return false;
	const between = text.slice(before.index + before[0].length, after.index);
	return /^\p{Lu}/u.test(before[0]) && /^\p{Lu}/u.test(after[0]) && /^[\s\p{L}]+$/u.test(between);
}
