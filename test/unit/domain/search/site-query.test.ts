import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import type { SiteLexicon } from '#domain/search/site-lexicon.ts';
import { tokenise } from '#domain/search/site-lexicon.ts';
import { planSiteSearch } from '#domain/search/site-query.ts';
import { rankPages } from '#domain/search/site-ranking.ts';
import { correctWord, isKnownWord, isPlaceWord } from '#domain/search/site-spelling.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { readSiteWords } from '#schemas/site-words.ts';

const NUMBERS = { emergency: '999', 'talian-kasih': '15999' };
const read = (name: string) => readFileSync(`content/search/${name}.csv`, 'utf8');
const texts = {
	synonyms: read('synonyms'),
	shortForms: read('short-forms'),
	stopWords: read('stop-words'),
	sections: read('sections'),
};
const { lexicons, findings } = readSiteWords(texts, NUMBERS);
const ms: SiteLexicon = {
	...lexicons.ms,
	words: 'abai aniaya kadang perlindungan polis sekolah',
	places: 'kajang ipoh',
	pages: { count: 10, weights: {} },
};
const en: SiteLexicon = {
	...lexicons.en,
	words: 'neglect protection police school',
	places: 'kajang ipoh',
	pages: { count: 10, weights: {} },
};

const phrasesOf = (query: string, lexicon: SiteLexicon) =>
	planSiteSearch(query, lexicon).flatMap((term) => term.phrases.map((phrase) => phrase.text));

describe('the word tables', () => {
	test('hold no fault', () => {
		expect(findings).toEqual([]);
	});

	test('name at least 80 ideas', () => {
		expect(lexicons.ms.groups.length).toBeGreaterThanOrEqual(80);
	});

	test.for(LOCALES)(
		'every %s word of an idea finds the first words for it in both languages',
		(locale) => {
			const groups = lexicons[locale].groups;
			for (const { own } of groups) {
				for (const member of own) {
					for (const lexicon of [ms, en]) {
						const best = lexicon.groups
							.filter((group) => [...group.own, ...group.other].includes(member))
							.map((group) => group.own[0]);
						const found = phrasesOf(member, lexicon);
						expect(
							best.some((word) => found.includes(word ?? '')),
							`${member}: ${found.join(', ')}`,
						).toBe(true);
					}
				}
			}
		},
	);

	test('a word that the search passes over may name no idea', () => {
		const { findings: faults } = readSiteWords(
			{ ...texts, synonyms: 'id,ms,en\npublisher,siapa,publisher\n' },
			NUMBERS,
		);
		expect(faults).toHaveLength(1);
		expect(faults[0]?.where).toBe(
			'content/search/synonyms.csv, baris/row 2 (publisher), lajur/column "ms"',
		);
		expect(faults[0]?.what).toContain('The search passes over the word "siapa".');
	});

	test('a number that the registry does not have is a fault', () => {
		const { findings: faults } = readSiteWords(
			{ ...texts, synonyms: 'id,ms,en\nline,{talian-lama},line\n' },
			NUMBERS,
		);
		expect(faults[0]?.what).toContain('The registry has no number {talian-lama}.');
	});

	test('every fault of all three tables is told at once', () => {
		const { findings: faults } = readSiteWords(
			{
				synonyms: 'id,ms,en\nx,,y\n',
				shortForms: 'locale,short,long\nid,yg,yang\n',
				stopWords: 'locale,word\nms,dan\nms,dan\n',
				sections: 'ms,en,weight\nbantuan,help,lots\n',
			},
			NUMBERS,
		);
		expect(faults).toHaveLength(4);
	});
});

