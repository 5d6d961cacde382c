import { expect, test } from 'vitest';
import { formatFindings } from '#domain/errors.ts';
import { parseFactSheet } from '#generators/fact-data/parse-sheet.ts';
import { makeFactTables } from '#generators/fact-data/tables.ts';
import { readFacts } from '#schemas/facts.ts';

const SHEET = `# Fact sheet

Compiled 22 November 2026 from archived copies.

- **F-CON-001** · high · show — In danger, call for help — at once.
  Malay: kecemasan | Source: NEWS (A newspaper, 2025-11-22); LAW-1 (A law, current)
- **F-CON-002** · low · hold — The numbers found (03-2000 8888) date from 2013.
  Source: OLD (An NGO, 2013) | Check: https://ngo.example
- **F-LAW-001** · high · show — A section says something.
  Source: LAW-1 (A law, current)
- **F-STA-001** · low · flag — A figure: 1+1=2.
  Source: NEWS (A newspaper, 2025-11-22) | Check: 1+1=2

## Source register

| Key | Title | Organisation | Address | Date |
|---|---|---|---|---|
| LAW-1 | A law | mylaw.my (copy) | https://mylaw.my/law-1 | current |
| NEWS | A report | The Sun, quoting DOSM | https://news.example/a | 2025-11-22 |
| OLD | A report of 2013 | An NGO | https://ngo.example | 2013 |
`;

function importSheet(text: string) {
	const sheet = parseFactSheet(text, 'FACTS.md');
	const tables = makeFactTables(sheet);
	return { sheet, tables, register: readFacts(tables) };
}

test('a sheet becomes two tables without fault', () => {
	const { sheet, register } = importSheet(SHEET);
	expect(formatFindings(sheet.findings)).toBe('');
	expect(formatFindings(register.findings)).toBe('');
	expect(register.facts[0]).toEqual({
		id: 'F-CON-001',
		section: 'CON',
		confidence: 'high',
		use: 'show',
		statement: 'In danger, call for help — at once.',
		malayTerm: 'kecemasan',
		sources: ['NEWS', 'LAW-1'],
		check: undefined,
		reviewDue: '2027-05-22',
	});
});

test('a held fact keeps its id and loses words, numbers and the sources that only it cites', () => {
	const { tables, register } = importSheet(SHEET);
	expect(register.facts.find((fact) => fact.id === 'F-CON-002')).toMatchObject({ use: 'hold' });
	expect(tables.facts).not.toContain('8888');
	expect(tables.sources).not.toContain('OLD');
});

test('law and unconfirmed facts come up for review three months after the sheet was compiled', () => {
	const { register } = importSheet(SHEET);
	const due = new Map(register.facts.map((fact) => [fact.id, fact.reviewDue]));
	expect(due.get('F-LAW-001')).toBe('2027-02-22');
	expect(due.get('F-STA-001')).toBe('2027-02-22');
});

test('a copy is marked, and remarks move from the organisation to the note', () => {
	const { register } = importSheet(SHEET);
	expect(register.sources).toEqual([
		expect.objectContaining({
			key: 'LAW-1',
			organisation: 'mylaw.my',
			isCopy: true,
			date: undefined,
		}),
		expect.objectContaining({ key: 'NEWS', organisation: 'The Sun / DOSM', isCopy: false }),
	]);
});

test.for([
	['2025-11-22', { date: '2025-11-22', dateAbout: undefined }],
	['2018', { date: '2018', dateAbout: undefined }],
	['updated 2021-03-25', { date: '2021-03-25', dateAbout: undefined }],
	['reprint file dated 2023-08-04', { date: '2023-08-04', dateAbout: undefined }],
	['2025-11/12', { date: '2025-11', dateAbout: undefined }],
	['18 September, year not printed (2023)', { date: '2023-09-18', dateAbout: undefined }],
	['about 2012', { date: undefined, dateAbout: '2012' }],
	['undated, about 2023-24', { date: undefined, dateAbout: '2023–2024' }],
	['undated (old copies 2009-2022 agree)', { date: undefined, dateAbout: undefined }],
	['undated', { date: undefined, dateAbout: undefined }],
] as const)('the date "%s" is read as it may be shown', ([written, shown]) => {
	const { register } = importSheet(SHEET.replace('| 2025-11-22 |', `| ${written} |`));
	expect(register.sources.find((source) => source.key === 'NEWS')).toMatchObject(shown);
});

test('lines that cannot be read are all reported', () => {
	const broken = SHEET.replace('· high · show', '· sure · show')
		.replace('| The Sun, quoting DOSM |', '|')
		.replace('Compiled', 'Written');
	const { findings } = parseFactSheet(broken, 'FACTS.md');
	expect(findings.map((finding) => finding.where)).toEqual([
		'FACTS.md, line 5',
		'FACTS.md, line 19',
		'FACTS.md',
	]);
});
