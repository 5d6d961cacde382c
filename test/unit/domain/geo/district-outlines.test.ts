import { describe, expect, test } from 'vitest';
import {
	findDistrict,
	makeDistrictOutline,
	metresToDistrict,
	nearestDistricts,
} from '#domain/geo/district-outlines.ts';
import { distanceInMetres } from '#domain/geo/lat-lon.ts';

/** A square of one tenth of a degree around a point. */
const square = (lon: number, lat: number, half = 0.05) =>
	Float64Array.of(
		lon - half,
		lat - half,
		lon + half,
		lat - half,
		lon + half,
		lat + half,
		lon - half,
		lat + half,
	);

const west = makeDistrictOutline('x/west', [[square(101.05, 3)]]);
const east = makeDistrictOutline('x/east', [
	[square(101.15, 3), square(101.15, 3, 0.02)],
	[square(101.5, 3, 0.01)],
]);
const outlines = [west, east];

describe('district of a point', () => {
	test('a point inside has its district, also on a second island', () => {
		expect(findDistrict(outlines, { lat: 3, lon: 101.05 })).toBe('x/west');
		expect(findDistrict(outlines, { lat: 3, lon: 101.5 })).toBe('x/east');
	});

	test('a point in a hole or at sea has none', () => {
		expect(findDistrict(outlines, { lat: 3, lon: 101.15 })).toBeUndefined();
		expect(findDistrict(outlines, { lat: 3, lon: 101.3 })).toBeUndefined();
		expect(findDistrict([], { lat: 3, lon: 101.05 })).toBeUndefined();
	});

	test('a point 500 m from a border may lie in either district, its own first', () => {
		const point = { lat: 3, lon: 101.1 + 500 / 111_000 };
		expect(nearestDistricts(outlines, point, 1_000)).toEqual(['x/east', 'x/west']);
		expect(nearestDistricts(outlines, point, 400)).toEqual(['x/east']);
	});

	test('a point just off the coast is near its district', () => {
		const point = { lat: 2.95 - 900 / 111_195, lon: 101.05 };
		expect(findDistrict(outlines, point)).toBeUndefined();
		expect(nearestDistricts(outlines, point, 1_000)).toEqual(['x/west']);
		expect(nearestDistricts(outlines, point, 800)).toEqual([]);
	});

	test('distance to a district agrees with the great circle to its nearest corner', () => {
		const point = { lat: 2.93, lon: 100.98 };
		const corner = distanceInMetres(point, { lat: 2.95, lon: 101 });
		expect(metresToDistrict(west, point) / corner).toBeCloseTo(1, 3);
		expect(metresToDistrict(west, { lat: 3, lon: 101.05 })).toBe(0);
	});

	test('the box holds every corner', () => {
		expect(west.box).toEqual({ south: 2.95, west: 101, north: 3.05, east: 101.1 });
		expect(east.box.east).toBe(101.51);
	});
});
