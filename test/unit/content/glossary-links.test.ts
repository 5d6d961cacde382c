import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isDefined } from '#domain/glossary/lookup.ts';
import { readFacts } from '#schemas/facts.ts';
import { readGlossary } from '#schemas/glossary.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const { facts } = readFacts({
	facts: read('content/facts/facts.csv'),
	sources: read('content/facts/fact-sources.csv'),
});
const terms = readGlossary(read('content/glossary/glossary.csv'), facts).terms.filter(isDefined);
const pages = readdirSync('content/articles', { recursive: true, encoding: 'utf8' }).filter(
	(path) => path.endsWith('.mdx'),
);

/** Lines that hold links already or may hold none: headings, properties of components. */
const WITHOUT_LINKS = /^#|title="/;

/** Short forms that a page explains in its running text without a link to the glossary. */
function unlinkedTerms(text: string): readonly string[] {
	const body = text.split('---\n').slice(2).join('---\n');
	const lines = body.split('\n').filter((line) => !WITHOUT_LINKS.test(line));
	return terms.flatMap(({ id, acronym }) => {
		if (acronym === undefined || body.includes(`<Term id="${id}">`)) return [];
		return lines.some((line) => line.includes(`(${acronym})`)) ? [acronym] : [];
	});
}

test('every page links a short form to the glossary where it explains it', () => {
	const faults = pages.flatMap((path) =>
		unlinkedTerms(read(`content/articles/${path}`)).map((acronym) => `${path}: ${acronym}`),
	);
	expect(faults).toEqual([]);
});

test('a page that explains a short form without a link is found', () => {
	const head = '---\ntitle: x\n---\n';
	const words = 'Jabatan Kebajikan Masyarakat (JKM)';
	expect(unlinkedTerms(`${head}Hubungi ${words}.`)).toEqual(['JKM']);
	expect(unlinkedTerms(`${head}Hubungi <Term id="jkm">${words}</Term>.`)).toEqual([]);
});
