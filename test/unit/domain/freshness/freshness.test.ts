import { expect, test } from 'vitest';
import { makeOffice } from '#test/support/make-office.ts';
import { countFreshness } from '#domain/freshness/freshness.ts';
import type { Fact } from '#domain/facts/fact.ts';

const old = makeOffice({
	id: 'a',
	service: 'police',
	kind: 'balai',
	sources: [{ key: 'osm-2021-08', date: '2021-08' }],
	phone: undefined,
	confirmedOn: undefined,
});
const confirmed = makeOffice({
	id: 'b',
	service: 'police',
	kind: 'balai',
	sources: [{ key: 'osm-2021-08', date: '2021-08' }],
	confirmedOn: '2026-10-01',
	confirmedBy: 'pegawai',
});
const undated = makeOffice({
	id: 'c',
	service: 'welfare',
	kind: 'pkmd',
	sources: [{ key: 'press', date: 'undated' }],
	confirmedOn: undefined,
});

function makeFact(id: string, use: Fact['use'], reviewDue: string): Fact {
	return { id, section: 'CON', confidence: 'high', use, statement: '', sources: [], reviewDue };
}

test('an office counts in the year in which a person confirmed it, else in that of its source', () => {
	const { years } = countFreshness(
		{ offices: [old, confirmed, undated], contacts: [], facts: [] },
		'2026-11-22',
	);
	expect(years).toEqual([
		{ year: '2026', offices: 1 },
		{ year: '2021', offices: 1 },
		{ year: undefined, offices: 1 },
	]);
});

test('only a filled confirmation counts as confirmed', () => {
	const { offices } = countFreshness(
		{ offices: [old, confirmed, undated], contacts: [], facts: [] },
		'2026-11-22',
	);
	expect(offices.find((each) => each.service === 'police')).toMatchObject({
		total: 2,
		confirmed: 1,
	});
});

test('facts become due as time passes', () => {
	const facts = [
		makeFact('F-CON-001', 'show', '2027-05-22'),
		makeFact('F-CON-010', 'flag', '2027-02-22'),
	];
	const due = (today: string) =>
		countFreshness({ offices: [], contacts: [], facts }, today).facts.due;
	expect(due('2026-11-22')).toBe(0);
	expect(due('2027-03-01')).toBe(1);
	expect(due('2027-06-01')).toBe(2);
});
