import type { Locale } from '#domain/i18n/locale.ts';

/** How a contact is reached. */
export type ContactChannel = 'call' | 'whatsapp' | 'web' | 'email';

/** One entry of the registry of contacts: the only place where a hotline number is written. */
export interface Contact {
	/** e.g. `emergency`, `talian-kasih`, `talian-kasih-whatsapp`. */
	id: string;
	channel: ContactChannel;
	name: Record<Locale, string>;
	/** As people read it: `15999`, `019-261 5999`, `https://aduan.mcmc.gov.my`. */
	display: string;
	/** What follows a press: `tel:15999`, `https://wa.me/60192615999`, `mailto:…`. */
	href: string;
	purpose: Record<Locale, string>;
	hours: Record<Locale, string>;
	cost: Record<Locale, string>;
	/** Ids of the facts it rests on; the first gives source and confidence. */
	facts: readonly string[];
	/** Day of the newest source, YYYY, YYYY-MM or YYYY-MM-DD. */
	sourceDate: string;
	/** Day on which somebody rang or wrote and found it right; empty until then. */
	confirmedOn?: string | undefined;
	/** Whether a visible "not yet confirmed" mark goes with it (fact use `flag`). */
	isFlagged: boolean;
}
