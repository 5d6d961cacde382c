import type { Locale } from '#domain/i18n/locale.ts';

/** How a contact is reached; an `app` is known by its name alone and has no link. */
export const CONTACT_CHANNELS = ['call', 'whatsapp', 'web', 'email', 'app'] as const;

export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/**
 * What a contact is for, in the order in which pages list them. `main` is Talian Kasih, `support` serves victims and
 * their families, `welfare-state` is the welfare service of one state.
 */
export const CONTACT_GROUPS = [
	'emergency',
	'main',
	'health',
	'children',
	'support',
	'online',
	'school',
	'rights',
	'legal',
	'welfare-state',
] as const;

export type ContactGroup = (typeof CONTACT_GROUPS)[number];

/** One entry of the registry of contacts: the only place where a hotline number is written. */
export interface Contact {
	/** e.g. `emergency`, `talian-kasih`, `talian-kasih-whatsapp`. */
	id: string;
	channel: ContactChannel;
	group: ContactGroup;
	/** Place within the whole registry, 1 first; unique. */
	order: number;
	/** Without the number: `Talian Kasih`. */
	name: Record<Locale, string>;
	/** As people read it: `15999`, `019-261 5999`, `aduan.mcmc.gov.my`; the name again for an app. */
	display: string;
	/** What follows a press: `tel:15999`, `https://wa.me/60192615999`, `mailto:…`; empty for an app. */
	href: string;
	purpose: Record<Locale, string>;
	/** Empty means not known. Say so for a number that people answer ({@link hasUnknownHours}). */
	hours: Record<Locale, string>;
	/** Empty means not known. */
	cost: Record<Locale, string>;
	/** Ids of the facts it rests on; the first carries name and number. */
	facts: readonly string[];
	/** Keys in content/facts/fact-sources.csv; the first is the one whose day is shown. */
	sources: readonly string[];
	/** Day of the first source, YYYY, YYYY-MM or YYYY-MM-DD; absent where that source bears none. */
	sourceDate?: string | undefined;
	/** Day (YYYY-MM-DD) on which a person rang or wrote and found it right; absent until then. */
	confirmedOn?: string | undefined;
	/** Role of that person, never a name. */
	confirmedBy?: string | undefined;
	/** Whether a visible "not yet confirmed" mark goes with it (it rests on a fact of use `flag`). */
	isFlagged: boolean;
	/** Flagged contacts only: what is not confirmed, one sentence. */
	unconfirmed?: Record<Locale, string> | undefined;
	/** Address at which it can be checked, where one is known. */
	checkAt?: string | undefined;
}
