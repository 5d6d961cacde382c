import { readArticle } from './article-text.ts';
import { readContacts } from './contacts.ts';
import { readFacts } from './facts.ts';
import { readFigures } from './figures.ts';
import { readGlossary } from './glossary.ts';
import { readOfficeTables } from './office-tables.ts';
import { readPlaceTables } from './place-tables.ts';
import { checkInterfaceStrings, type InterfaceTables } from './interface-strings.ts';
import { CHANGES_FILE, readChanges } from './material-changes.ts';
import { passagesOfMaterial, readMaterials } from './materials.ts';
import type { PinnedCard } from '#domain/search/pinned.ts';
import { PINNED_FILE, readPinned } from './pinned.ts';
import { readSiteWords } from './site-words.ts';
import { readBannedPhrases, readIndonesianWords, readWordList } from './spelling-lists.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { findUnexplainedAcronyms } from '#domain/content/acronyms.ts';
import { findUnnamedActs } from '#domain/content/acts.ts';
import { COMPONENT_MARK, type ArticleText } from '#domain/content/article-text.ts';
import { findBannedPhrases, findIndonesianWords } from '#domain/content/banned-words.ts';
import { findLeaks } from '#domain/content/language-leak.ts';
import { findParityFaults } from '#domain/content/parity.ts';
import { passagesOf, type Passage } from '#domain/content/passage.ts';
import { findBrokenReferences } from '#domain/content/references.ts';
import { findStatisticsForChildren, findWrongAddress } from '#domain/content/audience.ts';
import { findMissingContentNote } from '#domain/content/content-note.ts';
import { findLongSentences } from '#domain/content/sentence-length.ts';
import { findTypedNumbers } from '#domain/content/typed-numbers.ts';
import type { Finding } from '#domain/errors.ts';
import type { Figure } from '#domain/figures/figure.ts';
import type { GlossaryTerm } from '#domain/glossary/glossary.ts';
import { findGuideFaults } from '#domain/guide/faults.ts';
import { readGuide } from '#domain/guide/read-guide.ts';
import { FIXED_PAGES } from '#domain/i18n/fixed-pages.ts';
import { isLocale, LOCALES, otherLocale } from '#domain/i18n/locale.ts';
import { findAddressClashes, type Page } from '#domain/i18n/pages.ts';
import { wordingFindings } from '#domain/materials/wording.ts';
import type { Office } from '#domain/offices/office.ts';

/** Everything that the checks of content read. */
export interface ContentSources {
	/** The text files below content/, by their path from the root of the project. */
	files: ReadonlyMap<string, string>;
	/** Names of the components that articles may use (src/components/mdx.ts). */
	componentNames: readonly string[];
	/** File names in public/pictures, without ending. */
	pictureNames: readonly string[];
}

/** What the checks found, and what they read on the way. */
export interface ContentCheck {
	articles: readonly ArticleText[];
	offices: readonly Office[];
	/** Grouped by file, in the order of the files. */
	findings: readonly Finding[];
}

/**
 * Checks all that authors write: front matter, references, both languages saying the same, typed numbers, tongue,
 * phrases, sentence length, acronyms and acts, forms of address, content notes, interface strings, and the tables of
 * facts, contacts, figures, places, offices and search words. Pure: files in, findings out, all of them at once.
 */
