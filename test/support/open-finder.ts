/** The finder without a page. Runs in Node and in a browser, so that a measurement there runs the same code. */
import { FinderFiles } from '#domain/search/finder-files.ts';
import { rankOffices } from '#domain/search/rank-offices.ts';
import { searchFinder, type ContactTerm, type Suggestion } from '#domain/search/search-finder.ts';
import { planVisit, type Visit, type Whereabouts } from '#domain/search/visit.ts';

/** The national contacts as the page gives them to the search. */
const CONTACT_TERMS: readonly ContactTerm[] = [
	{ id: 'emergency', digits: '999', names: ['kecemasan', 'emergency'] },
	{ id: 'talian-kasih', digits: '15999', names: ['talian kasih', 'talian nur'] },
	{ id: 'talian-kasih-whatsapp', digits: '0192615999', names: ['whatsapp'] },
];

/** The finder of the page with these files; none is loaded yet. */
export function openFinder(
	texts: ReadonlyMap<string, string>,
	onRead: (name: string) => void = () => undefined,
): FinderFiles {
	const read = (name: string): Promise<unknown> => {
		const text = texts.get(name);
		if (text === undefined) return Promise.reject(new Error(`There is no file "${name}".`));
		onRead(name);
		return Promise.resolve(JSON.parse(text) as unknown);
	};
	return new FinderFiles({
		read,
		readOptional: read,
		loadRanking: () => Promise.resolve(rankOffices),
		contacts: CONTACT_TERMS,
	});
}

/** Loads what the query needs, as the page does, and searches. */
export async function search(query: string, files: FinderFiles): Promise<Suggestion[]> {
	return searchFinder(query, await files.indexFor(query));
}

/** Loads what the answers for a place need, as the page does, and gives them. */
export async function visit(whereabouts: Whereabouts, files: FinderFiles): Promise<Visit> {
	const found = planVisit(await files.officesFor(whereabouts), whereabouts);
	await files.addressesOf([...found.answers, ...found.more].map(({ office }) => office));
	return found;
}
