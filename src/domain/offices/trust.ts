import type { Office, OfficeSource } from './office.ts';

/**
 * How an office's date is told. The word "checked" belongs to `confirmed_on` alone; everything else is "a source of that
 * day says so".
 */

/** Keys of the interface strings that take a date; `office.seen.undated` takes none. */
export type TrustWordsKey =
	| 'office.checked'
	| 'office.seen.osm'
	| 'office.seen.moh'
	| 'office.seen.police-districts'
	| 'office.seen.postal'
	| 'office.seen.stops'
	| 'office.seen.press'
	| 'office.seen.list'
	| 'office.seen.officer'
	| 'office.seen.every-district'
	| 'office.seen.undated';

/** Which words an office shows about its date. */
export interface Trust {
	wordsKey: TrustWordsKey;
	/** YYYY, YYYY-MM or YYYY-MM-DD; absent where the source has no date. */
	date?: string | undefined;
}

/** Words by the beginning of the key in content/sources/sources.csv. */
const WORDS: readonly (readonly [string, TrustWordsKey])[] = [
	['osm-', 'office.seen.osm'],
	['moh-', 'office.seen.moh'],
	['police-districts-', 'office.seen.police-districts'],
	['pos-malaysia-', 'office.seen.postal'],
	['rapid', 'office.seen.stops'],
	['press', 'office.seen.press'],
	['officer', 'office.seen.officer'],
	['star-', 'office.seen.every-district'],
];

/** The words and the day that the office shows: its confirmation, or else its first source. */
export function trustOf(office: Pick<Office, 'confirmedOn' | 'sources'>): Trust {
	if (office.confirmedOn !== undefined) {
		return { wordsKey: 'office.checked', date: office.confirmedOn };
	}
	const [source] = office.sources;
	if (source === undefined || source.date === 'undated') return { wordsKey: 'office.seen.undated' };
	return { wordsKey: wordsFor(source), date: source.date };
}

function wordsFor(source: OfficeSource): TrustWordsKey {
	return WORDS.find(([start]) => source.key.startsWith(start))?.[1] ?? 'office.seen.list';
}

/**
 * The newest day on which anybody knew of the office, for trust that fades; a year or month counts from its first day.
 * `undefined` where no source has a date.
 */
export function newestDate(office: Pick<Office, 'confirmedOn' | 'sources'>): string | undefined {
	const dates = [
		...office.sources.map((source) => source.date).filter((date) => date !== 'undated'),
		...(office.confirmedOn === undefined ? [] : [office.confirmedOn]),
	];
	return dates.sort((a, b) => asDay(a).localeCompare(asDay(b))).at(-1);
}

function asDay(date: string): string {
	return `${date}-01-01`.slice(0, 10);
}
