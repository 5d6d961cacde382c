import type { GlossaryTerm } from '#domain/glossary/glossary.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { DataError } from '#domain/errors.ts';

/** A term that a page may explain where it first uses it. */
export type DefinedTerm = GlossaryTerm & { definition: Record<Locale, string> };

/** Whether readers are given an explanation of the term. */
export function isDefined(term: GlossaryTerm): term is DefinedTerm {
	return term.definition !== undefined;
}

/**
 * The term of that id.
 *
 * @throws DataError when the glossary has no such id.
 */
export function getTerm(terms: readonly GlossaryTerm[], id: string): GlossaryTerm {
	const term = terms.find((entry) => entry.id === id);
	if (term === undefined) {
		throw new DataError({
			what: `Tiada istilah dengan id "${id}". / There is no term with the id "${id}".`,
			where: 'content/glossary/glossary.csv',
			mend: 'Semak lajur "id" atau tambah istilah itu. / Look up the column "id" or add the term.',
		});
	}
	return term;
}

/** The terms with an explanation, in the alphabetical order of the language, in a new array. */
export function definedTerms(terms: readonly GlossaryTerm[], locale: Locale): DefinedTerm[] {
	return terms
		.filter(isDefined)
		.toSorted((one, other) => one.term[locale].localeCompare(other.term[locale], locale));
}

/**
 * How a page writes a term with a short form at first use: `Jabatan Kebajikan Masyarakat (JKM)`. The term alone where
 * it has none.
 */
export function expandedTerm(term: GlossaryTerm, locale: Locale): string {
	return term.acronym === undefined ? term.term[locale] : `${term.term[locale]} (${term.acronym})`;
}
