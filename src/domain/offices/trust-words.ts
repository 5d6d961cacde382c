import { formatDate } from '#domain/i18n/forms.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { Translate } from '#domain/i18n/translator.ts';
import { fadingOf } from './fading.ts';
import type { Office } from './office.ts';
import { newestDate, trustOf } from './trust.ts';

/** What is known about the office's date, as one sentence: "On OpenStreetMap in August 2021." */
export function seenWords(
	office: Pick<Office, 'confirmedOn' | 'sources'>,
	t: Translate,
	locale: Locale,
): string {
	const { wordsKey, date } = trustOf(office);
	return t(wordsKey, date === undefined ? {} : { date: formatDate(date, locale) });
}

/**
 * What is known about the office's date on that day. Where nobody has known of it for three years: "Last known here:
 * August 2021; not confirmed since", and for one without an address or position, which never was anywhere, "Last listed:
 * 2017". The date may be a day, a month or a year.
 *
 * @param today - YYYY-MM-DD.
 */
export function lastKnownWords(
	office: Office,
	today: string,
	t: Translate,
	locale: Locale,
): string {
	if (fadingOf(office, today) !== 'old') return seenWords(office, t, locale);
	const newest = newestDate(office);
	if (newest === undefined) return t('office.old.undated');
	const wasSomewhere = office.position !== undefined || office.address !== undefined;
	return t(wasSomewhere ? 'office.old' : 'office.old.listed', { date: formatDate(newest, locale) });
}
