import { intlTag, type Locale } from './locale.ts';

/**
 * A date as people read it: `2026-11-22` gives "22 November 2026", `2021-08` gives "Ogos 2021" or "August 2021",
 * `2017` stays a year. Text that is none of these comes back unchanged ("about 2012").
 */
export function formatDate(date: string, locale: Locale): string {
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
	if (match === null) return date;
	const [, year, month, day] = match;
	if (month === undefined) return date;
	const moment = Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1'));
	const parts: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
	if (day !== undefined) parts.day = 'numeric';
	return dateFormat(locale, parts).format(moment);
}

/** A whole number with thousands separators: 9624 gives "9,624" in both languages. */
export function formatNumber(value: number, locale: Locale): string {
	return numberFormat(locale, {}).format(value);
}

/**
 * A straight-line distance as people read it, unit included: under 1 km in steps of 100 m ("300 m", never "0 m"),
 * under 10 km with one decimal ("2.4 km"), beyond that whole ("37 km").
 */
export function formatDistance(metres: number, locale: Locale): string {
	if (metres < 950) return `${String(Math.max(100, Math.round(metres / 100) * 100))} m`;
	const kilometres = metres / 1000;
	const digits = kilometres < 9.95 ? 1 : 0;
	const text = numberFormat(locale, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(kilometres);
	return `${text} km`;
}

/** The calendar day in Malaysia at that moment, YYYY-MM-DD. */
export function malaysianDay(moment: Date): string {
	return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kuala_Lumpur' }).format(moment);
}

/** 1 January 2024 was a Monday. */
const A_MONDAY = Date.UTC(2024, 0, 1);

/** The name of a day of the week, counted from Monday as 0: "Isnin", "Monday". */
export function formatWeekday(day: number, locale: Locale): string {
	const parts: Intl.DateTimeFormatOptions = { weekday: 'long', timeZone: 'UTC' };
	return dateFormat(locale, parts).format(A_MONDAY + day * 86_400_000);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/**
 * Kept, since each holds memory that the collector does not see: made anew for every date, they took half a gigabyte of
 * a build.
 */
function dateFormat(locale: Locale, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${Object.entries(parts).join()}`;
	const known =
		dateFormats.get(key) ?? new Intl.DateTimeFormat(locale === 'ms' ? 'ms-MY' : 'en-GB', parts);
	dateFormats.set(key, known);
	return known;
}

/** Kept for the same reason. */
function numberFormat(locale: Locale, digits: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${locale} ${Object.entries(digits).join()}`;
	const known = numberFormats.get(key) ?? new Intl.NumberFormat(intlTag(locale), digits);
	numberFormats.set(key, known);
	return known;
}
