import { unconfirmedMainContacts } from '#domain/contacts/registry.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Finding } from '#domain/errors.ts';
import { FIXED_PAGES } from '#domain/i18n/fixed-pages.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { pagePath } from '#domain/i18n/pages.ts';
import { hasPublicAddress } from '#domain/settings.ts';

/** What a deploy is judged by. */
export interface DeployState {
	/** The public address chosen for the site, or the placeholder. */
	address: string;
	/** The address that the built pages name as their own; `undefined` when there is none. */
	builtFor: string | undefined;
	contacts: readonly Contact[];
}

/** Why the site must not go out today; empty when it may. */
export function findReasonsNotToDeploy(state: DeployState): readonly Finding[] {
	return [...findAddressFaults(state), ...findUnconfirmedContacts(state.contacts)];
}

/** Addresses of the pages that are built and tested but left out of a deploy. */
export function pathsLeftOut(): readonly string[] {
	return FIXED_PAGES.filter((page) => page.isHidden === true).flatMap((page) =>
		LOCALES.map((locale) => pagePath(page, locale)),
	);
}

function findAddressFaults({ address, builtFor }: DeployState): readonly Finding[] {
	const where = 'SITE_ADDRESS';
	if (!URL.canParse(address) || !address.startsWith('https://')) {
		return [
			{
				what: `"${address}" bukan alamat https. / "${address}" is not an https address.`,
				where,
				mend: 'Tulis seperti ini / Write it like this: SITE_ADDRESS=https://www.contoh.my npm run build',
			},
		];
	}
	if (!hasPublicAddress(address)) {
		return [
			{
				what: `Alamat awam belum dipilih; ${address} tidak boleh dibeli oleh sesiapa. / No public address has been chosen; nobody can own ${address}.`,
				where,
				mend: 'Pilih alamat, kemudian bina dan terbitkan dengannya. / Choose one, then build and deploy with it: SITE_ADDRESS=https://… npm run build',
			},
		];
	}
	if (builtFor !== address) {
		return [
			{
				what: `Laman dibina untuk ${builtFor ?? '(tiada)'}, bukan ${address}. / The site was built for ${builtFor ?? '(nothing)'}, not for ${address}.`,
				where: 'dist/ms/index.html',
				mend: `Bina semula. / Build it again: SITE_ADDRESS=${address} npm run build`,
			},
		];
	}
	return [];
}

/** A number that nobody has rung must not be the one that a child rings first. */
function findUnconfirmedContacts(contacts: readonly Contact[]): readonly Finding[] {
	return unconfirmedMainContacts(contacts).map(({ id, display }) => ({
		what: `Belum ada sesiapa yang mengesahkan ${display}. / Nobody has confirmed ${display}.`,
		where: `content/contacts/confirmed.csv, row "${id}"`,
		mend: 'Sahkan dengan pihak yang menjawabnya, tanpa panggilan cubaan kepada talian kecemasan; kemudian isi "confirmed_on", "confirmed_by_role" (jawatan, bukan nama) dan "how". / Confirm it with those who answer it, without a trial call to the emergency line; then fill in "confirmed_on", "confirmed_by_role" (a role, not a name) and "how".',
	}));
}
