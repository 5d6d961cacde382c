import type { Office } from './office.ts';
import { newestDate } from './trust.ts';

/**
 * How far trust in an office has faded, by the newest day on which anybody knew of it: `fresh` up to 12 months,
 * `call-first` after that, `hours-hidden` after 24 months, `old` after 36 or where no source has a date.
 */
export type Fading = 'fresh' | 'call-first' | 'hours-hidden' | 'old';

/** Months after which trust fades to the next step, the furthest first. */
const STEPS: readonly (readonly [months: number, Fading])[] = [
	[36, 'old'],
	[24, 'hours-hidden'],
	[12, 'call-first'],
];

/**
 * How far trust in the office has faded on that day. A source that tells only its year or month counts from the first
 * day of it, so trust never lasts longer than is known.
 *
 * @param today - YYYY-MM-DD, the day on which the page is built or read.
 */
export function fadingOf(office: Pick<Office, 'confirmedOn' | 'sources'>, today: string): Fading {
	const date = newestDate(office);
	if (date === undefined) return 'old';
	return STEPS.find(([months]) => today > monthsAfter(date, months))?.[1] ?? 'fresh';
}

/** Whether opening hours as old as this may still be shown. */
export function mayShowHours(fading: Fading): boolean {
	return fading === 'fresh' || fading === 'call-first';
}

/** The same day so many months later, YYYY-MM-DD; compares as text, so a 31st of June stands after the 30th. */
function monthsAfter(date: string, months: number): string {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const count = year * 12 + (month - 1) + months;
	return [
		String(Math.floor(count / 12)),
		String((count % 12) + 1).padStart(2, '0'),
		String(day).padStart(2, '0'),
	].join('-');
}
