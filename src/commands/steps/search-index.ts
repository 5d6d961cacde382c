import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST, readProjectFile } from '../project.ts';
import { readRegisters } from '../registers.ts';
import { throwIfAny } from '#domain/errors.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import {
	readSearchablePage,
	type SearchablePage,
} from '#generators/site-search/searchable-page.ts';
import { closeSearchIndex, writeSearchIndex } from '#generators/site-search/write-index.ts';
import { readSiteWords, type SiteWords } from '#schemas/site-words.ts';

/** Reads the built pages and writes dist/pf-ms and dist/pf-en; what is searched stands in generators/site-search. */
export async function writeSearchIndexes(report: (progress: string) => void): Promise<string> {
	const { lexicons, sectionWeights, findings } = await readSearchWords();
	throwIfAny(findings);
	const counts: string[] = [];
	for (const locale of LOCALES) {
		const pages: SearchablePage[] = [];
		for await (const file of glob(`${locale}/**/index.html`, { cwd: DIST })) {
			const url = `/${file.replace(/index\.html$/, '')}`;
			const page = readSearchablePage(url, await readFile(join(DIST, file), 'utf8'));
			if (page !== undefined) pages.push(page);
			report(`${String(pages.length)} ${locale} pages`);
		}
		pages.sort((a, b) => a.url.localeCompare(b.url));
		const folder = join(DIST, `pf-${locale}`);
		await writeSearchIndex({
			locale,
			pages,
			words: lexicons[locale],
			sectionWeights: sectionWeights[locale],
			folder,
		});
		counts.push(`${String(pages.length)} ${locale}`);
	}
	await closeSearchIndex();
	return `${counts.join(' and ')} pages`;
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
