import type { District, Place, Postcode, State } from '#domain/geo/place.ts';
import { addressLine } from '#domain/offices/address-line.ts';
import type { Office } from '#domain/offices/office.ts';
import {
	encodeFinder,
	encodeOffices,
	encodePlaces,
	encodePostcodes,
	numberer,
	type EncodedAddresses,
	type EncodedFinder,
	type EncodedOffices,
	type EncodedPlaces,
	type EncodedPostcodes,
	type OfficeFile,
} from '#domain/search/finder-data.ts';
import { toTokens } from '#domain/search/normalise.ts';
import { shardKeysOfName } from '#domain/search/shard-keys.ts';
import { TOWNS } from '#domain/search/search-finder.ts';
import { isGeneric } from '#domain/search/token-index.ts';

/** Every file that the finder loads, by what it holds. */
export interface FinderFileSet {
	finder: EncodedFinder;
	/** By key ({@link shardKeysOfName}), and {@link TOWNS}. */
	places: ReadonlyMap<string, EncodedPlaces>;
	/** By first two digits. */
	postcodes: ReadonlyMap<string, EncodedPostcodes>;
	/** Of the offices of the first file, by state. */
	addresses: ReadonlyMap<string, EncodedAddresses>;
	/** By district; empty while all offices stand in the first file. */
	offices: ReadonlyMap<string, EncodedOffices>;
}

/** More offices than this would make the first file too large for a slow line: then they are cut by district. */
const MOST_IN_FIRST_FILE = 2_000;

/** Degrees, about 1 km: boxes are rounded outwards to it. */
const BOX_STEP = 0.01;

/** All files of the finder. Offices that no longer take visitors are left out; their pages say where to go. */
export function makeFinderFiles(content: {
	states: readonly State[];
	districts: readonly District[];
	offices: readonly Office[];
	places: readonly Place[];
	postcodes: readonly Postcode[];
}): FinderFileSet {
	const { states, districts } = content;
	const districtIds = districts.map(({ id }) => id);
	const places = makePlaceFiles(content.places, districtIds);
	const postcodes = makePostcodeFiles(content.postcodes, {
		districts: districtIds,
		states: states.map(({ id }) => id),
	});
	// By district, so that positions near each other stand together and compress well.
	const offices = content.offices
		.filter((office) => office.status === 'open')
		.toSorted(
			(one, other) =>
				(one.district ?? one.state).localeCompare(other.district ?? other.state) ||
				one.kind.localeCompare(other.kind),
		);
	const byDistrict = cutByDistrict(offices);
	const files = {
		places: new Set(places.keys()),
		postcodes: new Set(postcodes.keys()),
		offices: [...byDistrict].map(([district, found]): OfficeFile => ({
			district,
			box: boxAround(found),
		})),
	};
	const first = offices.filter((office) => byDistrict.size === 0 || isForWholeArea(office));
	const areas = { states, districts };
	return {
		finder: encodeFinder({ ...areas, offices: first, files }),
		places,
		postcodes,
		addresses: makeAddressFiles(states, first),
		offices: new Map(
			[...byDistrict].map(([district, found]) => [
				district,
				encodeOffices(found, areas, () => true),
			]),
		),
	};
}

/** A file for every state, so that none is asked for in vain. */
function makeAddressFiles(
	states: readonly State[],
	offices: readonly Office[],
): ReadonlyMap<string, EncodedAddresses> {
	const byState = Map.groupBy(offices, ({ state }) => state);
	return new Map(
		states.map(({ id }) => {
			const lines = (byState.get(id) ?? []).map((office) => [office.id, addressLine(office)]);
			return [id, Object.fromEntries(lines.filter(([, line]) => line !== ''))];
		}),
	);
}

/** The offices that do not fit into the first file; none while all do. */
function cutByDistrict(offices: readonly Office[]): ReadonlyMap<string, readonly Office[]> {
	if (offices.length <= MOST_IN_FIRST_FILE) return new Map();
	return Map.groupBy(
		offices.filter((office) => !isForWholeArea(office)),
		({ district }) => district ?? '',
	);
}

/** Offices that a district is answered with wherever they stand, and those that stand in no known district. */
function isForWholeArea({ service, kind, district }: Office): boolean {
	return service === 'welfare' || kind === 'ipd' || kind === 'ipk' || district === undefined;
}

function boxAround(offices: readonly Office[]): OfficeFile['box'] {
	const positions = offices.flatMap(({ position }) => position ?? []);
	const lats = positions.map(({ lat }) => lat / BOX_STEP);
	const lons = positions.map(({ lon }) => lon / BOX_STEP);
	const round = (steps: number) => Number((steps * BOX_STEP).toFixed(2));
	return [
		round(Math.floor(Math.min(...lats))),
		round(Math.floor(Math.min(...lons))),
		round(Math.ceil(Math.max(...lats))),
		round(Math.ceil(Math.max(...lons))),
	];
}

function makePlaceFiles(
	places: readonly Place[],
	districtIds: readonly string[],
): ReadonlyMap<string, EncodedPlaces> {
	const byKey = new Map<string, Place[]>();
	const add = (key: string, place: Place) => {
		byKey.set(key, [...(byKey.get(key) ?? []), place]);
	};
	for (const place of places.map(withoutRepeats)) {
		const isTown = place.kind === 'town' || place.kind === 'city';
		const keys = [place.name, ...place.alternativeNames].flatMap((name) =>
			shardKeysOfName(toTokens(name), isTown),
		);
		for (const key of new Set(keys)) add(key, place);
		if (isTown) add(TOWNS, { ...place, alternativeNames: place.alternativeNames.filter(isLatin) });
	}
	const number = numberer(districtIds);
	return new Map(
		[...byKey].map(([key, found]) => [
			key,
			encodePlaces(
				found.toSorted((one, other) => one.district.localeCompare(other.district)),
				number,
			),
		]),
	);
}

function makePostcodeFiles(
	postcodes: readonly Postcode[],
	ids: { districts: readonly string[]; states: readonly string[] },
): ReadonlyMap<string, EncodedPostcodes> {
	const groups = Map.groupBy(postcodes, ({ postcode }) => postcode.slice(0, 2));
	const numbers = { district: numberer(ids.districts), state: numberer(ids.states) };
	return new Map([...groups].map(([group, found]) => [group, encodePostcodes(found, numbers)]));
}

/** Without the other spellings that find nothing new: the same words, or only "Kampung" or "Mukim" before them. */
function withoutRepeats(place: Place): Place {
	const tell = (name: string) =>
		toTokens(name)
			.filter((word) => !isGeneric(word))
			.join(' ');
	const known = new Set([tell(place.name)]);
	const alternativeNames = place.alternativeNames.filter((name) => {
		const telling = tell(name);
		if (telling === '' || known.has(telling)) return false;
		known.add(telling);
		return true;
	});
	return { ...place, alternativeNames };
}

function isLatin(name: string): boolean {
	return /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(name);
}
