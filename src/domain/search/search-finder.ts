import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { District, Place, Postcode, State } from '#domain/geo/place.ts';
import type { Office, OfficeService } from '#domain/offices/office.ts';
import type { FinderData } from './finder-data.ts';
import { toTokens } from './normalise.ts';
import { readOfficeWish, type OfficeWish } from './office-words.ts';
import type { RankOffices } from './rank-offices.ts';
import { shardKeysOfQuery } from './shard-keys.ts';
import { TokenIndex, type Entry, type Match } from './token-index.ts';
import {
	findPartialPostcode,
	findTypedCoordinates,
	findTypedPostcode,
	toDigits,
} from './typed-numbers.ts';

/** One thing that the visitor may have meant. `service` is what they asked for beside the place, if anything. */
export type Suggestion = { service?: OfficeService | undefined } & (
	| { type: 'contact'; id: string }
	| { type: 'near-me' }
	| { type: 'coordinates'; position: LatLon }
	| { type: 'postcode'; postcode: Postcode }
	| { type: 'state'; state: State }
	| { type: 'district'; district: District }
	| { type: 'place'; place: Place }
	| { type: 'office'; office: Office }
);

/** A national contact as the search knows it: the digits and words that lead to it. */
export interface ContactTerm {
	id: string;
	/** Digits only. */
	digits: string;
	/** Further names, e.g. `talian kasih`. */
	names: readonly string[];
}

/** Everything that a query is answered from. Files of places and postcodes are added as they arrive. */
export interface FinderIndex extends FinderData {
	contacts: readonly ContactTerm[];
	areas: TokenIndex<Suggestion>;
	offices: readonly Office[];
	officeIndex: TokenIndex<Office>;
	/** How many offices stand in a district: of places with one name, that of the busier district is likelier meant. */
	officesIn: ReadonlyMap<string, number>;
	/** Orders offices that fit alike; absent until it is loaded. */
	rankOffices?: RankOffices | undefined;
	/** By key of the file: `towns`, `ka`, `script-zh`. */
	places: Map<string, TokenIndex<Place>>;
	/** By first two digits. */
	postcodes: Map<string, readonly Postcode[]>;
	/** Offices of files beside the first one, by district; empty as long as one file holds all. */
	officeFiles: Map<string, OfficesOfDistrict>;
}

/** The offices of one file, ready to be searched. */
export interface OfficesOfDistrict {
	offices: readonly Office[];
	index: TokenIndex<Office>;
}

/** Which files a query needs before {@link searchFinder} can answer it in full. */
export interface NeededFiles {
	places: readonly string[];
	postcodes: readonly string[];
}

/** Name of the file of towns, which every typed name needs: it mends errors in the first letters. */
export const TOWNS = 'towns';

/** The most offices that the slow, thorough ranking is given. */
const SHORTLIST = 200;
const MOST_SUGGESTIONS = 8;
/** Of more districts the visitor would not look through the offices. */
const DISTRICTS_OF_ONE_QUERY = 2;
/** In longer sentences leaving out one word would not help, and trying costs time. */
const MOST_WORDS_TO_LEAVE_OUT_FROM = 5;
/** Offices stand behind places that fit as well, unless an office was asked for. */
const OFFICE_BEHIND_PLACE = 0.45;

/** The index of what the page loads first; places and postcodes come later ({@link filesFor}). */
export function createFinderIndex(data: FinderData, contacts: readonly ContactTerm[]): FinderIndex {
	const areaWords = areaWordsOf(data);
	const areas: Entry<Suggestion>[] = withJoined<Suggestion>([
		...data.states.flatMap((state) =>
			[state.name.ms.replace('W.P. ', ''), state.name.en].map((name) => ({
				item: { type: 'state' as const, state },
				name: toTokens(name),
				area: [],
			})),
		),
		...data.districts.flatMap((district) =>
			[district.name, ...district.aliases].map((name) => ({
				item: { type: 'district' as const, district },
				name: toTokens(name),
				area: areaWords(district.state),
			})),
		),
	]);
	const officesIn = new Map<string, number>();
	for (const { district } of data.offices) {
		if (district !== undefined) officesIn.set(district, (officesIn.get(district) ?? 0) + 1);
	}
	return {
		...data,
		contacts,
		officesIn,
		areas: new TokenIndex(areas),
		officeIndex: createOfficeIndex(data.offices, data),
		places: new Map(),
		postcodes: new Map(),
		officeFiles: new Map(),
	};
}

