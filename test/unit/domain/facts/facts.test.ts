import { expect, test } from 'vitest';
import type { Fact, FactSource } from '#domain/facts/fact.ts';
import { factReferenceFindings, getFacts, sourcesOf } from '#domain/facts/register.ts';
import { isDueForReview, pageNotices } from '#domain/facts/review.ts';

function makeFact(change: Partial<Fact>): Fact {
	return {
		id: 'F-CON-001',
		section: 'CON',
		confidence: 'high',
		use: 'show',
		statement: 'A statement.',
		sources: ['A'],
		reviewDue: '2027-05-22',
		...change,
	};
}

function makeSource(key: string): FactSource {
	return { key, title: key, organisation: 'Somebody', isCopy: false };
}

const SHOWN = makeFact({});
const FLAGGED = makeFact({
	id: 'F-LAW-001',
	use: 'flag',
	check: 'https://law.example',
	reviewDue: '2027-02-22',
});
const HELD = makeFact({
	id: 'F-CON-002',
	use: 'hold',
	statement: '',
	sources: [],
	reviewDue: undefined,
});

test.for([
	['the day before', '2027-05-21', false],
	['the day itself', '2027-05-22', true],
	['a year later', '2028-05-22', true],
] as const)('on %s a fact is due for review: %s, %s', ([, today, isDue]) => {
	expect(isDueForReview(SHOWN, today)).toBe(isDue);
});

test('a fact without a review day is never due', () => {
	expect(isDueForReview(HELD, '2099-01-01')).toBe(false);
});

test('a page on confirmed facts within their time carries no notice', () => {
	expect(pageNotices([SHOWN], '2027-01-01')).toEqual([]);
	expect(pageNotices([], '2027-01-01')).toEqual([]);
});

test('a page on an unconfirmed fact says where it can be checked, each place once', () => {
	const twin = makeFact({ ...FLAGGED, id: 'F-LAW-002' });
	expect(pageNotices([SHOWN, FLAGGED, twin], '2027-01-01')).toEqual([
		{ kind: 'unconfirmed', facts: ['F-LAW-001', 'F-LAW-002'], checkAt: ['https://law.example'] },
	]);
});

test('a page whose facts are past their day says since when', () => {
	const notices = pageNotices([SHOWN, FLAGGED], '2027-06-01');
	expect(notices.map((notice) => notice.kind)).toEqual(['unconfirmed', 'review-due']);
	expect(notices[1]).toMatchObject({ facts: ['F-CON-001', 'F-LAW-001'], since: '2027-02-22' });
});

test('facts come in the order in which a page names them', () => {
	const facts = getFacts(['F-LAW-001', 'F-CON-001'], [SHOWN, FLAGGED, HELD], 'page.mdx');
	expect(facts.map((fact) => fact.id)).toEqual(['F-LAW-001', 'F-CON-001']);
});

test('a held, a missing and a repeated fact are all reported at once', () => {
	const ids = ['F-CON-001', 'F-CON-002', 'F-CON-009', 'F-CON-001'];
	const findings = factReferenceFindings(ids, [SHOWN, HELD], 'content/articles/ms/page.mdx');
	expect(findings.map((finding) => finding.what)).toEqual([
		expect.stringContaining('F-CON-002 is held back'),
		expect.stringContaining('no fact "F-CON-009"'),
		expect.stringContaining('F-CON-001 is named twice'),
	]);
	expect(findings[0]?.where).toBe('content/articles/ms/page.mdx');
});

test('a page that names a held fact does not build', () => {
	expect(() => getFacts(['F-CON-002'], [SHOWN, HELD], 'page.mdx')).toThrow(/held back/);
});

test('the sources of a page are named once each, those of its first fact first', () => {
	const first = makeFact({ sources: ['B', 'A'] });
	const second = makeFact({ id: 'F-CON-003', sources: ['A', 'C'] });
	const sources = ['A', 'B', 'C', 'D'].map(makeSource);
	expect(sourcesOf([first, second], sources).map((source) => source.key)).toEqual(['B', 'A', 'C']);
	expect(sourcesOf([], sources)).toEqual([]);
});

test('general knowledge is not named as a source', () => {
	const fact = makeFact({ sources: ['A', 'GK'] });
	expect(sourcesOf([fact], [makeSource('A'), makeSource('GK')])).toEqual([makeSource('A')]);
});
