import type { Passage } from './passage.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { findHotlineDigits } from '#domain/contacts/hotline-digits.ts';
import type { Finding } from '#domain/errors.ts';

/** Numbers of the registry that were typed as digits, so that they would stay wrong after the registry is mended. */
export function findTypedNumbers(
	passages: readonly Pick<Passage, 'text' | 'where'>[],
	contacts: readonly Contact[],
	mendOf: (contactId: string) => string,
): Finding[] {
	return passages.flatMap(({ text, where }) =>
		findHotlineDigits(text, contacts).map((match) => ({
			what: `Nombor "${match.text}" ditaip sendiri. / The number "${match.text}" is typed by hand.`,
			where,
			mend: mendOf(match.contactId),
		})),
	);
}
