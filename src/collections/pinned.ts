import pinnedText from '../../content/search/pinned.csv?raw';
import { throwIfAny } from '#domain/errors.ts';
import type { SiteContext } from '#domain/site-context.ts';
import type { PinnedCard } from '#domain/search/pinned.ts';
import { readPinned } from '#schemas/pinned.ts';

/** The cards that stand above the results of a search. @throws DataError with every finding of their table. */
export function getPinnedCards({ pages, contacts }: SiteContext): readonly PinnedCard[] {
	const { cards, findings } = readPinned(pinnedText, {
		pageIds: new Set(pages.all.map(({ id }) => id)),
		contactIds: new Set(contacts.map(({ id }) => id)),
	});
	throwIfAny(findings);
	return cards;
}
