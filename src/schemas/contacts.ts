import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Contact } from '#domain/contacts/contact.ts';
import { CONTACT_CHANNELS, CONTACT_GROUPS } from '#domain/contacts/contact.ts';
import { findHotlineDigits } from '#domain/contacts/hotline-digits.ts';
import { MAIN_CONTACT_IDS } from '#domain/contacts/registry.ts';
import type { Finding } from '#domain/errors.ts';
import type { Fact, FactSource } from '#domain/facts/fact.ts';
import { factReferenceFindings } from '#domain/facts/register.ts';
import type { CsvRow, CsvTable } from './csv.ts';
import { bilingual, readCsvTable } from './csv.ts';
import type { RowReport } from './row-findings.ts';
import { duplicateFindings, isCalendarDay, reportRow, splitList } from './row-findings.ts';

const CONTACTS_FILE = 'content/contacts/contacts.csv';
const CONFIRMED_FILE = 'content/contacts/confirmed.csv';

/**
 * National short codes, which have no area code and no international form.
 *
 * Source: facts F-CON-001, F-CON-005 and F-CON-035.
 */
const SHORT_CODES = ['999', '15999', '15555'];

const CONTACT_COLUMNS = [
	'id',
	'group',
	'order',
	'channel',
	'name_ms',
	'name_en',
	'display',
	'href',
	'purpose_ms',
	'purpose_en',
	'hours_ms',
	'hours_en',
	'cost_ms',
	'cost_en',
	'facts',
	'source',
	'source_date',
	'is_flagged',
	'unconfirmed_ms',
	'unconfirmed_en',
	'check_at',
] as const;

type ContactColumn = (typeof CONTACT_COLUMNS)[number];

const CONFIRMED_COLUMNS = ['contact_id', 'confirmed_on', 'confirmed_by_role', 'how'] as const;

/** Printed on every page, so that an officer's own sentence must not repeat a number there. */
const PROSE_COLUMNS = [
	'purpose_ms',
	'purpose_en',
	'hours_ms',
	'hours_en',
	'cost_ms',
	'cost_en',
	'unconfirmed_ms',
	'unconfirmed_en',
] as const;

/** The registry of contacts and everything that is wrong with its tables. */
export interface ContactRegistry {
	/** By `order`. */
	contacts: readonly Contact[];
	findings: readonly Finding[];
}

interface Confirmation {
	on: string;
	byRole: string;
}

/**
 * Reads content/contacts, checked against the register of facts. Rows with a finding are given all the same, save
 * those whose channel or group is not known; a build must stop while there are findings.
 *
 * @param texts - contacts.csv and confirmed.csv as text.
 */
export function readContacts(
	texts: { contacts: string; confirmed: string },
	register: { facts: readonly Fact[]; sources: readonly FactSource[] },
): ContactRegistry {
	const table = readCsvTable({
		file: CONTACTS_FILE,
		text: texts.contacts,
		columns: CONTACT_COLUMNS,
	});
	const confirmed = readConfirmations(
		texts.confirmed,
		new Set(table.rows.map((row) => row.values.id)),
	);
	const findings: Finding[] = [
		...table.findings,
		...duplicateFindings(table, 'id'),
		...duplicateFindings(table, 'order'),
		...duplicateFindings(table, 'display', ({ values }) => `${values.channel} ${values.display}`),
	];
	const contacts = table.rows.flatMap((row): Contact[] => {
		const report = reportRow(table, row, 'id', findings);
		checkTexts(row, report);
		checkAddress(row, report);
		checkFacts(row, report, register, findings);
		return readContact(row, report, confirmed.byId.get(row.values.id));
	});
	findings.push(...proseFindings(table, contacts), ...mainContactFindings(table));
	findings.push(...confirmed.findings);
	return {
		contacts: contacts.toSorted((one, other) => one.order - other.order),
		findings,
	};
}

function readContact(
	{ values }: CsvRow<ContactColumn>,
	report: RowReport<ContactColumn>,
	confirmation: Confirmation | undefined,
): Contact[] {
	const channel = report.readOneOf('channel', CONTACT_CHANNELS);
	const group = report.readOneOf('group', CONTACT_GROUPS);
	const isFlagged = report.readYesNo('is_flagged');
	if (channel === undefined || group === undefined) return [];
	return [
		{
			id: values.id,
			channel,
			group,
			order: Number(values.order),
			name: { ms: values.name_ms, en: values.name_en },
			display: values.display,
			href: values.href,
			purpose: { ms: values.purpose_ms, en: values.purpose_en },
			hours: { ms: values.hours_ms, en: values.hours_en },
			cost: { ms: values.cost_ms, en: values.cost_en },
			facts: splitList(values.facts),
			sources: splitList(values.source),
			sourceDate: values.source_date || undefined,
			confirmedOn: confirmation?.on,
			confirmedBy: confirmation?.byRole,
			isFlagged,
			unconfirmed: isFlagged ? { ms: values.unconfirmed_ms, en: values.unconfirmed_en } : undefined,
			checkAt: values.check_at || undefined,
		},
	];
}

