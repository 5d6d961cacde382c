import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
	findDistrict,
	findLikelyDistricts,
	nearestDistricts,
} from '#domain/geo/district-outlines.ts';
import { MALAYSIA_BOUNDS, type LatLon } from '#domain/geo/lat-lon.ts';
import {
	decodeOutlines,
	findAreasToLoad,
	type EncodedOutlines,
} from '#domain/geo/outline-codec.ts';
import { makeOutlineShards } from '#generators/search-index/outline-shards.ts';
import { loadDistrictOutlines } from '#test/support/place-tables.ts';

const outlines = loadDistrictOutlines();
const { index, areas } = makeOutlineShards(
	readFileSync('content/geo/districts.topojson', 'utf8'),
	outlines,
);
const decoded = new Map([...areas].map(([area, encoded]) => [area, decodeOutlines(encoded)]));

/** What a browser has after it loaded the areas that the index names for the point. */
const outlinesFor = (point: LatLon) =>
	findAreasToLoad(index, point).flatMap((area) => decoded.get(area) ?? []);

/** The same points on every run: a linear congruential generator. */
function* randomPoints(count: number): Generator<LatLon> {
	let state = 20_261_122;
	const next = () => {
		state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
		return state / 2 ** 32;
	};
	for (let i = 0; i < count; i++) {
		const { box } = outlines[Math.floor(next() * outlines.length)] ?? { box: MALAYSIA_BOUNDS };
		yield {
			lat: box.south + next() * (box.north - box.south),
			lon: box.west + next() * (box.east - box.west),
		};
	}
}

const brotliBytes = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length;

describe('outlines for the browser', () => {
	test('hold every district once', () => {
		const ids = [...decoded.values()].flat().map((outline) => outline.id);
		expect(ids.toSorted()).toEqual(outlines.map((outline) => outline.id).toSorted());
	});

	test('give 2,000 random points the district of the full outlines, but for 300 m at a border', () => {
		let compared = 0;
		for (const point of randomPoints(2_000)) {
			const district = findDistrict(outlines, point);
			const isNearBorder =
				nearestDistricts(outlines, point, 300).length !== (district === undefined ? 0 : 1) ||
				(district !== undefined && isNearCoast(point));
			if (isNearBorder) continue;
			compared++;
			expect(findDistrict(outlinesFor(point), point), JSON.stringify(point)).toBe(district);
		}
		expect(compared).toBeGreaterThan(1_500);
	});

	test('offer both districts at a border wherever the full outlines do with 200 m less doubt', () => {
		for (const point of randomPoints(500)) {
			const sure = nearestDistricts(outlines, point, 750);
			const offered = findLikelyDistricts(outlinesFor(point), point);
			expect(sure.filter((id) => !offered.includes(id))).toEqual([]);
		}
	});

	test('a point in Hat Yai or in the open sea loads nothing', () => {
		expect(findAreasToLoad(index, { lat: 7.0086, lon: 100.4747 })).toEqual([]);
		expect(findAreasToLoad(index, { lat: 4.5, lon: 108.5 })).toEqual([]);
		expect(findAreasToLoad(index, { lat: 60, lon: 10 })).toEqual([]);
		expect(findAreasToLoad(index, { lat: 3, lon: -101 })).toEqual([]);
	});

	test('no point loads more than 12 kB of outlines, index included', () => {
		const sizes = new Map([...areas].map(([area, encoded]) => [area, brotliBytes(encoded)]));
		const largest = Math.max(
			...index.groups.map((group) => group.reduce((sum, area) => sum + (sizes.get(area) ?? 0), 0)),
		);
		expect(largest + brotliBytes(index)).toBeLessThan(12_500);
	});

	test('a hand-made area decodes to its rings, shared line forwards and backwards', () => {
		const encoded: EncodedOutlines = {
			state: 'x',
			stepsPerDegree: 10,
			lines: [
				[1010, 30, 0, 10],
				[1010, 40, -10, 0, 0, -10, 10, 0],
				[1010, 40, 10, 0, 0, -10, -10, 0],
			],
			districts: [
				['west', [[[0, 1]]]],
				['east', [[[~0, ~2]]]],
			],
		};
		const [west, east] = decodeOutlines(encoded);
		expect(west?.id).toBe('x/west');
		expect(
			findDistrict(
				[west, east].flatMap((one) => one ?? []),
				{ lat: 3.5, lon: 100.5 },
			),
		).toBe('x/west');
		expect(
			findDistrict(
				[west, east].flatMap((one) => one ?? []),
				{ lat: 3.5, lon: 101.5 },
			),
		).toBe('x/east');
	});
});

/** Whether the sea or another country begins within 300 m: some spot of a circle around the point has no district. */
function isNearCoast(point: LatLon): boolean {
	const reach = 300 / 111_195;
	return Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8).some(
		(angle) =>
			findDistrict(outlines, {
				lat: point.lat + reach * Math.sin(angle),
				lon: point.lon + reach * Math.cos(angle),
			}) === undefined,
	);
}
