import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { holdsPhrase, readPhrases } from '#domain/search/pinned.ts';
import { readPinned } from '#schemas/pinned.ts';
import golden from '#test/fixtures/pinned-searches.json' with { type: 'json' };

const HEADING = 'id,says_ms,says_en,page,contacts,ms,en\n';
const known = {
	pageIds: new Set(['help/happening-to-me']),
	contactIds: new Set(['talian-heal', 'befrienders-kl', 'talian-kasih-whatsapp']),
};
const { cards, findings } = readPinned(readFileSync('content/search/pinned.csv', 'utf8'), known);

/** Ids of the cards that a query shows. */
const pinnedFor = (query: string) =>
	cards.filter(({ phrases }) => holdsPhrase(query, readPhrases(phrases))).map(({ id }) => id);

describe('the table of cards', () => {
	test('holds no fault', () => {
		expect(findings).toEqual([]);
	});

	test('gives who thinks of suicide people who listen', () => {
		expect(cards.find(({ id }) => id === 'suicide')?.contacts).toEqual([
			'talian-heal',
			'befrienders-kl',
		]);
	});

	test.for([
		{ name: 'an unknown page', row: 'x,a,b,help/gone,,mati,die', column: 'page' },
		{
			name: 'an unknown contact',
			row: 'x,a,b,help/happening-to-me,talian-heal; heal,mati,die',
			column: 'contacts',
		},
		{ name: 'a missing language', row: 'x,a,b,help/happening-to-me,,mati,', column: 'en' },
		{ name: 'capitals', row: 'x,a,b,help/happening-to-me,,Mati,die', column: 'ms' },
		{
			name: 'a phrase that a gap ends',
			row: 'x,a,b,help/happening-to-me,,mati,want *',
			column: 'en',
		},
	])('$name is a fault of its cell', ({ row, column }) => {
		const { findings: faults } = readPinned(`${HEADING}${row}\n`, known);
		expect(faults.map(({ where }) => where)).toEqual([
			`content/search/pinned.csv, baris/row 2 (x), lajur/column "${column}"`,
		]);
	});
});

for (const [id, queries] of Object.entries(golden)) {
	test.for(queries)(`%s → ${id}`, (query) => {
		expect(pinnedFor(query)).toEqual(id === 'none' ? [] : [id]);
	});
}
