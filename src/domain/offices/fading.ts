import type { Office } from './office.ts';
import { newestDate } from './trust.ts';

/**
 * How far trust in an office has faded, by the newest day on which anybody knew of it: `fresh` within 12 months,
 * `call-first` after that, `hours-hidden` after 24 months, `old` after 36 or where no source has a date.
 */
export type Fading = 'fresh' | 'call-first' | 'hours-hidden' | 'old';

/** @param today - YYYY-MM-DD, the day on which the page is built or read. */
export function fadingOf(office: Pick<Office, 'confirmedOn' | 'sources'>, today: string): Fading {
	const date = newestDate(office);
	if (date === undefined) return 'old';
	const months = monthsBetween(date, today);
	if (months > 36) return 'old';
	if (months > 24) return 'hours-hidden';
	return months > 12 ? 'call-first' : 'fresh';
}

/** Whole months from one day to another; a year or month counts from its first day. */
function monthsBetween(from: string, to: string): number {
	const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split('-').map(Number);
	const [toYear = 0, toMonth = 1, toDay = 1] = to.split('-').map(Number);
	return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
