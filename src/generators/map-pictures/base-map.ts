import { clipPolygon, clipPolyline } from 'lineclip';
import simplify from 'simplify-js';
import type { Frame, PicturePoint } from './frame.ts';
import type { MapFeature, TileSource } from './tile-source.ts';

/** What lies under the pins: areas and lines of the base map in picture units, cut to the frame. */
export interface BaseMap {
	areas: Readonly<Record<AreaName, readonly PicturePoint[][]>>;
	lines: Readonly<Record<LineName, readonly PicturePoint[][]>>;
	names: readonly MapName[];
}

/** A name that may be written into the picture. */
export interface MapName {
	text: string;
	/** `place` is written across its point, the others along their line. */
	group: 'place' | 'road' | 'water';
	/** Smaller is written first. */
	rank: number;
	points: readonly PicturePoint[];
}

export type AreaName = 'land' | 'park' | 'site' | 'water';
export type LineName = 'river' | 'minor' | 'lesser' | 'mid' | 'major' | 'rail' | 'ferry';

/** Areas of less than this many squares of the tolerance are left out. */
const LEAST_AREA = 64;
/** How far beyond the frame lines are kept, so that no cut end shows. */
const BLEED = 14;
/** Neighbouring tiles overlap by this, so that no seam shows between their areas. */
const SEAM = 1;

/**
 * The base map of the frame, drawn from tiles of zoom `z` or, where detail ends, from those above.
 *
 * @param tolerance - Picture units by which a line may leave its place.
 */
export function readBaseMap(
	frame: Frame,
	tiles: TileSource,
	z: number,
	tolerance: number,
): BaseMap {
	const areas: Record<AreaName, PicturePoint[][]> = { land: [], park: [], site: [], water: [] };
	const lines: Record<LineName, PicturePoint[][]> = {
		river: [],
		minor: [],
		lesser: [],
		mid: [],
		major: [],
		rail: [],
		ferry: [],
	};
	const names: MapName[] = [];

	const across = 2 ** z;
	const tileSize = frame.scale / across;
	const firstX = Math.floor(frame.west * across);
	const firstY = Math.floor(frame.north * across);
	const lastX = Math.floor((frame.west + frame.width / frame.scale) * across);
	const lastY = Math.floor((frame.north + frame.height / frame.scale) * across);
	for (let y = firstY; y <= lastY; y++) {
		for (let x = firstX; x <= lastX; x++) {
			const found = tiles.find({ z, x, y });
			if (found === undefined) continue;
			const size = frame.scale / 2 ** found.address.z;
			const left = (found.address.x / 2 ** found.address.z - frame.west) * frame.scale;
			const top = (found.address.y / 2 ** found.address.z - frame.north) * frame.scale;
			const box = cutBox(frame, {
				left: (x / across - frame.west) * frame.scale,
				top: (y / across - frame.north) * frame.scale,
				size: tileSize,
			});
			for (const [layer, features] of found.layers) {
				for (const feature of features) {
					const projected = feature.lines.map((line) =>
						line.map((point) => ({ x: left + point.x * size, y: top + point.y * size })),
					);
					if (feature.type === 'area') {
						const name = areaNameOf(layer, feature);
						if (name !== undefined) areas[name].push(...cutAreas(projected, box, tolerance));
					} else if (feature.type === 'line') {
						const name = lineNameOf(layer, feature);
						if (name === undefined) continue;
						const pieces = cutLines(projected, box, tolerance);
						lines[name].push(...pieces);
						names.push(...namesAlong(feature, name, pieces));
					} else if (layer === 'places' && feature.kind !== 'region') {
						names.push(...namesAt(feature, projected, box));
					}
				}
			}
		}
	}
	return { areas, lines, names };
}

type ClipBox = [west: number, north: number, east: number, south: number];
type ProjectedLine = readonly { x: number; y: number }[];

function cutBox(frame: Frame, tile: { left: number; top: number; size: number }): ClipBox {
	return [
		Math.max(tile.left - SEAM, -BLEED),
		Math.max(tile.top - SEAM, -BLEED),
		Math.min(tile.left + tile.size + SEAM, frame.width + BLEED),
		Math.min(tile.top + tile.size + SEAM, frame.height + BLEED),
	];
}

function cutAreas(
	rings: readonly ProjectedLine[],
	box: ClipBox,
	tolerance: number,
): PicturePoint[][] {
	return rings
		.filter((ring) => reaches(ring, box))
		.map((ring) => clipPolygon(simplified(ring, tolerance), box))
		.filter((ring) => ring.length >= 3 && areaOf(ring) >= LEAST_AREA * tolerance ** 2);
}

function cutLines(
	lines: readonly ProjectedLine[],
	box: ClipBox,
	tolerance: number,
): PicturePoint[][] {
	return lines
		.filter((line) => reaches(line, box))
		.flatMap((line) => clipPolyline(simplified(line, tolerance), box))
		.filter((line) => line.length >= 2);
}

/** Most lines of a tile lie outside a picture: looking costs less than cutting. */
function reaches(line: ProjectedLine, [west, north, east, south]: ClipBox): boolean {
	return (
		line.some(({ x }) => x >= west) &&
		line.some(({ x }) => x <= east) &&
		line.some(({ y }) => y >= north) &&
		line.some(({ y }) => y <= south)
	);
}

function simplified(line: ProjectedLine, tolerance: number): PicturePoint[] {
	return simplify([...line], tolerance).map(({ x, y }) => [x, y]);
}

function areaOf(ring: readonly PicturePoint[]): number {
	let sum = 0;
	let previous = ring.at(-1);
	for (const point of ring) {
		if (previous !== undefined) sum += previous[0] * point[1] - point[0] * previous[1];
		previous = point;
	}
	return Math.abs(sum) / 2;
}

const SITES = new Set(['hospital', 'school', 'university', 'college']);

function areaNameOf(layer: string, { kind }: MapFeature): AreaName | undefined {
	if (layer === 'earth') return 'land';
	if (layer === 'water') return 'water';
	if (layer !== 'landuse') return undefined;
	return SITES.has(kind) ? 'site' : 'park';
}

function lineNameOf(layer: string, { kind, detail }: MapFeature): LineName | undefined {
	if (layer === 'water') return 'river';
	if (layer !== 'roads') return undefined;
	if (kind === 'highway') return 'major';
	if (kind === 'rail') return 'rail';
	if (kind === 'ferry') return 'ferry';
	if (kind === 'minor_road') return 'minor';
	return detail === 'trunk' || detail === 'primary' ? 'mid' : 'lesser';
}

const ROAD_RANKS: Readonly<Partial<Record<LineName, number>>> = {
	major: 1,
	mid: 2,
	lesser: 3,
	river: 4,
	minor: 5,
};

function namesAlong(
	feature: MapFeature,
	line: LineName,
	pieces: readonly PicturePoint[][],
): MapName[] {
	const rank = ROAD_RANKS[line];
	if (feature.name === '' || rank === undefined) return [];
	const group = line === 'river' ? 'water' : 'road';
	return pieces.map((points) => ({ text: feature.name, group, rank, points }));
}

function namesAt(
	feature: MapFeature,
	lines: readonly ProjectedLine[],
	[west, north, east, south]: ClipBox,
): MapName[] {
	return lines.flatMap(([point]) =>
		feature.name === '' ||
		point === undefined ||
		point.x < west ||
		point.x > east ||
		point.y < north ||
		point.y > south
			? []
			: [
					{
						text: feature.name,
						group: 'place' as const,
						rank: -feature.rank,
						points: [[point.x, point.y] as PicturePoint],
					},
				],
	);
}
