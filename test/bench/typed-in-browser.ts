/** The part of the measurement of typed queries that runs in the browser, in a page or in a worker. */
import Fuse from 'fuse.js';
import { openFinder, search } from '#test/support/open-finder.ts';

/** What is to be measured. */
export interface TypedTask {
	/** The files of the finder by name. */
	texts: readonly (readonly [string, string])[];
	queries: readonly string[];
	/** Each query by a finder that has only its first file; otherwise all files that are needed are at hand. */
	isAnew: boolean;
}

/** Milliseconds for each query. Runs all once before, as any page that has been open for a while has. */
export async function timeQueries({ texts, queries, isAnew }: TypedTask): Promise<number[]> {
	const files = new Map(texts);
	const kept = openFinder(files);
	for (const query of queries) await search(query, kept);
	const times: number[] = [];
	for (const query of queries) {
		const finder = isAnew ? openFinder(files) : kept;
		await finder.index();
		const start = performance.now();
		await search(query, finder);
		times.push(performance.now() - start);
	}
	return times;
}

/** Milliseconds for each query by the plain way: Fuse with `ignoreLocation` over all names. */
export function timeFuse(names: readonly string[], queries: readonly string[]): number[] {
	const fuse = new Fuse(names, { ignoreLocation: true, threshold: 0.3 });
	return queries.map((query) => {
		const start = performance.now();
		fuse.search(query, { limit: 8 });
		return performance.now() - start;
	});
}
