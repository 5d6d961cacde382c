import OpeningHoursText from 'opening_hours';
import type { CellReading } from './office-cells.ts';
import type { OpeningHours, WeekInterval } from '#domain/offices/hours.ts';

/**
 * Reads what officers write in the column `hours`. The notation is the weekly part of OpenStreetMap's, which the library
 * reads; of its many forms only those without doubt are taken. The library stays here, at build: browsers get minutes.
 */

/** Any Monday, as far from a change of clocks as can be: the library counts in the time zone of this computer. */
const MONDAY = { year: 2026, monthIndex: 0, day: 5 } as const;

/** Days, times, commas, hyphens and semicolons; not months, holidays, sunrise, comments or "unknown". */
const PLAIN = /^(?:24\/7|(?:Mo|Tu|We|Th|Fr|Sa|Su|off|\d\d:\d\d|[-,; ])+)$/;
const SPAN = /\d\d:\d\d-\d\d:\d\d/g;
/** The same spans on each working day: a day named beside them would mean another day in another state. */
const WORKDAYS = /^workdays (?=[\d:,-]+$)/;

/**
 * Weekly opening hours: `Mo-Th 08:00-13:00,14:00-17:00; Fr off`, or `workdays 08:00-17:00` for an office that keeps the
 * working week of its state. An empty cell gives neither value nor fault.
 *
 * @param state - Id of the office's state.
 */
export function readHours(cell: string, state: string): CellReading<OpeningHours> {
	if (cell === '') return {};
	if (/\b[PS]H\b/.test(cell)) return HOLIDAYS;
	const followsState = WORKDAYS.test(cell);
	const intervals = readWeek(cell.replace(WORKDAYS, 'Mo-Fr '));
	if (intervals === undefined) return UNREADABLE;
	return { value: followsState ? { intervals, workingWeekOf: state } : { intervals } };
}

function readWeek(text: string): readonly WeekInterval[] | undefined {
	if (!PLAIN.test(text) || !text.split(';').every(hasSoundSpans)) return undefined;
	const week = parse(text);
	// What the library would write otherwise, it has guessed at.
	if (week?.prettifyValue() !== text) return undefined;
	if (week.getWarnings().length > 0 || !week.isWeekStable()) return undefined;
	const intervals = week
		.getOpenIntervals(mondayPlus(0), mondayPlus(7))
		.map(([from, to]): WeekInterval => [minuteOfWeek(from), minuteOfWeek(to)]);
	return intervals.length === 0 ? undefined : intervals;
}

function parse(text: string): OpeningHoursText | undefined {
	try {
		return new OpeningHoursText(text);
	} catch {
		// The library throws texts about its own grammar; the cell's fault says what to write instead.
		return undefined;
	}
}

/** Spans of one day run forwards, do not touch, and only the last may pass midnight. */
function hasSoundSpans(rule: string): boolean {
	let end = '';
	for (const [span] of rule.matchAll(SPAN)) {
		const [from = '', to = ''] = span.split('-');
		if (from === to || (end !== '' && from <= end)) return false;
		end = to < from ? '99:99' : to;
	}
	return true;
}

function mondayPlus(days: number): Date {
	return new Date(MONDAY.year, MONDAY.monthIndex, MONDAY.day + days);
}

function minuteOfWeek(moment: Date): number {
	const days = Array.from({ length: 7 }, (_, day) => day).findLast(
		(day) => mondayPlus(day) <= moment,
	);
	return moment >= mondayPlus(7)
		? 7 * 24 * 60
		: (days ?? 0) * 24 * 60 + moment.getHours() * 60 + moment.getMinutes();
}

const UNREADABLE: CellReading<OpeningHours> = {
	fault: {
		what: {
			ms: 'Waktu buka ini tidak dapat dibaca.',
			en: 'These opening hours cannot be read.',
		},
		mend: {
			ms: 'Tulis seperti "Mo-Th 08:00-13:00,14:00-17:00; Fr 08:00-12:15,14:45-17:00" (Mo Isnin, Tu Selasa, We Rabu, Th Khamis, Fr Jumaat, Sa Sabtu, Su Ahad), atau "workdays 08:00-17:00" jika pejabat itu mengikut hari bekerja negerinya, atau kosongkan.',
			en: 'Write it like "Mo-Th 08:00-13:00,14:00-17:00; Fr 08:00-12:15,14:45-17:00", or "workdays 08:00-17:00" where the office keeps the working days of its state, or leave it empty.',
		},
	},
};

const HOLIDAYS: CellReading<OpeningHours> = {
	fault: {
		what: {
			ms: 'Cuti umum dan cuti sekolah belum dapat dibaca di sini.',
			en: 'Public and school holidays cannot be read here yet.',
		},
		mend: {
			ms: 'Buang bahagian dengan PH atau SH; tulis waktu mingguan sahaja, contohnya "Mo-Fr 08:00-17:00".',
			en: 'Take out the part with PH or SH; write the weekly hours only, e.g. "Mo-Fr 08:00-17:00".',
		},
	},
};
