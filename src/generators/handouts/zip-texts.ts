import type { Locale } from '#domain/i18n/locale.ts';

/** Texts that lie in every zip. */

/** Where the licence stands. Source: Creative Commons, https://creativecommons.org/licenses/by/4.0/, read 2026-11-22. */
export const LICENCE_ADDRESSES: Readonly<Record<Locale, string>> = {
	ms: 'https://creativecommons.org/licenses/by/4.0/deed.ms',
	en: 'https://creativecommons.org/licenses/by/4.0/deed.en',
};

/** Licence of the rows of OpenStreetMap, as LICENSES.md names it. */
export const DATA_LICENCE_ADDRESS = 'https://opendatacommons.org/licenses/odbl/1-0/';

export const README_NAMES: Readonly<Record<Locale, string>> = {
	ms: 'BACA-SAYA.txt',
	en: 'README.txt',
};
export const LICENCE_NAMES: Readonly<Record<Locale, string>> = {
	ms: 'LESEN.txt',
	en: 'LICENCE.txt',
};

/** Lines with the ends that every text editor of Windows reads. */
export function textFile(lines: readonly string[]): string {
	return `${lines.join('\r\n')}\r\n`;
}
