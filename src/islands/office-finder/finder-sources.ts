import type { FinderSources } from '#domain/search/finder-files.ts';
import type { ContactTerm } from '#domain/search/search-finder.ts';

/** Longest wait for one file, in milliseconds. */
const PATIENCE_MILLISECONDS = 12_000;
/** The same for a file without which the answers stand as well: nobody should wait for it. */
const OPTIONAL_PATIENCE_MILLISECONDS = 2_000;

/**
 * The files of the finder on our own server.
 *
 * @param folder - Address of the data, with a slash at its end.
 */
export function sourcesIn(folder: string, contacts: readonly ContactTerm[]): FinderSources {
	const addressOf = (name: string) => `${folder}${name}.json`;
	return {
		read: (name) => fetchJson(addressOf(name), PATIENCE_MILLISECONDS),
		readOptional: async (name) => {
			try {
				return await fetchJson(addressOf(name), OPTIONAL_PATIENCE_MILLISECONDS);
			} catch (error) {
				console.error('kasih-office-finder: a file was left out.', error);
				return undefined;
			}
		},
		loadRanking,
		contacts,
	};
}

/** Rejects where the file is missing, cut short, too slow or of another type. */
async function fetchJson(address: string, patience: number): Promise<unknown> {
	const response = await fetch(address, {
		signal: AbortSignal.timeout(patience),
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