export function checkContent(sources: ContentSources): ContentCheck {
	const file = (path: string) => sources.files.get(path) ?? '';
	const register = readFacts({
		facts: file('content/facts/facts.csv'),
		sources: file('content/facts/fact-sources.csv'),
	});
	const registry = readContacts(
		{
			contacts: file('content/contacts/contacts.csv'),
			confirmed: file('content/contacts/confirmed.csv'),
		},
		register,
	);
	const glossary = readGlossary(file('content/glossary/glossary.csv'), register.facts);
	const figures = readFigures(
		{ figures: file('content/figures/figures.csv'), values: file('content/figures/values.csv') },
		register.facts,
	);
	const places = readPlaceTables(file);
	const offices = readOfficeTables(file, places.places);
	const readings = [...sources.files]
		.filter(([path]) => path.startsWith('content/articles/') && path.endsWith('.mdx'))
		.map(([path, text]) => readArticle(path, text));
	const articles = readings.flatMap((reading) => reading.article ?? []);
	const strings = interfaceTables(sources.files);
	const targets = {
		facts: register.facts,
		contacts: registry.contacts,
		terms: glossary.terms,
		pageIds: new Set([...FIXED_PAGES, ...articles].map((page) => page.id)),
		componentNames: new Set(sources.componentNames),
		pictureNames: new Set(sources.pictureNames),
	};
	const toolkit = readMaterials(sources.files, {
		facts: register.facts,
		contacts: registry.contacts,
		pictureNames: sources.pictureNames,
	});
	const searchWords = readSiteWords(
		{
			synonyms: file('content/search/synonyms.csv'),
			shortForms: file('content/search/short-forms.csv'),
			stopWords: file('content/search/stop-words.csv'),
			sections: file('content/search/sections.csv'),
		},
		Object.fromEntries(registry.contacts.map(({ id, display }) => [id, display])),
	);
	const pinned = readPinned(file(PINNED_FILE), {
		pageIds: targets.pageIds,
		contactIds: new Set(registry.contacts.map(({ id }) => id)),
	});
	const tablePassages = [
		...glossaryPassages(glossary.terms),
		...figurePassages(figures.figures),
		...pinnedPassages(pinned.cards),
	];
	const everyday = new Set(readWordList(file('content/spelling/everyday-acronyms.txt')));
	const findings = [
		...register.findings,
		...registry.findings,
		...glossary.findings,
		...figures.findings,
		...places.findings,
		...offices.findings,
		...checkInterfaceStrings(strings),
		...readings.flatMap((reading) => reading.findings),
		...toolkit.findings,
		...toolkit.materials
			.flatMap(({ ms, en }) => [ms, en])
			.flatMap((material) => wordingFindings(material, glossary.terms, everyday)),
		...readChanges(file(CHANGES_FILE), toolkit.materials).findings,
		...searchWords.findings,
		...pinned.findings,
		...pairFindings(articles),
		...articles.flatMap((article) => [
			...findBrokenReferences(article, targets),
			...findLongSentences(article),
			...findStatisticsForChildren(article),
			...findWrongAddress(article),
			...findMissingContentNote(article),
			...findUnnamedActs(article),
			...findGuideFaults(readGuide(article), article.file),
			...findUnexplainedAcronyms(article, glossary.terms, everyday),
		]),
		...typedNumberFindings(articles, strings, sources.files, registry.contacts),
		...findTypedNumbers(
			tablePassages,
			registry.contacts,
			() => 'Padam nombor itu; halaman sudah membawanya. / Delete the number; the page carries it.',
		),
		...tongueFindings(
			[
				...articles.flatMap(passagesOf),
				...interfacePassages(strings),
				...handoutPassages(sources.files),
				...toolkit.materials.flatMap(({ ms, en }) => [ms, en]).flatMap(passagesOfMaterial),
				...contactPassages(registry.contacts),
				...tablePassages,
			],
			file,
		),
	];
	return { articles, offices: offices.offices, findings: groupByFile(findings) };
}

/** Missing twins, differing twins, and two pages at one address. */
function pairFindings(articles: readonly ArticleText[]): Finding[] {
	const twinOf = (article: ArticleText) =>
		articles.find((each) => each.id === article.id && each.locale === otherLocale(article.locale));
	const findings: Finding[] = [];
	const pages: Pick<Page, 'id' | 'urlName'>[] = [...FIXED_PAGES];
	for (const article of articles) {
		const twin = twinOf(article);
		if (twin === undefined) {
			const missing = otherLocale(article.locale);
			findings.push({
				what: `Halaman ini tiada dalam bahasa ${missing}. / The page has no ${missing} version.`,
				where: article.file,
				mend: `Tambah / Add content/articles/${missing}/${article.id}.mdx.`,
			});
		} else if (article.locale === 'ms') {
			findings.push(...findParityFaults(article, twin));
			pages.push({
				id: article.id,
				urlName: { ms: article.record.urlName, en: twin.record.urlName },
			});
		}
	}
	findings.push(...repeatedTitles(articles));
	for (const clash of findAddressClashes(pages)) {
		findings.push({
			what: `Dua halaman mempunyai alamat yang sama. / Two pages have the same address: ${clash}.`,
			where: 'content/articles, "urlName"',
			mend: 'Ubah "urlName" salah satu. / Change the "urlName" of one of them.',
		});
	}
	return findings;
}

/**
 * Pages of one language with the same title or the same description, which nobody could tell apart among search
 * results. Children's pages of two bands may share a title: the page adds the ages.
 */
function repeatedTitles(articles: readonly ArticleText[]): Finding[] {
	return (['title', 'description'] as const).flatMap((key) => {
		const firstFile = new Map<string, string>();
		return articles.flatMap(({ locale, record, file }): Finding[] => {
			const words = [locale, record[key], key === 'title' ? record.band : ''].join('\n');
			const first = firstFile.get(words);
			if (first === undefined) {
				firstFile.set(words, file);
				return [];
			}
			return [
				{
					what: `"${key}" sama dengan ${first}. / The "${key}" is that of ${first}.`,
					where: file,
					mend: 'Tulis apa yang hanya ada pada halaman ini. / Say what this page alone has.',
				},
			];
		});
	});
}

