import type { Contact } from '#domain/contacts/contact.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { isDueForReview } from '#domain/facts/review.ts';
import type { Office, OfficeService } from '#domain/offices/office.ts';

/** How old what we know is, as counts; computed at build, edited by nobody. */
export interface Freshness {
	offices: readonly ServiceFreshness[];
	contacts: { total: number; confirmed: number; flagged: number };
	facts: { shown: number; flagged: number; held: number; due: number };
	/** Offices by year of their newest date, newest year first; `undefined` for sources without a date, last. */
	years: readonly { year: string | undefined; offices: number }[];
}

/** Offices of one service. */
export interface ServiceFreshness {
	service: OfficeService;
	total: number;
	withPhone: number;
	/** With an exact or street position. */
	withPosition: number;
	confirmed: number;
}

const SERVICES: readonly OfficeService[] = ['welfare', 'police', 'hospital'];

/**
 * Counts over all offices, contacts and facts.
 *
 * @param today - YYYY-MM-DD in Malaysia.
 */
export function countFreshness(
	all: { offices: readonly Office[]; contacts: readonly Contact[]; facts: readonly Fact[] },
	today: string,
): Freshness {
	const ofUse = (use: Fact['use']) => all.facts.filter((fact) => fact.use === use).length;
	return {
		offices: SERVICES.map((service) => countService(service, all.offices)),
		contacts: {
			total: all.contacts.length,
			confirmed: all.contacts.filter((contact) => contact.confirmedOn !== undefined).length,
			flagged: all.contacts.filter((contact) => contact.isFlagged).length,
		},
		facts: {
			shown: ofUse('show'),
			flagged: ofUse('flag'),
			held: ofUse('hold'),
			due: all.facts.filter((fact) => isDueForReview(fact, today)).length,
		},
		years: countYears(all.offices),
	};
}

function countService(service: OfficeService, all: readonly Office[]): ServiceFreshness {
	const offices = all.filter((office) => office.service === service);
	return {
		service,
		total: offices.length,
		withPhone: offices.filter((office) => office.phone !== undefined).length,
		withPosition: offices.filter(
			(office) => office.precision === 'exact' || office.precision === 'street',
		).length,
		confirmed: offices.filter((office) => office.confirmedOn !== undefined).length,
	};
}

function countYears(offices: readonly Office[]): Freshness['years'] {
	const years = offices.map(
		(office) => /^\d{4}/.exec(office.confirmedOn ?? office.sources[0]?.date ?? '')?.[0],
	);
	return [...new Set(years)]
		.map((year) => ({ year, offices: years.filter((each) => each === year).length }))
		.toSorted((one, other) => (other.year ?? '').localeCompare(one.year ?? ''));
}
