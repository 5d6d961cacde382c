import type { Finding } from '#domain/errors.ts';
import { DataError } from '#domain/errors.ts';
import type { Fact, FactSource } from '#domain/facts/fact.ts';
import { GENERAL_KNOWLEDGE_KEY } from '#domain/facts/fact.ts';

/**
 * What is wrong with a list of fact ids that a page, a contact or a term says it rests on: an id that does not exist,
 * one that is held back, one named twice. Empty when all is well.
 *
 * @param where - The place in the content, as it stands in the message.
 */
export function factReferenceFindings(
	ids: readonly string[],
	facts: readonly Fact[],
	where: string,
): Finding[] {
	const byId = new Map(facts.map((fact) => [fact.id, fact]));
	return ids.flatMap((id, index): Finding[] => {
		const fact = byId.get(id);
		if (ids.indexOf(id) !== index) {
			return [
				{
					what: `Fakta ${id} disebut dua kali. / The fact ${id} is named twice.`,
					where,
					mend: 'Padam salah satu. / Delete one of them.',
				},
			];
		}
		if (fact === undefined) {
			return [
				{
					what: `Fakta "${id}" tiada. / There is no fact "${id}".`,
					where,
					mend: 'Semak id dalam content/facts/facts.csv. / Look up the id in content/facts/facts.csv.',
				},
			];
		}
		if (fact.use === 'hold') {
			return [
				{
					what: `Fakta ${id} ditahan dan tidak boleh digunakan. / The fact ${id} is held back and may not be used.`,
					where,
					mend: 'Padam id dan ayat yang bergantung padanya. / Delete the id and the sentence that rests on it.',
				},
			];
		}
		return [];
	});
}

/**
 * The facts of these ids, in the order of the ids.
 *
 * @param where - The place in the content, as it stands in the message.
 * @throws DataError with every id that is missing, held back or named twice.
 */
export function getFacts(ids: readonly string[], facts: readonly Fact[], where: string): Fact[] {
	const findings = factReferenceFindings(ids, facts, where);
	if (findings.length > 0) throw new DataError(findings);
	const byId = new Map(facts.map((fact) => [fact.id, fact]));
	return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * The sources to name at the foot of a page that rests on these facts: each once, those of the first fact first, and
 * without general knowledge, which is no source. No facts give an empty list.
 */
export function sourcesOf(facts: readonly Fact[], sources: readonly FactSource[]): FactSource[] {
	const byKey = new Map(sources.map((source) => [source.key, source]));
	const keys = new Set(facts.flatMap((fact) => fact.sources));
	keys.delete(GENERAL_KNOWLEDGE_KEY);
	return [...keys].flatMap((key) => byKey.get(key) ?? []);
}
