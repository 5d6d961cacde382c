import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFacts } from '#schemas/facts.ts';
import { readFigures } from '#schemas/figures.ts';

const { facts } = readFacts({
	facts: readFileSync('content/facts/facts.csv', 'utf8'),
	sources: readFileSync('content/facts/fact-sources.csv', 'utf8'),
});
const figures = readFileSync('content/figures/figures.csv', 'utf8');
const values = readFileSync('content/figures/values.csv', 'utf8');

function messagesFor(changed: { figures?: string; values?: string }): string {
	const { findings } = readFigures({ figures, values, ...changed }, facts);
	return findings.map((finding) => `${finding.where}: ${finding.what}`).join('\n');
}

test('the figures of the site have no fault and keep their order', () => {
	const read = readFigures({ figures, values }, facts);
	expect(read.findings).toEqual([]);
	expect(read.figures[0]?.id).toBe('children-in-need');
	expect(read.figures[0]?.values.map((value) => value.label.ms)).toEqual([
		'2019',
		'2020',
		'2021',
		'2022',
		'2023',
		'2024',
	]);
});

test('a value that its fact does not give is found', () => {
	expect(messagesFor({ values: values.replace('9624', '9642') })).toContain(
		'The value 9642 does not stand in the fact F-STA-001.',
	);
});

test('a flagged number that is not marked is found', () => {
	expect(messagesFor({ values: values.replace('6144,yes', '6144,no') })).toContain(
		'The fact F-STA-004 is marked "flag".',
	);
});

test('a value that rests on a fact held back is found', () => {
	expect(messagesFor({ values: values.replace('9624,no,F-STA-001', '9624,no,F-STA-014') })).toMatch(
		/F-STA-014 is held back/,
	);
});

test('a figure without values, and a value without a figure, are found', () => {
	const messages = messagesFor({ values: values.replaceAll('teams,', 'temas,') });
	expect(messages).toContain('It has no values in content/figures/values.csv.');
	expect(messages).toContain('No figure of this id in content/figures/figures.csv.');
});

test('an empty caution is found: no figure stands without one', () => {
	const cut = figures
		.replace('We found no newer ones.', '')
		.replace('These numbers are from 2023.', '');
	expect(messagesFor({ figures: cut })).toMatch(/column "caution_en"/);
});
