import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { Office } from '#domain/offices/office.ts';
import { readBaseMap } from './base-map.ts';
import { frameAround, PICTURE_SIZE } from './frame.ts';
import { pinElement, pinSpots, type Pin } from './pin.ts';
import { placeNames } from './place-names.ts';
import {
	groundElements,
	nameElements,
	paint,
	pictureSvg,
	roadElements,
	type LineWidths,
	type PictureLook,
} from './svg.ts';
import type { TileSource } from './tile-source.ts';

/** The corners are then 1 km from the middle: as far as the base map has its deepest tiles. */
const METRES_WIDE = 1_600;
const ZOOM = 14;
const PIN_SIDE = 60;
const FONT_SIZE = 28;
/** Lines may leave their place by this many picture units: a third of a pixel. */
const TOLERANCE = 0.7;
/** Radius of the ring that says "about here" where only a street or stop is known; the data give no figure. */
const STREET_METRES = 200;

const WIDTHS: LineWidths = [
	{ line: 'river', width: 6 },
	{ line: 'minor', width: 8 },
	{ line: 'lesser', width: 14 },
	{ line: 'mid', width: 16, casing: 20 },
	{ line: 'major', width: 18, casing: 22 },
	{ line: 'rail', width: 3 },
	{ line: 'ferry', width: 3 },
];

/**
 * The map around an office whose building or street is known, as SVG: 1.6 km wide, the office in the middle. Where
 * only the street is known, a ring of 200 m says so.
 *
 * @param isFaded - Whether nobody has known of the office for three years; its pin is then hollow.
 */
export function drawOfficePicture(
	office: Office & { position: LatLon },
	isFaded: boolean,
	tiles: TileSource,
	look: PictureLook,
): string {
	const frame = frameAround(office.position, PICTURE_SIZE, METRES_WIDE);
	const map = readBaseMap(frame, tiles, ZOOM, TOLERANCE);
	const middle: [number, number] = [PICTURE_SIZE.width / 2, PICTURE_SIZE.height / 2];
	const pin: Pin = { at: middle, service: office.service, isFaded };
	const names = placeNames(map.names, {
		frame,
		fontSize: FONT_SIZE,
		taken: pinSpots(pin, PIN_SIDE),
		most: { place: 3, road: 5, water: 1 },
	});
	const radius = String(Math.round((STREET_METRES * PICTURE_SIZE.width) / METRES_WIDE));
	const ring =
		office.precision === 'street'
			? `<circle cx="${String(middle[0])}" cy="${String(middle[1])}" r="${radius}" ${paint(look, { fill: office.service, stroke: office.service })} fill-opacity=".12" stroke-width="4" stroke-dasharray="12 10"/>`
			: '';
	const content = [
		groundElements(map, look),
		roadElements(map, WIDTHS, look),
		ring,
		nameElements(names, FONT_SIZE, look),
		pinElement(pin, PIN_SIDE, look),
	].join('');
	return pictureSvg(frame, content, look);
}
