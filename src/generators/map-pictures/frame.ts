import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { Box } from '#domain/geo/district-outlines.ts';
import { positionInTile } from '#domain/geo/tile-grid.ts';
import { MAP_PICTURE } from '#domain/offices/file-paths.ts';

/**
 * The piece of the world that a picture shows. World coordinates are those of web maps (Web Mercator, 0 to 1 from the
 * north-west corner); picture units are half a CSS pixel, so that whole numbers are fine enough.
 */
export interface Frame {
	width: number;
	height: number;
	/** World coordinates of the upper left corner. */
	west: number;
	north: number;
	/** Picture units for the width of the world. */
	scale: number;
}

/** A point of a picture. */
export type PicturePoint = [x: number, y: number];

/** Picture units for one CSS pixel. */
const UNITS_PER_PIXEL = 2;

/** The size of a map picture in picture units. */
export const PICTURE_SIZE = {
	width: MAP_PICTURE.width * UNITS_PER_PIXEL,
	height: MAP_PICTURE.height * UNITS_PER_PIXEL,
};

/** Circumference at the equator on the sphere of Web Mercator, in metres. Source: EPSG 3857. */
const EQUATOR_METRES = 40_075_016.7;

/** The frame of that size in picture units with the point in its middle; `metresWide` is what its width shows. */
export function frameAround(
	point: LatLon,
	size: { width: number; height: number },
	metresWide: number,
): Frame {
	const [x, y] = toWorld(point);
	const metresOfWorld = EQUATOR_METRES * Math.cos((point.lat * Math.PI) / 180);
	const scale = (size.width * metresOfWorld) / metresWide;
	return {
		...size,
		west: x - size.width / 2 / scale,
		north: y - size.height / 2 / scale,
		scale,
	};
}

/** The smallest frame of that size that shows the whole box, with so many picture units free at each side. */
export function frameOfBox(
	box: Box,
	size: { width: number; height: number },
	margin: number,
): Frame {
	const [west, north] = toWorld({ lat: box.north, lon: box.west });
	const [east, south] = toWorld({ lat: box.south, lon: box.east });
	const scale = Math.min(
		(size.width - 2 * margin) / (east - west),
		(size.height - 2 * margin) / (south - north),
	);
	return {
		...size,
		west: (west + east) / 2 - size.width / 2 / scale,
		north: (north + south) / 2 - size.height / 2 / scale,
		scale,
	};
}

/** Where a place lies in the picture; beyond its size for places outside the frame. */
export function toPicture(frame: Frame, point: LatLon): PicturePoint {
	const [x, y] = toWorld(point);
	return [(x - frame.west) * frame.scale, (y - frame.north) * frame.scale];
}

/** The place that lies at a point of the picture. */
export function toLatLon(frame: Frame, [x, y]: PicturePoint): LatLon {
	const world = { z: 0, x: 0, y: 0 };
	return positionInTile(world, frame.west + x / frame.scale, frame.north + y / frame.scale);
}

function toWorld({ lat, lon }: LatLon): [x: number, y: number] {
	const radians = (lat * Math.PI) / 180;
	return [(lon + 180) / 360, (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2];
}
