import type { District } from '#domain/geo/place.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { Bilingual } from '#domain/i18n/translator.ts';
import type { Office } from '#domain/offices/office.ts';
import { chooseDistrictPlaces, isStaffed, type PlaceList } from './district-places.ts';

/** The A4 poster of a district: where its file lies, and which places stand on it. */

/** Colour, or black on white with outlines only, for a photocopier. */
export const POSTER_INKS = ['colour', 'one-ink'] as const;

export type PosterInk = (typeof POSTER_INKS)[number];

/** Folder of the posters below each language; the word is the same in both. */
export const POSTER_FOLDER = 'poster';

const ONE_INK_ENDING: Bilingual = { ms: '-satu-dakwat', en: '-one-ink' };

/**
 * Address of a poster from the root of the site: `/ms/poster/selangor/hulu-langat-satu-dakwat.pdf`.
 *
 * @param districtId - `selangor/hulu-langat`.
 */
export function posterPath(locale: Locale, districtId: string, ink: PosterInk): string {
	const ending = ink === 'one-ink' ? ONE_INK_ENDING[locale] : '';
	return `/${locale}/${POSTER_FOLDER}/${districtId}${ending}.pdf`;
}

/** Places of one service on a poster. */
export interface PosterList {
	/** In reading order. */
	shown: readonly Office[];
	/** Open places of the district that found no room. */
	more: number;
	/** Whether they lie outside the district, because none of it is known. */
	isElsewhere: boolean;
}

/** The places that stand on the poster of a district. */
export interface PosterPlaces {
	welfare: Office | undefined;
	police: PosterList;
	hospitals: PosterList;
}

/** What fits beside the telephone numbers without making them smaller. */
const ROOM: Readonly<Record<'police' | 'hospital', number>> = { police: 5, hospital: 3 };

/**
 * The responsible welfare office, up to five police places and up to three hospitals of a district. Headquarters stand
 * before stations, places with a known position before others, then the newest source, then the name. Community
 * stations and state headquarters are left out: the first may be unstaffed, nobody reports to the second. Where the
 * district has none, the two nearest to its middle are given as `isElsewhere`.
 */
export function choosePosterPlaces(offices: readonly Office[], district: District): PosterPlaces {
	const { welfare, police, hospitals } = chooseDistrictPlaces(offices, district);
	return {
		welfare,
		police: shorten({ ...police, places: police.places.filter(isStaffed) }, 'police'),
		hospitals: shorten(hospitals, 'hospital'),
	};
}

function shorten({ places, isElsewhere }: PlaceList, service: 'police' | 'hospital'): PosterList {
	const shown = places.slice(0, ROOM[service]);
	return { shown, more: places.length - shown.length, isElsewhere };
}

/** Months after which a printed sheet is to be replaced, although its numbers may still be right. */
const SHEET_LIFE_MONTHS = 12;

/**
 * The month (YYYY-MM) after which a sheet should be printed again: twelve months after its newest content.
 * It depends on the content alone and never on the day of the build, so that the same content gives the same file.
 *
 * @param edition - Day of the newest thing on the sheet; a year counts as its first month.
 */
export function printAgainAfter(edition: string): string {
	const [year = 0, month = 1] = edition.split('-').map(Number);
	const months = year * 12 + (month - 1) + SHEET_LIFE_MONTHS;
	return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}
