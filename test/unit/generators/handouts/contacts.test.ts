import { expect, test } from 'vitest';
import { findHotlineDigits } from '#domain/contacts/hotline-digits.ts';
import { getMainContacts } from '#domain/contacts/registry.ts';
import { getFacts } from '#domain/facts/register.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { formatPhone } from '#domain/offices/phone.ts';
import { makeContactsSheet } from '#generators/handouts/contacts-sheet.ts';
import { makeContactsAnew } from '#generators/handouts/contacts.ts';
import { makeOffice } from '#test/support/make-office.ts';
import {
	loadContactsTexts,
	loadPackTexts,
	loadPosterInputs,
	loadRegisters,
} from '#test/support/posters.ts';
import { readPdf, skippedHeadings } from '#test/support/read-pdf.ts';

const { contactsInputFor, contacts, offices } = loadPosterInputs();
const PAGE_ADDRESS = 'https://kasih.test/ms/cari-bantuan/sarawak/kapit/';
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** All places as the sheet prints them. */
const placesOn = (input: Parameters<typeof makeContactsSheet>[0]) =>
	makeContactsSheet(input).places.groups.flatMap((group) => group.places);

test.for([
	['selangor/klang', 'ms', 1],
	['sarawak/tebedu', 'en', 1],
	['kuala-lumpur/kuala-lumpur', 'en', 2],
	['selangor/petaling', 'ms', 2],
] as const)(
	'the contacts of %s (%s) are tagged and take %i A4 page(s)',
	async ([id, locale, pages]) => {
		const input = contactsInputFor(id, locale, { pageAddress: PAGE_ADDRESS });
		const pdf = await readPdf(await makeContactsAnew(input));
		expect(pdf).toMatchObject({
			pages,
			size: [595, 842],
			isMarked: true,
			uaPart: '1',
			language: `${locale}-MY`,
			showsTitle: true,
			title: makeContactsSheet(input).title,
			cutOff: [],
		});
		expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
		expect(skippedHeadings(pdf.roles)).toEqual([]);
		expect(pdf.roles).toContain('TH');
		expect(pdf.figures.every((description) => description.includes(PAGE_ADDRESS))).toBe(true);
	},
);

test.for(['selangor/hulu-langat', 'perak/kinta', 'johor/segamat', 'sabah/tongod'])(
	'every open office of %s is named, with its number or the word that it is not known',
	async (id) => {
		const input = contactsInputFor(id, 'en');
		const { text } = await readPdf(await makeContactsAnew(input));
		const ofDistrict = offices.filter(
			(office) => office.district === id && office.status === 'open',
		);
		expect(ofDistrict.length).toBeGreaterThan(0);
		expect(
			ofDistrict.filter(({ name }) => !text.includes(squeezed(name.en))).map((office) => office.id),
		).toEqual([]);
		for (const { phone } of ofDistrict) {
			expect(text).toContain(phone === undefined ? 'notknown' : squeezed(formatPhone(phone)));
		}
		expect(text).toContain(squeezed(input.text.credits));
	},
);

test('the three numbers, the date to print again and the dates of the sources stand on it', async () => {
	const sheet = makeContactsSheet(contactsInputFor('perlis/perlis', 'ms'));
	const { text } = await readPdf(await makeContactsAnew(contactsInputFor('perlis/perlis', 'ms')));
	for (const { display } of getMainContacts(contacts)) expect(text).toContain(squeezed(display));
	expect(text).toContain(squeezed(sheet.again));
	expect(sheet.again).toMatch(/^Cetak semula selepas \p{L}+ \d{4}\.$/u);
	expect(sheet.foot.join(' ')).toContain('tarikh sumber, bukan tarikh disahkan');
});

