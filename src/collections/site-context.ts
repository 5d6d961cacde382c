import { getEntry } from 'astro:content';
import { getArticlePages } from './articles.ts';
import { getContacts } from './registers.ts';
import { getContact } from '#domain/contacts/registry.ts';
import { DataError } from '#domain/errors.ts';
import { malaysianDay } from '#domain/i18n/forms.ts';
import { FIXED_PAGES } from '#domain/i18n/fixed-pages.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { createPageDirectory, findAddressClashes, type PageDirectory } from '#domain/i18n/pages.ts';
import { createTranslator, type InterfaceStrings } from '#domain/i18n/translator.ts';
import type { Settings } from '#domain/settings.ts';
import type { SiteContext } from '#domain/site-context.ts';
import { checkInterfaceStrings } from '#schemas/interface-strings.ts';

const contexts = new Map<Locale, Promise<SiteContext>>();

/** What every page of a language knows; made once a build. */
export function getSiteContext(locale: Locale): Promise<SiteContext> {
	const known = contexts.get(locale) ?? createSiteContext(locale);
	if (!import.meta.env.DEV) contexts.set(locale, known);
	return known;
}

async function createSiteContext(locale: Locale): Promise<SiteContext> {
	const strings = await getInterfaceStrings();
	const contacts = getContacts();
	return {
		locale,
		t: createTranslator(strings[locale]),
		contacts,
		contact: (id) => getContact(contacts, id),
		pages: await getPageDirectory(strings),
		settings: await getSettings(),
		address: import.meta.env.SITE.replace(/\/$/, ''),
		today: malaysianDay(new Date()),
	};
}

/** Both languages' interface strings. @throws DataError for every key that one of them lacks. */
async function getInterfaceStrings(): Promise<Record<Locale, InterfaceStrings>> {
	const [ms, en] = await Promise.all([getEntry('strings', 'ms'), getEntry('strings', 'en')]);
	const tables = { ms: ms?.data ?? {}, en: en?.data ?? {} };
	const findings = checkInterfaceStrings(tables);
	if (findings.length > 0) throw new DataError(findings);
	return tables as Record<Locale, InterfaceStrings>;
}

async function getPageDirectory(strings: Record<Locale, InterfaceStrings>): Promise<PageDirectory> {
	const fixed = FIXED_PAGES.map((page) => ({
		id: page.id,
		title: { ms: strings.ms[page.title], en: strings.en[page.title] },
		navTitle: { ms: strings.ms[page.navTitle], en: strings.en[page.navTitle] },
		description: { ms: strings.ms[page.description], en: strings.en[page.description] },
		urlName: page.urlName,
		isArticle: false,
		isHidden: page.isHidden,
	}));
	const pages = [...fixed, ...(await getArticlePages())];
	const clashes = findAddressClashes(pages);
	if (clashes.length > 0) {
		throw new DataError({
			what: `Dua halaman mempunyai alamat yang sama. / Two pages have the same address: ${clashes.join('; ')}.`,
			where: 'content/articles',
			mend: 'Ubah "urlName" salah satu. / Change the "urlName" of one of them.',
		});
	}
	return createPageDirectory(pages);
}

async function getSettings(): Promise<Settings> {
	const entry = await getEntry('settings', 'site');
	if (entry === undefined) throw new Error('content/settings.json is missing.');
	return entry.data;
}
