import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { formatFindings } from '#domain/errors.ts';
import { isDefined } from '#domain/glossary/lookup.ts';
import { readFacts } from '#schemas/facts.ts';
import { readGlossary } from '#schemas/glossary.ts';

const { facts } = readFacts({
	sources:
		'key,title,organisation,address,date,date_about,is_copy,note\nA,T,O,https://a.example,2025,,no,\n',
	facts: `id,section,confidence,use,statement,malay_term,sources,check,review_due
F-CON-001,CON,high,show,A statement,,A,,2027-05-22
F-CON-002,CON,verify,hold,,,,,
F-CON-003,CON,low,flag,A statement,,A,,2027-02-22
`,
});
const HEADING = 'id,acronym,ms,en,definition_ms,definition_en,facts,note\n';

function messages(row: string): string {
	return formatFindings(readGlossary(HEADING + row, facts).findings);
}

test('the glossary under content/ is in order and explains at least 45 terms', async () => {
	const read = (file: string) => readFile(`content/${file}`, 'utf8');
	const register = readFacts({
		facts: await read('facts/facts.csv'),
		sources: await read('facts/fact-sources.csv'),
	});
	const glossary = readGlossary(await read('glossary/glossary.csv'), register.facts);
	expect(formatFindings(glossary.findings)).toBe('');
	expect(glossary.terms.filter(isDefined).length).toBeGreaterThanOrEqual(45);
});

test('a term without a definition is in order', () => {
	expect(messages('denda,,denda,fine,,,,\n')).toBe('');
});

test('a term with its definition in both languages is in order', () => {
	expect(messages('bon,,bon,bond,Janji.,A promise.,F-CON-001,\n')).toBe('');
});

test.for([
	{ name: 'a term without English', row: 'denda,,denda,,,,,\n', says: 'column "en"' },
	{
		name: 'a definition in one language',
		row: 'bon,,bon,bond,Janji.,,F-CON-001,\n',
		says: 'Only one language is filled.',
	},
	{
		name: 'a definition without a fact',
		row: 'bon,,bon,bond,Janji.,A promise.,,\n',
		says: 'This definition names no fact.',
	},
	{
		name: 'a definition on a fact that does not exist',
		row: 'bon,,bon,bond,Janji.,A promise.,F-CON-009,\n',
		says: 'There is no fact "F-CON-009".',
	},
	{
		name: 'a definition on a fact that is held back',
		row: 'bon,,bon,bond,Janji.,A promise.,F-CON-002,\n',
		says: 'The fact F-CON-002 is held back',
	},
	{
		name: 'a definition on an unconfirmed fact',
		row: 'bon,,bon,bond,Janji.,A promise.,F-CON-003,\n',
		says: 'The fact F-CON-003 is not confirmed (flag)',
	},
	{
		name: 'an id used twice',
		row: 'bon,,bon,bond,,,,\nbon,,bon lain,other bond,,,,\n',
		says: 'Row 2 has this value already.',
	},
	{
		name: 'a Malay term entered twice',
		row: 'bon,,bon,bond,,,,\nbon-2,,Bon,bond,,,,\n',
		says: 'column "ms"',
	},
	{ name: 'an id with capitals', row: 'Bon,,bon,bond,,,,\n', says: 'column "id"' },
])('$name is reported', ({ row, says }) => {
	expect(messages(row)).toContain(says);
});
