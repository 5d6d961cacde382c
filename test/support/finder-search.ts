import type { Office } from '#domain/offices/office.ts';
import {
	decodeFinder,
	decodeOffices,
	decodePlaces,
	decodePostcodes,
	type EncodedFinder,
	type EncodedOffices,
	type EncodedPlaces,
	type EncodedPostcodes,
} from '#domain/search/finder-data.ts';
import { findOfficeFiles, officesAtHand } from '#domain/search/office-files.ts';
import { rankOffices } from '#domain/search/rank-offices.ts';
import {
	createFinderIndex,
	createOfficeIndex,
	createPlaceIndex,
	filesFor,
	likelyDistricts,
	searchFinder,
	type FinderIndex,
	type Suggestion,
} from '#domain/search/search-finder.ts';
import { planVisit, type Visit, type Whereabouts } from '#domain/search/visit.ts';
import { makeFinderFiles } from '#generators/search-index/finder-files.ts';
import { loadOffices } from './office-tables.ts';

/** The finder on the real data, with the files that a browser would load, each through its encoding. */
export interface FinderFiles {
	/** The first file, which {@link FinderFiles.index} was made from. */
	finder: EncodedFinder;
	index: FinderIndex;
	places: ReadonlyMap<string, EncodedPlaces>;
	postcodes: ReadonlyMap<string, EncodedPostcodes>;
	offices: ReadonlyMap<string, EncodedOffices>;
}

/** Reads content/ and makes the files of the finder from it, or from other offices in its places. */
export function readFinderFiles(offices?: readonly Office[]): FinderFiles {
	const content = loadOffices();
	const { finder, ...files } = makeFinderFiles(
		offices === undefined ? content : { ...content, offices },
	);
	const index = createFinderIndex(decodeFinder(finder), [
		{ id: 'emergency', digits: '999', names: ['kecemasan', 'emergency'] },
		{ id: 'talian-kasih', digits: '15999', names: ['talian kasih', 'talian nur'] },
		{ id: 'talian-kasih-whatsapp', digits: '0192615999', names: ['whatsapp'] },
	]);
	index.rankOffices = rankOffices;
	return { finder, index, ...files };
}

/** Loads what the query needs, as the page does, and searches. */
export function searchWithFiles(query: string, files: FinderFiles): Suggestion[] {
	const { index } = files;
	const needed = filesFor(query);
	for (const key of needed.places) {
		const encoded = files.places.get(key);
		if (encoded === undefined || index.places.has(key)) continue;
		index.places.set(key, createPlaceIndex(decodePlaces(encoded, index.districts), index));
	}
	for (const group of needed.postcodes) {
		const encoded = files.postcodes.get(group);
		if (encoded === undefined || index.postcodes.has(group)) continue;
		index.postcodes.set(group, decodePostcodes(encoded, group, index));
	}
	const found = searchFinder(query, index);
	if (files.offices.size === 0) return found;
	loadOfficeFiles(likelyDistricts(found), files);
	return searchFinder(query, index);
}

/** Loads what the answers for a place need, as the page does, and gives them. */
export function visitWithFiles(whereabouts: Whereabouts, files: FinderFiles): Visit {
	let needed = findOfficeFiles(files.index, whereabouts);
	while (needed.length > 0) {
		loadOfficeFiles(needed, files);
		needed = findOfficeFiles(files.index, whereabouts);
	}
	return planVisit(officesAtHand(files.index), whereabouts);
}

function loadOfficeFiles(districts: readonly string[], { index, offices }: FinderFiles): void {
	for (const district of districts) {
		const encoded = offices.get(district);
		if (encoded === undefined || index.officeFiles.has(district)) continue;
		const decoded = decodeOffices(encoded, index);
		index.officeFiles.set(district, {
			offices: decoded,
			index: createOfficeIndex(decoded, index),
		});
	}
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
