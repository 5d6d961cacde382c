import type { Places } from '#domain/geo/places.ts';
import type { Office } from '#domain/offices/office.ts';
import { tokenise } from '#domain/search/site-lexicon.ts';
import { allowedErrors } from '#domain/search/spelling.ts';

/** Thousands of small places would double what a search loads, and many are named by an everyday word. */
const LEFT_OUT = new Set(['village', 'mukim']);

/**
 * The words of the names that the finder knows and the pages do not: `kajang` is no slip for "kadang". Only those that
 * a correction could take, in alphabetical order, one space between.
 *
 * @param vocabulary - Words of the pages, one space between.
 */
export function makePlaceWords(
	{ states, districts, places, postcodes }: Omit<Places, 'outlines'>,
	offices: readonly Office[],
	vocabulary: string,
): string {
	const names = [
		...states.flatMap(({ name }) => [name.ms, name.en]),
		...districts.flatMap(({ name, aliases }) => [name, ...aliases]),
		...postcodes.map(({ town }) => town),
		...offices.flatMap(({ town }) => town ?? []),
		...places.filter(({ kind }) => !LEFT_OUT.has(kind)).map(({ name }) => name),
	];
	const known = new Set(vocabulary.split(' '));
	const words = names
		.flatMap(tokenise)
		.filter((word) => /^[a-z-]+$/.test(word) && allowedErrors(word) > 0 && !known.has(word));
	return [...new Set(words)].sort().join(' ');
}