function checkTexts({ values }: CsvRow<ContactColumn>, report: RowReport<ContactColumn>): void {
	report.requireFilled([
		'name_ms',
		'name_en',
		'display',
		'purpose_ms',
		'purpose_en',
		'facts',
		'source',
	]);
	report.requireBothOrNeither('hours_ms', 'hours_en');
	report.requireBothOrNeither('cost_ms', 'cost_en');
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.id)) {
		report.report(
			'id',
			{
				ms: 'Id bukan huruf kecil, digit dan sengkang.',
				en: 'The id is not made of small letters, digits and hyphens.',
			},
			{ ms: 'Tulis seperti talian-kasih.', en: 'Write it like talian-kasih.' },
		);
	}
	if (!/^[1-9]\d*$/.test(values.order)) {
		report.report(
			'order',
			{ ms: 'Ini bukan nombor bulat.', en: 'This is not a whole number.' },
			{ ms: 'Tulis 10, 20, 30 …', en: 'Write 10, 20, 30 …' },
		);
	}
	if (values.is_flagged === 'yes') report.requireFilled(['unconfirmed_ms', 'unconfirmed_en']);
	else if (values.unconfirmed_ms !== '' || values.unconfirmed_en !== '') {
		report.report(
			values.unconfirmed_ms === '' ? 'unconfirmed_en' : 'unconfirmed_ms',
			{
				ms: 'Hubungan ini tidak ditanda belum disahkan.',
				en: 'This contact is not marked as unconfirmed.',
			},
			{
				ms: 'Kosongkan sel ini, atau tulis yes dalam "is_flagged".',
				en: 'Empty this cell, or write yes in "is_flagged".',
			},
		);
	}
	if (values.check_at !== '' && !/^https:\/\/\S+$/.test(values.check_at)) {
		report.report(
			'check_at',
			{ ms: 'Ini bukan alamat https.', en: 'This is not an https address.' },
			{ ms: 'Mulakan dengan https://.', en: 'Start it with https://.' },
		);
	}
}

/** Number, link and channel must say the same. */
function checkAddress({ values }: CsvRow<ContactColumn>, report: RowReport<ContactColumn>): void {
	const { channel, display, href } = values;
	if (channel === 'app') {
		if (href !== '') reportHref(report, 'Aplikasi tiada pautan', 'An app has no link', '');
		return;
	}
	if (channel === 'email') {
		if (!/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/.test(display)) {
			report.report(
				'display',
				{ ms: 'Ini bukan alamat e-mel.', en: 'This is not an e-mail address.' },
				{ ms: 'Tulis seperti nama@jabatan.gov.my.', en: 'Write it like name@department.gov.my.' },
			);
		}
		expectHref(report, href, [`mailto:${display}`]);
		return;
	}
	if (channel === 'web') {
		const isShown =
			href.startsWith('https://') && bareAddress(href).startsWith(bareAddress(display));
		if (!isShown) expectHref(report, href, [`https://${bareAddress(display)}`]);
		return;
	}
	if (channel !== 'call' && channel !== 'whatsapp') return;

	const digits = display.replaceAll(/[ -]/g, '');
	const phone = parsePhoneNumberFromString(display, 'MY');
	const isShort = SHORT_CODES.includes(digits) && channel === 'call';
	const isPhone = phone?.isValid() === true && phone.countryCallingCode === '60';
	if (!/^\d+$/.test(digits) || !(isShort || isPhone)) {
		report.report(
			'display',
			{
				ms: 'Ini bukan nombor telefon Malaysia yang sah.',
				en: 'This is not a valid Malaysian telephone number.',
			},
			{
				ms: 'Semak digit demi digit dengan sumbernya, dan tulis seperti 03-7627 2929.',
				en: 'Compare it digit by digit with its source, and write it like 03-7627 2929.',
			},
		);
		return;
	}
	if (channel === 'whatsapp') {
		expectHref(report, href, [`https://wa.me/${(phone?.number ?? '').replace('+', '')}`]);
	} else {
		// Short codes, 1-300 and 1-800 numbers cannot be dialled with the country code.
		const isDomesticOnly = isShort || digits.startsWith('1');
		expectHref(report, href, [isDomesticOnly ? `tel:${digits}` : `tel:${phone?.number ?? ''}`]);
	}
}

function expectHref(
	report: RowReport<ContactColumn>,
	href: string,
	allowed: readonly [string, ...string[]],
): void {
	if (allowed.includes(href)) return;
	reportHref(
		report,
		'Pautan tidak sama dengan nombor atau alamat yang dipaparkan',
		'The link does not lead to the number or address shown',
		allowed[0],
	);
}

function reportHref(
	report: RowReport<ContactColumn>,
	ms: string,
	en: string,
	expected: string,
): void {
	report.report(
		'href',
		{ ms: `${ms}.`, en: `${en}.` },
		expected === ''
			? { ms: 'Kosongkan sel ini.', en: 'Empty this cell.' }
			: { ms: `Tulis ${expected}.`, en: `Write ${expected}.` },
	);
}

