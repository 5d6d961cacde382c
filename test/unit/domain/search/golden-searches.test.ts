import { expect, test } from 'vitest';
import golden from '../../../fixtures/searches.json' with { type: 'json' };
import { makeFiles, stateOf, textsOf, toKey } from '#test/support/finder-search.ts';
import { openFinder, search } from '#test/support/open-finder.ts';

const files = openFinder(textsOf(makeFiles()));
const index = await files.index();

const outcomes = await Promise.all(
	golden.map(async ({ query, expected }) => {
		const found = await search(query, files);
		return { query, expected, found, keys: found.slice(0, 3).map(toKey) };
	}),
);

test('there are at least 300 searches', () => {
	expect(golden.length).toBeGreaterThanOrEqual(300);
});

test('what is meant stands among the first three in 98 of 100 searches', () => {
	const missed = outcomes
		.filter(({ expected, keys }) => !expected.some((key) => keys.includes(key)))
		.map(
			({ query, expected, keys }) => `${query}: ${expected.join(' or ')}; found ${keys.join(', ')}`,
		);
	expect(missed.length / golden.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
});

test('no search leads first to a wrong state', () => {
	const stateOfKey = (key: string): string | undefined => {
		if (key.startsWith('place:')) return key.split('@')[1]?.split('/')[0];
		if (key.startsWith('district:')) return key.slice('district:'.length).split('/')[0];
		if (key.startsWith('state:')) return key.slice('state:'.length);
		const office = index.offices.find(({ id }) => key === `office:${id}`);
		return office?.state;
	};
	const wrong = outcomes.flatMap(({ query, expected, found }) => {
		const states = expected.map(stateOfKey).filter((state) => state !== undefined);
		const first = found[0] === undefined ? undefined : stateOf(found[0]);
		if (first === undefined || states.length === 0 || states.includes(first)) return [];
		return [`${query}: ${first}, not ${states.join(' or ')}`];
	});
	expect(wrong).toEqual([]);
});

test('every expected office and district exists', () => {
	const known = new Set([
		...index.offices.map(({ id }) => `office:${id}`),
		...index.districts.map(({ id }) => `district:${id}`),
		...index.states.map(({ id }) => `state:${id}`),
	]);
	const unknown = golden.flatMap(({ query, expected }) =>
		expected.some((key) => known.has(key) || !/^(office|district|state):/.test(key)) ? [] : [query],
	);
	expect(unknown).toEqual([]);
});