/** The index of one file of offices. */
export function createOfficeIndex(
	offices: readonly Office[],
	data: Pick<FinderData, 'districts' | 'states'>,
): TokenIndex<Office> {
	const areaWords = areaWordsOf(data);
	return new TokenIndex(
		offices.map((office) => ({
			item: office,
			name: officeNameWords(office),
			area: areaWords(office.state, office.district),
		})),
	);
}

/** Gives the words of the names of a state and, where it is known, a district; each pair is put into words once. */
function areaWordsOf({ districts, states }: Pick<FinderData, 'districts' | 'states'>) {
	const stateOf = new Map(states.map((state) => [state.id, state]));
	const districtOf = new Map(districts.map((district) => [district.id, district]));
	const known = new Map<string, string[]>();
	return (stateId: string, districtId = ''): string[] => {
		const key = `${stateId} ${districtId}`;
		const words =
			known.get(key) ??
			toTokens(
				[districtOf.get(districtId)?.name, stateOf.get(stateId)?.name.ms]
					.filter(Boolean)
					.join(' ')
					.replace(/W\.P\./, ''),
			);
		known.set(key, words);
		return words;
	};
}

/** The index of one file of places, to be put into {@link FinderIndex.places} under its key. */
export function createPlaceIndex(places: readonly Place[], data: FinderData): TokenIndex<Place> {
	const areaWords = areaWordsOf(data);
	const entries = places.flatMap((place) => {
		const area = areaWords(place.state, place.district);
		const named = [place.name, ...place.alternativeNames].map((name) => ({
			item: place,
			name: toTokens(name),
			area,
		}));
		return isTown(place) ? withJoined(named) : named;
	});
	return new TokenIndex(entries);
}

function isTown({ kind }: Place): boolean {
	return kind === 'city' || kind === 'town';
}

/** The entries, and those of several words once more as people run them together: "kualalumpur". */
function withJoined<Item>(entries: readonly Entry<Item>[]): Entry<Item>[] {
	const several = entries.filter(({ name }) => name.length > 1);
	return [...entries, ...several.map((entry) => ({ ...entry, name: [entry.name.join('')] }))];
}

/** The files that the query needs; ask again with every change, those loaded already cost nothing. */
export function filesFor(query: string): NeededFiles {
	const postcode = findTypedPostcode(query) ?? findPartialPostcode(query);
	const { rest } = readOfficeWish(toTokens(query));
	const words = rest.filter((word) => !/^\d{5}$/.test(word));
	// A Tamil letter is often followed by its vowel sign, which is a mark.
	const hasLetters = words.some((word) => /\p{L}[\p{L}\p{M}]|\p{Script=Han}/u.test(word));
	return {
		places: hasLetters ? [TOWNS, ...shardKeysOfQuery(words)] : [],
		postcodes: postcode === undefined ? [] : [postcode.slice(0, 2)],
	};
}

/**
 * What the visitor may mean, best first, at most eight; empty when nothing fits. Places of the same name are all
 * given, each with its own district: which one is meant is never guessed here.
 */
export function searchFinder(query: string, index: FinderIndex): Suggestion[] {
	const contact = findContactTerm(query, index.contacts);
	const coordinates = findTypedCoordinates(query);
	if (coordinates !== undefined) return [{ type: 'coordinates', position: coordinates }];
	const postcodes = findPostcodes(query, index);
	const wish = readOfficeWish(toTokens(query));
	const { service } = wish;
	const words = wish.rest.filter((word) => !(postcodes.length > 0 && /^\d{3,5}$/.test(word)));
	const found: Suggestion[] = [];
	if (contact !== undefined) found.push({ type: 'contact', id: contact });
	found.push(...postcodes.map((postcode) => ({ type: 'postcode' as const, postcode, service })));
	if (words.length === 0 && postcodes.length === 0 && (wish.isNearMe || service !== undefined)) {
		found.push({ type: 'near-me', service });
	}
	if (words.length > 0 && (postcodes.length === 0 || found.length < 3)) {
		found.push(...findNamed(query, words, wish, index));
	}
	return found.slice(0, MOST_SUGGESTIONS);
}

