import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findUnexplainedAcronyms } from '#domain/content/acronyms.ts';
import { findBannedPhrases, findIndonesianWords } from '#domain/content/banned-words.ts';
import { findLeaks } from '#domain/content/language-leak.ts';
import { passagesOf } from '#domain/content/passage.ts';
import { findLongSentences, sentenceFigures } from '#domain/content/sentence-length.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { readBannedPhrases, readIndonesianWords, readWordList } from '#schemas/spelling-lists.ts';
import { makeArticle } from '#test/support/articles.ts';

const read = (name: string) => readFileSync(`content/spelling/${name}`, 'utf8');
const indonesian = readIndonesianWords(read('indonesian.csv'));
const phrases = readBannedPhrases(read('banned-phrases.csv'));
const foreign = {
	ms: new Set(readWordList(read('english-in-malay.txt'))),
	en: new Set(readWordList(read('malay-in-english.txt'))),
};

const body = (locale: Locale, text: string) =>
	passagesOf(makeArticle(locale, text)).filter((passage) => !passage.where.endsWith('line 2'));

const whats = (findings: readonly { what: string }[]) => findings.map((finding) => finding.what);

describe('Indonesian words', () => {
	test('the list has no fault and at least 164 words, each with its Malay word', () => {
		expect(indonesian.findings).toEqual([]);
		expect(indonesian.words.length).toBeGreaterThanOrEqual(164);
		expect(indonesian.words.filter((word) => word.malay === word.indonesian)).toEqual([]);
	});

	test('each word of the list is found and its Malay word named', () => {
		const missed = indonesian.words.filter(
			(word) =>
				!findIndonesianWords(
					body('ms', `Kami lihat ${word.indonesian} di sini.`),
					indonesian.words,
				).some((finding) => finding.mend === `Tulis / Write: ${word.malay}.`),
		);
		expect(missed).toEqual([]);
	});

	test('a name in which the word is right is no fault', () => {
		const text = 'Polisi Perlindungan Murid melindungi murid.';
		expect(findIndonesianWords(body('ms', text), indonesian.words)).toEqual([]);
	});

	test('a part of a longer word is no fault', () => {
		expect(findIndonesianWords(body('ms', 'Ular berbisa dan berbisik.'), indonesian.words)).toEqual(
			[],
		);
	});

	test('English pages are left alone', () => {
		expect(findIndonesianWords(body('en', 'The standar and the tas.'), indonesian.words)).toEqual(
			[],
		);
	});
});

describe('phrases that promise, blame or frighten', () => {
	test('the list has no fault and covers each kind in each language', () => {
		expect(phrases.findings).toEqual([]);
		const kinds = new Set(phrases.phrases.map(({ locale, kind }) => `${locale} ${kind}`));
		expect(kinds.size).toBe(6);
	});

	test.for([
		{ locale: 'ms', text: 'Tekan butang ini dan jejak anda dipadam.' },
		{ locale: 'ms', text: 'Laman ini 100% selamat.' },
		{ locale: 'ms', text: 'Mungkin itu salah kamu.' },
		{ locale: 'ms', text: 'Kes ini sungguh mengerikan.' },
		{ locale: 'en', text: 'This button keeps you safe.' },
		{ locale: 'en', text: 'Your call is completely confidential.' },
		{ locale: 'en', text: 'Perhaps it was your fault.' },
		{ locale: 'en', text: 'A shocking case.' },
	] as const)('"$text" is found', ({ locale, text }) => {
		expect(findBannedPhrases(body(locale, text), phrases.phrases)).toHaveLength(1);
	});

	test.for([
		{ locale: 'ms', text: 'Ini bukan salah kamu.' },
		{ locale: 'ms', text: 'Ini tidak sama sekali salah kamu.' },
		{ locale: 'en', text: 'It is not your fault.' },
		{ locale: 'en', text: 'It is never completely safe.' },
		{ locale: 'en', text: 'It isn’t your fault.' },
	] as const)('"$text" denies it and is no fault', ({ locale, text }) => {
		expect(findBannedPhrases(body(locale, text), phrases.phrases)).toEqual([]);
	});

	test.for([
		{ locale: 'ms', text: 'Kamu tidak akan dipersalahkan.' },
		{ locale: 'ms', text: 'Panggilan anda sentiasa dijawab.' },
		{ locale: 'ms', text: 'Nama anda akan dirahsiakan.' },
		{ locale: 'ms', text: 'Kamu akan dijauhkan daripada orang itu.' },
		{ locale: 'en', text: 'You will not be blamed.' },
		{ locale: 'en', text: 'Somebody always answers.' },
		{ locale: 'en', text: 'Your name will be kept secret.' },
		{ locale: 'en', text: 'You will be kept away from that person.' },
	] as const)('"$text" promises what nobody can keep', ({ locale, text }) => {
		expect(findBannedPhrases(body(locale, text), phrases.phrases)).toHaveLength(1);
	});

	test('a denial in the sentence before does not excuse the next', () => {
		const text = 'We cannot help. It was your fault.';
		expect(findBannedPhrases(body('en', text), phrases.phrases)).toHaveLength(1);
	});
});

