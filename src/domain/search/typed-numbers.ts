import { isInMalaysiaBounds, type LatLon } from '#domain/geo/lat-lon.ts';

/** Five digits on their own within what was typed; `undefined` where there is none, or more than one. */
export function findTypedPostcode(query: string): string | undefined {
	const found = query.match(/(?<![\d.])\d{5}(?![\d.])/g) ?? [];
	return found.length === 1 ? found[0] : undefined;
}

/** Three or four digits alone: the beginning of a postcode. */
export function findPartialPostcode(query: string): string | undefined {
	return /^\s*(\d{3,4})\s*$/.exec(query)?.[1];
}

/** All digits of what was typed when it is only a number, for comparing with the national contacts. */
export function toDigits(query: string): string {
	return /^[\d\s+()-]+$/.test(query) ? query.replace(/\D/g, '') : '';
}

/**
 * A pair of coordinates as copied from a map: "3.139, 101.687", "3.139N 101.687E", "geo:3.139,101.687", also the other
 * way round, which no point of Malaysia can be mistaken for. `undefined` for anything else, and outside Malaysia.
 */
export function findTypedCoordinates(query: string): LatLon | undefined {
	const match =
		/^\D*?(\d{1,3}\.\d{2,})\s*°?\s*[nu]?[\s,;/]+(\d{1,3}\.\d{2,})\s*°?\s*[et]?\s*$/i.exec(query);
	if (match === null) return undefined;
	const first = Number(match[1]);
	const second = Number(match[2]);
	const point = first > second ? { lat: second, lon: first } : { lat: first, lon: second };
	return isInMalaysiaBounds(point) ? point : undefined;
}
