import { makeDistrictOutline, type DistrictOutlines, type Ring } from './district-outlines.ts';
import type { LatLon } from './lat-lon.ts';

/**
 * The form in which district outlines travel to the browser: one small file an area (a state, or
 * a part of a large one), and an index that says which areas a point may lie in. Outlines are coarser than those of the build by up to 150 m, still within the doubt of
 * a border.
 */

/** The districts of one area, all of one state. */
export interface EncodedOutlines {
	state: string;
	/** Steps of one degree: a coordinate is a whole number of steps. */
	stepsPerDegree: number;
	/**
	 * Lines between junctions, shared by neighbours: longitude and latitude of the first corner in steps, then the
	 * differences from corner to corner.
	 */
	lines: readonly (readonly number[])[];
	/**
	 * For each district the last part of its id and its polygons; a polygon is its rings, a ring the numbers of its
	 * lines in order. A number below zero, `~n`, is line `n` backwards.
	 */
	districts: readonly (readonly [string, readonly (readonly (readonly number[])[])[]])[];
}

/** Which areas a point may lie in or within 1 km of, on a grid of cells. */
export interface OutlineIndex {
	south: number;
	west: number;
	cellsPerDegree: number;
	/** Groups of area ids (`perak`, `sarawak-2`); the first is empty. */
	groups: readonly (readonly string[])[];
	/** Rows of cells from south to north, each from west to east: one letter a cell, the group's number from `#`. */
	rows: readonly string[];
}

/** The outlines of an area's districts, ids in full (`selangor/hulu-langat`). */
export function decodeOutlines(encoded: EncodedOutlines): DistrictOutlines {
	const lines = encoded.lines.map((line) => {
		const corners: number[] = [];
		let x = 0;
		let y = 0;
		for (let i = 0; i < line.length; i += 2) {
			x += line[i] ?? 0;
			y += line[i + 1] ?? 0;
			corners.push(x / encoded.stepsPerDegree, y / encoded.stepsPerDegree);
		}
		return corners;
	});
	return encoded.districts.map(([name, polygons]) =>
		makeDistrictOutline(
			`${encoded.state}/${name}`,
			polygons.map((rings) => rings.map((ring) => joinRing(ring, lines))),
		),
	);
}

/** The index in a file that was read. @throws TypeError when the file holds something else. */
export function readOutlineIndex(file: unknown): OutlineIndex {
	const index = file as Partial<OutlineIndex> | null;
	if (!Array.isArray(index?.rows) || !Array.isArray(index.groups)) {
		throw new TypeError('This is not an index of outlines.');
	}
	return file as OutlineIndex;
}

/** Ids of the areas whose outlines are needed to place the point; empty far out at sea and abroad. */
export function findAreasToLoad(index: OutlineIndex, point: LatLon): readonly string[] {
	const row = Math.floor((point.lat - index.south) * index.cellsPerDegree);
	const column = Math.floor((point.lon - index.west) * index.cellsPerDegree);
	const letter = index.rows[row]?.charCodeAt(column) ?? Number.NaN;
	return index.groups[letter - FIRST_LETTER] ?? [];
}

/** Letter of the group number in {@link OutlineIndex}. */
export function toGroupLetter(group: number): string {
	return String.fromCharCode(FIRST_LETTER + group);
}

const FIRST_LETTER = 35;
/** Letters from `#` to `~`: plain ASCII, without the quotation mark. */
export const MAX_GROUPS = 92;

/** Each line begins where the one before it ends, so its first corner is left out; the ring is not closed. */
function joinRing(ring: readonly number[], lines: readonly (readonly number[])[]): Ring {
	const corners: number[] = [];
	for (const number of ring) {
		const line = lines[number < 0 ? ~number : number] ?? [];
		const count = line.length / 2;
		for (let i = 1; i < count; i++) {
			const at = number < 0 ? count - 1 - i : i;
			corners.push(line[at * 2] ?? 0, line[at * 2 + 1] ?? 0);
		}
	}
	return Float64Array.from(corners);
}
