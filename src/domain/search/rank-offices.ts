import Fuse from 'fuse.js/min';
import type { Office } from '#domain/offices/office.ts';

/** An office of the shortlist with the words of its name. */
export interface RankedName {
	office: Office;
	/** Normalised, separated by spaces. */
	name: string;
}

/** How well each office of a shortlist fits the words: 0 is best, 1 and absent worst. */
export type RankOffices = (
	words: readonly string[],
	shortlist: readonly RankedName[],
) => ReadonlyMap<Office, number>;

/**
 * Ranks by Fuse's token search, which is thorough and slow: give it at most a few hundred names.
 *
 * Stands in a module of its own so that the browser loads the library only when a name is typed.
 */
export const rankOffices: RankOffices = (words, shortlist) => {
	const fuse = new Fuse([...shortlist], {
		keys: ['name'],
		useTokenSearch: true,
		ignoreLocation: true,
		threshold: 0.4,
		includeScore: true,
	});
	return new Map(
		fuse.search(words.join(' ')).map(({ item, score }) => [item.office, score ?? 1] as const),
	);
};
