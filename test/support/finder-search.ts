import type { Office } from '#domain/offices/office.ts';
import type { Suggestion } from '#domain/search/search-finder.ts';
import { makeFinderFiles, type FinderFileSet } from '#generators/search-index/finder-files.ts';
import { loadOffices } from './office-tables.ts';

/** Makes the files of the finder from content/, or from other offices in its places. */
export function makeFiles(offices?: readonly Office[]): FinderFileSet {
	const content = loadOffices();
	return makeFinderFiles(offices === undefined ? content : { ...content, offices });
}

/** The text of every file by its name, as it comes over the line. */
export function textsOf(files: FinderFileSet): ReadonlyMap<string, string> {
	const named = (folder: string, all: ReadonlyMap<string, unknown>) =>
		[...all].map(([key, file]) => [`${folder}/${key}`, JSON.stringify(file)] as const);
	return new Map([
		['finder', JSON.stringify(files.finder)],
		...named('places', files.places),
		...named('postcodes', files.postcodes),
		...named('addresses', files.addresses),
		...named('offices', files.offices),
	]);
}

/** A suggestion as one word, as the golden searches write it: `place:Kajang@selangor/hulu-langat`. */
export function toKey(suggestion: Suggestion): string {
	switch (suggestion.type) {
		case 'contact':
			return `contact:${suggestion.id}`;
		case 'near-me':
			return `near-me:${suggestion.service ?? 'any'}`;
		case 'coordinates':
			return `point:${String(suggestion.position.lat)},${String(suggestion.position.lon)}`;
		case 'postcode':
			return `postcode:${suggestion.postcode.postcode}`;
		case 'state':
			return `state:${suggestion.state.id}`;
		case 'district':
			return `district:${suggestion.district.id}`;
		case 'place':
			return `place:${suggestion.place.name}@${suggestion.place.district}`;
		case 'office':
			return `office:${suggestion.office.id}`;
	}
}

/** State in which the suggestion lies; `undefined` for contacts and the like. */
export function stateOf(suggestion: Suggestion): string | undefined {
	switch (suggestion.type) {
		case 'postcode':
			return suggestion.postcode.state;
		case 'state':
			return suggestion.state.id;
		case 'district':
			return suggestion.district.state;
		case 'place':
			return suggestion.place.state;
		case 'office':
			return suggestion.office.state;
		default:
			return undefined;
	}
}
