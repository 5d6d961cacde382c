import simplify from 'simplify-js';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { DataError } from '#domain/errors.ts';
import {
	BORDER_DOUBT_METRES,
	nearestDistricts,
	type DistrictOutlines,
} from '#domain/geo/district-outlines.ts';
import { distanceInMetres } from '#domain/geo/lat-lon.ts';
import {
	MAX_GROUPS,
	toGroupLetter,
	type EncodedOutlines,
	type OutlineIndex,
} from '#domain/geo/outline-codec.ts';

/** About 55 m. */
const STEPS_PER_DEGREE = 2_000;
/** How far simplification may move a border between two districts: about 90 m. */
const BORDER_TOLERANCE_DEGREES = 0.0008;
/** How far it may move a coast, where a point 1 km off still counts as on it: about 200 m. */
const COAST_TOLERANCE_DEGREES = 0.0018;
const CELLS_PER_DEGREE = 10;
/** Keeps an area below about 5 kB as the browser loads it. */
const MAX_CORNERS = 2_000;

type DistrictTopology = Topology<{ districts: GeometryCollection<object> }>;

/** What the browser loads to place a point: a small index, and the areas that it names. */
export interface OutlineShards {
	index: OutlineIndex;
	/** By area id: a state (`perak`), or a part of a large one (`sarawak-2`). */
	areas: ReadonlyMap<string, EncodedOutlines>;
}

/**
 * The outlines in the text of content/geo/districts.topojson, cut into areas of at most {@link MAX_CORNERS} corners,
 * districts from west to east. Borders are simplified along their shared lines, so that neighbours still meet, also
 * across two areas.
 *
 * @param outlines - The same districts, decoded.
 */
export function makeOutlineShards(topologyText: string, outlines: DistrictOutlines): OutlineShards {
	const topology = JSON.parse(topologyText) as DistrictTopology;
	const districts = topology.objects.districts.geometries;
	const uses = countUses(districts);
	const lines = readLines(topology).map((line, index) =>
		encodeLine(
			line,
			(uses.get(index) ?? 0) > 1 ? BORDER_TOLERANCE_DEGREES : COAST_TOLERANCE_DEGREES,
		),
	);
	const boxes = new Map(outlines.map(({ id, box }) => [id, box]));
	const west = (geometry: GeometryObject<object>) => boxes.get(String(geometry.id))?.west ?? 0;
	const byState = Map.groupBy(districts, ({ id }) => String(id).split('/')[0] ?? '');
	const areas = new Map<string, EncodedOutlines>();
	const areaOf = new Map<string, string>();
	for (const [state, geometries] of byState) {
		const ordered = geometries.toSorted((a, b) => west(a) - west(b));
		const parts = cutIntoParts(ordered, lines);
		for (const [index, part] of parts.entries()) {
			const area = parts.length === 1 ? state : `${state}-${String(index + 1)}`;
			areas.set(area, encodeArea(state, part, lines));
			for (const { id } of part) areaOf.set(String(id), area);
		}
	}
	return { index: makeOutlineIndex(outlines, areaOf), areas };
}

/** The same districts in order, in as many parts of alike size as keep each near {@link MAX_CORNERS} corners. */
function cutIntoParts(
	geometries: readonly GeometryObject<object>[],
	lines: readonly (readonly number[])[],
): GeometryObject<object>[][] {
	const corners = geometries.map((geometry) =>
		arcsOf(geometry).reduce((sum, arc) => sum + (lines[toIndex(arc)]?.length ?? 0) / 2, 0),
	);
	const all = corners.reduce((sum, count) => sum + count, 0);
	const perPart = all / Math.ceil(all / MAX_CORNERS);
	const parts: GeometryObject<object>[][] = [];
	let passed = 0;
	for (const [index, geometry] of geometries.entries()) {
		const part = Math.floor((passed + (corners[index] ?? 0) / 2) / perPart);
		(parts[part] ??= []).push(geometry);
		passed += corners[index] ?? 0;
	}
	return parts.filter((part) => part.length > 0);
}

function encodeArea(
	state: string,
	geometries: readonly GeometryObject<object>[],
	lines: readonly (readonly number[])[],
): EncodedOutlines {
	const numbers = new Map<number, number>();
	const renumber = (arc: number): number => {
		const original = toIndex(arc);
		const number = numbers.get(original) ?? numbers.size;
		numbers.set(original, number);
		return arc < 0 ? ~number : number;
	};
	const districts = geometries.map((geometry) => {
		const name = String(geometry.id).split('/')[1] ?? '';
		const polygons = polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(renumber)));
		return [name, polygons] as const;
	});
	return {
		state,
		stepsPerDegree: STEPS_PER_DEGREE,
		lines: [...numbers.keys()].map((original) => lines[original] ?? []),
		districts,
	};
}

