import { describe, expect, inject, test } from 'vitest';
import { LOCALES } from '#domain/i18n/locale.ts';
import { findAxeFaults, injectAxe } from '#test/support/axe.ts';
import { pageOfEachType } from '#test/support/pages.ts';
import { useBrowser } from '#test/support/use-browser.ts';

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 1280] as const;

const baseUrl = inject('baseUrl');
const browser = useBrowser();

describe.for(LOCALES)('in %s', (locale) => {
	test.for(pageOfEachType(locale))('axe finds nothing on $path', async ({ path }) => {
		const page = await browser.openPage();
		await page.goto(baseUrl + path);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		await injectAxe(page);
		const faults: string[] = [];
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 800 });
			for (const colorScheme of SCHEMES) {
				await page.emulateMedia({ colorScheme });
				const found = await findAxeFaults(page);
				faults.push(...found.map((fault) => `${String(width)} px, ${colorScheme}: ${fault}`));
			}
		}
		expect(faults).toEqual([]);
	});
});
