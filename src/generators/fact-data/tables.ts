import { stringify } from 'csv-stringify/sync';
import type { FactSheet, SheetFact, SheetSource } from './parse-sheet.ts';

/**
 * Addresses where only a copy was read: mirrors, blogs, uploads and unofficial reprints. Pages name such a source and
 * do not link there.
 */
const COPY_HOSTS = [
	'100md.com',
	'babab.net',
	'blogspot.com',
	'cancode.codes',
	'capitalpost.com.my',
	'chrismeyerlawfirm.com',
	'daily8.com',
	'dev-v4.freemalaysiatoday.com',
	'donningtonwood.com',
	'doczz.net',
	'dre.tretas.org',
	'fsd.liverpool.gov.uk',
	'jkm.simple.my',
	'lawyerment.com',
	'livevartha.com',
	'locjkt.or.id',
	'malay.news',
	'malaysiajournal.com',
	'mcigroup.my',
	'mylaw.my',
	'news.amierul.com',
	'ravensbourne.ac.uk',
	'rsdmo.org',
	'ru24.net',
	'scribd.com',
	'slideshare.net',
];

/** Dates that no rule can read, as the sheet writes them, with the day that the sheet itself supports. */
const DATES_READ_BY_HAND: Readonly<Record<string, DateCells>> = {
	// F-SEED-002: two dated reports of the same event give the year.
	'18 September, year not printed (2023)': { date: '2023-09-18', date_about: '' },
	'2016/2022 text; November 2024 revision not read directly': {
		date: '',
		date_about: '2016–2022',
	},
	'2019 (2013 text read)': { date: '', date_about: '2013–2019' },
};

/** Organisations whose line names the place of the copy instead of who wrote the text. */
const ORGANISATIONS_READ_BY_HAND: Readonly<Record<string, string>> = {
	'copy of RTM report': 'RTM',
	'donningtonwood.com copy of ITU COP guidelines': 'ITU',
	'reproduced by C. Meyer law firm': 'womenshealth.gov',
	'reproduced by RSDMO schools': 'stopbullying.gov',
	'Ravensbourne University': 'NSPCC',
	'WHO, reported in Jang and others; official page who.int': 'WHO',
};

interface DateCells {
	date: string;
	date_about: string;
}

/** The two tables under content/facts, as CSV text. */
export interface FactTables {
	facts: string;
	sources: string;
}

/**
 * The tables of a fact sheet. Held facts keep id, section, confidence and use and lose everything else; sources that
 * only held facts cite are left out with them.
 */
export function makeFactTables(sheet: FactSheet): FactTables {
	const facts = sheet.facts.map((fact) =>
		fact.use === 'hold'
			? { ...emptyRow(fact), statement: '', malay_term: '', sources: '', check: '', review_due: '' }
			: {
					...emptyRow(fact),
					statement: fact.statement,
					malay_term: fact.malayTerm ?? '',
					sources: fact.sources.join('; '),
					check: fact.check ?? '',
					review_due: reviewDue(fact, sheet.compiledOn),
				},
	);
	const cited = new Set(
		sheet.facts.filter((fact) => fact.use !== 'hold').flatMap((fact) => fact.sources),
	);
	const sources = sheet.sources
		.filter((source) => cited.has(source.key))
		.map((source) => ({
			key: source.key,
			title: source.title,
			organisation: readOrganisation(source.organisation),
			address: /^https?:\/\//.test(source.address) ? source.address : '',
			...readDate(source),
			is_copy: isCopy(source.address) ? 'yes' : 'no',
			note: noteOf(source),
		}));
	return {
		facts: stringify(facts, { header: true }),
		sources: stringify(sources, { header: true }),
	};
}

function emptyRow({ id, section, confidence, use }: SheetFact): Record<string, string> {
	return { id, section, confidence, use };
}

/** Law changes and unconfirmed facts come up after three months, the rest after six. */
function reviewDue(fact: SheetFact, compiledOn: string): string {
	const months = fact.section === 'LAW' || fact.use === 'flag' ? 3 : 6;
	const [year = 0, month = 1, day = 1] = compiledOn.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}

/** The day a source bears, or the years to be shown with "about"; both empty where it bears neither. */
function readDate(source: SheetSource): DateCells {
	const byHand = DATES_READ_BY_HAND[source.date];
	if (byHand !== undefined) return byHand;
	const day = /^(?:updated |reviewed |reprint file dated )?(\d{4}(?:-\d{2}){0,2})(?![\d-])/.exec(
		source.date,
	)?.[1];
	// General knowledge bears only the day on which it was written down.
	if (day !== undefined) return { date: source.key === 'GK' ? '' : day, date_about: '' };
	const [, from, to] = /(?:about|reviewed) (\d{4})(?:-(\d{2,4}))?/.exec(source.date) ?? [];
	if (from === undefined) return { date: '', date_about: '' };
	const about = to === undefined ? from : `${from}–${to.length === 2 ? from.slice(0, 2) : ''}${to}`;
	return { date: '', date_about: about };
}

/**
 * Who speaks, without the sheet's English remarks, since Malay pages print it too: `DOSM, quoted in The Sun` and the
 * like become names joined by a slash.
 */
function readOrganisation(text: string): string {
	const byHand = ORGANISATIONS_READ_BY_HAND[text];
	if (byHand !== undefined) return byHand;
	return text
		.replace(/ \(.*\)$/, '')
		.replace(/,? (?:via|read on) .*$/, '')
		.replaceAll(/, (?:quoting|from) | in (?=Malay Mail|Viet Nam News)/g, ' / ');
}

/** What the sheet says of organisation and date beyond what the columns hold. */
function noteOf(source: SheetSource): string {
	const isPlainDate = /^(?:undated|\d{4}(?:-\d{2}){0,2})$/.test(source.date);
	const isPlainName = readOrganisation(source.organisation) === source.organisation;
	return [isPlainName ? '' : source.organisation, isPlainDate ? '' : source.date]
		.filter((part) => part !== '')
		.join('; ');
}

function isCopy(address: string): boolean {
	if (!/^https?:\/\//.test(address)) return false;
	const { hostname } = new URL(address);
	return COPY_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