/** The index of the areas near each cell of a grid over Malaysia, a tenth of a degree (11 km) wide. */
function makeOutlineIndex(
	outlines: DistrictOutlines,
	areaOf: ReadonlyMap<string, string>,
): OutlineIndex {
	const toCell = (degrees: number) => Math.floor(degrees * CELLS_PER_DEGREE);
	const south = Math.min(...outlines.map(({ box }) => toCell(box.south))) - 1;
	const north = Math.max(...outlines.map(({ box }) => toCell(box.north))) + 1;
	const west = Math.min(...outlines.map(({ box }) => toCell(box.west))) - 1;
	const east = Math.max(...outlines.map(({ box }) => toCell(box.east))) + 1;

	const groups: string[][] = [[]];
	const rows: string[] = [];
	for (let row = south; row <= north; row++) {
		let letters = '';
		for (let column = west; column <= east; column++) {
			const areas = areasNearCell(row, column, outlines, areaOf);
			let group = groups.findIndex((known) => known.join() === areas.join());
			if (group < 0) group = groups.push(areas) - 1;
			letters += toGroupLetter(group);
		}
		rows.push(letters);
	}
	if (groups.length > MAX_GROUPS) {
		throw new DataError({
			what: `The areas meet in ${String(groups.length)} combinations; one letter a cell can tell ${String(MAX_GROUPS)}.`,
			where: 'src/generators/search-index/outline-shards.ts, MAX_CORNERS',
			mend: 'Raise MAX_CORNERS so that fewer states are cut into parts.',
		});
	}
	return {
		south: south / CELLS_PER_DEGREE,
		west: west / CELLS_PER_DEGREE,
		cellsPerDegree: CELLS_PER_DEGREE,
		groups,
		rows,
	};
}

/** Areas within the doubt of a border from the cell, judged by the circle around it. */
function areasNearCell(
	row: number,
	column: number,
	outlines: DistrictOutlines,
	areaOf: ReadonlyMap<string, string>,
): string[] {
	const at = (cell: number) => cell / CELLS_PER_DEGREE;
	const centre = { lat: at(row + 0.5), lon: at(column + 0.5) };
	const halfDiagonal = distanceInMetres(centre, { lat: at(row), lon: at(column) });
	const near = nearestDistricts(outlines, centre, halfDiagonal + BORDER_DOUBT_METRES);
	return [...new Set(near.map((id) => areaOf.get(id) ?? ''))].sort();
}

/** Every shared line of the topology, as corners in degrees. */
function readLines(topology: Topology): { x: number; y: number }[][] {
	const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
	return topology.arcs.map((arc) => {
		let x = 0;
		let y = 0;
		return arc.map((step) => {
			x += step[0] ?? 0;
			y += step[1] ?? 0;
			return { x: x * scale[0] + translate[0], y: y * scale[1] + translate[1] };
		});
	});
}

/** How many districts each line bounds: two for a border, one for a coast or the border of the country. */
function countUses(districts: readonly GeometryObject<object>[]): ReadonlyMap<number, number> {
	const uses = new Map<number, number>();
	for (const arc of districts.flatMap(arcsOf)) {
		const index = toIndex(arc);
		uses.set(index, (uses.get(index) ?? 0) + 1);
	}
	return uses;
}

/** A closed line that would shrink to less than a triangle (an islet) becomes the box around it. */
function encodeLine(line: { x: number; y: number }[], tolerance: number): number[] {
	const simple = simplify(line, tolerance, true);
	const isClosed = line[0]?.x === line.at(-1)?.x && line[0]?.y === line.at(-1)?.y;
	const corners = isClosed && simple.length < 4 ? boxAround(line) : simple;
	const encoded: number[] = [];
	let previousX = 0;
	let previousY = 0;
	for (const [index, corner] of corners.entries()) {
		const x = Math.round(corner.x * STEPS_PER_DEGREE);
		const y = Math.round(corner.y * STEPS_PER_DEGREE);
		const isRepeated = x === previousX && y === previousY;
		if (isRepeated && index > 0 && index < corners.length - 1) continue;
		encoded.push(x - previousX, y - previousY);
		previousX = x;
		previousY = y;
	}
	return encoded;
}

function boxAround(line: readonly { x: number; y: number }[]): { x: number; y: number }[] {
	const xs = line.map(({ x }) => x);
	const ys = line.map(({ y }) => y);
	const [west, east] = [Math.min(...xs), Math.max(...xs)];
	const [south, north] = [Math.min(...ys), Math.max(...ys)];
	return [
		{ x: west, y: south },
		{ x: east, y: south },
		{ x: east, y: north },
		{ x: west, y: north },
		{ x: west, y: south },
	];
}

function polygonsOf(geometry: GeometryObject<object>): number[][][] {
	if (geometry.type === 'Polygon') return [geometry.arcs];
	return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

function arcsOf(geometry: GeometryObject<object>): number[] {
	return polygonsOf(geometry).flat(2);
}

/** A line that runs backwards is written `~index`. */
function toIndex(arc: number): number {
	return arc < 0 ? ~arc : arc;
}
