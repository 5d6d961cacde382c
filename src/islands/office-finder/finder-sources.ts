import type { FinderSources } from '#domain/search/finder-files.ts';
import type { ContactTerm } from '#domain/search/search-finder.ts';

/** Longest wait for one file, in milliseconds. */
const PATIENCE_MILLISECONDS = 12_000;

/**
 * The files of the finder on our own server.
 *
 * @param folder - Address of the data, with a slash at its end.
 */
export function sourcesIn(folder: string, contacts: readonly ContactTerm[]): FinderSources {
	return { read: (name) => fetchJson(`${folder}${name}.json`), loadRanking, contacts };
}

/** Rejects where the file is missing, cut short, too slow or of another type. */
async function fetchJson(address: string): Promise<unknown> {
	const response = await fetch(address, {
		signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
		credentials: 'omit',
	});
	if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
	return (await response.json()) as unknown;
}

/** The library comes only when a name is typed; that it fails is no fault of the search. */
const loadRanking: FinderSources['loadRanking'] = async () => {
	try {
		return (await import('#domain/search/rank-offices.ts')).rankOffices;
	} catch (error) {
		console.error('kasih-office-finder: the ranking could not be loaded.', error);
		return undefined;
	}
};
