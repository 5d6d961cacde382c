import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOfficesAndPlaces } from '../office-tables.ts';
import { UNFINISHED, readProjectFile } from '../project.ts';
import { readRegisters } from '../registers.ts';
import { throwIfAny } from '#domain/errors.ts';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import {
	readSearchablePage,
	type SearchablePage,
} from '#generators/site-search/searchable-page.ts';
import { closeSearchIndex, writeSearchIndex } from '#generators/site-search/write-index.ts';
import { readSiteWords, type SiteWords } from '#schemas/site-words.ts';

/** Reads the built pages and writes dist/pf-ms and dist/pf-en; what is searched stands in generators/site-search. */
export async function writeSearchIndexes(): Promise<string> {
	const { lexicons, sectionWeights, findings } = await readSearchWords();
	throwIfAny(findings);
	const { offices, places } = await readOfficesAndPlaces();
	const numbers = await Promise.all(
		LOCALES.map(async (locale) => {
			const pages = await readSearchablePages(locale);
			await writeSearchIndex({
				locale,
				pages,
				words: lexicons[locale],
				places,
				offices,
				sectionWeights: sectionWeights[locale],
				folder: join(UNFINISHED, `pf-${locale}`),
			});
			return `${String(pages.length)} ${locale}`;
		}),
	);
	await closeSearchIndex();
	return `${numbers.join(' and ')} pages`;
}

async function readSearchablePages(locale: Locale): Promise<SearchablePage[]> {
	const files = await Array.fromAsync(glob(`${locale}/**/index.html`, { cwd: UNFINISHED }));
	const pages = await Promise.all(
		files.map(async (file) => {
			const url = `/${file.replace(/index\.html$/, '')}`;
			return readSearchablePage(url, await readFile(join(UNFINISHED, file), 'utf8'));
		}),
	);
	return pages.filter((page) => page !== undefined).toSorted((a, b) => a.url.localeCompare(b.url));
}

/** The word tables of content/search, with the numbers of the registry in their places. */
export async function readSearchWords(): Promise<SiteWords> {
	const { contacts } = (await readRegisters()).contacts;
	return readSiteWords(
		{
			synonyms: await readProjectFile('content/search/synonyms.csv'),
			shortForms: await readProjectFile('content/search/short-forms.csv'),
			stopWords: await readProjectFile('content/search/stop-words.csv'),
			sections: await readProjectFile('content/search/sections.csv'),
		},
		Object.fromEntries(contacts.map((contact) => [contact.id, contact.display])),
	);
}
