import msContactsText from '../../content/handouts/ms/district-contacts.json';
import enContactsText from '../../content/handouts/en/district-contacts.json';
import msPackText from '../../content/handouts/ms/district-pack.json';
import enPackText from '../../content/handouts/en/district-pack.json';
import msPosterText from '../../content/handouts/ms/district-poster.json';
import enPosterText from '../../content/handouts/en/district-poster.json';
import { getOffices } from './offices.ts';
import { getPlaces } from './places.ts';
import { getContacts, getRegisters } from './registers.ts';
import { throwIfAny } from '#domain/errors.ts';
import { getFacts } from '#domain/facts/register.ts';
import type { District } from '#domain/geo/place.ts';
import type { DistrictFilesInput } from '#domain/handouts/district-input.ts';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import { areaPaths } from '#domain/search/finder-paths.ts';
import { hasPublicAddress } from '#domain/settings.ts';
import { readContactsTexts, readPackTexts, readPosterTexts } from '#schemas/handouts.ts';

type Texts = DistrictFilesInput['texts'];

let texts: Record<Locale, Texts> | undefined;

/**
 * What the poster, the contacts sheet and the pack of a district are made from: hand it to `makeDistrictFile`.
 *
 * @param siteAddress - Public address without a slash at its end; while it is the placeholder, no sheet bears an
 *   address or a QR code.
 */
export function getDistrictFilesInput(
	{ locale, district }: { locale: Locale; district: District },
	siteAddress: string,
): DistrictFilesInput {
	const { states, districts } = getPlaces();
	const state = states.find(({ id }) => id === district.state);
	if (state === undefined) throw new Error(`There is no state "${district.state}".`);
	texts ??= readTexts();
	return {
		locale,
		district,
		state,
		offices: getOffices(),
		districts,
		contacts: getContacts(),
		texts: texts[locale],
		pageAddress: hasPublicAddress(siteAddress)
			? `${siteAddress}${areaPaths(district.id)[locale]}`
			: undefined,
	};
}

/**
 * The words of all three in both languages, read once a build.
 *
 * @throws DataError with every finding, and when they rest on a fact that does not exist or is held back.
 */
function readTexts(): Record<Locale, Texts> {
	const poster = readPosterTexts({ ms: msPosterText, en: enPosterText });
	const contacts = readContactsTexts({ ms: msContactsText, en: enContactsText });
	const pack = readPackTexts({ ms: msPackText, en: enPackText });
	throwIfAny([...poster.findings, ...contacts.findings, ...pack.findings]);
	const textsOf = (locale: Locale): Texts => ({
		poster: poster.texts[locale],
		contacts: contacts.texts[locale],
		pack: pack.texts[locale],
	});
	for (const locale of LOCALES) {
		for (const [name, { facts }] of Object.entries(textsOf(locale))) {
			const where = `content/handouts/${locale}/district-${name}.json`;
			getFacts(facts, getRegisters().facts, where);
		}
	}
	return { ms: textsOf('ms'), en: textsOf('en') };
}
