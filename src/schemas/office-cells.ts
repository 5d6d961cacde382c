import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { OfficeSource } from '#domain/offices/office.ts';
import type { Bilingual } from './csv.ts';

/** Readers of single cells of the tables of offices. Each gives the value, or what is wrong and how to mend it. */

/** A fault of one cell, in both languages of the people who edit the tables. */
interface CellFault {
	what: Bilingual;
	mend: Bilingual;
}

/** Either the value or the fault; an empty cell gives neither. */
export interface CellReading<Value> {
	value?: Value | undefined;
	fault?: CellFault | undefined;
}

/** Numbers shorter than a line's that an office may give. Source: content/contacts/contacts.csv, F-CON-001, F-CON-006. */
const SHORT_NUMBERS = new Set(['999', '15999']);

/**
 * A Malaysian telephone number as `+60…`, or one of the short numbers as it is. `03-8911 4222` and `+60 3-8911 4222`
 * are both read; a number that no Malaysian exchange could have is a fault.
 */
export function readPhone(cell: string): CellReading<string> {
	if (cell === '') return {};
	if (SHORT_NUMBERS.has(cell)) return { value: cell };
	const phone = /^[+0][\d\s()-]+$/.test(cell) ? parsePhoneNumberFromString(cell, 'MY') : undefined;
	if (phone?.isValid() === true && phone.countryCallingCode === '60') {
		return { value: phone.number };
	}
	return {
		fault: {
			what: {
				ms: 'Ini bukan nombor telefon Malaysia yang sah.',
				en: 'This is not a valid Malaysian telephone number.',
			},
			mend: {
				ms: 'Tulis satu nombor sahaja, dengan kod kawasan, contohnya 03-8911 4222, atau kosongkan.',
				en: 'Write one number only, with its area code, e.g. 03-8911 4222, or leave it empty.',
			},
		},
	};
}

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}$/i;

/** An e-mail address. */
export function readEmail(cell: string): CellReading<string> {
	if (cell === '' || EMAIL.test(cell)) return { value: cell || undefined };
	return {
		fault: {
			what: { ms: 'Ini bukan alamat e-mel.', en: 'This is not an e-mail address.' },
			mend: {
				ms: 'Tulis satu alamat, contohnya pkmd.contoh@jkm.gov.my, atau kosongkan.',
				en: 'Write one address, e.g. pkmd.contoh@jkm.gov.my, or leave it empty.',
			},
		},
	};
}

/** Five digits whose first two belong to the state. */
export function readPostcode(
	cell: string,
	state: { name: { ms: string }; postcodePrefixes: readonly string[] } | undefined,
): CellReading<string> {
	if (cell === '') return {};
	if (/^\d{4}$/.test(cell)) {
		return {
			fault: {
				what: {
					ms: 'Poskod ini hanya empat digit: hamparan telah membuang sifar di hadapan.',
					en: 'The postcode has only four digits: a spreadsheet has dropped the leading zero.',
				},
				mend: { ms: `Tulis 0${cell}.`, en: `Write 0${cell}.` },
			},
		};
	}
	if (!/^\d{5}$/.test(cell)) {
		return {
			fault: {
				what: { ms: 'Poskod ialah lima digit.', en: 'A postcode is five digits.' },
				mend: {
					ms: 'Tulis lima digit, contohnya 43000, atau kosongkan.',
					en: 'Write five digits, e.g. 43000, or leave it empty.',
				},
			},
		};
	}
	if (state === undefined || state.postcodePrefixes.includes(cell.slice(0, 2))) {
		return { value: cell };
	}
	const prefixes = state.postcodePrefixes.join(', ');
	return {
		fault: {
			what: {
				ms: `Tiada poskod ${state.name.ms} bermula dengan ${cell.slice(0, 2)}.`,
				en: `No postcode of ${state.name.ms} begins with ${cell.slice(0, 2)}.`,
			},
			mend: {
				ms: `Semak poskod dan negeri; poskod ${state.name.ms} bermula dengan ${prefixes}.`,
				en: `Check postcode and state; those of ${state.name.ms} begin with ${prefixes}.`,
			},
		},
	};
}

/** A day of the calendar as YYYY-MM-DD. */
export function readDay(cell: string): CellReading<string> {
	if (cell === '' || isCalendarDay(cell)) return { value: cell || undefined };
	return {
		fault: {
			what: { ms: 'Ini bukan tarikh.', en: 'This is not a date.' },
			mend: {
				ms: 'Tulis tahun-bulan-hari, contohnya 2026-11-22.',
				en: 'Write year-month-day, e.g. 2026-11-22.',
			},
		},
	};
}

function isCalendarDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day of a source: YYYY, YYYY-MM, YYYY-MM-DD or `undated`. */
export function readSourceDate(cell: string): CellReading<string> {
	const isDate = /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(cell) || isCalendarDay(cell);
	if (isDate || cell === 'undated') return { value: cell };
	return {
		fault: {
			what:
				cell === ''
					? { ms: 'Tarikh sumber tiada.', en: 'The date of the source is missing.' }
					: { ms: 'Tarikh sumber ini tidak dapat dibaca.', en: 'This source date cannot be read.' },
			mend: {
				ms: 'Tulis 2026, 2026-11 atau 2026-11-22; tulis "undated" jika sumber itu tiada tarikh.',
				en: 'Write 2026, 2026-11 or 2026-11-22; write "undated" where the source has no date.',
			},
		},
	};
}

/** The further sources of a row: `key date [address]`, separated by `|`. */
export function readOtherSources(
	cell: string,
	sourceKeys: ReadonlySet<string>,
): CellReading<OfficeSource[]> {
	const sources: OfficeSource[] = [];
	for (const part of cell.split('|').map((text) => text.trim())) {
		if (part === '') continue;
		const [key = '', date = '', url, ...rest] = part.split(/\s+/);
		const isSound =
			sourceKeys.has(key) &&
			readSourceDate(date).fault === undefined &&
			(url === undefined || isWebAddress(url)) &&
			rest.length === 0;
		if (!isSound) {
			return {
				fault: {
					what: {
						ms: `Sumber "${part}" tidak dapat dibaca.`,
						en: `The source "${part}" cannot be read.`,
					},
					mend: {
						ms: 'Tulis kunci daripada content/sources/sources.csv, tarikh dan (jika ada) alamat web, contohnya "osm-2026-09 2026-09", dipisahkan oleh "|".',
						en: 'Write a key of content/sources/sources.csv, the date and, if there is one, a web address, e.g. "osm-2026-09 2026-09", separated by "|".',
					},
				},
			};
		}
		sources.push({ key, date, url });
	}
	return { value: sources };
}

/** Whether the text is an address that begins with `https://` or `http://`. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\//.test(text) && URL.canParse(text);
}