test('a line of which nobody knows whether it still answers is left out, others say what is not confirmed', () => {
	const { more } = makeContactsSheet(contactsInputFor('sarawak/kuching', 'en'));
	const printed = more.numbers.map(({ number }) => number);
	const flagged = contacts.filter(({ group }) => group === 'children');
	expect(flagged.length).toBeGreaterThan(0);
	for (const { display } of flagged) expect(printed).not.toContain(display);
	const state = contacts.find(({ id }) => id === 'sarawak-welfare');
	const line = more.numbers.find(({ number }) => number === state?.display);
	expect(line?.hours).toContain('Not yet confirmed.');
	expect(
		makeContactsSheet(contactsInputFor('perlis/perlis', 'en')).more.numbers.map(
			({ number }) => number,
		),
	).not.toContain(state?.display);
});

test('what is not known is said to be, and what is known is printed as it is', () => {
	const known = makeOffice({ phone: '+60389114222', address: 'Jalan Satu', postcode: '43000' });
	const unknown = makeOffice({
		id: 'unknown',
		phone: undefined,
		address: undefined,
		postcode: undefined,
		town: undefined,
	});
	const rows = placesOn(
		contactsInputFor('selangor/hulu-langat', 'en', { offices: [known, unknown] }),
	);
	expect(rows.find(({ hasPhone }) => hasPhone)?.phone).toBe('03-8911 4222');
	const row = rows.find(({ hasPhone, hasAddress }) => !hasPhone && !hasAddress);
	expect([row?.phone, row?.address]).toEqual(['not known', 'not known']);
});

test('the word "confirmed" stands beside a place only where somebody confirmed it', () => {
	const office = makeOffice({});
	const dateOf = (changes: object) =>
		placesOn(
			contactsInputFor('selangor/hulu-langat', 'en', { offices: [{ ...office, ...changes }] }),
		).find(({ name }) => name.startsWith(office.name.en))?.date;
	expect(dateOf({})).not.toContain('confirmed');
	expect(dateOf({ confirmedOn: '2026-10-02' })).toBe('confirmed October 2026');
});

test('a community station may be empty and a state headquarters takes no reports: both say so', () => {
	const notes = placesOn(
		contactsInputFor('selangor/hulu-langat', 'en', {
			offices: [
				makeOffice({ id: 'station' }),
				makeOffice({ id: 'community', kind: 'community' }),
				makeOffice({ id: 'state', kind: 'ipk' }),
			],
		}),
	).map(({ note }) => note);
	expect(notes).toContain('May be unstaffed or closed.');
	expect(notes).toContain('State headquarters. Make a report at a station.');
});

test('the same content gives the same bytes, and a changed number other ones', async () => {
	const input = contactsInputFor('perlis/perlis', 'en', { pageAddress: PAGE_ADDRESS });
	const [once, again] = [await makeContactsAnew(input), await makeContactsAnew(input)];
	expect(Buffer.compare(once, again)).toBe(0);
	const changed = contacts.map((contact) =>
		contact.id === 'talian-kasih-whatsapp' ? { ...contact, display: '011-2345 6789' } : contact,
	);
	const { text } = await readPdf(await makeContactsAnew({ ...input, contacts: changed }));
	expect(text).toContain('011-23456789');
});

test('without a public address there is no QR code and no address', async () => {
	const pdf = await readPdf(await makeContactsAnew(contactsInputFor('sarawak/kapit', 'en')));
	expect(pdf.figures).toEqual([]);
	expect(pdf.text).not.toMatch(/https?:|www\.|\.example|\/find-help\//);
});

test('more places than two pages hold stop the sheet instead of being left out', async () => {
	const many = Array.from({ length: 150 }, (_, index) => makeOffice({ id: `s${String(index)}` }));
	await expect(
		makeContactsAnew(contactsInputFor('selangor/hulu-langat', 'ms', { offices: many })),
	).rejects.toThrow('/ms/poster/selangor/hulu-langat-hubungan.pdf');
});

test('the words of the sheet and the pack hold no typed number and rest on facts that may be shown', () => {
	const { facts } = loadRegisters();
	for (const texts of [loadContactsTexts(), loadPackTexts()]) {
		for (const locale of LOCALES) {
			const text = Object.values(texts[locale]).flat().join('\n');
			expect(findHotlineDigits(text, contacts)).toEqual([]);
			expect(() => getFacts(texts[locale].facts, facts, 'test')).not.toThrow();
		}
	}
});
