import msPosterText from '../../content/handouts/ms/district-poster.json';
import enPosterText from '../../content/handouts/en/district-poster.json';
import { getOffices } from './offices.ts';
import { getPlaces } from './places.ts';
import { getContacts, getRegisters } from './registers.ts';
import { throwIfAny } from '#domain/errors.ts';
import { getFacts } from '#domain/facts/register.ts';
import type { District } from '#domain/geo/place.ts';
import type { PosterInput } from '#domain/handouts/poster-input.ts';
import type { PosterInk } from '#domain/handouts/poster.ts';
import type { PosterText } from '#domain/handouts/poster-text.ts';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import { areaPaths } from '#domain/search/finder-paths.ts';
import { hasPublicAddress } from '#domain/settings.ts';
import { readPosterTexts } from '#schemas/handouts.ts';

let posterTexts: Record<Locale, PosterText> | undefined;

/**
 * What the poster of a district is made from: hand it to `makePoster`.
 *
 * @param siteAddress - Public address without a slash at its end; while it is the placeholder, the poster bears neither
 *   address nor QR code.
 */
export function getPosterInput(
	{ locale, district, ink }: { locale: Locale; district: District; ink: PosterInk },
	siteAddress: string,
): PosterInput {
	const { states, districts } = getPlaces();
	const state = states.find(({ id }) => id === district.state);
	if (state === undefined) throw new Error(`There is no state "${district.state}".`);
	return {
		locale,
		ink,
		district,
		state,
		offices: getOffices(),
		districts,
		contacts: getContacts(),
		text: getPosterTexts()[locale],
		pageAddress: hasPublicAddress(siteAddress)
			? `${siteAddress}${areaPaths(district.id)[locale]}`
			: undefined,
	};
}

/**
 * The words of the district poster in both languages, read once a build.
 *
 * @throws DataError with every finding, and when they rest on a fact that does not exist or is held back.
 */
function getPosterTexts(): Record<Locale, PosterText> {
	posterTexts ??= readTexts();
	return posterTexts;
}

function readTexts(): Record<Locale, PosterText> {
	const { texts, findings } = readPosterTexts({ ms: msPosterText, en: enPosterText });
	throwIfAny(findings);
	for (const locale of LOCALES) {
		const where = `content/handouts/${locale}/district-poster.json`;
		getFacts(texts[locale].facts, getRegisters().facts, where);
	}
	return texts;
}
