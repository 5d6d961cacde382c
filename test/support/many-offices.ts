import type { District, Place } from '#domain/geo/place.ts';
import type { Office } from '#domain/offices/office.ts';

/** How far made-up offices lie around a place of the gazetteer, in degrees: about 5 km. */
const SPREAD_DEGREES = 0.045;

/** Numbers from 0 to 1, the same for the same seed. Source: T. Ettinger, mulberry32 (public domain). */
export function seededRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/**
 * The real offices and made-up stations and hospitals beside them, `count` together, spread evenly over the districts.
 * Each is called after a place of its district and stands around it. The same seed gives the same offices.
 */
export function makeManyOffices(
	real: {
		offices: readonly Office[];
		districts: readonly District[];
		places: readonly Place[];
	},
	count: number,
	seed = 1,
): Office[] {
	const random = seededRandom(seed);
	const placesIn = Map.groupBy(real.places, ({ district }) => district);
	const offices = real.offices.filter(({ status }) => status === 'open').slice(0, count);
	for (let number = offices.length; number < count; number++) {
		const district = real.districts[number % real.districts.length] as District;
		const places = placesIn.get(district.id) ?? [];
		const place = places[Math.floor(random() * places.length)];
		const { lat, lon } = place?.position ?? district.centre;
		const isHospital = random() < 0.2;
		const stem = `${place?.name ?? district.name} ${String(number)}`;
		offices.push({
			id: `${isHospital ? 'hospital' : 'balai-polis'}-${stem.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
			service: isHospital ? 'hospital' : 'police',
			kind: isHospital ? 'hospital' : 'balai',
			name: isHospital
				? { ms: `Hospital ${stem}`, en: `Hospital ${stem}` }
				: { ms: `Balai Polis ${stem}`, en: `${stem} Police Station` },
			state: district.state,
			district: district.id,
			position: {
				lat: lat + (random() - 0.5) * SPREAD_DEGREES,
				lon: lon + (random() - 0.5) * SPREAD_DEGREES,
			},
			precision: 'exact',
			phone: `+603${String(10_000_000 + Math.floor(random() * 89_999_999))}`,
			status: 'open',
			sources: [{ key: 'osm-offices-2021-08', date: '2021-08' }],
		});
	}
	return offices;
}
