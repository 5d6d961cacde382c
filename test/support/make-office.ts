import type { District } from '#domain/geo/place.ts';
import type { Office } from '#domain/offices/office.ts';

/** A made-up police station, complete and sound; name only what the test is about. */
export function makeOffice(changes: Partial<Office> = {}): Office {
	return {
		id: 'balai-polis-contoh',
		service: 'police',
		kind: 'balai',
		name: { ms: 'Balai Polis Contoh', en: 'Contoh Police Station' },
		state: 'selangor',
		district: 'selangor/hulu-langat',
		districtBasis: 'position',
		position: { lat: 3, lon: 101.8 },
		precision: 'exact',
		status: 'open',
		sources: [{ key: 'osm-offices-2021-08', date: '2021-08' }],
		...changes,
	};
}

/** The district in which made-up offices stand. */
export const DISTRICT_OF_MADE_OFFICES: District = {
	id: 'selangor/hulu-langat',
	code: '10_4',
	state: 'selangor',
	name: 'Hulu Langat',
	aliases: [],
	centre: { lat: 3.1, lon: 101.8 },
	neighbours: [],
};

/** A made-up police station whose name in both languages is its id. */
export function makeStation(id: string, changes: Partial<Office> = {}): Office {
	return makeOffice({ id, name: { ms: id, en: id }, ...changes });
}
