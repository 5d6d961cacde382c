import { FIXED_PAGES } from '#domain/i18n/fixed-pages.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { localPath } from '#domain/i18n/pages.ts';
import type { Bilingual } from '#domain/i18n/translator.ts';

/** Names of the two folders below the finder that are no states, in each language's own words. */
export const OFFICE_FOLDER: Bilingual = { ms: 'pejabat', en: 'office' };
export const POSTCODE_FOLDER: Bilingual = { ms: 'poskod', en: 'postcode' };

/** Name of the finder in addresses: `cari-bantuan` and `find-help`. */
export function finderFolder(locale: Locale): string {
	const page = FIXED_PAGES.find((fixed) => fixed.id === 'find-help');
	if (page === undefined) throw new Error('There is no fixed page "find-help".');
	return page.urlName[locale];
}

/** Addresses in both languages of a state or district by its id: `selangor`, `selangor/hulu-langat`. */
export function areaPaths(id: string): Record<Locale, string> {
	return bothLocales((locale) => `${finderFolder(locale)}/${id}`);
}

/** Addresses in both languages of the page of an office. */
export function officePaths(id: string): Record<Locale, string> {
	return bothLocales((locale) => `${finderFolder(locale)}/${OFFICE_FOLDER[locale]}/${id}`);
}

/** Addresses in both languages of the page of a group of postcodes (two digits), or of the list of groups. */
export function postcodePaths(group?: string): Record<Locale, string> {
	return bothLocales((locale) =>
		[finderFolder(locale), POSTCODE_FOLDER[locale], group].filter(Boolean).join('/'),
	);
}

function bothLocales(below: (locale: Locale) => string): Record<Locale, string> {
	return { ms: localPath('ms', below('ms')), en: localPath('en', below('en')) };
}
