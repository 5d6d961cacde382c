import { formatDate } from '#domain/i18n/forms.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { InterfaceKey, Translate } from '#domain/i18n/translator.ts';
import type { Office, OfficeKind, OfficeService } from '#domain/offices/office.ts';
import { fadingOf } from '#domain/offices/fading.ts';
import { newestDate, trustOf } from '#domain/offices/trust.ts';

/** The petal of each service: police protects, a hospital is survival, the welfare office hears. */
export const PETAL_OF_SERVICE: Readonly<Record<OfficeService, string>> = {
	police: 'protection',
	hospital: 'survival',
	welfare: 'participation',
};

export const KIND_KEYS: Readonly<Record<OfficeKind, InterfaceKey>> = {
	balai: 'office.kind.balai',
	community: 'office.kind.community',
	ipd: 'office.kind.ipd',
	ipk: 'office.kind.ipk',
	pkmd: 'office.kind.pkmd',
	jkm_state: 'office.kind.jkm_state',
	bahagian: 'office.kind.bahagian',
	jpka: 'office.kind.jpka',
	hospital: 'office.kind.hospital',
};

/** Address, postcode and town on one line; empty where none is known. */
export function addressLine(office: Pick<Office, 'address' | 'postcode' | 'town'>): string {
	const town = [office.postcode, office.town].filter(Boolean).join(' ');
	const parts = [office.address, town].filter((part) => part !== undefined && part !== '');
	return [...new Set(parts)].join(', ');
}

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
 * What is known about the office's date on that day. Where nobody has known of it for three years: "Was here in August
 * 2021; not confirmed since", and for one without an address or position, which never was anywhere, "Listed in 2017".
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