/**
 * The districts whose offices the visitor may mean, the likeliest first, at most two: where there are files of offices
 * by district, these are the ones to load and to search.
 */
export function likelyDistricts(suggestions: readonly Suggestion[]): string[] {
	const districts = suggestions.flatMap((suggestion) => {
		if (suggestion.type === 'place') return [suggestion.place.district];
		if (suggestion.type === 'district') return [suggestion.district.id];
		return suggestion.type === 'postcode' ? suggestion.postcode.districts : [];
	});
	return [...new Set(districts)].slice(0, DISTRICTS_OF_ONE_QUERY);
}

/** Whether the first suggestion is plainly the one: no other of the same name stands elsewhere. */
export function isUnambiguous(suggestions: readonly Suggestion[]): boolean {
	const [first, ...others] = suggestions;
	if (first === undefined) return false;
	const name = nameOf(first);
	return others.every(
		(other) => nameOf(other) !== name || stateAndDistrict(other) === stateAndDistrict(first),
	);
}

function findNamed(
	query: string,
	words: readonly string[],
	wish: Pick<OfficeWish, 'service' | 'kind'>,
	index: FinderIndex,
	mayLeaveOut = words.length > 1 && words.length <= MOST_WORDS_TO_LEAVE_OUT_FROM,
): Suggestion[] {
	const { service, kind } = wish;
	const places = findPlaces(words, index).map(({ item, score }): Match<Suggestion> => ({
		item: { ...item, service },
		score: score - weightOf(item, index),
	}));
	// "Balai Ringin" is a town: the words that also mean an office are tried as part of a name.
	const whole = toTokens(query);
	if (service !== undefined && whole.length > words.length) {
		for (const { item, score } of findPlaces(whole, index)) {
			if (score < 0.2) places.push({ item, score: score - weightOf(item, index) - 0.5 });
		}
	}
	const districts = likelyDistricts(
		places.toSorted((a, b) => a.score - b.score).map(({ item }) => item),
	);
	const offices = findOffices(words, { service, kind }, index, districts).map(
		({ item, score }): Match<Suggestion> => ({
			item: { type: 'office', office: item, service },
			score: score + (service === undefined ? OFFICE_BEHIND_PLACE : -1.2),
		}),
	);
	const merged = [...places, ...offices.slice(0, service === undefined ? 4 : 5)];
	if (merged.length === 0 && mayLeaveOut) return findWithoutAWord(query, words, wish, index);
	merged.sort((a, b) => a.score - b.score);
	const seen = new Set<string>();
	return merged
		.map(({ item }) => item)
		.filter((item) => {
			const key = keyOf(item);
			return !seen.has(key) && seen.add(key);
		});
}

/**
 * Where nothing has every word, what has all but one; the earlier words are left out first. A number that is a name goes
 * with its word: of "Seksyen 7 Shah Alam" Shah Alam remains, not another Seksyen.
 */
function findWithoutAWord(
	query: string,
	words: readonly string[],
	wish: Pick<OfficeWish, 'service' | 'kind'>,
	index: FinderIndex,
): Suggestion[] {
	const isNamed = (at: number) => /^\d/.test(words[at] ?? '') && NUMBERED.has(words[at - 1] ?? '');
	for (const left of words.keys()) {
		if (isNamed(left)) continue;
		const rest = words.toSpliced(left, isNamed(left + 1) ? 2 : 1);
		const found = rest.length === 0 ? [] : findNamed(query, rest, wish, index, false);
		if (found.length > 0) return found;
	}
	return [];
}

/** Words that are names only with the number after them. */
const NUMBERED = new Set(toTokens('Seksyen Presint Batu Fasa Blok'));

function findPlaces(words: readonly string[], index: FinderIndex): Match<Suggestion>[] {
	const keys = [TOWNS, ...shardKeysOfQuery(words)];
	const places = keys.flatMap((key) => index.places.get(key)?.find(words, 24) ?? []);
	return [
		...index.areas.find(words, 12),
		...places.map(({ item, score }): Match<Suggestion> => ({
			item: { type: 'place', place: item },
			score,
		})),
	];
}

