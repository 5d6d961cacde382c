import type { Contact } from '#domain/contacts/contact.ts';

/** A registry number that was typed as digits. */
export interface HotlineMatch {
	contactId: string;
	/** The digits as they stand in the text, separators included. */
	text: string;
	/** Offset of the first character in the text, counted in UTF-16 units. */
	index: number;
}

/** What people put between the digits of a telephone number; at most three in a row. */
const SEPARATORS = '[\\s().‐‑–-]{0,3}';

/**
 * The places in a text where a number of the registry is typed as digits, in any usual spelling: `15 999`,
 * `+60 19-261 5999`, `wa.me/60192615999`, `9-9-9`. In the order of the text; none is an empty list.
 *
 * Content must take numbers from the registry, so each match is a fault of the content. Not matches: a longer number
 * (1999, 9,999), money (RM999), a web address (999.gov.my) and the proper names SaveME999, Cyber999 and MERS 999. The
 * bare figure 999 is always taken for the emergency number, also in "999 cases": write such a count in another way.
 */
export function findHotlineDigits(text: string, contacts: readonly Contact[]): HotlineMatch[] {
	// Most texts hold no figure at all, and every one of the content is asked.
	if (!/\d/.test(text)) return [];
	const matches = contacts.flatMap((contact) => {
		const pattern = numberPattern(contact);
		if (pattern === undefined) return [];
		return [...text.matchAll(pattern)].map((found): HotlineMatch => ({
			contactId: contact.id,
			text: found[0],
			index: found.index,
		}));
	});
	matches.sort((one, other) => one.index - other.index || other.text.length - one.text.length);

	// "15 999" holds "999": the match that began first keeps its characters.
	let end = 0;
	return matches.filter((match) => {
		if (match.index < end) return false;
		end = match.index + match.text.length;
		return true;
	});
}

function numberPattern(contact: Contact): RegExp | undefined {
	if (contact.channel !== 'call' && contact.channel !== 'whatsapp') return undefined;
	const digits = contact.display.replaceAll(/\D/g, '');
	if (digits === '') return undefined;
	if (digits.length <= 3) return shortestPattern(digits);
	const isDomestic = digits.startsWith('0');
	const rest = [...(isDomestic ? digits.slice(1) : digits)].join(SEPARATORS);
	const prefix = isDomestic
		? `(?:(?:\\+|00)?6${SEPARATORS})?\\(?0${SEPARATORS}(?:0${SEPARATORS})?`
		: '';
	return new RegExp(`(?<!\\d|\\d[.,]|#|RM\\s?)${prefix}${rest}(?!\\d|[.,]\\d)`, 'giu');
}

/** A number of three digits is so common a figure that its surroundings decide. */
function shortestPattern(digits: string): RegExp {
	const [first = '', ...others] = digits;
	const spelled = `${first}(?<gap>[ -]?)${others.join('\\k<gap>')}`;
	return new RegExp(
		`(?<![\\p{L}\\d#]|\\d[.,–-]|RM\\s?|MERS[\\s-]?)${spelled}(?![\\p{L}\\d]|[.,–-]\\d|\\.\\p{Ll}{2})`,
		'gu',
	);
}
