import { describe, expect, test } from 'vitest';
import { findBrokenReferences, type Targets } from '#domain/content/references.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { makeArticle } from '#test/support/articles.ts';
import type { Contact } from '#domain/contacts/contact.ts';

const fact = (id: string, use: Fact['use']): Fact => ({
	id,
	section: 'CON',
	confidence: 'high',
	use,
	statement: 'A statement.',
	sources: [],
});

const emergency: Contact = {
	id: 'emergency',
	channel: 'call',
	group: 'emergency',
	order: 1,
	name: { ms: 'Kecemasan', en: 'Emergency' },
	display: '999',
	href: 'tel:999',
	purpose: { ms: 'Bahaya.', en: 'Danger.' },
	hours: { ms: '', en: '' },
	cost: { ms: '', en: '' },
	facts: [],
	sources: [],
	isFlagged: false,
};

const targets: Targets = {
	facts: [fact('F-CON-001', 'show'), fact('F-CON-002', 'flag'), fact('F-CON-003', 'hold')],
	contacts: [emergency],
	terms: [{ id: 'jkm', term: { ms: 'Jabatan', en: 'Department' }, facts: [] }],
	pageIds: new Set(['home', 'help/worried']),
	componentNames: new Set(['Contact', 'Term', 'Unconfirmed', 'Doors', 'Picture', 'Steps']),
	pictureNames: new Set(['payung']),
};

const faults = (body: string, keys: Record<string, string> = {}) =>
	findBrokenReferences(makeArticle('ms', body, keys), targets).map((finding) => finding.what);

describe('references of an article', () => {
	test('an article that names only what is there has no fault', () => {
		const body = `<Steps>

1. Hubungi <Contact id="emergency" />, <Term id="jkm">jabatan</Term>, [risau](page:help/worried#now), [laman](https://www.moh.gov.my/).

</Steps>

<Unconfirmed fact="F-CON-002">Mungkin.</Unconfirmed>

<Doors pages="help/worried home" />

<Picture name="payung" />

<span lang="en">grooming</span>`;
		expect(faults(body, { facts: '[F-CON-001, F-CON-002]', picture: 'payung' })).toEqual([]);
	});

	test.for([
		{ name: 'a fact that is not there', keys: { facts: '[F-CON-009]' }, says: 'There is no fact' },
		{ name: 'a fact held back', keys: { facts: '[F-CON-003]' }, says: 'held back' },
		{
			name: 'an unconfirmed fact without its mark',
			keys: { facts: '[F-CON-002]' },
			says: 'the text does not mark it',
		},
		{ name: 'a drawing that is not there', keys: { picture: 'raja' }, says: 'no drawing "raja"' },
	])('$name is found', ({ keys, says }) => {
		expect(faults('Teks.', keys as unknown as Record<string, string>).join()).toContain(says);
	});

	test.for([
		{ name: 'an unknown component', body: '<Kotak />', says: 'The component "Kotak"' },
		{
			name: 'an unknown contact',
			body: 'Telefon <Contact id="kecemasan" />.',
			says: '"kecemasan"',
		},
		{ name: 'an unknown term', body: '<Term id="abc">abc</Term>', says: '"abc"' },
		{ name: 'a link to no page', body: '[x](page:help/none)', says: 'no page "help/none"' },
		{ name: 'a link with a number', body: '[x](tel:123)', says: 'is not allowed' },
		{ name: 'a link without encryption', body: '[x](http://a.my/)', says: 'is not allowed' },
		{ name: 'a link to an address of ours', body: '[x](/ms/bantuan/)', says: 'is not allowed' },
		{ name: 'a door to no page', body: '<Doors pages="help/none" />', says: 'no page "help/none"' },
		{ name: 'doors of an empty group', body: '<Doors of="schools" />', says: 'schools/…' },
		{ name: 'a picture that is not there', body: '<Picture name="raja" />', says: '"raja"' },
		{
			name: 'a mark on a fact that the front matter does not name',
			body: '<Unconfirmed fact="F-CON-002">x</Unconfirmed>',
			says: 'not in "facts"',
		},
		{ name: 'a style', body: '<span style="color: red">x</span>', says: 'may not carry: style' },
	])('$name is found', ({ body, says }) => {
		const found = faults(body);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(says);
	});

	test('a mark on a confirmed fact is found', () => {
		const found = faults('<Unconfirmed fact="F-CON-001">x</Unconfirmed>', { facts: '[F-CON-001]' });
		expect(found).toEqual(['Fakta F-CON-001 sudah disahkan. / The fact F-CON-001 is confirmed.']);
	});
});