function typedNumberFindings(
	articles: readonly ArticleText[],
	strings: InterfaceTables,
	files: ContentSources['files'],
	contacts: readonly Contact[],
): Finding[] {
	return [
		...findTypedNumbers(
			articles.flatMap(passagesOf),
			contacts,
			(id) => `Tulis / Write <Contact id="${id}" />.`,
		),
		...findTypedNumbers(
			[...interfacePassages(strings), ...handoutPassages(files)],
			contacts,
			(id) =>
				`Tulis {number}; kod mengambilnya daripada "${id}". / Write {number}; the code takes it from "${id}".`,
		),
	];
}

function tongueFindings(passages: readonly Passage[], file: (path: string) => string): Finding[] {
	const indonesian = readIndonesianWords(file('content/spelling/indonesian.csv'));
	const phrases = readBannedPhrases(file('content/spelling/banned-phrases.csv'));
	const foreignWords = {
		ms: new Set(readWordList(file('content/spelling/english-in-malay.txt'))),
		en: new Set(readWordList(file('content/spelling/malay-in-english.txt'))),
	};
	return [
		...indonesian.findings,
		...phrases.findings,
		...findIndonesianWords(passages, indonesian.words),
		...findBannedPhrases(passages, phrases.phrases),
		...findLeaks(passages, foreignWords),
	];
}

function interfaceTables(files: ContentSources['files']): InterfaceTables {
	const read = (path: string) => JSON.parse(files.get(path) ?? '{}') as Record<string, string>;
	return { ms: read('content/interface/ms.json'), en: read('content/interface/en.json') };
}

function interfacePassages(strings: InterfaceTables): Passage[] {
	return LOCALES.flatMap((locale) =>
		Object.entries(strings[locale])
			.filter(([key]) => !key.endsWith('.otherLanguage'))
			.map(([key, text]) =>
				plainPassage(locale, `content/interface/${locale}.json, key "${key}"`, text),
			),
	);
}

/** Handouts are JSON of whatever shape their maker reads; every text in them is a passage. */
function handoutPassages(files: ContentSources['files']): Passage[] {
	return [...files].flatMap(([path, text]) => {
		const locale = /^content\/handouts\/([a-z]{2})\/.+\.json$/.exec(path)?.[1];
		if (!isLocale(locale)) return [];
		return textsIn(JSON.parse(text), '').map(({ key, value }) =>
			plainPassage(locale, `${path}, key "${key}"`, value),
		);
	});
}

function textsIn(value: unknown, key: string): { key: string; value: string }[] {
	if (typeof value === 'string') return [{ key, value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		textsIn(inner, key === '' ? name : `${key}.${name}`),
	);
}

function pinnedPassages(cards: readonly PinnedCard[]): Passage[] {
	return cards.flatMap((card) =>
		LOCALES.map((locale) => plainPassage(locale, `${PINNED_FILE} (${card.id})`, card.says[locale])),
	);
}

function contactPassages(contacts: readonly Contact[]): Passage[] {
	return contacts.flatMap((contact) =>
		LOCALES.flatMap((locale) =>
			[contact.purpose, contact.hours, contact.cost].map((text) =>
				plainPassage(locale, `content/contacts/contacts.csv (${contact.id})`, text[locale]),
			),
		),
	);
}

function glossaryPassages(terms: readonly GlossaryTerm[]): Passage[] {
	return terms.flatMap((term) =>
		LOCALES.map((locale) =>
			plainPassage(
				locale,
				`content/glossary/glossary.csv (${term.id})`,
				term.definition?.[locale] ?? '',
			),
		),
	);
}

function figurePassages(figures: readonly Figure[]): Passage[] {
	return figures.flatMap((figure) =>
		LOCALES.flatMap((locale) =>
			[
				figure.title,
				figure.unit,
				figure.period,
				figure.says,
				figure.definition,
				figure.caution,
			].map((text) =>
				plainPassage(locale, `content/figures/figures.csv (${figure.id})`, text[locale]),
			),
		),
	);
}

/** A `{place}` of a string is the name of a value, in English in both languages. */
function plainPassage(locale: Passage['locale'], where: string, text: string): Passage {
	return { locale, where, text, ownText: text.replace(/\{\w+\}/g, COMPONENT_MARK) };
}

function groupByFile(findings: readonly Finding[]): Finding[] {
	const fileOf = (finding: Finding) => /^[^,;( ]+/.exec(finding.where)?.[0] ?? '';
	const lineOf = (finding: Finding) => Number(/(?:line|row) (\d+)/.exec(finding.where)?.[1] ?? '0');
	return findings.toSorted(
		(one, other) => fileOf(one).localeCompare(fileOf(other)) || lineOf(one) - lineOf(other),
	);
}
