import type { MapName } from './base-map.ts';
import type { Frame, PicturePoint } from './frame.ts';

/** A name with its place in the picture. */
export interface PlacedName {
	text: string;
	group: MapName['group'];
	/** Middle of the text, in picture units. */
	x: number;
	y: number;
	/** Degrees clockwise; never upside down. */
	angle: number;
}

/** A round spot that no name may touch. */
export interface Spot {
	x: number;
	y: number;
	radius: number;
}

export interface NameRoom {
	frame: Frame;
	/** Height of the letters in picture units. */
	fontSize: number;
	/** Spots taken by pins. */
	taken: readonly Spot[];
	/** At most so many names of each group. */
	most: Readonly<Record<MapName['group'], number>>;
}

/** Width of a letter by its height; system fonts are between 0.5 and 0.58. */
const LETTER_WIDTH = 0.56;
/** A line may bend this much under its name, in degrees. */
const STRAIGHT_DEGREES = 14;
const GROUPS = ['place', 'road', 'water'] as const;

/**
 * The names that find room: places first, then roads by rank, each name once; none touches another, a pin or the edge.
 */
export function placeNames(names: readonly MapName[], room: NameRoom): PlacedName[] {
	const placed: PlacedName[] = [];
	const taken = [...room.taken];
	for (const group of GROUPS) {
		const ofGroup = names
			.filter((name) => name.group === group)
			.toSorted((one, other) => one.rank - other.rank || one.text.localeCompare(other.text, 'ms'));
		let count = 0;
		for (const name of ofGroup) {
			if (count === room.most[group]) break;
			if (placed.some(({ text }) => text === name.text)) continue;
			const places =
				group === 'place' ? acrossPoint(name, room.fontSize) : alongLine(name, room.fontSize);
			const free = places
				.map((place) => ({ place, spots: spotsOf(place, room.fontSize) }))
				.find(({ spots }) =>
					spots.every(
						(spot) => isInside(spot, room.frame) && !taken.some((other) => touches(spot, other)),
					),
				);
			if (free === undefined) continue;
			taken.push(...free.spots);
			placed.push(free.place);
			count++;
		}
	}
	return placed;
}

function widthOf(text: string, fontSize: number): number {
	return text.length * fontSize * LETTER_WIDTH;
}

/** On the point, else a line below or above it. */
function acrossPoint({ text, group, points }: MapName, fontSize: number): PlacedName[] {
	return points.flatMap(([x, y]) =>
		[0, 1.2, -1.2, 2, -2].map((lines) => ({ text, group, x, y: y + lines * fontSize, angle: 0 })),
	);
}

/** On the longest straight stretch of the line, where that is long enough. */
function alongLine({ text, group, points }: MapName, fontSize: number): PlacedName[] {
	const stretch = longestStretch(points);
	if (stretch === undefined || lengthOf(stretch) < widthOf(text, fontSize) * 1.05) return [];
	const [[fromX, fromY], [toX, toY]] = stretch;
	const angle = (Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI;
	return [
		{
			text,
			group,
			x: (fromX + toX) / 2,
			y: (fromY + toY) / 2,
			angle: angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle,
		},
	];
}

type Stretch = readonly [PicturePoint, PicturePoint];

function longestStretch(points: readonly PicturePoint[]): Stretch | undefined {
	let longest: Stretch | undefined;
	let start = 0;
	for (let at = 1; at < points.length; at++) {
		const from = points[start] as PicturePoint;
		const to = points[at] as PicturePoint;
		if (at - start > 1 && !isStraight(points.slice(start, at + 1))) {
			start = at - 1;
			at -= 1;
			continue;
		}
		if (longest === undefined || lengthOf([from, to]) > lengthOf(longest)) longest = [from, to];
	}
	return longest;
}

function isStraight(points: readonly PicturePoint[]): boolean {
	const overall = bearing(points[0] as PicturePoint, points.at(-1) as PicturePoint);
	return points.slice(1).every((point, index) => {
		const turn = Math.abs(bearing(points[index] as PicturePoint, point) - overall);
		return Math.min(turn, 360 - turn) <= STRAIGHT_DEGREES;
	});
}

function bearing(from: PicturePoint, to: PicturePoint): number {
	return (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
}

function lengthOf([from, to]: Stretch): number {
	return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** The text as a row of spots, which can be compared at any angle. */
function spotsOf({ text, x, y, angle }: PlacedName, fontSize: number): Spot[] {
	const width = widthOf(text, fontSize);
	const radius = fontSize * 0.62;
	const count = Math.max(1, Math.ceil(width / radius));
	const radians = (angle * Math.PI) / 180;
	return Array.from({ length: count }, (_, index) => {
		const along = ((index + 0.5) / count - 0.5) * width;
		return { x: x + along * Math.cos(radians), y: y + along * Math.sin(radians), radius };
	});
}

function touches(one: Spot, other: Spot): boolean {
	return Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius;
}

function isInside({ x, y, radius }: Spot, { width, height }: Frame): boolean {
	return x >= radius && y >= radius && x <= width - radius && y <= height - radius;
}