/** Preselected by words, then ordered by the thorough ranking. */
function findOffices(
	words: readonly string[],
	{ service, kind }: Pick<OfficeWish, 'service' | 'kind'>,
	index: FinderIndex,
	districts: readonly string[],
): Match<Office>[] {
	const fits = (office: Office) =>
		(service === undefined || office.service === service) &&
		(kind === undefined || office.kind === kind);
	const indexes = [
		index.officeIndex,
		...districts.flatMap((district) => index.officeFiles.get(district)?.index ?? []),
	];
	const shortlist = indexes
		.flatMap((offices) => offices.find(words, SHORTLIST))
		.filter(({ item }) => fits(item))
		.slice(0, SHORTLIST);
	if (shortlist.length === 0) return [];
	const ranks = index.rankOffices?.(
		words,
		shortlist.map(({ item }) => ({ office: item, name: officeNameWords(item).join(' ') })),
	);
	return shortlist
		.map(({ item, score }) => ({
			item,
			score: score + 0.1 * (ranks?.get(item) ?? 1) + rankOf(item),
		}))
		.sort((a, b) => a.score - b.score);
}

/** The own words of the office's name: without those that all of its kind share. */
function officeNameWords(office: Office): string[] {
	return toTokens(office.name.ms).filter((word) => !SHARED_WORDS.has(word));
}

const SHARED_WORDS = new Set(
	toTokens(
		'Balai Polis Komuniti Ibu Pejabat Daerah IPD Kontinjen IPK Kebajikan Masyarakat Jabatan Negeri Bahagian Perkhidmatan Am Hospital Wilayah Persekutuan',
	),
);

/** Headquarters before stations, community stations last. */
function rankOf(office: Office): number {
	if (office.kind === 'community') return 0.15;
	return office.kind === 'balai' ? 0.05 : 0;
}

function findContactTerm(query: string, contacts: readonly ContactTerm[]): string | undefined {
	const digits = toDigits(query).replace(/^60/, '0');
	const words = toTokens(query).join(' ');
	return contacts.find(
		(contact) =>
			(digits !== '' && digits === contact.digits) ||
			contact.names.some((name) => toTokens(name).join(' ') === words),
	)?.id;
}

function findPostcodes(query: string, index: FinderIndex): Postcode[] {
	const whole = findTypedPostcode(query);
	const start = whole ?? findPartialPostcode(query);
	if (start === undefined) return [];
	return (index.postcodes.get(start.slice(0, 2)) ?? [])
		.filter(({ postcode }) => postcode.startsWith(start))
		.slice(0, MOST_SUGGESTIONS);
}

/** Larger places first; a state and a district before a village of the same name. */
function weightOf(suggestion: Suggestion, { officesIn }: FinderIndex): number {
	if (suggestion.type === 'state') return 0.7;
	if (suggestion.type === 'district') return 0.5;
	if (suggestion.type !== 'place') return 0;
	const { kind, population, district } = suggestion.place;
	const byDistrict = Math.min(0.2, (officesIn.get(district) ?? 0) * 0.004);
	const byKind = { city: 0.55, town: 0.45, suburb: 0.2, island: 0.25 }[kind] ?? 0;
	return byKind + byDistrict + (population === undefined ? 0 : Math.log10(population) / 40);
}

function keyOf(suggestion: Suggestion): string {
	switch (suggestion.type) {
		case 'place': {
			const { name, district } = suggestion.place;
			return `place ${toTokens(name).join(' ')} ${district}`;
		}
		case 'district':
			return `district ${suggestion.district.id}`;
		case 'state':
			return `state ${suggestion.state.id}`;
		case 'office':
			return `office ${suggestion.office.id}`;
		default:
			return suggestion.type;
	}
}

function nameOf(suggestion: Suggestion): string {
	switch (suggestion.type) {
		case 'place':
			return toTokens(suggestion.place.name).join(' ');
		case 'district':
			return toTokens(suggestion.district.name).join(' ');
		case 'state':
			return toTokens(suggestion.state.name.ms).join(' ');
		case 'office':
			return suggestion.office.name.ms;
		case 'postcode':
			return suggestion.postcode.postcode;
		default:
			return suggestion.type;
	}
}

function stateAndDistrict(suggestion: Suggestion): string {
	if (suggestion.type === 'place') return suggestion.place.district;
	return suggestion.type === 'district' ? suggestion.district.id : keyOf(suggestion);
}
