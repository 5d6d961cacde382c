import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';

/** How long a page may take over anything before the test fails; the machine of the checks is slow. */
const TIMEOUT_MILLISECONDS = 15_000;

/**
 * A browser for the tests of a file: call it once, outside of any test. Each page is a visitor of their own, with
 * nothing kept from the last one, and is closed after its test, whether that passed or failed.
 */
export function useBrowser(): { openPage: (options?: BrowserContextOptions) => Promise<Page> } {
	let browser: Browser;
	const pages: Page[] = [];

	beforeAll(async () => {
		browser = await launchBrowser();
	});

	afterEach(async () => {
		await Promise.all(pages.splice(0).map((page) => page.context().close()));
	});

	afterAll(async () => {
		await browser.close();
	});

	return {
		openPage: async (options) => {
			const context = await browser.newContext(options);
			context.setDefaultTimeout(TIMEOUT_MILLISECONDS);
			const page = await context.newPage();
			pages.push(page);
			return page;
		},
	};
}
