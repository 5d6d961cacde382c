import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { FIXED_PAGES } from '#domain/i18n/fixed-pages.ts';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import { pagePath } from '#domain/i18n/pages.ts';
import { listPages } from '#test/support/pages.ts';
import { watchContext, type Watch } from '#test/support/requests.ts';
import { useBrowser } from '#test/support/use-browser.ts';
import golden from '#test/fixtures/site-searches.json' with { type: 'json' };

const ADDRESS: Record<Locale, string> = { ms: '/ms/carian/', en: '/en/search/' };
const baseUrl = inject('baseUrl');

const browser = useBrowser();
let watch: Watch;

async function openSearch(locale: Locale): Promise<Page> {
	const page = await browser.openPage({ viewport: { width: 360, height: 640 } });
	watch = await watchContext(page.context(), baseUrl);
	await page.goto(baseUrl + ADDRESS[locale]);
	return page;
}

/** Addresses of the results, best first; waits until the search has ended. */
async function search(page: Page, query: string): Promise<readonly string[]> {
	const element = page.locator('kasih-site-search');
	await element.evaluate((host) => {
		host.removeAttribute('data-state');
	});
	await page.getByRole('searchbox').fill(query);
	await page.getByRole('searchbox').press('Enter');
	await page.locator('kasih-site-search[data-state="done"]').waitFor();
	return element
		.locator('[data-part="results"] a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** What the search has said to a screen reader. */
function statusOf(page: Page): Promise<string> {
	return page.locator('kasih-site-search [role="status"]').innerText();
}

/** Where a page of the fixture stands: an identity of a fixed page or of content/articles, or an address. */
function addressOf(page: string, locale: Locale): string {
	if (page.startsWith('/')) return page;
	const fixed = FIXED_PAGES.find(({ id }) => id === page);
	if (fixed !== undefined) return pagePath(fixed, locale);
	for (const file of [`${page}.mdx`, `${page}/index.mdx`]) {
		try {
			const text = readFileSync(`content/articles/${locale}/${file}`, 'utf8');
			return `/${locale}/${/^urlName: *"?([^"\n]*)"?$/m.exec(text)?.[1]?.trim() ?? ''}/`;
		} catch {
			// The other file name is tried next; a page that neither has fails the test by its name.
		}
	}
	return page;
}

describe.for(LOCALES)('in %s', (locale) => {
	test('at least 95 of 100 searches have a right page among the first three', async () => {
		const page = await openSearch(locale);
		const built = new Set(listPages().map((each) => each.path));
		const misses: string[] = [];
		for (const { query, pages } of golden[locale]) {
			const right = pages.map((each) => addressOf(each, locale));
			expect(
				right.some((path) => built.has(path)),
				`no page for "${query}": ${right.join(' ')}`,
			).toBe(true);
			const found = await search(page, query);
			if (!found.slice(0, 3).some((path) => right.includes(path))) {
				misses.push(`${query}: ${found.slice(0, 4).join(' ')}`);
			}
		}
		expect(misses.length / golden[locale].length, misses.join('\n')).toBeLessThanOrEqual(0.05);
		expect(watch.troubles).toEqual([]);
	});

	test('nothing of the index is loaded before the field is used', async () => {
		const page = await openSearch(locale);
		await page.waitForLoadState('load');
		expect(watch.requests.filter((url) => url.includes('/pf-'))).toEqual([]);
		await page.getByRole('searchbox').focus();
		await page.waitForRequest((request) => request.url().includes('/pf-'));
		expect(watch.requests.every((url) => url.startsWith(baseUrl))).toBe(true);
	});

	test('a search leaves the address as it was and names the query to nobody', async () => {
		const page = await openSearch(locale);
		await search(page, 'qwertyuiop');
		expect(page.url()).toBe(baseUrl + ADDRESS[locale]);
		expect(watch.requests.filter((url) => url.includes('qwerty'))).toEqual([]);
	});

	test('a search that finds nothing says so and shows who helps', async () => {
		const page = await openSearch(locale);
		expect(await search(page, 'qwertyuiop')).toEqual([]);
		const help = page.locator('[data-part="nothing"]');
		await help.waitFor({ state: 'visible' });
		const targets = await help
			.locator('a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		expect(targets).toEqual(expect.arrayContaining(['tel:999', 'tel:15999']));
		expect(targets.some((href) => /find-help|cari-bantuan/.test(href ?? ''))).toBe(true);
		expect(await statusOf(page)).not.toBe('');
	});

	test('a misspelt word is searched as it was meant, and the page says so', async () => {
		const page = await openSearch(locale);
		const [typed, meant] =
			locale === 'ms' ? ['perlindngan', 'perlindungan'] : ['brusies', 'bruise'];
		expect(await search(page, typed)).not.toEqual([]);
		const said = await statusOf(page);
		expect(said).toContain(typed);
		expect(said).toContain(meant);
	});

	test('a child in need finds a page and people who listen above every result', async () => {
		const page = await openSearch(locale);
		const shown = page.locator('[data-pinned]:visible');
		await search(page, locale === 'ms' ? 'saya nak mati' : 'i want to die');
		expect(await shown.count()).toBe(1);
		const targets = await shown
			.locator('a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		expect(targets).toEqual([
			'tel:15555',
			'tel:+60376272929',
			addressOf('help/happening-to-me', locale),
		]);
		const isFirst = await page.evaluate(() => {
			const card = document.querySelector('[data-pinned]:not([hidden])');
			const results = document.querySelector('[data-part="results"]');
			return card && results && card.compareDocumentPosition(results);
		});
		// Node.DOCUMENT_POSITION_FOLLOWING
		expect(isFirst).toBe(4);
		await search(page, locale === 'ms' ? 'cikgu sentuh' : 'he touched me');
		expect(await shown.getAttribute('data-pinned')).toBe('sexual-abuse');
		await search(page, 'lebam');
		expect(await shown.count()).toBe(0);
	});

	test('the card for a child in need shows even where the index can not be loaded', async () => {
		const page = await openSearch(locale);
		await page.route('**/pf-*/**', (route) => route.abort());
		await page.getByRole('searchbox').fill(locale === 'ms' ? 'ayah pukul saya' : 'dad hits me');
		const card = page.locator('[data-pinned="hit"]');
		await card.waitFor({ state: 'visible' });
		expect(await card.locator('a').last().getAttribute('href')).toBe(
			addressOf('help/happening-to-me', locale),
		);
	});

	test.for(['kajang', 'ipoh', 'petaling jaya', 'shah alam'])(
		'%s is not corrected but sent to the finder',
		async (place) => {
			const page = await openSearch(locale);
			await search(page, place);
			expect(await statusOf(page)).not.toContain('“');
			const links = page.locator('kasih-site-search a:visible');
			const targets = await links.evaluateAll((all) =>
				all.map((link) => link.getAttribute('href')),
			);
			expect(
				targets.some((href) => /^\/(?:ms\/cari-bantuan|en\/find-help)\//.test(href ?? '')),
			).toBe(true);
		},
	);

	test('the urgent numbers stand between the field and the results', async () => {
		const page = await openSearch(locale);
		await search(page, locale === 'ms' ? 'polis' : 'police');
		const order = await page.evaluate(() => {
			const search = document.querySelector('kasih-site-search');
			const all = [
				...(search?.querySelectorAll('input, a[href="tel:999"], [data-part="results"] a') ?? []),
			];
			return all.slice(0, 3).map((element) => element.getAttribute('href') ?? element.nodeName);
		});
		expect(order[0]).toBe('INPUT');
		expect(order[1]).toBe('tel:999');
		expect(order[2]).toMatch(/^\/(ms|en)\//);
	});
});

test('lapor finds melapor, laporan and dilaporkan', async () => {
	const page = await openSearch('ms');
	const found = await search(page, 'lapor');
	const marked = await page
		.locator('[data-part="results"] mark')
		.evaluateAll((marks) => marks.map((mark) => mark.textContent.toLowerCase()));
	expect(found.length).toBeGreaterThan(1);
	expect(marked.some((word) => word.startsWith('melapor'))).toBe(true);
	expect(marked.some((word) => word.startsWith('laporan'))).toBe(true);
});

test('a result is reached and opened by keyboard alone', async () => {
	const page = await openSearch('en');
	await search(page, 'bruise');
	const first = page.locator('[data-part="results"] a').first();
	const target = await first.getAttribute('href');
	for (let press = 0; press < 6; press += 1) {
		await page.keyboard.press('Tab');
		if (await first.evaluate((link) => link === document.activeElement)) break;
	}
	await page.keyboard.press('Enter');
	await page.waitForURL(baseUrl + (target ?? ''));
});
