import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestOffices } from '#domain/offices/nearest.ts';
import { createNearestSearch } from '#domain/offices/nearest-index.ts';
import { makeManyOffices } from '#test/support/many-offices.ts';
import { makeOffice } from '#test/support/make-office.ts';
import { loadOffices } from '#test/support/office-tables.ts';

const offices = makeManyOffices(loadOffices(), 5_000);
const search = createNearestSearch(offices);

test('the index finds the same offices in the same order as one pass over all', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 0.8, max: 7.5, noNaN: true }),
			fc.double({ min: 99.5, max: 119.5, noNaN: true }),
			fc.constantFrom('police', 'hospital', 'welfare'),
			fc.integer({ min: 0, max: 8 }),
			(lat, lon, service, count) => {
				const wanted = { service, count };
				const expected = nearestOffices(offices, { lat, lon }, wanted);
				expect(search({ lat, lon }, wanted)).toEqual(expected);
			},
		),
		{ numRuns: 10_000 },
	);
});

test('offices at the same distance keep their order in the index too', () => {
	const twins = Array.from({ length: 2_000 }, (_, index) => makeOffice({ id: String(index) }));
	const found = createNearestSearch(twins)({ lat: 3, lon: 101 }, { service: 'police', count: 3 });
	expect(found.map(({ office }) => office.id)).toEqual(['0', '1', '2']);
});

test('an office known only by its town, or closed, is not in the index', () => {
	const unplaced = Array.from({ length: 2_000 }, () => makeOffice({ precision: 'town' }));
	const closed = Array.from({ length: 2_000 }, () => makeOffice({ status: 'closed' }));
	const find = createNearestSearch([...unplaced, ...closed]);
	expect(find({ lat: 3, lon: 101 }, { service: 'police', count: 3 })).toEqual([]);
});
