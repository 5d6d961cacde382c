import { placeOf, type ArticleText } from './article-text.ts';
import type { Finding } from '#domain/errors.ts';

/** `Akta 611`, `Act A1511` (not the year of `Child Act 2001`), with the bracket that stands before it when the name of the act came first. */
const ACT = /(?<bracket>\[)?\b(?:Akta|Act) (?<number>A\d{3,4}|\d{2,3})\b/gu;

/**
 * Acts that a page cites by number before it has named them: `Akta 611` where `Akta Kanak-Kanak 2001 [Akta 611]` has
 * not stood yet. A reader who comes from a search meets no other page first. Headings and the front matter name nothing
 * and need no name.
 */
export function findUnnamedActs(article: ArticleText): Finding[] {
	const seen = new Set<string>();
	return article.blocks
		.filter(({ kind }) => kind !== 'heading' && kind !== 'property' && kind !== 'front-matter')
		.flatMap((block) =>
			[...block.text.matchAll(ACT)].flatMap(({ groups }): Finding[] => {
				const number = groups?.['number'] ?? '';
				if (seen.has(number)) return [];
				seen.add(number);
				if (groups?.['bracket'] !== undefined) return [];
				return [
					{
						what: `Akta ${number} disebut sebelum namanya. / Act ${number} is cited before its name.`,
						where: placeOf(article, block.line),
						mend: `Tulis nama penuh dahulu, misalnya Akta Kanak-Kanak 2001 [Akta 611]. / Write the full name first, e.g. Child Act 2001 [Act 611].`,
					},
				];
			}),
		);
}
