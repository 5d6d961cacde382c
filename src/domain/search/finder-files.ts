import { nearestDistricts, findLikelyDistricts } from '#domain/geo/district-outlines.ts';
import type { LatLon } from '#domain/geo/lat-lon.ts';
import {
	decodeOutlines,
	findAreasToLoad,
	type EncodedOutlines,
	readOutlineIndex,
} from '#domain/geo/outline-codec.ts';
import type { District } from '#domain/geo/place.ts';
import { addressLine } from '#domain/offices/address-line.ts';
import type { Office } from '#domain/offices/office.ts';
import {
	decodeFinder,
	decodeOffices,
	decodePlaces,
	decodePostcodes,
	type EncodedAddresses,
	type EncodedFinder,
	type EncodedOffices,
	type EncodedPlaces,
	type EncodedPostcodes,
} from './finder-data.ts';
import { findOfficeFiles, officesAtHand } from './office-files.ts';
import type { RankOffices } from './rank-offices.ts';
import {
	createFinderIndex,
	createOfficeIndex,
	createPlaceIndex,
	filesFor,
	likelyDistricts,
	searchFinder,
	type ContactTerm,
	type FinderIndex,
} from './search-finder.ts';
import type { Whereabouts } from './visit.ts';

/** A point this far off the outlines may still be on an islet or a boat jetty. */
const OFF_COAST_METRES = 3_000;

/** Where the files come from, and what belongs to them. */
export interface FinderSources {
	/** Gives the content of a file by its name, e.g. `finder` or `places/ka`; rejects where it cannot. */
	read: (name: string) => Promise<unknown>;
	/** The same for a file without which the answers still stand; `undefined` where it cannot, and soon. */
	readOptional: (name: string) => Promise<unknown>;
	/** Loads the ranking of names. Without it the search still finds, in a plainer order. */
	loadRanking: () => Promise<RankOffices | undefined>;
	contacts: readonly ContactTerm[];
}

/**
 * The files of the finder, each read once, when it is first needed. A file that is missing, cut short or of another
 * type rejects the promise that asked for it and is asked for anew the next time.
 */
export class FinderFiles {
	readonly #sources: FinderSources;
	readonly #files = new Map<string, Promise<unknown>>();
	/** By state. */
	readonly #addresses: Record<string, EncodedAddresses | undefined> = {};

	constructor(sources: FinderSources) {
		this.#sources = sources;
	}

	/** The index of offices and districts. */
	index(): Promise<FinderIndex> {
		return this.#once('finder', (file) =>
			createFinderIndex(decodeFinder(file as EncodedFinder), this.#sources.contacts),
		);
	}

	/** The index with every file that the query needs and that there is. */
	async indexFor(query: string): Promise<FinderIndex> {
		const index = await this.index();
		const needed = filesFor(query);
		await Promise.all([
			needed.places.length === 0 ? undefined : this.#loadRanking(index),
			...needed.places
				.filter((key) => index.files.places.has(key) && !index.places.has(key))
				.map(async (key) => {
					const places = await this.#once(`places/${key}`, (file) =>
						decodePlaces(file as EncodedPlaces, index.districts),
					);
					index.places.set(key, createPlaceIndex(places, index));
				}),
			...needed.postcodes
				.filter((group) => index.files.postcodes.has(group) && !index.postcodes.has(group))
				.map(async (group) => {
					const postcodes = await this.#once(`postcodes/${group}`, (file) =>
						decodePostcodes(file as EncodedPostcodes, group, index),
					);
					index.postcodes.set(group, postcodes);
				}),
		]);
		if (index.files.offices.length > 0) {
			await this.#loadOffices(index, likelyDistricts(searchFinder(query, index)));
		}
		return index;
	}

	/** The offices that the answers for a place are chosen from: all, or those of the districts around. */
	async officesFor(whereabouts: Whereabouts): Promise<readonly Office[]> {
		const index = await this.index();
		let needed = findOfficeFiles(index, whereabouts);
		while (needed.length > 0) {
			await this.#loadOffices(index, needed);
			needed = findOfficeFiles(index, whereabouts);
		}
		return officesAtHand(index);
	}

	/** The addresses of these offices by id, on one line each; without those that nobody knows or that do not arrive. */
	async addressesOf(offices: readonly Office[]): Promise<ReadonlyMap<string, string>> {
		const states = new Set(offices.map(({ state }) => state));
		const files = await Promise.all(
			[...states].map(async (state) => {
				this.#addresses[state] ??= (await this.#sources.readOptional(`addresses/${state}`)) as
					EncodedAddresses | undefined;
				return this.#addresses[state];
			}),
		);
		const known = Object.assign({}, ...files) as EncodedAddresses;
		return new Map(
			offices
				.map((office) => [office.id, known[office.id] ?? addressLine(office)] as const)
				.filter(([, line]) => line !== ''),
		);
	}

	async #loadRanking(index: FinderIndex): Promise<void> {
		index.rankOffices ??= await this.#sources.loadRanking();
	}

	async #loadOffices(index: FinderIndex, districts: readonly string[]): Promise<void> {
		const known = new Set(index.files.offices.map(({ district }) => district));
		await Promise.all(
			districts
				.filter((district) => known.has(district) && !index.officeFiles.has(district))
				.map(async (district) => {
					const offices = await this.#once(`offices/${district}`, (file) =>
						decodeOffices(file as EncodedOffices, index),
					);
					index.officeFiles.set(district, {
						offices,
						index: createOfficeIndex(offices, index),
					});
				}),
		);
	}

	/** The districts that the point may lie in, the likeliest first; empty outside Malaysia. */
	async districtsAt(point: LatLon): Promise<District[]> {
		const index = await this.index();
		const outlineIndex = await this.#once('outlines/index', readOutlineIndex);
		const areas = await Promise.all(
			findAreasToLoad(outlineIndex, point).map((area) =>
				this.#once(`outlines/${area}`, (file) => decodeOutlines(file as EncodedOutlines)),
			),
		);
		const outlines = areas.flat();
		const likely = findLikelyDistricts(outlines, point);
		const ids = likely.length > 0 ? likely : nearestDistricts(outlines, point, OFF_COAST_METRES);
		return ids
			.map((id) => index.districts.find((district) => district.id === id))
			.filter((district) => district !== undefined);
	}

	/** What `read` makes of the file; nothing that it throws leaves a broken file behind. */
	#once<Content>(name: string, read: (file: unknown) => Content): Promise<Content> {
		const known = this.#files.get(name) as Promise<Content> | undefined;
		if (known !== undefined) return known;
		const loading = this.#sources.read(name).then(read);
		this.#files.set(name, loading);
		loading.catch(() => this.#files.delete(name));
		return loading;
	}
}
