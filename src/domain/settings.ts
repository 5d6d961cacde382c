import type { Locale } from '#domain/i18n/locale.ts';

/**
 * The public address until somebody has chosen one. `.example` is reserved and can be bought by nobody.
 *
 * Source: RFC 2606, Reserved Top Level DNS Names, section 2.
 */
const PLACEHOLDER_ADDRESS = 'https://kasih-kanak-kanak.example';

/** What an owner of the site decides. An empty text shows nothing. */
export interface Settings {
	/** Who publishes the site, in both languages; empty until somebody takes it over. */
	publisher: Record<Locale, string>;
	/** Where "leave this page" leads: fast in Malaysia, not personalised, plausible in both languages. */
	exitTarget: string;
	/** E-mail address for a wrong detail of an office; never a hotline. */
	correctionsAddress: string;
}

/**
 * The public address without a slash at its end: the value of the environment variable `SITE_ADDRESS`, or the
 * placeholder when it is missing or empty.
 */
export function siteAddress(chosen: string | undefined): string {
	const address = chosen === undefined || chosen === '' ? PLACEHOLDER_ADDRESS : chosen;
	return address.replace(/\/+$/, '');
}

/** Whether a public address has been chosen, so that it may be printed and turned into a QR code. */
export function hasPublicAddress(address: string): boolean {
	return !new URL(address).hostname.endsWith('.example');
}
