/**
 * The registers of content/: tables that belong together are read together, so that one build reports everything that
 * is wrong in all of them. The files come in as text (`?raw`), the same text that a check reads from the disk.
 */
import contactsText from '../../content/contacts/contacts.csv?raw';
import confirmationsText from '../../content/contacts/confirmed.csv?raw';
import factsText from '../../content/facts/facts.csv?raw';
import factSourcesText from '../../content/facts/fact-sources.csv?raw';
import figuresText from '../../content/figures/figures.csv?raw';
import figureValuesText from '../../content/figures/values.csv?raw';
import glossaryText from '../../content/glossary/glossary.csv?raw';
import type { Article } from './articles.ts';
import { getOffices } from './offices.ts';
import { getOpenData } from './open-data.ts';
import type { ArticleContext } from '#domain/articles/article-context.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { throwIfAny } from '#domain/errors.ts';
import type { Fact, FactSource } from '#domain/facts/fact.ts';
import { getFacts, sourcesOf } from '#domain/facts/register.ts';
import type { Figure } from '#domain/figures/figure.ts';
import { countFreshness } from '#domain/freshness/freshness.ts';
import type { GlossaryTerm } from '#domain/glossary/glossary.ts';
import { getTerm } from '#domain/glossary/lookup.ts';
import { readContacts } from '#schemas/contacts.ts';
import { readFacts } from '#schemas/facts.ts';
import { readFigures } from '#schemas/figures.ts';
import { readGlossary } from '#schemas/glossary.ts';

interface Registers {
	facts: readonly Fact[];
	factSources: readonly FactSource[];
	contacts: readonly Contact[];
	terms: readonly GlossaryTerm[];
	figures: readonly Figure[];
}

let registers: Registers | undefined;

/** Contacts, facts, their sources and the glossary. @throws DataError with every finding of all of them. */
export function getRegisters(): Registers {
	registers ??= readRegisters();
	return registers;
}

/** The registry of contacts, in its own order. */
export function getContacts(): readonly Contact[] {
	return getRegisters().contacts;
}

/**
 * What an article rests on and may look up.
 *
 * @param today - YYYY-MM-DD in Malaysia.
 * @throws DataError when it names a fact that does not exist or is held back.
 */
export function getArticleRegisters(
	article: Article,
	today: string,
): {
	context: ArticleContext;
	facts: readonly Fact[];
	sources: readonly FactSource[];
} {
	const all = getRegisters();
	const where = `content/articles/${article.locale}/${article.id}.mdx`;
	const facts = getFacts(article.record.facts, all.facts, where);
	return {
		facts,
		sources: sourcesOf(facts, all.factSources),
		context: {
			id: article.id,
			readOn: article.record.reviewedOn ?? article.record.written,
			fact: (id) => {
				const fact = facts.find((each) => each.id === id);
				if (fact !== undefined) return fact;
				throw new Error(
					`${where}: <Unconfirmed fact="${id}"> needs ${id} in "facts" of its front matter.`,
				);
			},
			term: (id) => getTerm(all.terms, id),
			terms: all.terms,
			figures: all.figures,
			freshness: countFreshness({ ...all, offices: getOffices() }, today),
			openData: getOpenData(),
		},
	};
}

function readRegisters(): Registers {
	const {
		facts,
		sources,
		findings: factFindings,
	} = readFacts({
		facts: factsText,
		sources: factSourcesText,
	});
	const { contacts, findings: contactFindings } = readContacts(
		{ contacts: contactsText, confirmed: confirmationsText },
		{ facts, sources },
	);
	const { terms, findings: termFindings } = readGlossary(glossaryText, facts);
	const { figures, findings: figureFindings } = readFigures(
		{ figures: figuresText, values: figureValuesText },
		facts,
	);
	throwIfAny([...factFindings, ...contactFindings, ...termFindings, ...figureFindings]);
	return { facts, factSources: sources, contacts, terms, figures };
}
