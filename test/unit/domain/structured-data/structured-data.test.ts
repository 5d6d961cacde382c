import { describe, expect, test } from 'vitest';
import {
	articleThing,
	breadcrumbList,
	officeThing,
	questionPage,
	toJsonLd,
} from '#domain/structured-data/structured-data.ts';
import { readQuestions } from '#domain/structured-data/questions.ts';
import type { ArticleRecord } from '#domain/articles/article.ts';
import { makeOffice } from '#test/support/make-office.ts';

const address = 'https://kasih.test/ms/bantuan/';
const record: ArticleRecord = {
	title: 'Bantuan',
	description: 'Apa yang perlu dibuat.',
	urlName: 'bantuan',
	facts: [],
	written: '2026-11-22',
	reviewDue: '2027-05-22',
	audience: 'adults',
	easyRead: false,
	order: 1,
};
/** As a search engine reads it: what is `undefined` is not there. */
const read = (thing: unknown) => JSON.parse(JSON.stringify(thing)) as Record<string, unknown>;
const article = (change: Partial<ArticleRecord> = {}, publisher = '') =>
	read(articleThing({ ...record, ...change }, 'ms', { address, publisher }));

describe('an article', () => {
	test('is dated by its writing until an officer has read it', () => {
		expect(article()).toMatchObject({
			'@type': 'Article',
			inLanguage: 'ms-MY',
			datePublished: '2026-11-22',
			dateModified: '2026-11-22',
		});
		expect(article({ reviewedBy: 'pegawai', reviewedOn: '2026-12-01' })).toMatchObject({
			dateModified: '2026-12-01',
		});
	});

	test('names no publisher, author or reviewer that the site does not have', () => {
		expect(Object.keys(article())).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/publisher|author|reviewedBy/)]),
		);
		expect(article({}, 'Sebuah kementerian')).toMatchObject({
			publisher: { '@type': 'Organization', name: 'Sebuah kementerian' },
		});
	});

	test('for children names the ages', () => {
		expect(article({ audience: 'children', band: '8-11' })).toMatchObject({
			audience: { suggestedMinAge: 8, suggestedMaxAge: 11 },
		});
	});
});

describe('an office', () => {
	const thing = (change: Parameters<typeof makeOffice>[0]) =>
		officeThing(makeOffice(change), 'ms', { address, region: 'Selangor' });

	test.for([
		{ service: 'police', type: 'PoliceStation' },
		{ service: 'welfare', type: 'GovernmentOffice' },
		{ service: 'hospital', type: 'Hospital' },
	] as const)('of the service $service is a $type', ({ service, type }) => {
		expect(thing({ service })?.['@type']).toBe(type);
	});

	test('that is closed, merged or moved is not told at all', () => {
		expect(thing({ status: 'closed' })).toBeUndefined();
		expect(thing({ status: 'moved' })).toBeUndefined();
	});

	test('tells no number that is not known, no hours and no position', () => {
		const text = JSON.stringify(thing({ phone: undefined }));
		expect(text).not.toContain('geo');
		expect(text).not.toContain('telephone');
		expect(text).not.toContain('openingHours');
	});
});

test('the way up counts from home', () => {
	const steps = [{ name: 'Utama', href: '/ms/' }, { name: 'Bantuan' }];
	const list = breadcrumbList(steps, 'https://kasih.test');
	expect(list['itemListElement']).toEqual([
		{ '@type': 'ListItem', position: 1, name: 'Utama', item: 'https://kasih.test/ms/' },
		{ '@type': 'ListItem', position: 2, name: 'Bantuan', item: undefined },
	]);
});

describe('questions of a page', () => {
	test('are its third headings with all that stands below, numbers included', () => {
		const html =
			'<h2>Dahulu</h2><p>Bukan jawapan.</p><h3 id="a">Perlukah bukti?</h3><p>Tidak. Telefon ' +
			'<a href="tel:1"><svg><title>x</title></svg>15999</a>.</p><ul><li>Satu</li><li>Dua &amp; tiga</li></ul>' +
			'<h2>Lain</h2><h3>Kosong</h3>';
		expect(readQuestions(html)).toEqual([
			{ question: 'Perlukah bukti?', answer: 'Tidak. Telefon 15999. Satu Dua & tiga' },
		]);
	});

	test('a page without questions is no page of questions', () => {
		expect(questionPage(readQuestions('<h2>Dahulu</h2><p>Teks.</p>'), 'ms')).toBeUndefined();
	});
});

test('no word of a page can end the element', () => {
	const text = toJsonLd([{ '@type': 'Article', headline: '</script><script>alert(1)' }]);
	expect(text).not.toContain('<');
	expect(JSON.parse(text)).toMatchObject({ '@graph': [{ headline: '</script><script>alert(1)' }] });
});
