import type { Finding } from '#domain/errors.ts';
import { isInMalaysiaBounds, type LatLon } from '#domain/geo/lat-lon.ts';
import { cellFinding } from './csv.ts';

/** A position read from two cells, or what is wrong with them. Two empty cells give neither. */
export interface ReadPosition {
	position?: LatLon | undefined;
	findings: readonly Finding[];
}

const DECIMAL_DEGREES = /^-?\d{1,3}(\.\d{1,8})?$/;

/**
 * The position in the columns `lat` and `lon` of one row: decimal degrees with a point, inside the box of Malaysia.
 * One empty cell of the two, a text that is no number, swapped columns and a point abroad are findings.
 */
export function readPosition(
	place: { file: string; row: number; id?: string | undefined },
	cells: { lat: string; lon: string },
): ReadPosition {
	if (cells.lat === '' && cells.lon === '') return { findings: [] };

	const malformed = (['lat', 'lon'] as const).filter(
		(column) => !DECIMAL_DEGREES.test(cells[column]),
	);
	if (malformed.length > 0) {
		return {
			findings: malformed.map((column) =>
				cellFinding(
					{ ...place, column, value: cells[column] },
					{
						ms: 'Ini bukan darjah perpuluhan.',
						en: 'This is not a number of decimal degrees.',
					},
					{
						ms: 'Tulis nombor dengan titik, contohnya lat 3.13900 dan lon 101.68690, atau kosongkan kedua-duanya.',
						en: 'Write a number with a point, e.g. lat 3.13900 and lon 101.68690, or leave both empty.',
					},
				),
			),
		};
	}

	const position = { lat: Number(cells.lat), lon: Number(cells.lon) };
	if (isInMalaysiaBounds(position)) return { position, findings: [] };

	const value = `${cells.lat}, ${cells.lon}`;
	const isSwapped = isInMalaysiaBounds({ lat: position.lon, lon: position.lat });
	return {
		findings: [
			cellFinding(
				{ ...place, column: 'lat', value },
				isSwapped
					? {
							ms: 'Titik ini di luar Malaysia, tetapi di dalamnya jika lat dan lon ditukar.',
							en: 'The point lies outside Malaysia, but inside when lat and lon are swapped.',
						}
					: {
							ms: 'Titik ini di luar Malaysia.',
							en: 'The point lies outside Malaysia.',
						},
				isSwapped
					? { ms: 'Tukar nilai "lat" dan "lon".', en: 'Swap the values of "lat" and "lon".' }
					: {
							ms: 'Salin semula kedua-dua nilai daripada peta: lat 0.8 hingga 7.5, lon 99.5 hingga 119.5.',
							en: 'Copy both values from a map again: lat 0.8 to 7.5, lon 99.5 to 119.5.',
						},
			),
		],
	};
}
