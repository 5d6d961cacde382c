import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { formatFindings } from '#domain/errors.ts';
import { readFacts } from '#schemas/facts.ts';

const SOURCES = `key,title,organisation,address,date,date_about,is_copy,note
A-2025,A report,The Organisation,https://a.example/report,2025-11-10,,no,
`;
const FACTS = `id,section,confidence,use,statement,malay_term,sources,check,review_due
F-CON-001,CON,high,show,A statement,,A-2025,,2027-05-22
F-CON-002,CON,verify,hold,,,,,
`;

function messages(change: { facts?: [string, string]; sources?: [string, string] }): string {
	const swap = (text: string, [from, to]: [string, string] = ['', '']) => {
		expect(text).toContain(from);
		return text.replace(from, to);
	};
	const register = readFacts({
		facts: swap(FACTS, change.facts),
		sources: swap(SOURCES, change.sources),
	});
	return formatFindings(register.findings);
}

test('the registers of facts and of sources under content/ are in order', async () => {
	const register = readFacts({
		facts: await readFile('content/facts/facts.csv', 'utf8'),
		sources: await readFile('content/facts/fact-sources.csv', 'utf8'),
	});
	expect(formatFindings(register.findings)).toBe('');
	expect(register.facts.length).toBeGreaterThan(400);
});

test('a held fact of the register has neither words nor numbers', async () => {
	const text = await readFile('content/facts/facts.csv', 'utf8');
	const held = text.split('\n').filter((line) => line.includes(',hold,'));
	expect(held).not.toHaveLength(0);
	for (const line of held) expect(line).toMatch(/^F-[A-Z]+-\d{3},[A-Z]+,[a-z]+,hold,,,,,$/);
});

test('a right pair of tables gives its facts and sources', () => {
	const register = readFacts({ facts: FACTS, sources: SOURCES });
	expect(formatFindings(register.findings)).toBe('');
	expect(register.facts[0]).toMatchObject({ id: 'F-CON-001', use: 'show', sources: ['A-2025'] });
	expect(register.facts[1]).toMatchObject({ statement: '', reviewDue: undefined });
	expect(register.sources[0]).toMatchObject({ key: 'A-2025', date: '2025-11-10', isCopy: false });
});

test.for<{ name: string; change: Parameters<typeof messages>[0]; says: string[] }>([
	{
		name: 'a held fact that keeps its statement',
		change: { facts: ['hold,,', 'hold,Secret,'] },
		says: ['row 3 (F-CON-002), lajur/column "statement"', 'A held fact may not carry its content.'],
	},
	{
		name: 'a fact without a source',
		change: { facts: ['A-2025', ''] },
		says: ['column "sources"', 'Sel ini kosong. / This cell is empty.'],
	},
	{
		name: 'a source that does not exist',
		change: { facts: ['A-2025', 'B-2025'] },
		says: ['Sumber "B-2025" tiada. / There is no source "B-2025".'],
	},
	{
		name: 'a use that is not known',
		change: { facts: ['show', 'perhaps'] },
		says: ['column "use"', '["perhaps"]', 'Use one of: show, flag, hold.'],
	},
	{
		name: 'a review day that is not in the calendar',
		change: { facts: ['2027-05-22', '2027-02-30'] },
		says: ['column "review_due"', 'This is not a calendar date.'],
	},
	{
		name: 'an id of another section',
		change: { facts: ['F-CON-001', 'F-LAW-001'] },
		says: ['The id does not have the form F-SECTION-001 of its section.'],
	},
	{
		name: 'an id used twice',
		change: { facts: ['F-CON-002', 'F-CON-001'] },
		says: ['Row 2 has this value already.'],
	},
	{
		name: 'a source with a date in words',
		change: { sources: ['2025-11-10', 'November 2025'] },
		says: ['fact-sources.csv', 'column "date"', 'YYYY-MM'],
	},
	{
		name: 'a source with two dates',
		change: { sources: ['2025-11-10,', '2025-11-10,2012'] },
		says: ['column "date_about"', 'There is an exact date already.'],
	},
	{
		name: 'a source without an organisation',
		change: { sources: ['The Organisation', ''] },
		says: ['column "organisation"', 'This cell is empty.'],
	},
	{
		name: 'a source whose address is not one of the web',
		change: { sources: ['https://a.example/report', 'beside this file'] },
		says: ['column "address"', 'This is not a web address.'],
	},
])('$name is reported', ({ change, says }) => {
	const text = messages(change);
	for (const part of says) expect(text).toContain(part);
});

test('all faults of both tables come at once', () => {
	const text = messages({ facts: ['show', 'perhaps'], sources: ['The Organisation', ''] });
	expect(text).toContain('2 findings.');
});
