/**
 * Opening hours as stretches of a week. What an officer writes is read at build (src/schemas/opening-hours.ts); browsers
 * get the stretches alone. Ramadan, public holidays and the days of a state's own are not known here.
 */

/**
 * A stretch of the week in minutes since Monday 00:00, wall clock in Malaysia: from the first minute up to, not
 * including, the second; 0 ≤ from < to ≤ 10,080. A stretch over the end of Sunday is written as two.
 */
export type WeekInterval = readonly [from: number, to: number];

/** When an office takes visitors. Unknown hours are no value at all, never an empty week. */
export interface OpeningHours {
	/** In order, none overlapping another, at least one. */
	intervals: readonly WeekInterval[];
	/**
	 * Id of the state whose working week the office keeps. The intervals are then those of a week with Saturday and
	 * Sunday off, and move with the state's days of rest. Absent: the days are as they are written.
	 */
	workingWeekOf?: string | undefined;
}

const MINUTES_PER_DAY = 24 * 60;
export const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/**
 * Malaysia is eight hours ahead of UTC all the year and everywhere.
 *
 * Source: IANA time zone database, Asia/Kuala_Lumpur and Asia/Kuching since 1982.
 */
const MINUTES_AHEAD_OF_UTC = 8 * 60;

/** 1 January 1970 was a Thursday: three days after a Monday. */
const EPOCH_DAY_OF_WEEK = 3;

/**
 * Whether the office is open at that moment, by the wall clock of Malaysia, whatever clock the device keeps.
 *
 * Hours that are not known are never open. An office that follows its state's working week is asked by the days of
 * rest in force on that day.
 *
 * @param at - The moment asked about; pass the visitor's clock, never read it here.
 */
export function isOpenAt(hours: OpeningHours | undefined, at: Date): boolean {
	if (hours === undefined) return false;
	const minutes = Math.floor(at.getTime() / 60_000) + MINUTES_AHEAD_OF_UTC;
	const daysEarlier =
		hours.workingWeekOf === undefined ? 0 : restDaysEarlier(hours.workingWeekOf, dayOf(minutes));
	// A week that begins on Sunday has on its Sunday what others have on Monday.
	const minute = remainder(
		minutes + (EPOCH_DAY_OF_WEEK + daysEarlier) * MINUTES_PER_DAY,
		MINUTES_PER_WEEK,
	);
	return hours.intervals.some(([from, to]) => from <= minute && minute < to);
}

/** The day of the calendar in Malaysia at that moment, YYYY-MM-DD. */
export function dayInMalaysia(at: Date): string {
	return dayOf(Math.floor(at.getTime() / 60_000) + MINUTES_AHEAD_OF_UTC);
}

/** The day of the week of a calendar day (YYYY-MM-DD), counted from Monday as 0. */
export function weekdayOf(day: string): number {
	return remainder(Date.parse(`${day}T00:00Z`) / 60_000 / MINUTES_PER_DAY + EPOCH_DAY_OF_WEEK, 7);
}

/**
 * The intervals as they stand in the calendar on that day: those of an office that follows its state's working week
 * are moved to the days that the state works. A new array, in order from Monday; a stretch over the end of Sunday is
 * cut in two.
 *
 * @param day - YYYY-MM-DD in Malaysia.
 */
export function calendarIntervals(hours: OpeningHours, day: string): readonly WeekInterval[] {
	if (hours.workingWeekOf === undefined) return hours.intervals;
	const earlier = restDaysEarlier(hours.workingWeekOf, day) * MINUTES_PER_DAY;
	if (earlier === 0) return hours.intervals;
	return hours.intervals
		.flatMap(([from, to]): WeekInterval[] => {
			const start = from - earlier;
			const end = to - earlier;
			if (end <= 0) return [[start + MINUTES_PER_WEEK, end + MINUTES_PER_WEEK]];
			return start >= 0
				? [[start, end]]
				: [
						[0, end],
						[start + MINUTES_PER_WEEK, MINUTES_PER_WEEK],
					];
		})
		.toSorted(([one], [other]) => one - other);
}

/**
 * The part of the intervals that falls on one day of the week, as clock times: `[['08:00', '17:00']]`. A stretch over
 * midnight ends at `24:00` and goes on at `00:00`; empty on a day without any.
 *
 * @param day - Counted from Monday as 0.
 */
export function hoursOfDay(
	intervals: readonly WeekInterval[],
	day: number,
): (readonly [from: string, to: string])[] {
	const start = day * MINUTES_PER_DAY;
	const end = start + MINUTES_PER_DAY;
	return intervals
		.filter(([from, to]) => from < end && to > start)
		.map(([from, to]) => [
			clockTime(Math.max(from, start) - start),
			clockTime(Math.min(to, end) - start),
		]);
}

function clockTime(minutes: number): string {
	const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
	return `${hour}:${String(minutes % 60).padStart(2, '0')}`;
}

/** States whose days of rest are Friday and Saturday, and for how long: from the first day up to, not including, the second. */
const FRIDAY_AND_SATURDAY: Readonly<Record<string, { from?: string; until?: string }>> = {
	kedah: {},
	kelantan: {},
	terengganu: {},
	johor: { from: '2014-01-01', until: '2025-01-01' },
};

/**
 * By how many days the days of rest come earlier than Saturday and Sunday: 1 where they are Friday and Saturday, else 0.
 *
 * Source: The Star, "Business as usual on New Year's Day for residents in five states", 31 December 2024
 * (thestar.com.my/news/nation/2024/12/31), and New Straits Times, "Last working Sunday in Johor", December 2024
 * (nst.com.my/amp/news/nation/2024/12/1154163). Read 22 November 2026.
 *
 * @param state - State id.
 * @param day - YYYY-MM-DD in Malaysia.
 */
export function restDaysEarlier(state: string, day: string): 0 | 1 {
	const rule = FRIDAY_AND_SATURDAY[state];
	if (rule === undefined) return 0;
	return (rule.from ?? '') <= day && (rule.until === undefined || day < rule.until) ? 1 : 0;
}

/** The calendar day of a count of minutes since 1 January 1970, 00:00 of the same clock. */
function dayOf(minutes: number): string {
	return new Date(minutes * 60_000).toISOString().slice(0, 10);
}

function remainder(value: number, divisor: number): number {
	return ((value % divisor) + divisor) % divisor;
}
