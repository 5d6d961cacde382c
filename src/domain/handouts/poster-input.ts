import type { Contact } from '#domain/contacts/contact.ts';
import type { District, State } from '#domain/geo/place.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { Office } from '#domain/offices/office.ts';
import type { PosterInk } from './poster.ts';
import type { PosterText } from './poster-text.ts';

/** What a poster is made from. */
export interface PosterInput {
	locale: Locale;
	ink: PosterInk;
	district: District;
	state: State;
	/** All offices; the poster chooses its own. */
	offices: readonly Office[];
	/** All districts: places outside the district are named with theirs. */
	districts: readonly District[];
	/** The registry: no number comes from anywhere else. */
	contacts: readonly Contact[];
	text: PosterText;
	/** Whole address of the district's page; absent while the site has no public address. */
	pageAddress?: string | undefined;
}
