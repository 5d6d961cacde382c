import { expect, test } from 'vitest';
import { getMainContacts } from '#domain/contacts/registry.ts';
import { findHotlineDigits } from '#domain/contacts/hotline-digits.ts';
import { getFacts } from '#domain/facts/register.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { makePosterSheet } from '#generators/handouts/poster-sheet.ts';
import { makePosterAnew } from '#generators/handouts/poster.ts';
import { qrSvg } from '#generators/qr/qr-code.ts';
import { makeOffice } from '#test/support/make-office.ts';
import { loadPosterInputs, loadPosterTexts, loadRegisters } from '#test/support/posters.ts';
import { readCode } from '#test/support/read-code.ts';
import { readPdf, skippedHeadings } from '#test/support/read-pdf.ts';

const { inputFor, contacts } = loadPosterInputs();
const A4_POINTS = [595, 842];
const PAGE_ADDRESS = 'https://kasih.test/ms/cari-bantuan/sarawak/kapit/';

test.for([
	['pulau-pinang/seberang-perai-selatan', 'ms', 'colour'],
	['selangor/petaling', 'en', 'one-ink'],
	['sabah/tongod', 'ms', 'one-ink'],
] as const)('the poster of %s (%s, %s) is one tagged A4 page', async ([id, locale, ink]) => {
	const bytes = await makePosterAnew(inputFor(id, locale, ink));
	const pdf = await readPdf(bytes);
	expect(pdf).toMatchObject({
		pages: 1,
		size: A4_POINTS,
		isMarked: true,
		uaPart: '1',
		language: `${locale}-MY`,
		showsTitle: true,
	});
	expect(pdf.title).toContain(makePosterSheet(inputFor(id, locale, ink)).headline);
	expect(bytes.length).toBeLessThan(60_000);
});

test('a screen reader meets one main heading, no skipped level and a description of each picture', async () => {
	const pdf = await readPdf(
		await makePosterAnew(inputFor('sarawak/kapit', 'ms', 'colour', { pageAddress: PAGE_ADDRESS })),
	);
	expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
	expect(pdf.roles.filter((role) => role === 'H3')).toHaveLength(3);
	expect(skippedHeadings(pdf.roles)).toEqual([]);
	expect(pdf.figures).toHaveLength(2);
	expect(pdf.figures.every((description) => description.length > 10)).toBe(true);
	expect(pdf.figures[1]).toContain(PAGE_ADDRESS);
});

test('the same content gives the same bytes', async () => {
	const input = inputFor('perlis/perlis', 'en', 'colour', { pageAddress: PAGE_ADDRESS });
	const [once, again] = [await makePosterAnew(input), await makePosterAnew(input)];
	expect(Buffer.compare(once, again)).toBe(0);
});

test('changing one number in the registry changes it on the poster', async () => {
	const changed = contacts.map((contact) =>
		contact.id === 'talian-kasih-whatsapp' ? { ...contact, display: '011-2345 6789' } : contact,
	);
	const [before, after] = await Promise.all(
		[contacts, changed].map(async (registry) =>
			readPdf(
				await makePosterAnew(inputFor('perlis/perlis', 'ms', 'colour', { contacts: registry })),
			),
		),
	);
	const [emergency, line, chat] = getMainContacts(contacts);
	for (const { display } of [emergency, line, chat]) {
		expect(before?.text).toContain(display.replaceAll(' ', ''));
	}
	expect(after?.text).toContain('011-23456789');
	expect(after?.text).not.toContain(chat.display.replaceAll(' ', ''));
});

test('without a public address there is no QR code and no address', async () => {
	const pdf = await readPdf(await makePosterAnew(inputFor('sarawak/kapit', 'en', 'colour')));
	expect(pdf.figures).toHaveLength(1);
	expect(pdf.text).not.toMatch(/https?:|www\.|\.example|\/find-help\//);
});

test('with a public address the printed one stands beside the QR code', async () => {
	const pdf = await readPdf(
		await makePosterAnew(inputFor('sarawak/kapit', 'ms', 'colour', { pageAddress: PAGE_ADDRESS })),
	);
	expect(pdf.text).toContain(PAGE_ADDRESS.replace('https://', ''));
});

test('the QR code is read back as the address of the district page', async () => {
	expect(await readCode(await qrSvg(PAGE_ADDRESS))).toBe(PAGE_ADDRESS);
});

test('an office without confirmed address and number says so and names the line to call first', () => {
	const sheet = makePosterSheet(inputFor('sarawak/kapit', 'en', 'colour'));
	const details = sheet.places.columns[0]?.places[0]?.details.join(' ');
	const [, line] = getMainContacts(contacts);
	expect(details).toContain('Address and telephone not confirmed.');
	expect(details).toContain(`Call ${line.display} first.`);
});

test('the word "confirmed" stands beside a place only where somebody confirmed it', () => {
	const hospital = makeOffice({ service: 'hospital', kind: 'hospital' });
	const dateOf = (office: typeof hospital) =>
		makePosterSheet(inputFor('selangor/hulu-langat', 'en', 'colour', { offices: [office] })).places
			.columns[2]?.places[0]?.date;
	expect(dateOf(hospital)).toBe('August 2021');
	expect(dateOf({ ...hospital, confirmedOn: '2026-10-02' })).toBe('confirmed October 2026');
});

test('a name too long for its place stops the poster instead of running over', async () => {
	const offices = Array.from({ length: 5 }, (_, index) =>
		makeOffice({
			id: `long-${String(index)}`,
			name: { ms: 'Balai Polis yang Amat Panjang Namanya '.repeat(9), en: 'Long '.repeat(80) },
		}),
	);
	await expect(
		makePosterAnew(inputFor('selangor/hulu-langat', 'ms', 'colour', { offices })),
	).rejects.toThrow('/ms/poster/selangor/hulu-langat.pdf');
});

test('the words of the poster hold no typed number and rest on facts that may be shown', () => {
	const { facts } = loadRegisters();
	const texts = loadPosterTexts();
	for (const locale of LOCALES) {
		const text = Object.values(texts[locale]).flat().join('\n');
		expect(findHotlineDigits(text, contacts)).toEqual([]);
		expect(() => getFacts(texts[locale].facts, facts, locale)).not.toThrow();
	}
});