function bareAddress(address: string): string {
	return address
		.replace(/^https:\/\//, '')
		.replace(/^www\./, '')
		.replace(/\/$/, '');
}

/** The row claims no more, and no less, than its facts and its first source do. */
function checkFacts(
	{ values }: CsvRow<ContactColumn>,
	report: RowReport<ContactColumn>,
	register: { facts: readonly Fact[]; sources: readonly FactSource[] },
	findings: Finding[],
): void {
	const ids = splitList(values.facts);
	findings.push(...factReferenceFindings(ids, register.facts, report.where('facts')));
	const isFlagged = register.facts.some((fact) => ids.includes(fact.id) && fact.use === 'flag');
	if (values.is_flagged === (isFlagged ? 'no' : 'yes')) {
		report.report(
			'is_flagged',
			isFlagged
				? {
						ms: 'Salah satu faktanya belum disahkan (flag).',
						en: 'One of its facts is not confirmed (flag).',
					}
				: { ms: 'Tiada faktanya yang bertanda flag.', en: 'None of its facts is marked flag.' },
			isFlagged ? { ms: 'Tulis yes.', en: 'Write yes.' } : { ms: 'Tulis no.', en: 'Write no.' },
		);
	}
	const keys = splitList(values.source);
	for (const key of keys) {
		if (register.sources.some((source) => source.key === key)) continue;
		report.report(
			'source',
			{ ms: `Sumber "${key}" tiada.`, en: `There is no source "${key}".` },
			{
				ms: 'Gunakan kunci dalam content/facts/fact-sources.csv.',
				en: 'Use a key of content/facts/fact-sources.csv.',
			},
		);
	}
	const first = register.sources.find((source) => source.key === keys[0]);
	if (first === undefined || values.source_date === (first.date ?? '')) return;
	report.report(
		'source_date',
		{
			ms: 'Tarikh ini bukan tarikh sumber yang pertama.',
			en: 'This is not the date of the first source.',
		},
		first.date === undefined
			? {
					ms: 'Kosongkan sel ini: sumber itu tidak bertarikh.',
					en: 'Empty it: that source has no date.',
				}
			: { ms: `Tulis ${first.date}.`, en: `Write ${first.date}.` },
	);
}

function proseFindings(table: CsvTable<ContactColumn>, contacts: readonly Contact[]): Finding[] {
	const findings: Finding[] = [];
	for (const row of table.rows) {
		const report = reportRow(table, row, 'id', findings);
		for (const column of PROSE_COLUMNS) {
			if (findHotlineDigits(row.values[column], contacts).length === 0) continue;
			report.report(
				column,
				{ ms: 'Nombor talian ditaip dalam ayat.', en: 'A hotline number is typed in a sentence.' },
				{
					ms: 'Sebut nama talian sahaja; nombornya tinggal di lajur "display".',
					en: 'Name the line only; its number stays in the column "display".',
				},
			);
		}
	}
	return findings;
}

function mainContactFindings(table: CsvTable<ContactColumn>): Finding[] {
	return MAIN_CONTACT_IDS.filter((id) => !table.rows.some((row) => row.values.id === id)).map(
		(id) => ({
			what: bilingual({
				ms: `Hubungan utama "${id}" tiada.`,
				en: `The main contact "${id}" is missing.`,
			}),
			where: CONTACTS_FILE,
			mend: bilingual({
				ms: 'Kembalikan barisnya: setiap halaman memerlukannya.',
				en: 'Put its row back: every page needs it.',
			}),
		}),
	);
}

function readConfirmations(
	text: string,
	contactIds: ReadonlySet<string>,
): { byId: Map<string, Confirmation>; findings: Finding[] } {
	const table = readCsvTable({ file: CONFIRMED_FILE, text, columns: CONFIRMED_COLUMNS });
	const findings = [...table.findings, ...duplicateFindings(table, 'contact_id')];
	const byId = new Map<string, Confirmation>();
	for (const row of table.rows) {
		const { contact_id: id, confirmed_on: on, confirmed_by_role: byRole, how } = row.values;
		const report = reportRow(table, row, 'contact_id', findings);
		if (!contactIds.has(id)) {
			report.report(
				'contact_id',
				{ ms: 'Tiada hubungan dengan id ini.', en: 'There is no contact with this id.' },
				{ ms: `Semak id dalam ${CONTACTS_FILE}.`, en: `Look up the id in ${CONTACTS_FILE}.` },
			);
		}
		if (on === '' && byRole === '' && how === '') continue;
		report.requireFilled(['confirmed_on', 'confirmed_by_role', 'how']);
		if (on !== '' && !isCalendarDay(on)) {
			report.report(
				'confirmed_on',
				{ ms: 'Ini bukan tarikh kalendar.', en: 'This is not a calendar date.' },
				{ ms: 'Tulis sebagai TTTT-BB-HH.', en: 'Write it as YYYY-MM-DD.' },
			);
		} else if (on !== '' && byRole !== '') byId.set(id, { on, byRole });
	}
	return { byId, findings };
}
