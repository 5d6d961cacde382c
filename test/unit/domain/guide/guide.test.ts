import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findGuideFaults } from '#domain/guide/faults.ts';
import { findStep, pathsThrough, type Guide } from '#domain/guide/guide.ts';
import { readGuide } from '#domain/guide/read-guide.ts';
import { canGoBack, goBack, presentStep, startWalk, takeAnswer } from '#domain/guide/walk.ts';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import { readArticle } from '#schemas/article-text.ts';

const fileOf = (locale: Locale) => `content/articles/${locale}/help/should-i-report.mdx`;

function loadGuide(locale: Locale): Guide {
	const file = fileOf(locale);
	const { article, findings } = readArticle(file, readFileSync(file, 'utf8'));
	if (article === undefined) throw new Error(findings.map(({ what }) => what).join('\n'));
	return readGuide(article);
}

describe.each(LOCALES)('the guide "should I report?" in %s', (locale) => {
	const guide = loadGuide(locale);
	const paths = pathsThrough(guide);

	test('has no fault', () => {
		expect(findGuideFaults(guide, fileOf(locale))).toEqual([]);
	});

	test('ends every way in an outcome that names a contact', () => {
		const withoutHelp = paths.filter((path) => {
			const last = findStep(guide, path.at(-1) ?? '');
			return last?.kind !== 'outcome' || last.contacts.length === 0;
		});
		expect(withoutHelp).toEqual([]);
	});

	test('asks at most five questions on any way', () => {
		expect(Math.max(...paths.map((path) => path.length - 1))).toBeLessThanOrEqual(5);
	});

	test('takes every answer of every question on some way', () => {
		const answers = guide.flatMap((step) => step.answers.map((to) => `${step.id} > ${to}`));
		const taken = new Set(
			paths.flatMap((path) => path.slice(1).map((to, index) => `${path[index] ?? ''} > ${to}`)),
		);
		expect([...new Set(answers)].filter((answer) => !taken.has(answer))).toEqual([]);
		expect(paths.length).toBeGreaterThan(10);
	});

	test('gives the emergency number to whoever says that there is danger', () => {
		const [first] = guide;
		const outcome = findStep(guide, first?.answers[0] ?? '');
		expect(outcome?.contacts).toContain('emergency');
	});
});

test('the guide is the same tree in both languages', () => {
	expect(loadGuide('en')).toEqual(loadGuide('ms'));
});

describe('a guide with a fault', () => {
	const question = (id: string, ...answers: string[]) =>
		({ id, kind: 'question', answers, contacts: [] }) as const;
	const outcome = (id: string, ...contacts: string[]) =>
		({ id, kind: 'outcome', answers: [], contacts }) as const;

	test.for<{ name: string; guide: Guide; what: string }>([
		{
			name: 'an outcome without a contact',
			guide: [question('a', 'b'), outcome('b')],
			what: 'The outcome names nobody to contact.',
		},
		{
			name: 'an answer that leads nowhere',
			guide: [question('a', 'b', 'c'), outcome('b', 'emergency')],
			what: 'An answer leads to "c", which does not exist.',
		},
		{
			name: 'a question without answers',
			guide: [question('a', 'b'), question('b')],
			what: 'The question has no answers.',
		},
		{
			name: 'answers that run in a circle',
			guide: [question('a', 'b', 'c'), question('b', 'a'), outcome('c', 'emergency')],
			what: 'The answers run in a circle: a → b → a.',
		},
		{
			name: 'a step that no answer leads to',
			guide: [question('a', 'b'), outcome('b', 'emergency'), outcome('c', 'emergency')],
			what: 'No answer leads to this step.',
		},
		{
			name: 'two steps of the same id',
			guide: [question('a', 'b'), outcome('b', 'emergency'), outcome('b', 'emergency')],
			what: 'Two steps have the same id: "b".',
		},
	])('$name is reported', ({ guide, what }) => {
		expect(findGuideFaults(guide, 'page.mdx').map((finding) => finding.what)).toEqual([
			expect.stringContaining(what),
		]);
	});

	test('a circle gives no way through', () => {
		expect(pathsThrough([question('a', 'b'), question('b', 'a')])).toEqual([]);
	});
});

describe('a walk', () => {
	test('goes back the way it came', () => {
		const walk = takeAnswer(takeAnswer(startWalk('a'), 'b'), 'c');
		expect(presentStep(walk)).toBe('c');
		expect(presentStep(goBack(walk))).toBe('b');
	});

	test('stays at its first step when it goes back from there', () => {
		const walk = goBack(startWalk('a'));
		expect(walk).toEqual(['a']);
		expect(canGoBack(walk)).toBe(false);
	});
});
