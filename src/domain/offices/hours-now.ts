import { fadingOf, mayShowHours } from './fading.ts';
import { calendarIntervals, dayInMalaysia, hoursOfDay, isOpenAt, weekdayOf } from './hours.ts';
import type { Office } from './office.ts';

/** What may be told about the hours of an office at one moment. */
export interface HoursNow {
	/** By the hours of an ordinary week: Ramadan and public holidays are not known. */
	isOpen: boolean;
	/** Clock times of that day in Malaysia, e.g. `[['08:00', '17:00']]`; empty on a day of rest. */
	today: readonly (readonly [from: string, to: string])[];
}

/**
 * What may be told about the hours of an office at that moment; `undefined` where nothing may: they are not known, the
 * newest information is older than 24 months, or the device's clock is behind the day on which the page was built and
 * so is wrong.
 *
 * @param at - The visitor's clock.
 * @param builtOn - YYYY-MM-DD.
 */
export function hoursNow(
	office: Pick<Office, 'hours' | 'confirmedOn' | 'sources'>,
	at: Date,
	builtOn: string,
): HoursNow | undefined {
	const { hours } = office;
	const day = dayInMalaysia(at);
	if (hours === undefined || day < builtOn || !mayShowHours(fadingOf(office, day)))
		return undefined;
	return {
		isOpen: isOpenAt(hours, at),
		today: hoursOfDay(calendarIntervals(hours, day), weekdayOf(day)),
	};
}
