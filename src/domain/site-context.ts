import type { Contact } from '#domain/contacts/contact.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { PageDirectory } from '#domain/i18n/pages.ts';
import type { Translate } from '#domain/i18n/translator.ts';
import type { Settings } from '#domain/settings.ts';

/**
 * What every page and component knows without being told: the language of the page, its words, the registry of
 * contacts, where all pages are, and the owner's settings. The middleware puts it on `Astro.locals.site`.
 */
export interface SiteContext {
	locale: Locale;
	t: Translate;
	/** By id; throws for an id that the registry does not have. */
	contact: (id: string) => Contact;
	contacts: readonly Contact[];
	pages: PageDirectory;
	settings: Settings;
	/** The public address without a slash at its end. */
	address: string;
	/** Day on which the site was built, YYYY-MM-DD, Malaysian time; the only clock there is. */
	today: string;
}
