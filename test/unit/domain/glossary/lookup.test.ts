import { expect, test } from 'vitest';
import type { GlossaryTerm } from '#domain/glossary/glossary.ts';
import { definedTerms, expandedTerm, getTerm } from '#domain/glossary/lookup.ts';

const JKM: GlossaryTerm = {
	id: 'jkm',
	acronym: 'JKM',
	term: { ms: 'Jabatan Kebajikan Masyarakat', en: 'Department of Social Welfare' },
	definition: { ms: 'Jabatan.', en: 'A department.' },
	facts: ['F-CON-018'],
};
const BOND: GlossaryTerm = {
	id: 'bon',
	term: { ms: 'bon', en: 'bond' },
	definition: { ms: 'Janji.', en: 'A promise.' },
	facts: ['F-LAW-030'],
};
const FINE: GlossaryTerm = { id: 'denda', term: { ms: 'denda', en: 'fine' }, facts: [] };
const TERMS = [JKM, BOND, FINE];

test('a term with a short form is written out with it', () => {
	expect(expandedTerm(JKM, 'ms')).toBe('Jabatan Kebajikan Masyarakat (JKM)');
	expect(expandedTerm(JKM, 'en')).toBe('Department of Social Welfare (JKM)');
	expect(expandedTerm(BOND, 'en')).toBe('bond');
});

test('only explained terms are listed, in the alphabet of the language', () => {
	expect(definedTerms(TERMS, 'ms').map((term) => term.id)).toEqual(['bon', 'jkm']);
	expect(definedTerms([JKM, BOND], 'en').map((term) => term.id)).toEqual(['bon', 'jkm']);
});

test('asking for a term that does not exist says so in both languages', () => {
	expect(getTerm(TERMS, 'denda')).toBe(FINE);
	expect(() => getTerm(TERMS, 'x')).toThrow(/Tiada istilah dengan id "x"\. \/ There is no term/);
});
