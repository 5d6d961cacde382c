import { expect, test } from 'vitest';
import { makePlaceWords } from '#generators/site-search/place-words.ts';
import { loadOffices } from '#test/support/office-tables.ts';

const content = loadOffices();
const words = makePlaceWords(content, content.offices, 'klang selangor').split(' ');

test.for(['kajang', 'ipoh', 'seremban', 'bangi', 'semenyih', 'shah'])('%s is a place', (word) => {
	expect(words).toContain(word);
});

test('a word of the pages, and one too short to be corrected, is left out', () => {
	expect(words).not.toContain('klang');
	expect(words).not.toContain('kl');
});
