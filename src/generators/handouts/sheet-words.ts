import type { Contact } from '#domain/contacts/contact.ts';
import type { District } from '#domain/geo/place.ts';
import type { DistrictInput } from '#domain/handouts/district-input.ts';
import { formatDate } from '#domain/i18n/forms.ts';
import { fillPlaceholders } from '#domain/i18n/translator.ts';
import type { Office } from '#domain/offices/office.ts';
import { newestDate, trustOf } from '#domain/offices/trust.ts';

/** What the sheets of a district say in the same way. */

/** Proper name of the programme, the same in both languages, in the two lines of its mark. */
export const PROGRAMME = ['Kasih', 'Kanak-Kanak'] as const;

/** Words for dates. */
interface DateWords {
	confirmedOn: string;
	undated: string;
}

/** Whether the district is a whole state or territory (Perlis, Kuala Lumpur), which nobody calls a district. */
export function isTerritory(district: District): boolean {
	return district.id === `${district.state}/${district.state}`;
}

/** The name of the district with its state as the sheet's language has it. */
export function areaName(
	{ district, state, locale }: DistrictInput,
	text: { area: string },
): string {
	return isTerritory(district)
		? state.name[locale]
		: fillPlaceholders(text.area, { district: district.name, state: state.name[locale] });
}

/** Month of an office's confirmation or source: enough beside a place, and it keeps the line short. */
export function officeDate(office: Office, { locale }: DistrictInput, words: DateWords): string {
	const { date } = trustOf(office);
	if (date === undefined) return words.undated;
	const month = formatDate(date.slice(0, 'YYYY-MM'.length), locale);
	return office.confirmedOn === undefined
		? month
		: fillPlaceholders(words.confirmedOn, { date: month });
}

/** Day of a contact's confirmation or source. */
export function contactDate(contact: Contact, { locale }: DistrictInput, words: DateWords): string {
	if (contact.confirmedOn !== undefined) {
		return fillPlaceholders(words.confirmedOn, { date: formatDate(contact.confirmedOn, locale) });
	}
	return contact.sourceDate === undefined ? words.undated : formatDate(contact.sourceDate, locale);
}

/** Day of the newest thing on a sheet: its words, its numbers or its places. */
export function editionOf(
	written: string,
	contacts: readonly Contact[],
	offices: readonly Office[],
): string {
	const dates = [
		written,
		...contacts.flatMap(({ sourceDate, confirmedOn }) => [sourceDate, confirmedOn]),
		...offices.map(newestDate),
	].filter((date) => date !== undefined);
	return dates.toSorted().at(-1) ?? written;
}

/** Year, month and day as numbers; a month counts from its first day. */
export function dayParts(date: string): readonly [number, number, number] {
	const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
	return [year, month, day];
}

/** The name, followed by its district where it lies in another than the sheet's. */
export function officeName(
	office: Office,
	{ locale, districts, district }: DistrictInput,
	text: { inDistrict: string },
): string {
	const name = office.name[locale];
	const other =
		office.district === district.id
			? undefined
			: districts.find(({ id }) => id === office.district)?.name;
	return other === undefined
		? name
		: `${name}, ${fillPlaceholders(text.inDistrict, { district: other })}`;
}

/** Texts as sentences of one line, empty ones left out: "24 hours. Toll-free." */
export function sentences(texts: readonly string[]): string {
	return texts
		.filter((text) => text !== '')
		.map((text) => (text.endsWith('.') ? text : `${text}.`))
		.join(' ');
}

/** The address of the district's page as it is printed, beside its QR code. */
export interface PrintedAddress {
	whole: string;
	printed: string;
	scan: string;
	alt: string;
}

/** Absent while the site has no public address. */
export function printedAddress(
	{ pageAddress }: DistrictInput,
	text: { scan: string; scanPicture: string },
): PrintedAddress | undefined {
	return pageAddress === undefined
		? undefined
		: {
				whole: pageAddress,
				printed: pageAddress.replace(/^https?:\/\//, ''),
				scan: text.scan,
				alt: fillPlaceholders(text.scanPicture, { address: pageAddress }),
			};
}
