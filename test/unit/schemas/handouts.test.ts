import { expect, test } from 'vitest';
import { readPosterTexts } from '#schemas/handouts.ts';
import { loadPosterTexts } from '#test/support/posters.ts';

const { ms, en } = loadPosterTexts();
const findingsOf = (changes: object) =>
	readPosterTexts({ ms, en: { ...en, ...changes } }).findings.map(
		({ what, where }) => `${where}: ${what}`,
	);

test('a missing sentence is named with its file and key', () => {
	expect(findingsOf({ lead: undefined })[0]).toContain(
		'content/handouts/en/district-poster.json, key "lead"',
	);
});

test('an empty sentence and an unknown key are both reported', () => {
	const findings = findingsOf({ lead: ' ', slogan: 'Be nice' });
	expect(findings).toHaveLength(2);
	expect(findings[0]).toContain('Write the sentence');
});

test('a place that only one language fills is named', () => {
	expect(findingsOf({ printAgain: 'Print again.' })).toEqual([
		expect.stringContaining('The place {date} is missing: "Print again."'),
	]);
});

test('a fact that only one language rests on is named', () => {
	expect(findingsOf({ facts: en.facts.slice(1) })[0]).toContain(`The fact ${en.facts[0] ?? ''}`);
});
