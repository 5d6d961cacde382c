import { describe, expect, test } from 'vitest';
import { findStatisticsForChildren, findWrongAddress } from '#domain/content/audience.ts';
import { findMissingContentNote } from '#domain/content/content-note.ts';
import { readArticle } from '#schemas/article-text.ts';
import { frontMatter, makeArticle } from '#test/support/articles.ts';

test('a page for children rests on no statistics', () => {
	const more = { facts: '[F-STA-001]' };
	expect(findStatisticsForChildren(makeArticle('ms', 'Kata.', more))).toEqual([]);
	expect(
		findStatisticsForChildren(makeArticle('ms', 'Kata.', { ...more, audience: 'children' })).map(
			({ what }) => what,
		),
	).toEqual([
		'Halaman kanak-kanak bersandar pada statistik F-STA-001. / A page for children rests on the statistic F-STA-001.',
	]);
});

describe('how a page calls its reader', () => {
	const more = { audience: 'children', description: 'Apa yang ada di sini untuk kamu.' };
	const called = (text: string, record: Record<string, string> = {}) =>
		findWrongAddress(makeArticle('ms', text, record)).map(({ where }) => where.split(', ').at(-1));

	test('a child is "kamu", never "anda" or "awak"', () => {
		expect(called('Kamu berani.', more)).toEqual([]);
		expect(called('Anda berani.', more)).toEqual(['baris/line 11']);
		expect(called('Kawan awak berani.', more)).toEqual(['baris/line 11']);
	});

	test('an adult is never "awak"', () => {
		expect(called('Anda boleh bertanya.')).toEqual([]);
		expect(called('Awak boleh bertanya.')).toEqual(['baris/line 10']);
	});

	test('words that only contain it are no fault', () => {
		expect(called('Tanda dan jawatankuasa.', more)).toEqual([]);
	});
});

describe('content notes', () => {
	const hard = { facts: '[F-SGN-033]' };
	const article = (id: string, more: Record<string, string>) => {
		const { article: read } = readArticle(
			`content/articles/en/${id}.mdx`,
			`${frontMatter('en', more)}\nWords.\n`,
		);
		if (read === undefined) throw new Error('The made-up article cannot be read.');
		return read;
	};

	test('a page that tells hard things without a note is found, with the facts', () => {
		const [finding, ...others] = findMissingContentNote(article('warning-signs/sexual', hard));
		expect(others).toEqual([]);
		expect(finding?.what).toContain('F-SGN-033');
	});

	test.for([
		{
			name: 'a page with its note',
			id: 'law/offences',
			more: { ...hard, contentNote: 'It is hard.' },
		},
		{ name: 'an answer page', id: 'help/child-told-me', more: hard },
		{ name: 'a page about ordinary things', id: 'parents/age-0-5', more: { facts: '[F-PRV-001]' } },
	])('$name is no fault', ({ id, more }) => {
		expect(findMissingContentNote(article(id, more))).toEqual([]);
	});
});
