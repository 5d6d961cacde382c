import type { Contact } from '#domain/contacts/contact.ts';
import { getMainContacts, hasUnknownHours } from '#domain/contacts/registry.ts';
import type { ContactsInput } from '#domain/handouts/district-input.ts';
import type { ContactsTextKey } from '#domain/handouts/contacts-text.ts';
import { chooseDistrictPlaces, type DistrictPlaces } from '#domain/handouts/district-places.ts';
import { printAgainAfter } from '#domain/handouts/poster.ts';
import { formatDate } from '#domain/i18n/forms.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { fillPlaceholders, type Placeholders } from '#domain/i18n/translator.ts';
import { addressLine } from '#domain/offices/address-line.ts';
import type { Office } from '#domain/offices/office.ts';
import { formatPhone } from '#domain/offices/phone.ts';
import { isMapSighting, isNamedByPattern } from '#domain/offices/responsible.ts';
import {
	areaName,
	contactDate,
	dayParts,
	editionOf,
	isTerritory,
	officeDate,
	officeName,
	printedAddress,
	PROGRAMME,
	sentences,
	type PrintedAddress,
} from './sheet-words.ts';

interface SheetNumber {
	name: string;
	number: string;
	purpose: string;
	hours: string;
}

/** One place; what is not known says so. */
interface SheetPlace {
	name: string;
	note: string;
	address: string;
	phone: string;
	/** Whether the address and the telephone are those of a source, rather than the words for "not known". */
	hasAddress: boolean;
	hasPhone: boolean;
	date: string;
}

interface SheetGroup {
	petal: 'participation' | 'protection' | 'survival';
	heading: string;
	note: string;
	places: readonly SheetPlace[];
}

/** Every word of a contacts sheet in the order in which it is read; the template adds nothing but places and lines. */
export interface ContactsSheet {
	lang: Locale;
	title: string;
	programme: string;
	/** Year, month and day of the newest thing on the sheet. */
	edition: readonly [number, number, number];
	running: string;
	eyebrow: string;
	/** Stands beside the heading, since a school looks for it first. */
	again: string;
	lead: string;
	first: { heading: string; numbers: readonly SheetNumber[] };
	more: { heading: string; head: readonly string[]; numbers: readonly SheetNumber[] };
	places: { heading: string; head: readonly string[]; note: string; groups: readonly SheetGroup[] };
	/** Rows that the school fills in by hand. */
	school: { heading: string; note: string; rows: readonly string[] };
	foot: readonly string[];
	/** Absent while the site has no public address. */
	address?: PrintedAddress | undefined;
}

/**
 * The words of the contacts sheet of a district: the three main numbers, the other lines that a school may need, every
 * open place of the district. Depends on its arguments alone: dates are those of the sources.
 *
 * @throws DataError when one of the three main contacts is missing from the registry.
 */
export function makeContactsSheet(input: ContactsInput): ContactsSheet {
	const { locale, text, district, contacts } = input;
	const words = (key: ContactsTextKey, values: Placeholders = {}) =>
		fillPlaceholders(text[key], values);
	const main = getMainContacts(contacts);
	const more = contacts.filter((contact) => isForSchools(contact, district.state));
	const places = chooseDistrictPlaces(input.offices, district);
	const area = areaName(input, text);
	const edition = editionOf(text.written, [...main, ...more], officesOf(places));
	const again = words('printAgain', { date: formatDate(printAgainAfter(edition), locale) });
	const dates = [...main, ...more]
		.map((contact) => `${contact.display}, ${contactDate(contact, input, text)}`)
		.join('; ');
	const [, line] = main;
	return {
		lang: locale,
		title: words('title', { area }),
		programme: PROGRAMME.join(' '),
		edition: dayParts(edition),
		running: words('running', { area }),
		eyebrow: text.eyebrow,
		again,
		lead: text.lead,
		first: { heading: text.first, numbers: main.map((contact) => numberOf(contact, input)) },
		more: {
			heading: text.more,
			head: [text.number, text.who, text.forWhat, text.hours],
			numbers: more.map((contact) => numberOf(contact, input)),
		},
		places: {
			heading: isTerritory(district)
				? words('placesTerritory', { area })
				: words('places', { district: district.name }),
			head: [text.place, text.address, text.phone, text.date],
			note: words('callFirst', { number: line.display }),
			groups: groupsOf(places, input),
		},
		school: {
			heading: text.school,
			note: text.schoolNote,
			rows: [text.counsellor, text.head, text.checkedBy],
		},
		foot: [
			`${words('edition', { date: formatDate(edition, locale) })} ${again} ${text.datesMeaning}`,
			words('numberDates', { dates }),
			`${text.credits} ${text.licence}`,
		],
		address: printedAddress(input, text),
	};
}

