import { describe, expect, test } from 'vitest';
import { getPage, listPages, type BuiltPage } from '#test/support/pages.ts';

/** What schema.org and the search engines require of each kind; the page fails where one is missing or empty. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
	Article: ['headline', 'description', 'inLanguage', 'url', 'datePublished', 'dateModified'],
	BreadcrumbList: ['itemListElement'],
	ListItem: ['position', 'name'],
	FAQPage: ['inLanguage', 'mainEntity'],
	Question: ['name', 'acceptedAnswer'],
	Answer: ['text'],
	PoliceStation: ['name', 'url', 'address'],
	GovernmentOffice: ['name', 'url', 'address'],
	Hospital: ['name', 'url', 'address'],
	PostalAddress: ['addressRegion', 'addressCountry'],
	PeopleAudience: ['suggestedMinAge', 'suggestedMaxAge'],
	Organization: ['name'],
};
/** Lists just below home that rest on no facts. */
const WITHOUT = new Set(['/ms/glosari/', '/en/glossary/', '/ms/tentang/', '/en/about/']);
const SHOWN = 20;

type Thing = Record<string, unknown>;

interface Step {
	name: string;
	item?: string;
}

const pages = listPages().filter((page) => page.type === 'article' || page.type === 'office');

function thingsOf(page: BuiltPage): readonly Thing[] {
	const text = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page.html)?.[1];
	if (text === undefined) return [];
	const data = JSON.parse(text) as { '@context': string; '@graph': Thing[] };
	expect(data['@context']).toBe('https://schema.org');
	return data['@graph'];
}

/** The thing and every thing inside it. */
function allThings(value: unknown): Thing[] {
	if (Array.isArray(value)) return value.flatMap(allThings);
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.values(value).flatMap(allThings);
	return '@type' in value ? [value, ...inner] : inner;
}

const isEmpty = (value: unknown) =>
	value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

test('every article and every office tells what it is, with all that its kind requires', () => {
	expect(pages.length).toBeGreaterThan(300);
	const faults = pages.flatMap((page) => {
		const things = allThings(thingsOf(page));
		if (things.length === 0) return WITHOUT.has(page.path) ? [] : [`${page.path}: nothing`];
		return things.flatMap((thing) => {
			const type = String(thing['@type']);
			const required = REQUIRED[type];
			if (required === undefined) return [`${page.path}: unknown kind ${type}`];
			return required
				.filter((key) => isEmpty(thing[key]))
				.map((key) => `${page.path}: ${type}.${key}`);
		});
	});
	expect(faults.slice(0, SHOWN)).toEqual([]);
});

test('the way up begins at home, comes down by pages that are there and ends at the page itself', () => {
	const known = new Set(listPages().map(({ path }) => path));
	const ways = listPages().flatMap((page) => {
		const list = thingsOf(page).find((thing) => thing['@type'] === 'BreadcrumbList');
		return list === undefined ? [] : [{ page, steps: list['itemListElement'] as Step[] }];
	});
	expect(ways.length).toBeGreaterThan(400);
	const faults = ways.filter(({ page, steps }) => {
		const above = steps.slice(0, -1).map(({ item = '' }) => new URL(item).pathname);
		return (
			above[0] !== `/${String(page.locale)}/` ||
			above.some((path) => !known.has(path)) ||
			steps.at(-1)?.item !== undefined
		);
	});
	expect(faults.map(({ page }) => page.path).slice(0, SHOWN)).toEqual([]);
});

describe('the questions that people ask', () => {
	test.for(['/ms/soalan-lazim/', '/en/questions/'])('%s tells each with its answer', (path) => {
		const page = getPage(path);
		const list = thingsOf(page).find((thing) => thing['@type'] === 'FAQPage');
		const questions = (list?.['mainEntity'] ?? []) as {
			name: string;
			acceptedAnswer: { text: string };
		}[];
		const headings = page.html.match(/<h3[\s>]/g) ?? [];
		expect(questions).toHaveLength(headings.length);
		expect(questions.every(({ acceptedAnswer }) => acceptedAnswer.text.length > 20)).toBe(true);
		expect(JSON.stringify(questions)).not.toMatch(/<|&\w+;/);
	});
});

test('nobody is named who does not stand on the page', () => {
	const named = pages.filter((page) => /"(?:author|reviewedBy|aggregateRating)"/.test(page.html));
	expect(named.map(({ path }) => path).slice(0, SHOWN)).toEqual([]);
});
