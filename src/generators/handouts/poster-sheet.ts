import { getMainContacts, hasUnknownHours } from '#domain/contacts/registry.ts';
import {
	choosePosterPlaces,
	printAgainAfter,
	type PosterInk,
	type PosterList,
	type PosterPlaces,
} from '#domain/handouts/poster.ts';
import type { PosterInput } from '#domain/handouts/poster-input.ts';
import type { PosterTextKey } from '#domain/handouts/poster-text.ts';
import { formatDate } from '#domain/i18n/forms.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { fillPlaceholders, type Placeholders } from '#domain/i18n/translator.ts';
import { addressLine } from '#domain/offices/address-line.ts';
import type { Office } from '#domain/offices/office.ts';
import { formatPhone } from '#domain/offices/phone.ts';
import { isNamedByPattern } from '#domain/offices/responsible.ts';
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

/** One place as it is printed. */
interface SheetPlace {
	name: string;
	/** Lines under the name. */
	details: readonly string[];
	/** Date of the source in words. */
	date: string;
}

interface SheetColumn {
	petal: 'participation' | 'protection' | 'survival';
	heading: string;
	note: string;
	places: readonly SheetPlace[];
	/** How many found no room; empty where all are shown. */
	more: string;
}

interface SheetContact {
	label: string;
	number: string;
	note: string;
}

/** Every word of a poster in the order in which it is read; the template adds nothing but places and colours. */
export interface PosterSheet {
	lang: Locale;
	ink: PosterInk;
	title: string;
	programme: readonly [string, string];
	/** Year, month and day of the newest thing on the sheet. */
	edition: readonly [number, number, number];
	headline: string;
	lead: string;
	pictureAlt: string;
	proof: { title: string; note: string };
	emergency: SheetContact;
	line: SheetContact;
	chat: SheetContact;
	places: { heading: string; columns: readonly SheetColumn[] };
	foot: { again: string; lines: readonly string[] };
	/** Absent while the site has no public address. */
	address?: PrintedAddress | undefined;
}

/**
 * The words of the poster of a district. Depends on its arguments alone: dates are those of the sources.
 *
 * @throws DataError when one of the three main contacts is missing from the registry.
 */
export function makePosterSheet(input: PosterInput): PosterSheet {
	const { locale, text, district } = input;
	const words = (key: PosterTextKey, values: Placeholders = {}) =>
		fillPlaceholders(text[key], values);
	const [emergency, line, chat] = getMainContacts(input.contacts);
	const places = choosePosterPlaces(input.offices, district);
	const area = areaName(input, text);
	const edition = editionOf(
		text.written,
		[emergency, line, chat],
		[
			...places.police.shown,
			...places.hospitals.shown,
			...(places.welfare === undefined ? [] : [places.welfare]),
		],
	);
	const scribe = new PlaceScribe(input, line.display);
	return {
		lang: locale,
		ink: input.ink,
		title: words('title', { headline: text.headline, area }),
		programme: PROGRAMME,
		edition: dayParts(edition),
		headline: text.headline,
		lead: text.lead,
		pictureAlt: text.picture,
		proof: { title: text.proof, note: text.proofNote },
		emergency: { label: text.emergency, number: emergency.display, note: text.emergencyNote },
		line: {
			label: text.line,
			number: line.display,
			note: sentences([line.hours[locale], line.cost[locale]]),
		},
		chat: {
			label: text.chat,
			number: chat.display,
			note: sentences([
				chat.purpose[locale],
				hasUnknownHours(chat) ? text.hoursUnknown : chat.hours[locale],
			]),
		},
		places: {
			heading: isTerritory(district)
				? words('placesTerritory', { area })
				: words('places', { district: district.name }),
			columns: scribe.columns(places),
		},
		foot: {
			again: `${words('printAgain', { date: formatDate(printAgainAfter(edition), locale) })} ${text.scale}`,
			lines: [
				`${words('edition', { date: formatDate(edition, locale) })} ${words('numberDates', {
					dates: [emergency, line, chat]
						.map((contact) => `${contact.display}, ${contactDate(contact, input, text)}`)
						.join('; '),
				})}`,
				text.datesMeaning,
				`${text.credits} ${text.licence}`,
			],
		},
		address: printedAddress(input, text),
	};
}

/** Turns offices into printed places. */
class PlaceScribe {
	readonly #input: PosterInput;
	readonly #firstNumber: string;

	/** @param firstNumber - The number to call where an office's own is not known. */
	constructor(input: PosterInput, firstNumber: string) {
		this.#input = input;
		this.#firstNumber = firstNumber;
	}

	columns({ welfare, police, hospitals }: PosterPlaces): readonly SheetColumn[] {
		const { text } = this.#input;
		return [
			{
				petal: 'participation',
				heading: text.welfare,
				note: text.welfareNote,
				places: welfare === undefined ? [] : [this.#welfarePlace(welfare)],
				more: '',
			},
			{
				petal: 'protection',
				heading: text.police,
				note: police.isElsewhere ? text.policeNone : text.policeNote,
				...this.#list(police, 'policeMore'),
			},
			{
				petal: 'survival',
				heading: text.hospital,
				note: hospitals.isElsewhere ? text.hospitalNone : text.hospitalNote,
				...this.#list(hospitals, 'hospitalMore'),
			},
		];
	}

	#list(list: PosterList, moreKey: 'policeMore' | 'hospitalMore') {
		const { text } = this.#input;
		return {
			places: list.shown.map((office) => ({
				name: list.isElsewhere
					? officeName(office, this.#input, text)
					: office.name[this.#input.locale],
				details: office.phone === undefined ? [] : [formatPhone(office.phone)],
				date: officeDate(office, this.#input, this.#input.text),
			})),
			more: list.more === 0 ? '' : fillPlaceholders(text[moreKey], { count: list.more }),
		};
	}

	#welfarePlace(office: Office): SheetPlace {
		const { locale, text } = this.#input;
		const callFirst = fillPlaceholders(text.callFirst, { number: this.#firstNumber });
		const unknown = {
			'': '',
			address: text.addressUnknown,
			phone: `${text.phoneUnknown} ${callFirst}`,
			'address phone': `${text.bothUnknown} ${callFirst}`,
		}[unknownDetails(office)];
		return {
			name: office.name[locale],
			details: [
				addressLine(office),
				office.phone === undefined ? '' : formatPhone(office.phone),
				isNamedByPattern(office) ? text.namePattern : '',
				unknown,
			].filter((line) => line !== ''),
			date: officeDate(office, this.#input, this.#input.text),
		};
	}
}

/** Which of the two details people need are missing. */
function unknownDetails(office: Office): '' | 'address' | 'phone' | 'address phone' {
	if (office.address !== undefined) return office.phone === undefined ? 'phone' : '';
	return office.phone === undefined ? 'address phone' : 'address';
}
