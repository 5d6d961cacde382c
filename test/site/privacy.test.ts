import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { LOCALES } from '#domain/i18n/locale.ts';
import { getPage, listPages, pageOfEachType } from '#test/support/pages.ts';
import { countTraces, NO_TRACES, watchContext, type Watch } from '#test/support/requests.ts';
import { useBrowser } from '#test/support/use-browser.ts';

const SEARCH = { ms: '/ms/carian/', en: '/en/search/' };
const FINDER = { ms: '/ms/cari-bantuan/', en: '/en/find-help/' };

const baseUrl = inject('baseUrl');
const browser = useBrowser();
let watch: Watch;
let page: Page;

beforeEach(async () => {
	page = await browser.openPage({ viewport: { width: 360, height: 640 } });
	watch = await watchContext(page.context(), baseUrl);
});

test('a visit to every type of page asks nobody else, breaks no rule and leaves nothing', async () => {
	const paths = LOCALES.flatMap((locale) => pageOfEachType(locale).map((each) => each.path));
	for (const path of ['/', ...paths]) {
		await page.goto(baseUrl + path, { waitUntil: 'load' });
		await page.evaluate(() => {
			window.scrollTo(0, document.body.scrollHeight);
		});
		await page.waitForLoadState('networkidle');
	}
	expect(watch.foreign).toEqual([]);
	expect(watch.troubles).toEqual([]);
	expect(await countTraces(page.context(), baseUrl + FINDER.ms)).toEqual(NO_TRACES);
});

describe.for(LOCALES)('in %s', (locale) => {
	test('a search leaves nothing behind', async () => {
		await page.goto(baseUrl + SEARCH[locale]);
		await page.getByRole('searchbox').fill(locale === 'ms' ? 'penderaan' : 'abuse');
		await page.keyboard.press('Enter');
		await page.locator('kasih-site-search[data-state="done"]').waitFor();
		expect(watch.foreign).toEqual([]);
		expect(watch.troubles).toEqual([]);
		expect(page.url()).toBe(baseUrl + SEARCH[locale]);
		expect(await countTraces(page.context(), baseUrl + FINDER[locale])).toEqual(NO_TRACES);
	});

	test('what was typed is gone after leaving and coming back', async () => {
		await page.goto(baseUrl + SEARCH[locale]);
		await page.getByRole('searchbox').fill('lebam');
		await page.goto(`${baseUrl}/${locale}/`);
		await page.goto(baseUrl + SEARCH[locale]);
		expect(await page.getByRole('searchbox').inputValue()).toBe('');
	});

	test('the exit leaves nothing behind and passes no address on', async () => {
		const left = page
			.context()
			.waitForEvent('request', (request) => !request.url().startsWith(baseUrl));
		await page.goto(`${baseUrl}/${locale}/`);
		await page.locator('.help-bar [data-exit]').click({ noWaitAfter: true });
		const request = await left;
		expect(await request.headerValue('referer')).toBeNull();
		expect(await countTraces(page.context(), baseUrl + FINDER[locale])).toEqual(NO_TRACES);
	});

	test('a map opened in the finder asks nobody else and leaves nothing', async () => {
		await page.goto(baseUrl + FINDER[locale]);
		await page.locator('kasih-office-finder input').first().fill('50000');
		await page.keyboard.press('Enter');
		await page.locator('[data-part="open-map"]').click();
		await page.locator('.leaflet-container').first().waitFor();
		await page.waitForLoadState('networkidle');
		expect(watch.foreign).toEqual([]);
		expect(watch.troubles).toEqual([]);
		expect(await countTraces(page.context(), baseUrl + FINDER[locale])).toEqual(NO_TRACES);
	});
});

test('a page is not kept under an address that names what somebody looked for', () => {
	const forms = listPages().flatMap((each) =>
		(each.html.match(/<form[^>]*>/g) ?? [])
			.filter((tag) => /\saction=/.test(tag))
			.map((tag) => `${each.path}: ${tag}`),
	);
	expect(forms).toEqual([]);
	expect(getPage(SEARCH.ms).html).not.toMatch(/<input[^>]*\sname=/);
});
