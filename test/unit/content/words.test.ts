import { describe, expect, test } from 'vitest';
import { sentencesOf, wordsOf } from '#domain/content/words.ts';

describe('words', () => {
	test('a doubled Malay word and a number with a comma are one word each', () => {
		expect(wordsOf('Kanak-kanak, 1,000 orang.')).toEqual(['Kanak-kanak', '1,000', 'orang']);
	});

	test('a telephone number of the registry is one word', () => {
		expect(wordsOf('Hubungi \uFFFC sekarang')).toHaveLength(3);
	});
});

describe('sentences', () => {
	test.for([
		{ name: 'an empty text has none', text: '', count: 0 },
		{ name: 'a text without an end mark is one', text: 'Call now', count: 1 },
		{ name: 'each end mark ends one', text: 'Call now. Do it! Are you safe? Go', count: 4 },
		{ name: 'an abbreviation ends none', text: 'See Dr. Aminah or s. 17 of the Act.', count: 1 },
		{ name: 'a decimal ends none', text: 'It costs 8.50 today.', count: 1 },
		{
			name: 'a quotation ends with its mark',
			text: '“Are you hurt?” Wait for the answer.',
			count: 2,
		},
	])('$name', ({ text, count }) => {
		expect(sentencesOf(text)).toHaveLength(count);
	});
});