describe('a query', () => {
	test.for([
		{ name: 'in another language', query: 'police', lexicon: ms, finds: 'polis' },
		{ name: 'with its short form', query: 'bdk', lexicon: ms, finds: 'kanak-kanak' },
		{ name: 'by an old name of the line', query: 'talian nur', lexicon: en, finds: 'talian kasih' },
		{ name: 'by the number of the line', query: '15999', lexicon: en, finds: 'talian kasih' },
		{ name: 'with a doubled word', query: 'kanak2', lexicon: ms, finds: 'kanak-kanak' },
		{ name: 'of welfare', query: 'jkm', lexicon: en, finds: 'welfare' },
		{ name: 'of grooming', query: 'grooming', lexicon: ms, finds: 'pengantunan' },
		{ name: 'of molesting', query: 'raba', lexicon: en, finds: 'molest' },
	])('$name finds the word of the pages', ({ query, lexicon, finds }) => {
		expect(phrasesOf(query, lexicon)).toContain(finds);
	});

	test('keeps the words of one idea together', () => {
		const terms = planSiteSearch('Talian Kasih', ms);
		expect(terms.map((term) => term.typed)).toEqual(['talian kasih']);
	});

	test('loses its small words', () => {
		expect(planSiteSearch('mcm mana nk lapor', ms).map((term) => term.typed)).toEqual(['lapor']);
	});

	test('of small words alone keeps them', () => {
		expect(planSiteSearch('siapa', ms).map((term) => term.typed)).toEqual(['siapa']);
	});

	test('that is blank has no terms', () => {
		expect(planSiteSearch('  ?! ', ms)).toEqual([]);
	});

	test('looks up few enough words that a cheap phone can load them', () => {
		for (const { own, other } of ms.groups) {
			for (const word of [...own, ...other]) {
				expect(planSiteSearch(word, ms)[0]?.phrases.length).toBeLessThanOrEqual(5);
			}
		}
	});

	test('is read in small letters, without signs', () => {
		expect(tokenise('  “POLIS”, kanak2 & Don’t! ')).toEqual(['polis', 'kanak-kanak', "don't"]);
	});
});

describe('a word without any result', () => {
	test.for([
		{ name: 'a letter left out', typed: 'perlindngan', meant: 'perlindungan', lexicon: ms },
		{ name: 'two letters swapped', typed: 'polsi', meant: 'polis', lexicon: ms },
		{ name: 'a letter doubled', typed: 'sekollah', meant: 'sekolah', lexicon: ms },
		{
			name: 'an ending the index does not know',
			typed: 'neglecting',
			meant: 'neglect',
			lexicon: en,
		},
		{
			name: 'an error in a word of the other language',
			typed: 'polcie',
			meant: 'police',
			lexicon: ms,
		},
	])('$name is mended', ({ typed, meant, lexicon }) => {
		expect(correctWord(typed, lexicon)).toContain(meant);
	});

	test('a word of the pages, its beginning and the name of an idea are known, a slip is not', () => {
		expect(
			['sekolah', 'sekol', 'police', 'talian kasih', '999'].map((word) => isKnownWord(word, ms)),
		).toEqual([true, true, true, true, true]);
		expect(isKnownWord('sekloah', ms)).toBe(false);
	});

	test('a place that the finder knows is no typing error', () => {
		expect(['kajang', 'ipoh', 'kaj', 'polis'].map((word) => isPlaceWord(word, ms))).toEqual([
			true,
			true,
			false,
			false,
		]);
	});

	test('a word that names an idea is meant rather than any other word', () => {
		const lexicon = { ...ms, words: 'kebaikan kebajikan' };
		expect(correctWord('kebajkan', lexicon)[0]).toBe('kebajikan');
	});

	test.for(['999', '15998', 'abu', 'qwertyuiop'])('%s is taken for no other', (typed) => {
		expect(correctWord(typed, ms)).toEqual([]);
	});
});

describe('ranking', () => {
	const phrase = (weight: number, ...matches: [id: string, score: number][]) => ({
		weight,
		matches: matches.map(([id, score]) => ({ id, score })),
	});
	const order = (terms: Parameters<typeof rankPages>[0], weights = {}) =>
		rankPages(terms, { count: 100, weights }).map((page) => page.id);

	test('a page that answers both words stands before one that answers one of them better', () => {
		expect(
			order([
				{ phrases: [phrase(1, ['one', 3], ['both', 2])] },
				{ phrases: [phrase(1, ['both', 1])] },
			]),
		).toEqual(['both', 'one']);
	});

	test('a page counts once for a word and its kin', () => {
		const [first, second] = rankPages(
			[{ phrases: [phrase(1, ['a', 2]), phrase(0.5, ['a', 2], ['b', 2])] }],
			{
				count: 100,
				weights: {},
			},
		);
		expect(first).toMatchObject({ id: 'a' });
		expect(second?.score).toBeCloseTo((first?.score ?? 0) / 2);
	});

	test('a word on few pages tells more than one on many', () => {
		const child = phrase(1, ['x', 9], ['a', 5], ['b', 5], ['c', 5], ['d', 5]);
		expect(order([{ phrases: [child] }, { phrases: [phrase(1, ['bruise', 1])] }])[0]).toBe(
			'bruise',
		);
	});

	test('a page that counts for more stands first', () => {
		const term = { phrases: [phrase(1, ['figures', 3], ['help', 2])] };
		expect(order([term])).toEqual(['figures', 'help']);
		expect(order([term], { help: 2 })).toEqual(['help', 'figures']);
	});

	test('nothing looked up gives no page', () => {
		expect(order([])).toEqual([]);
	});
});
