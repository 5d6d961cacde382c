import { readFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '#domain/errors.ts';
import { getMainContacts, unconfirmedMainContacts } from '#domain/contacts/registry.ts';
import type { ContactRegistry } from '#schemas/contacts.ts';
import { readContacts } from '#schemas/contacts.ts';
import { readFacts } from '#schemas/facts.ts';

type Row = Record<string, string>;

const register = readFacts({
	sources: `key,title,organisation,address,date,date_about,is_copy,note
NEWS,A report,A newspaper,https://news.example/a,2025-11-10,,no,
OLD,An old report,A newspaper,https://news.example/b,2021-07-02,,no,
UNDATED,A page,A department,https://department.example,,,no,
`,
	facts: `id,section,confidence,use,statement,malay_term,sources,check,review_due
F-CON-001,CON,high,show,A statement,,NEWS,,2027-05-22
F-CON-002,CON,verify,hold,,,,,
F-CON-003,CON,low,flag,A statement,,OLD,,2027-02-22
`,
});

const SHOWN = { facts: 'F-CON-001', source: 'NEWS', source_date: '2025-11-10', is_flagged: 'no' };
const FLAGGED = {
	facts: 'F-CON-003',
	source: 'OLD',
	source_date: '2021-07-02',
	is_flagged: 'yes',
	unconfirmed_ms: 'Nombor belum disahkan.',
	unconfirmed_en: 'The number is not confirmed.',
};

/** A small registry without fault; columns left out are empty. */
const ROWS: Row[] = [
	{
		id: 'emergency',
		group: 'emergency',
		channel: 'call',
		display: '999',
		href: 'tel:999',
		...SHOWN,
	},
	{
		id: 'talian-kasih',
		group: 'main',
		channel: 'call',
		display: '15999',
		href: 'tel:15999',
		...SHOWN,
	},
	{
		id: 'talian-kasih-whatsapp',
		group: 'main',
		channel: 'whatsapp',
		display: '019-261 5999',
		href: 'https://wa.me/60192615999',
		...SHOWN,
	},
	{
		id: 'shelter',
		group: 'support',
		channel: 'call',
		display: '03-2000 8888',
		href: 'tel:+60320008888',
		...FLAGGED,
	},
	{
		id: 'clinic',
		group: 'support',
		channel: 'call',
		display: '04-228 8888',
		href: 'tel:+6042288888',
		...SHOWN,
	},
	{
		id: 'toll-free',
		group: 'children',
		channel: 'call',
		display: '1-800-88-1234',
		href: 'tel:1800881234',
		...SHOWN,
	},
	{
		id: 'portal',
		group: 'online',
		channel: 'web',
		display: 'aduan.example.my',
		href: 'https://www.aduan.example.my/ms/borang',
		...SHOWN,
		source: 'UNDATED',
		source_date: '',
	},
	{
		id: 'email',
		group: 'online',
		channel: 'email',
		display: 'aduan@example.my',
		href: 'mailto:aduan@example.my',
		...SHOWN,
	},
	{ id: 'app', group: 'main', channel: 'app', display: 'SaveME999', href: '', ...SHOWN },
];

const COLUMNS =
	'id group order channel name_ms name_en display href purpose_ms purpose_en hours_ms hours_en cost_ms cost_en facts source source_date is_flagged unconfirmed_ms unconfirmed_en check_at'.split(
		' ',
	);

const CONFIRMED_HEADING = 'contact_id,confirmed_on,confirmed_by_role,how\n';

/** The small registry with some cells changed; cells are named `id.column`. */
function change(cells: Row, confirmed = CONFIRMED_HEADING): ContactRegistry {
	const rows = ROWS.map((row, index) => ({
		order: String(index + 1),
		name_ms: 'Talian',
		name_en: 'Line',
		purpose_ms: 'Dapatkan bantuan.',
		purpose_en: 'Get help.',
		...row,
	}));
	for (const [place, value] of Object.entries(cells)) {
		const [id, column = ''] = place.split('.');
		Object.assign(rows.find((row) => (row as Row)['id'] === id) ?? {}, { [column]: value });
	}
	const contacts = stringify(rows, { header: true, columns: COLUMNS });
	return readContacts({ contacts, confirmed }, register);
}

test('the registry of contacts under content/ is in order', async () => {
	const read = (file: string) => readFile(`content/${file}`, 'utf8');
	const facts = readFacts({
		facts: await read('facts/facts.csv'),
		sources: await read('facts/fact-sources.csv'),
	});
	const confirmed = await read('contacts/confirmed.csv');
	const registry = readContacts(
		{ contacts: await read('contacts/contacts.csv'), confirmed },
		facts,
	);
	expect(formatFindings(registry.findings)).toBe('');
	for (const contact of getMainContacts(registry.contacts)) {
		expect(confirmed).toContain(`\n${contact.id},`);
	}
});

test('a registry without fault gives all its contacts by their order', () => {
	const { contacts, findings } = change({ 'emergency.order': '50' });
	expect(formatFindings(findings)).toBe('');
	expect(contacts.at(-1)?.id).toBe('emergency');
	expect(contacts).toHaveLength(ROWS.length);
});

test('a contact whose source bears no date has none', () => {
	expect(
		change({}).contacts.find((contact) => contact.id === 'portal')?.sourceDate,
	).toBeUndefined();
});

test('one changed number is the number of the registry', () => {
	const { contacts, findings } = change({
		'talian-kasih-whatsapp.display': '019-261 5998',
		'talian-kasih-whatsapp.href': 'https://wa.me/60192615998',
	});
	expect(formatFindings(findings)).toBe('');
	expect(contacts.find((contact) => contact.id === 'talian-kasih-whatsapp')?.display).toBe(
		'019-261 5998',
	);
});

describe('each fault is reported with its place and its mend', () => {
	test.for<{ name: string; cells: Row; says: string[] }>([
		{
			name: 'a number with a digit missing',
			cells: { 'shelter.display': '03-2000 888', 'shelter.href': 'tel:+6032000888' },
			says: [
				'(shelter), lajur/column "display"',
				'Ini bukan nombor telefon Malaysia yang sah. / This is not a valid Malaysian telephone number.',
				'["03-2000 888"]',
			],
		},
		{
			name: 'a short code that is not one of the known ones',
			cells: { 'talian-kasih.display': '15998', 'talian-kasih.href': 'tel:15998' },
			says: ['(talian-kasih), lajur/column "display"', 'not a valid Malaysian telephone number'],
		},
		{
			name: 'a link that rings another number',
			cells: { 'talian-kasih.href': 'tel:15555' },
			says: ['column "href"', '["tel:15555"]', 'Write tel:15999.'],
		},
		{
			name: 'a WhatsApp link to another number',
			cells: { 'talian-kasih-whatsapp.href': 'https://wa.me/60192615998' },
			says: ['column "href"', 'Write https://wa.me/60192615999.'],
		},
		{
			name: 'a WhatsApp link without the country code',
			cells: { 'talian-kasih-whatsapp.href': 'https://wa.me/0192615999' },
			says: ['Write https://wa.me/60192615999.'],
		},
		{
			name: 'a toll-free number linked with the country code',
			cells: { 'toll-free.href': 'tel:+601800881234' },
			says: ['Write tel:1800881234.'],
		},
		{
			name: 'a website link that leads elsewhere',
			cells: { 'portal.href': 'https://elsewhere.example' },
			says: ['column "href"', 'Write https://aduan.example.my.'],
		},
		{
			name: 'a website without encryption',
			cells: { 'portal.href': 'http://aduan.example.my' },
			says: ['Write https://aduan.example.my.'],
		},
		{
			name: 'an e-mail address without a domain',
			cells: { 'email.display': 'aduan', 'email.href': 'mailto:aduan' },
			says: ['This is not an e-mail address.'],
		},
		{
			name: 'a fact that does not exist',
			cells: { 'emergency.facts': 'F-CON-999' },
			says: ['column "facts"', 'Fakta "F-CON-999" tiada. / There is no fact "F-CON-999".'],
		},
		{
			name: 'a fact that is held back',
			cells: { 'emergency.facts': 'F-CON-001; F-CON-002' },
			says: ['F-CON-002 ditahan', 'The fact F-CON-002 is held back and may not be used.'],
		},
		{
			name: 'a flagged fact without the mark',
			cells: {
				'shelter.is_flagged': 'no',
				'shelter.unconfirmed_ms': '',
				'shelter.unconfirmed_en': '',
			},
			says: ['column "is_flagged"', 'One of its facts is not confirmed (flag).', 'Write yes.'],
		},
		{
			name: 'a mark without a flagged fact',
			cells: {
				'clinic.is_flagged': 'yes',
				'clinic.unconfirmed_ms': 'Belum pasti.',
				'clinic.unconfirmed_en': 'Unsure.',
			},
			says: ['column "is_flagged"', 'None of its facts is marked flag.'],
		},
		{
			name: 'a mark that does not say what is unconfirmed',
			cells: { 'shelter.unconfirmed_ms': '', 'shelter.unconfirmed_en': '' },
			says: ['column "unconfirmed_ms"', 'This cell is empty.'],
		},
		{
			name: 'a date newer than the source',
			cells: { 'shelter.source_date': '2026-11-22' },
			says: [
				'column "source_date"',
				'This is not the date of the first source.',
				'Write 2021-07-02.',
			],
		},
		{
			name: 'a date for an undated source',
			cells: { 'portal.source_date': '2026-11-22' },
			says: ['Empty it: that source has no date.'],
		},
		{
			name: 'a source that does not exist',
			cells: { 'shelter.source': 'HEARSAY' },
			says: ['column "source"', 'There is no source "HEARSAY".'],
		},
		{
			name: 'hours in one language only',
			cells: { 'talian-kasih.hours_ms': '24 jam' },
			says: ['column "hours_en"', 'Satu bahasa sahaja diisi. / Only one language is filled.'],
		},
		{
			name: 'a purpose missing in one language',
			cells: { 'talian-kasih.purpose_ms': '' },
			says: ['column "purpose_ms"', 'This cell is empty.'],
		},
		{
			name: 'a hotline number inside a sentence',
			cells: { 'portal.purpose_ms': 'Dalam bahaya, dail 999 dahulu.' },
			says: ['(portal), lajur/column "purpose_ms"', 'A hotline number is typed in a sentence.'],
		},
		{
			name: 'two contacts with one id',
			cells: { 'clinic.id': 'shelter' },
			says: ['column "id"', 'has this value already.'],
		},
		{
			name: 'two contacts with one number',
			cells: { 'clinic.display': '03-2000 8888', 'clinic.href': 'tel:+60320008888' },
			says: ['column "display"', 'has this value already.'],
		},
		{
			name: 'a group that is not known',
			cells: { 'shelter.group': 'women' },
			says: ['column "group"', '["women"]', 'Use one of: emergency, main,'],
		},
		{
			name: 'a channel that is not known',
			cells: { 'shelter.channel': 'fax' },
			says: ['column "channel"', 'Use one of: call, whatsapp,'],
		},
		{
			name: 'an app with a link',
			cells: { 'app.href': 'https://app.example' },
			says: ['(app), lajur/column "href"', 'Empty this cell.'],
		},
		{
			name: 'an order used twice',
			cells: { 'clinic.order': '1' },
			says: ['column "order"', 'Row 2 has this value already.'],
		},
		{
			name: 'the loss of a main contact',
			cells: { 'talian-kasih.id': 'talian' },
			says: ['The main contact "talian-kasih" is missing.'],
		},
	])('$name', ({ cells, says }) => {
		const text = formatFindings(change(cells).findings);
		for (const part of says) expect(text).toContain(part);
	});

	test('several at once', () => {
		const { findings } = change({ 'shelter.group': 'women', 'talian-kasih.href': 'tel:15555' });
		expect(findings).toHaveLength(2);
	});
});

describe('confirmations', () => {
	const findingsOf = (row: string) => formatFindings(change({}, CONFIRMED_HEADING + row).findings);

	test('an empty table leaves all three main contacts unconfirmed', () => {
		expect(unconfirmedMainContacts(change({}).contacts)).toHaveLength(3);
	});

	test('a filled row makes its contact confirmed, with day and role', () => {
		const row = 'talian-kasih,2027-01-04,Pegawai JKM,Panggilan telefon\n';
		const { contacts: all, findings } = change({}, CONFIRMED_HEADING + row);
		expect(formatFindings(findings)).toBe('');
		expect(all.find((contact) => contact.id === 'talian-kasih')).toMatchObject({
			confirmedOn: '2027-01-04',
			confirmedBy: 'Pegawai JKM',
		});
		expect(unconfirmedMainContacts(all).map((contact) => contact.id)).toEqual([
			'emergency',
			'talian-kasih-whatsapp',
		]);
	});

	test('a day without a role confirms nothing and is reported', () => {
		const { contacts: all, findings } = change({}, `${CONFIRMED_HEADING}emergency,2027-01-04,,\n`);
		expect(formatFindings(findings)).toContain('column "confirmed_by_role"');
		expect(unconfirmedMainContacts(all)).toHaveLength(3);
	});

	test('a day that is not in the calendar is reported', () => {
		expect(findingsOf('emergency,2027-02-30,Pegawai,Panggilan\n')).toContain(
			'This is not a calendar date.',
		);
	});

	test('a contact that does not exist is reported', () => {
		expect(findingsOf('nobody,,,\n')).toContain('There is no contact with this id.');
	});

	test('a contact confirmed twice is reported', () => {
		expect(findingsOf('emergency,,,\nemergency,,,\n')).toContain('Row 2 has this value already.');
	});
});
