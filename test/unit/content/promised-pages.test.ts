import { beforeAll, describe, expect, test } from 'vitest';
import { readContentSources } from '#commands/content-sources.ts';
import type { ArticleText } from '#domain/content/article-text.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { readArticle } from '#schemas/article-text.ts';

/** What the site has promised its visitors: each of these pages, in both languages. A page may be added, none may go. */
const PROMISED: Readonly<Record<string, readonly string[]>> = {
	help: [
		'danger-now',
		'worried',
		'child-told-me',
		'happening-to-me',
		'afraid-to-hurt',
		'what-happens-next',
		'what-you-will-be-asked',
		'should-i-report',
	],
	'warning-signs': [
		'index',
		'physical',
		'sexual',
		'emotional',
		'neglect',
		'online',
		'bullying',
		'violence-at-home',
		'by-age',
	],
	rights: ['index', 'survival', 'development', 'protection', 'participation', 'malaysia'],
	parents: [
		'age-0-5',
		'age-6-12',
		'age-13-17',
		'body-safety',
		'discipline',
		'online-safety',
		'tired',
	],
	children: ['young'],
	'children/middle': ['my-rights', 'secret', 'if-i-tell', 'pictures', 'friend'],
	'children/teen': ['my-rights', 'secret', 'if-i-tell', 'pictures', 'friend'],
	schools: ['index', 'run-a-programme', 'duties', 'pibg'],
	community: ['ppkk', 'pkkk', 'pakk', 'partners'],
	about: [
		'programme',
		'publisher',
		'safety',
		'privacy',
		'accessibility',
		'freshness',
		'open-data',
		'site-map',
	],
	'easy-read': ['danger-now', 'worried', 'happening-to-me', 'what-happens-next', 'find-help'],
	'find-help': ['contacts'],
	'': ['law', 'figures', 'glossary', 'questions'],
};

/** Components that are themselves what to do: numbers to call, steps, words to say, questions that lead to a contact. */
const ACTIONS = ['Calls', 'Emergency', 'Steps', 'Say', 'Question', 'Contact'];

let articles: readonly ArticleText[];

beforeAll(async () => {
	const { files } = await readContentSources();
	articles = [...files]
		.filter(([path]) => path.startsWith('content/articles/') && path.endsWith('.mdx'))
		.flatMap(([path, text]) => readArticle(path, text).article ?? []);
});

const inGroup = (group: string) => articles.filter(({ id }) => id.startsWith(`${group}/`));

test('every promised page is there in both languages', () => {
	const promised = Object.entries(PROMISED).flatMap(([group, names]) =>
		names.map((name) => [group, name].filter((part) => part !== '' && part !== 'index').join('/')),
	);
	const missing = promised.flatMap((id) =>
		LOCALES.filter(
			(locale) => !articles.some((article) => article.id === id && article.locale === locale),
		).map((locale) => `${locale}/${id}`),
	);
	expect(missing).toEqual([]);
});

describe('pages for people who must act', () => {
	test('hold the action before anything else', () => {
		const late = inGroup('help').filter(({ blocks }) => {
			const first = blocks.find(({ kind }) => kind !== 'front-matter' && kind !== 'property');
			return !first?.components.some(({ name }) => ACTIONS.includes(name));
		});
		expect(late.map(({ file }) => file)).toEqual([]);
	});

	test('name a number to call in every language', () => {
		const silent = inGroup('help').filter(
			({ blocks }) =>
				!blocks.some(({ components }) =>
					components.some(({ name }) => ['Calls', 'Emergency', 'Contact'].includes(name)),
				),
		);
		expect(silent.map(({ file }) => file)).toEqual([]);
	});
});

describe('pages for children', () => {
	test('are five for each band: the youngest have five topics on one page', () => {
		const topics = articles
			.filter(({ id }) => id === 'children/young')
			.map(({ blocks }) => blocks.filter(({ outline }) => outline === 'heading 2').length);
		expect(topics).toEqual([5, 5]);
		expect(inGroup('children/middle')).toHaveLength(10);
		expect(inGroup('children/teen')).toHaveLength(10);
	});

	test('speak to children, each to its band', () => {
		const wrong = inGroup('children').filter(
			({ record }) => record.audience !== 'children' || record.band === undefined,
		);
		expect(wrong.map(({ file }) => file)).toEqual([]);
	});

	test('each name a number that a child can call', () => {
		const silent = inGroup('children').filter(
			({ blocks }) =>
				!blocks.some(({ components }) =>
					components.some(({ name }) => name === 'Calls' || name === 'Contact'),
				),
		);
		expect(silent.map(({ file }) => file)).toEqual([]);
	});
});

test('every page about signs begins with its caution and comes to what to do', () => {
	const faults = inGroup('warning-signs').filter(({ blocks }) => {
		const names = blocks.flatMap(({ components }) => components.map(({ name }) => name));
		return names[0] !== 'Caution' || names.lastIndexOf('Steps') < names.indexOf('Caution');
	});
	expect(faults.map(({ file }) => file)).toEqual([]);
});

test('every page of claims lists its facts; only lists and pages about the site rest on none', () => {
	const bare = articles.filter(
		({ id, record }) => record.facts.length === 0 && id !== 'glossary' && !id.startsWith('about'),
	);
	expect(bare.map(({ file }) => file)).toEqual([]);
});

test('every idea of an easy-read page has one drawing', () => {
	const faults = articles
		.filter(({ record }) => record.easyRead)
		.filter(({ blocks }) => {
			const names = blocks.flatMap(({ components }) => components.map(({ name }) => name));
			const pieces = names.filter((name) => name === 'Idea' || name === 'Picture');
			return (
				pieces.length === 0 ||
				pieces.some((name, index) => name !== (index % 2 === 0 ? 'Idea' : 'Picture'))
			);
		});
	expect(faults.map(({ file }) => file)).toEqual([]);
});