describe('the other language leaking in', () => {
	test('English words in a Malay page are found together', () => {
		expect(whats(findLeaks(body('ms', 'Hubungi the police sekarang.'), foreign))).toEqual([
			'Perkataan Inggeris / English: "the", "police".',
		]);
	});

	test('Malay words in an English page are found', () => {
		expect(whats(findLeaks(body('en', 'Call polis sekarang dan wait.'), foreign))).toEqual([
			'Perkataan Melayu / Malay: "polis", "dan".',
		]);
	});

	test.for([
		{
			name: 'a marked phrase',
			locale: 'ms',
			text: 'Ini <span lang="en">the best interests</span>.',
		},
		{ name: 'a phrase in italics', locale: 'ms', text: 'Ini *the best interests*.' },
		{ name: 'a name', locale: 'en', text: 'Ask Kementerian Kemajuan Desa dan Wilayah today.' },
	] as const)('$name is no leak', ({ locale, text }) => {
		expect(findLeaks(body(locale, text), foreign)).toEqual([]);
	});
});

describe('sentence length', () => {
	const long = (words: number) => `Kata${' kata'.repeat(words - 1)}.`;

	test('a sentence of 25 words passes, one of 26 is found', () => {
		expect(findLongSentences(makeArticle('ms', `${long(25)} ${long(3)}`))).toEqual([]);
		expect(whats(findLongSentences(makeArticle('ms', `${long(26)} ${long(3)}`)))[0]).toContain(
			'The sentence has 26 words',
		);
	});

	test('a page whose sentences have more than 15 words on average is found', () => {
		expect(whats(findLongSentences(makeArticle('ms', `${long(16)} ${long(16)}`)))).toEqual([
			'Purata ayat 16.0 patah perkataan. / The mean sentence has 16.0 words.',
		]);
	});

	test('an easy-read page is found when its middle sentence has more than 10 words', () => {
		const text = `${long(11)} ${long(11)} ${long(2)}`;
		expect(findLongSentences(makeArticle('ms', text))).toEqual([]);
		expect(findLongSentences(makeArticle('ms', text, { easyRead: 'true' }))).toHaveLength(1);
	});

	test('a page for young children is held to shorter sentences than one for adults', () => {
		const text = `${long(15)} ${long(2)} ${long(2)}`;
		expect(findLongSentences(makeArticle('ms', text))).toEqual([]);
		expect(
			whats(findLongSentences(makeArticle('ms', text, { audience: 'children', band: '"5-7"' })))[0],
		).toContain('The sentence has 15 words');
	});

	test('the readability index adds the long words in a hundred to the mean', () => {
		const text = 'Kami baca. Pemeriksaan perubatan itu penting.';
		expect(sentenceFigures(makeArticle('ms', text)).lix).toBeCloseTo(3 + (100 * 3) / 6);
	});

	test('headings and tables are no sentences of the mean', () => {
		const figures = sentenceFigures(
			makeArticle('ms', `## ${long(9)}\n\n${long(4)}\n\n- ${long(2)}`),
		);
		expect(figures).toEqual({ sentences: 2, words: 6, mean: 3, median: 3, longest: 4, lix: 3 });
	});
});

describe('acronyms', () => {
	const terms = [
		{
			id: 'jkm',
			acronym: 'JKM',
			term: { ms: 'Jabatan Kebajikan Masyarakat', en: 'Department of Social Welfare' },
			facts: [],
		},
	];
	const faults = (text: string) =>
		findUnexplainedAcronyms(makeArticle('ms', text), terms, new Set(['SMS']));

	test('an acronym before its words is found, with the words of the glossary', () => {
		expect(faults('JKM menyiasat. Jabatan Kebajikan Masyarakat (JKM) menjawab.')).toEqual([
			{
				what: '"JKM" belum dijelaskan pada halaman ini. / "JKM" is not yet explained on this page.',
				where: 'content/articles/ms/help/example.mdx, baris/line 10',
				mend: 'Tulis / Write: Jabatan Kebajikan Masyarakat (JKM).',
			},
		]);
	});

	test('an acronym with other words than those of the glossary is found', () => {
		expect(faults('Jabatan Kebajikan Malaysia (JKM) menyiasat.')).toHaveLength(1);
	});

	test('an acronym that nobody explains is found', () => {
		expect(faults('Hubungi XYZ.')).toHaveLength(1);
	});

	test.for([
		{
			name: 'after its words',
			text: 'Jabatan Kebajikan Masyarakat (JKM) menyiasat. JKM menjawab.',
		},
		{ name: 'before its words in brackets', text: 'JKM (Jabatan Kebajikan Masyarakat) menyiasat.' },
		{
			name: 'in a heading',
			text: '## Peranan JKM\n\nJabatan Kebajikan Masyarakat (JKM) menyiasat.',
		},
		{ name: 'that everybody reads as a word', text: 'Hantar SMS.' },
		{ name: 'that is a sum of money', text: 'Denda RM500.' },
	])('one $name is no fault', ({ text }) => {
		expect(faults(text)).toEqual([]);
	});
});