/**
 * Lines beside the main ones that a school may need to ring, and the welfare service of its own state. Not the lines for
 * children of which nobody could confirm that they still answer: a sheet hangs on a wall for a year.
 */
function isForSchools(contact: Contact, stateId: string): boolean {
	if (contact.channel !== 'call') return false;
	if (contact.group === 'welfare-state') return contact.id.startsWith(`${stateId}-`);
	return ['health', 'school'].includes(contact.group);
}

function numberOf(contact: Contact, { locale, text }: ContactsInput): SheetNumber {
	const unconfirmed = contact.isFlagged
		? fillPlaceholders(text.flagged, { sentence: contact.unconfirmed?.[locale] ?? '' }).trim()
		: '';
	return {
		name: contact.name[locale],
		number: contact.display,
		purpose: sentences([contact.purpose[locale]]),
		hours: sentences([
			hasUnknownHours(contact) ? text.hoursUnknown : contact.hours[locale],
			contact.cost[locale],
			unconfirmed,
		]),
	};
}

function groupsOf(
	{ welfare, otherWelfare, police, hospitals }: DistrictPlaces,
	input: ContactsInput,
): readonly SheetGroup[] {
	const { text } = input;
	const rows = (offices: readonly Office[]) => offices.map((office) => placeOf(office, input));
	return [
		{
			petal: 'participation',
			heading: text.welfare,
			note: '',
			places: rows([...(welfare === undefined ? [] : [welfare]), ...otherWelfare]),
		},
		{
			petal: 'protection',
			heading: text.police,
			note: police.isElsewhere ? text.policeNone : text.policeNote,
			places: rows(police.places),
		},
		{
			petal: 'survival',
			heading: text.hospital,
			note: hospitals.isElsewhere ? text.hospitalNone : text.hospitalNote,
			places: rows(hospitals.places),
		},
	];
}

function placeOf(office: Office, input: ContactsInput): SheetPlace {
	const { text } = input;
	const address = addressLine(office);
	return {
		name: officeName(office, input, text),
		note: noteOn(office, input),
		address: address === '' ? text.notKnown : address,
		phone: office.phone === undefined ? text.notKnown : formatPhone(office.phone),
		hasAddress: address !== '',
		hasPhone: office.phone !== undefined,
		date: officeDate(office, input, text),
	};
}

function noteOn(office: Office, { text, district }: ContactsInput): string {
	if (office.kind === 'community') return text.community;
	if (office.kind === 'ipk') return text.stateHeadquarters;
	if (office.hasOscc === true) return text.oscc;
	if (office.service !== 'welfare') return '';
	if (isMapSighting(office)) return text.mapOnly;
	if (office.serves?.includes(district.id) !== true) return text.stateOffice;
	return sentences([text.responsible, isNamedByPattern(office) ? text.namePattern : '']);
}

function officesOf({
	welfare,
	otherWelfare,
	police,
	hospitals,
}: DistrictPlaces): readonly Office[] {
	return [
		...(welfare === undefined ? [] : [welfare]),
		...otherWelfare,
		...police.places,
		...hospitals.places,
	];
}
