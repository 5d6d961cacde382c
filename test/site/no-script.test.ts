import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { LOCALES, otherLocale } from '#domain/i18n/locale.ts';
import { pageOfEachType } from '#test/support/pages.ts';
import { useBrowser } from '#test/support/use-browser.ts';

const baseUrl = inject('baseUrl');
const browser = useBrowser();
let page: Page;

beforeEach(async () => {
	page = await browser.openPage({
		javaScriptEnabled: false,
		viewport: { width: 360, height: 640 },
	});
});

/** Whether an element is drawn within the window, without scrolling. */
async function isOnFirstScreen(selector: string): Promise<boolean> {
	const box = await page.locator(selector).first().boundingBox();
	return box !== null && box.height > 0 && box.y >= 0 && box.y + box.height <= 640;
}

describe.for(LOCALES)('without script, in %s', (locale) => {
	test.for(pageOfEachType(locale))('$path names itself and who helps', async ({ path }) => {
		await page.goto(baseUrl + path);
		expect(await page.locator('h1').count()).toBe(1);
		expect((await page.locator('h1').innerText()).trim()).not.toBe('');
		for (const target of ['tel:999', 'tel:15999']) {
			expect(await isOnFirstScreen(`.help-bar a[href="${target}"]`), target).toBe(true);
		}
		expect(await isOnFirstScreen('.help-bar [data-exit]')).toBe(true);
		const other = page.locator(`header a[hreflang="${otherLocale(locale)}"]`);
		expect(await other.isVisible()).toBe(true);
	});

	test('three presses lead from home to a telephone in a district', async () => {
		await page.goto(`${baseUrl}/${locale}/`);
		const finder = locale === 'ms' ? '/ms/cari-bantuan/' : '/en/find-help/';
		await page.locator(`.help-bar a[href="${finder}"]`).click();
		await page.locator(`main a[href="${finder}selangor/"]`).first().click();
		await page.locator(`main a[href="${finder}selangor/hulu-langat/"]`).first().click();
		expect(new URL(page.url()).pathname).toBe(`${finder}selangor/hulu-langat/`);
		expect(await page.locator('main a[href^="tel:"]').first().isVisible()).toBe(true);
	});

	test('the search page says what it needs and lists every page', async () => {
		await page.goto(baseUrl + (locale === 'ms' ? '/ms/carian/' : '/en/search/'));
		expect(await page.getByRole('searchbox').isDisabled()).toBe(true);
		expect(await page.locator('kasih-site-search').innerText()).toContain('JavaScript');
		expect(await page.locator('main ul.all-pages a').count()).toBeGreaterThan(5);
	});

	test('the exit is a link that leads away', async () => {
		await page.goto(`${baseUrl}/${locale}/`);
		const href = await page.locator('.help-bar [data-exit]').getAttribute('href');
		expect(href).toMatch(/^(https:\/\/|\/keluar\/)/);
	});
});
