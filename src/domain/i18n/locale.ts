/** The two languages of the site, Malay first. */
export const LOCALES = ['ms', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language that `/` and `x-default` lead to. */
export const DEFAULT_LOCALE: Locale = 'ms';

/** Whether a string is one of the two languages. */
export function isLocale(value: string | undefined): value is Locale {
	return value === 'ms' || value === 'en';
}

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
	return locale === 'ms' ? 'en' : 'ms';
}

/** Value for `Intl` formatters. */
export function intlTag(locale: Locale): string {
	return locale === 'ms' ? 'ms-MY' : 'en-MY';
}
