import type { OfficeService } from '#domain/offices/office.ts';
import type { PicturePoint } from './frame.ts';
import type { Spot } from './place-names.ts';
import { paint, type PictureLook } from './svg.ts';

/** A petal that stands with its point on a place; its shape tells the service as well as its colour does. */
export interface Pin {
	at: PicturePoint;
	service: OfficeService;
	/** Nobody has known of the place for three years: drawn hollow. */
	isFaded: boolean;
	/** Degrees clockwise from upright. */
	lean?: number;
}

/** How round the three other corners are, by the side of the square: upper left, upper right, lower right. */
const CORNERS: Readonly<Record<OfficeService, readonly [number, number, number]>> = {
	police: [0.5, 0.5, 0.5],
	hospital: [0.24, 0.24, 0.24],
	welfare: [0.5, 0.06, 0.5],
};

/** The pin as an SVG element; `side` is that of the square from which the petal is cut, in picture units. */
export function pinElement(
	{ at, service, isFaded, lean = 0 }: Pin,
	side: number,
	look: PictureLook,
): string {
	const [x, y] = at.map(Math.round) as PicturePoint;
	const place = `transform="translate(${String(x)} ${String(y)})rotate(${String(lean - 45)})"`;
	const shape = `d="${petal(service, side)}"`;
	const line = (part: number) => `stroke-width="${String(Math.round(side / part))}"`;
	if (!isFaded) {
		return `<path ${place} ${paint(look, { fill: service, stroke: 'halo' })} ${line(5)} paint-order="stroke" ${shape}/>`;
	}
	return (
		`<path ${place} ${paint(look, { fill: 'halo', stroke: 'halo' })} ${line(3)} ${shape}/>` +
		`<path ${place} ${paint(look, { fill: 'halo', stroke: service })} ${line(7)} ${shape}/>`
	);
}

/** Spots that a pin covers, for names to keep clear of: its body, and its point. */
export function pinSpots({ at: [x, y] }: Pin, side: number): Spot[] {
	return [
		{ x, y: y - side * 0.71, radius: side * 0.62 },
		{ x, y, radius: side * 0.25 },
	];
}

function petal(service: OfficeService, side: number): string {
	const [a = 0, b = 0, c = 0] = CORNERS[service].map((corner) => Math.round(corner * side));
	const turn = (radius: number, x: number, y: number) =>
		`a${String(radius)} ${String(radius)} 0 0 1 ${String(x)} ${String(y)}`;
	return [
		`M0 0v${String(a - side)}`,
		turn(a, a, -a),
		`h${String(side - a - b)}`,
		turn(b, b, b),
		`v${String(side - b - c)}`,
		turn(c, -c, c),
		'z',
	].join('');
}
