import type { District, Place, Postcode, State } from '#domain/geo/place.ts';
import type { Office } from '#domain/offices/office.ts';
import {
	encodeFinder,
	encodePlaces,
	encodePostcodes,
	numberer,
	type EncodedFinder,
	type EncodedPlaces,
	type EncodedPostcodes,
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
}

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
	const files = { places: new Set(places.keys()), postcodes: new Set(postcodes.keys()) };
	return { finder: encodeFinder({ states, districts, offices, files }), places, postcodes };
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
