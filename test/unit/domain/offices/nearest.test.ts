import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceInMetres } from '#domain/geo/lat-lon.ts';
import { nearestOffices } from '#domain/offices/nearest.ts';
import type { Office } from '#domain/offices/office.ts';
import { makeOffice } from '#test/support/make-office.ts';

const point = fc.record({
	lat: fc.double({ min: 0.8, max: 7.5, noNaN: true }),
	lon: fc.double({ min: 99.5, max: 119.5, noNaN: true }),
});
const offices: fc.Arbitrary<Office[]> = fc
	.array(
		fc.tuple(
			point,
			fc.constantFrom('exact', 'street', 'town'),
			fc.constantFrom('police', 'hospital'),
		),
		{ maxLength: 60 },
	)
	.map((drawn) =>
		drawn.map(([position, precision, service], index) =>
			makeOffice({
				id: `office-${String(index)}`,
				service: service as Office['service'],
				precision: precision as Office['precision'],
				position,
			}),
		),
	);

test('the nearest are the same as when all are measured and sorted', () => {
	fc.assert(
		fc.property(offices, point, fc.integer({ min: 0, max: 8 }), (all, from, count) => {
			const sorted = all
				.filter((office) => office.service === 'police' && office.precision !== 'town')
				.map((office) => distanceInMetres(from, office.position ?? from))
				.sort((a, b) => a - b)
				.slice(0, count);
			const found = nearestOffices(all, from, { service: 'police', count });
			expect(found.map(({ metres }) => metres)).toEqual(sorted);
		}),
	);
});

test('an office known only by its town has no distance', () => {
	const town = makeOffice({ precision: 'town', position: { lat: 3, lon: 101 } });
	expect(nearestOffices([town], { lat: 3, lon: 101 }, { service: 'police', count: 1 })).toEqual([]);
});

test('an office that has moved is not offered', () => {
	const moved = makeOffice({ status: 'moved', successor: 'ipd-contoh' });
	expect(nearestOffices([moved], { lat: 3, lon: 101 }, { service: 'police', count: 1 })).toEqual(
		[],
	);
});

test('offices at the same distance keep their order', () => {
	const twins = ['a', 'b', 'c'].map((id) => makeOffice({ id }));
	const found = nearestOffices(twins, { lat: 3, lon: 101 }, { service: 'police', count: 2 });
	expect(found.map(({ office }) => office.id)).toEqual(['a', 'b']);
});
