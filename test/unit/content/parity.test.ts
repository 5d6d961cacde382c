import { describe, expect, test } from 'vitest';
import { findParityFaults } from '#domain/content/parity.ts';
import { makeArticle } from '#test/support/articles.ts';

const MS = `Akta berkuat kuasa pada 1 Januari 2026. Seksyen 17(2)(a) menyebutnya.

## Sekarang

<Steps>

1. Hubungi <Contact id="talian-kasih" />, 24 jam sehari.
2. Baca [apa yang berlaku](page:help/what-happens-next).

</Steps>

Kanak-kanak ialah sesiapa di bawah umur 18 tahun. Pada 2023 ada 2,959 kes.

| Tahun | Kes |
| --- | --- |
| 2023 | 2,959 |

Waktu: 8.00 pagi hingga 5.30 petang. Denda sehingga RM50,000.
`;

const EN = `The Act has been in force since 1 January 2026. Section 17(2)(a) names it.

## Now

<Steps>

1. Call <Contact id="talian-kasih" />, 24 hours a day.
2. Read [what happens](page:help/what-happens-next).

</Steps>

A child is anyone under eighteen. In 2023 there were 2,959 cases.

| Year | Cases |
| --- | --- |
| 2023 | 2,959 |

Hours: 8 am to 5:30 pm. Fine of up to RM50,000.
`;

const faults = (ms: string, en: string, msKeys = {}, enKeys = {}) =>
	findParityFaults(makeArticle('ms', ms, msKeys), makeArticle('en', en, enKeys));

describe('parity of the two languages', () => {
	test('two languages that say the same have no fault', () => {
		expect(faults(MS, EN)).toEqual([]);
	});

	test.for([
		{ name: 'a paragraph deleted', from: '## Now\n', to: '' },
		{
			name: 'a list item deleted',
			from: '2. Read [what happens](page:help/what-happens-next).\n',
			to: '',
		},
		{ name: 'the whole step list deleted', from: /<Steps>[\s\S]*<\/Steps>\n/, to: '' },
		{ name: 'a heading of another depth', from: '## Now', to: '### Now' },
		{ name: 'a digit changed', from: '2,959 cases', to: '2,969 cases' },
		{ name: 'a digit changed in a table', from: '| 2023 | 2,959 |', to: '| 2023 | 2,950 |' },
		{ name: 'day and month swapped', from: '1 January 2026', to: '26 January 2001' },
		{ name: 'another month', from: 'January', to: 'June' },
		{ name: 'another year', from: 'January 2026', to: 'January 2025' },
		{ name: 'another age in words', from: 'eighteen', to: 'twelve' },
		{ name: 'another section', from: '17(2)(a)', to: '17(2)(b)' },
		{ name: 'another hour', from: '5:30 pm', to: '5:30 am' },
		{ name: 'another sum', from: 'RM50,000', to: 'RM5,000' },
		{ name: 'another contact', from: 'talian-kasih', to: 'emergency' },
		{ name: 'a contact left out', from: '<Contact id="talian-kasih" />', to: 'us' },
		{
			name: 'a link to another page',
			from: 'page:help/what-happens-next',
			to: 'page:help/worried',
		},
		{ name: 'a component left out', from: /<\/?Steps>\n/g, to: '' },
		{ name: 'a table row deleted', from: '| 2023 | 2,959 |\n', to: '' },
	])('$name in one language is found', ({ from, to }) => {
		const mutated = EN.replace(from, to);
		expect(mutated).not.toBe(EN);
		expect(faults(MS, mutated)).not.toEqual([]);
	});

	test('a paragraph deleted in Malay is found as well', () => {
		expect(faults(MS.replace(/Kanak-kanak ialah.*\n/, ''), EN)).not.toEqual([]);
	});

	test('the fault of a figure names both lines and both figures', () => {
		expect(faults('Ada 140 pasukan.', 'There are 141 teams.')).toEqual([
			{
				what: 'Angka atau tarikh berbeza / Figures or dates differ: ms 140; en 141.',
				where:
					'content/articles/ms/help/example.mdx, baris/line 10; content/articles/en/help/example.mdx, baris/line 10',
				mend: 'Semak angka dengan fakta, dan tulis yang sama dalam kedua-dua bahasa. / Check the figure against its fact and write the same in both languages.',
			},
		]);
	});

	test.for([
		{ name: 'facts', ms: { facts: '[F-CON-001]' }, en: {} },
		{ name: 'review day', ms: { reviewDue: '"2027-05-22"' }, en: { reviewDue: '"2028-05-22"' } },
		{ name: 'a lead', ms: { lead: 'Satu ayat sahaja.' }, en: {} },
		{ name: 'a content note', ms: {}, en: { contentNote: 'This page speaks of injuries.' } },
		{ name: 'the audience', ms: { audience: 'children' }, en: {} },
		{
			name: 'a figure in the lead',
			ms: { lead: 'Ada 140 pasukan.' },
			en: { lead: 'There are 133 teams.' },
		},
	])('$name that only one language has is found', ({ ms, en }) => {
		expect(faults('Teks.', 'Text.', ms, en)).not.toEqual([]);
	});

	test('the language of a phrase may be marked on one side alone', () => {
		expect(faults('Ini <span lang="en">grooming</span>.', 'This is grooming.')).toEqual([]);
	});

	test('a source with an address a language is the same source', () => {
		expect(
			faults(
				'Lihat [laman](https://www.moh.gov.my/bm).',
				'See [the site](https://www.moh.gov.my/en).',
			),
		).toEqual([]);
	});
});
