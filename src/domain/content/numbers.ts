import type { Locale } from '#domain/i18n/locale.ts';

/**
 * The figures of a sentence in a form that is the same in both languages, so that a changed digit shows.
 * `24 jam` and `24 hours` give `24`; `22 November 2026` gives `2026-11-22` and `18 September` gives `--09-18`;
 * `8.30 malam` and `8:30 pm` give `20:30`; `seksyen 17(2)(a)` gives `17(2)(a)`; `lapan belas` and `18` give `18`.
 */

const MONTHS: Record<Locale, readonly string[]> = {
	ms: [
		'januari',
		'februari',
		'mac',
		'april',
		'mei',
		'jun',
		'julai',
		'ogos',
		'september',
		'oktober',
		'november',
		'disember',
	],
	en: [
		'january',
		'february',
		'march',
		'april',
		'may',
		'june',
		'july',
		'august',
		'september',
		'october',
		'november',
		'december',
	],
};

/** One and two are left out: "one" and "twice" have too many Malay forms. Ordinals count as their number. */
const NUMBER_WORDS: Record<Locale, Readonly<Record<string, string>>> = {
	ms: {
		tiga: '3',
		empat: '4',
		lima: '5',
		enam: '6',
		tujuh: '7',
		lapan: '8',
		sembilan: '9',
		sepuluh: '10',
		sebelas: '11',
		'dua belas': '12',
		'lapan belas': '18',
	},
	en: {
		three: '3',
		third: '3',
		four: '4',
		fourth: '4',
		five: '5',
		fifth: '5',
		six: '6',
		sixth: '6',
		seven: '7',
		seventh: '7',
		eight: '8',
		eighth: '8',
		nine: '9',
		ninth: '9',
		ten: '10',
		tenth: '10',
		eleven: '11',
		twelve: '12',
		eighteen: '18',
	},
};

const AFTER_NOON = ['petang', 'malam', 'tengah hari', 'pm', 'p.m', 'noon'];

/** The figures of a text, sorted; equal figures stay as often as they stand in the text. */
export function figuresOf(text: string, locale: Locale): string[] {
	const figures: string[] = [];
	let rest = text.replaceAll('\u00A0', ' ');
	const take = (pattern: RegExp, toFigure: (groups: Record<string, string>) => string): void => {
		rest = rest.replace(pattern, (...parameters: unknown[]) => {
			figures.push(toFigure(parameters.at(-1) as Record<string, string>));
			return ' ';
		});
	};
	const monthNames = MONTHS[locale].join('|');
	const monthOf = (name: string) =>
		String(MONTHS[locale].indexOf(name.toLowerCase()) + 1).padStart(2, '0');
	take(
		new RegExp(
			`(?<day>\\d{1,2})(?:st|nd|rd|th|hb\\.?)? (?<month>${monthNames})(?: (?<year>\\d{4}))?\\b`,
			'giu',
		),
		({ day = '', month = '', year }) => `${year ?? '-'}-${monthOf(month)}-${day.padStart(2, '0')}`,
	);
	take(
		new RegExp(`\\b(?<month>${monthNames}) (?<year>\\d{4})\\b`, 'giu'),
		({ month = '', year = '' }) => `${year}-${monthOf(month)}`,
	);
	take(
		/\b(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))? ?(?<half>pagi|tengah hari|tengah malam|petang|malam|noon|midnight|[ap]\.?m\b)/giu,
		({ hour = '', minute = '00', half = '' }) => clockOf(Number(hour), minute, half.toLowerCase()),
	);
	take(/(?<number>[A-Z]?\d[\d,.:]*(?:\([0-9a-z]{1,4}\))*[A-Z]?)/gu, ({ number = '' }) =>
		number.replace(/[.,:]+$/, '').replace(/,(?=\d{3})/g, ''),
	);
	const words = Object.keys(NUMBER_WORDS[locale]).sort((a, b) => b.length - a.length);
	const ordinal = locale === 'ms' ? '(?:ke-?)?' : '';
	take(
		new RegExp(
			`(?<![\\p{L}-])${ordinal}(?<word>${words.join('|')})(?:-\\k<word>)?(?!\\p{L})`,
			'giu',
		),
		({ word = '' }) => NUMBER_WORDS[locale][word.toLowerCase()] ?? '',
	);
	return figures.sort();
}

function clockOf(hour: number, minute: string, half: string): string {
	const isAfterNoon = AFTER_NOON.includes(half.replace(/\.$/, ''));
	const isMidnight = half === 'tengah malam' || half === 'midnight';
	const hour24 = isMidnight ? 0 : (hour % 12) + (isAfterNoon ? 12 : 0);
	return `${String(hour24).padStart(2, '0')}:${minute}`;
}
