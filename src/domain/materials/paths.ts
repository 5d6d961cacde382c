import type { BilingualMaterial } from './material.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { localPath, type Page } from '#domain/i18n/pages.ts';

/** Identity of the library page; each material's page lies below it. */
export const TOOLKIT_PAGE_ID = 'schools/toolkit';

/** Identity of the page on which a school picks its district. */
export const TOOLKIT_DISTRICTS_PAGE_ID = 'schools/toolkit/districts';

/**
 * The address of a material's page in both languages: `/ms/sekolah/bahan/siapa-saya-boleh-beritahu/`.
 *
 * @param toolkit - The page of the library.
 */
export function materialPaths(
	material: BilingualMaterial,
	toolkit: Pick<Page, 'urlName'>,
): Record<Locale, string> {
	const path = (locale: Locale) =>
		localPath(locale, `${toolkit.urlName[locale]}/${material[locale].record.urlName}`);
	return { ms: path('ms'), en: path('en') };
}
