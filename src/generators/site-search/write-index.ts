import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Places } from '#domain/geo/places.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { Office } from '#domain/offices/office.ts';
import type { SiteLexicon, WordTables } from '#domain/search/site-lexicon.ts';
import { makePlaceWords } from './place-words.ts';
import type { SearchablePage } from './searchable-page.ts';
import { makeVocabulary } from './vocabulary.ts';

/**
 * The stemmer of each language. Pagefind has none for Malay; the Indonesian one joins 350 of 386 Malay word pairs
 * (lapor, melapor, laporan) and none wrongly, plain Malay joins none.
 *
 * Source: src/generators/site-search/README.md.
 */
const STEMMERS: Record<Locale, string> = { ms: 'id', en: 'en' };

/** What Pagefind writes for interfaces that this site does not use. */
const UNUSED_FILES = [
	'pagefind-component-ui.css',
	'pagefind-component-ui.js',
	'pagefind-highlight.js',
	'pagefind-modular-ui.css',
	'pagefind-modular-ui.js',
	'pagefind-ui.css',
	'pagefind-ui.js',
	'pagefind-worker.js',
	'wasm.unknown.pagefind',
];

/**
 * Writes the index of one language and its lexicon (`words.json`) into a folder that is emptied first.
 *
 * @throws when Pagefind reports a fault; all faults of a call stand in the message.
 */
export async function writeSearchIndex(options: {
	locale: Locale;
	pages: readonly SearchablePage[];
	words: WordTables;
	places: Omit<Places, 'outlines'>;
	offices: readonly Office[];
	/** How much pages count by the first word of their address below the language; 1 for those not named. */
	sectionWeights: ReadonlyMap<string, number>;
	folder: string;
}): Promise<void> {
	const { locale, pages, words, places, offices, sectionWeights, folder } = options;
	const language = STEMMERS[locale];
	const { index, errors } = await createIndex({ forceLanguage: language, writePlayground: false });
	if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
	for (const page of pages) {
		const meta = { title: page.title, description: page.description, section: page.section };
		const added =
			page.html === undefined
				? await index.addCustomRecord({
						url: page.url,
						content: `${page.title}. ${page.section}`,
						language,
						meta,
					})
				: await index.addHTMLFile({
						url: page.url,
						content: documentOf(page.html, meta),
					});
		failOn(added.errors, page.url);
	}
	await rm(folder, { recursive: true, force: true });
	failOn((await index.writeFiles({ outputPath: folder })).errors, folder);
	await Promise.all(UNUSED_FILES.map((name) => rm(join(folder, name), { force: true })));
	const vocabulary = makeVocabulary(pages);
	const lexicon: SiteLexicon = {
		...words,
		words: vocabulary,
		places: makePlaceWords(places, offices, vocabulary),
		pages: {
			count: pages.length,
			weights: await weighPages(folder, sectionWeights),
		},
	};
	await writeFile(join(folder, 'words.json'), JSON.stringify(lexicon));
}

/** Weights by the identity that Pagefind gave each page, which is the name of its file and stands nowhere else. */
async function weighPages(
	folder: string,
	sectionWeights: ReadonlyMap<string, number>,
): Promise<Record<string, number>> {
	const weights: Record<string, number> = {};
	for await (const file of glob('fragment/*.pf_fragment', { cwd: folder })) {
		const text = gunzipSync(await readFile(join(folder, file))).toString();
		const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
		// A place is found by its name, which no other page shares; only the finder itself counts by its section.
		const [, , section = '', ...rest] = url.split('/');
		const weight = rest.length > 3 ? undefined : sectionWeights.get(section);
		if (weight !== undefined) weights[basename(file, '.pf_fragment')] = weight;
	}
	return weights;
}

/** Stops the indexing service; call it once all indexes are written. */
export async function closeSearchIndex(): Promise<void> {
	await close();
}

/** The page as the indexer reads it: what it is for, in the words of its description, counts like a heading. */
function documentOf(html: string, meta: Record<string, string>): string {
	const fields = Object.entries(meta)
		.filter(([, value]) => value !== '')
		.map(
			([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`,
		);
	const heading = html.replace('<h1', '<h1 data-pagefind-weight="10"');
	const purpose = `<p data-pagefind-weight="5">${escape(meta['description'] ?? '')}</p>`;
	return `<!doctype html><html><body><main data-pagefind-body>${fields.join('')}${heading}${purpose}</main></body></html>`;
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function failOn(errors: readonly string[], where: string): void {
	if (errors.length > 0) throw new Error(`Pagefind, ${where}: ${errors.join('; ')}`);
}
