import type { Contact } from '#domain/contacts/contact.ts';
import type { District, State } from '#domain/geo/place.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { Office } from '#domain/offices/office.ts';
import type { ContactsText } from './contacts-text.ts';
import type { PackText } from './pack-text.ts';
import type { PosterText } from './poster-text.ts';

/** What every sheet of a district is made from, beside its own words. */
export interface DistrictInput {
	locale: Locale;
	district: District;
	state: State;
	/** All offices; a sheet chooses its own. */
	offices: readonly Office[];
	/** All districts: places outside the district are named with theirs. */
	districts: readonly District[];
	/** The registry: no number comes from anywhere else. */
	contacts: readonly Contact[];
	/** Whole address of the district's page; absent while the site has no public address. */
	pageAddress?: string | undefined;
}

/** What a contacts sheet is made from. */
export interface ContactsInput extends DistrictInput {
	text: ContactsText;
}

/** What all files of a district are made from. */
export interface DistrictFilesInput extends DistrictInput {
	texts: { poster: PosterText; contacts: ContactsText; pack: PackText };
}
