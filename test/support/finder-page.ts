import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Locale } from '#domain/i18n/locale.ts';

/** Address of the finder. */
export const FINDER: Readonly<Record<Locale, string>> = {
	ms: '/ms/cari-bantuan/',
	en: '/en/find-help/',
};

/** The interface strings of a language by key; empty for a key that there is not. */
export function textOf(locale: Locale): (key: string) => string {
	const texts = JSON.parse(readFileSync(`content/interface/${locale}.json`, 'utf8')) as Record<
		string,
		string
	>;
	return (key) => texts[key] ?? '';
}

/** Types a place and takes the suggestion that Enter takes. */
export async function find(page: Page, query: string): Promise<void> {
	await page.locator('#finder-query').fill(query);
	await page.locator('#finder-list [role="option"]').first().waitFor();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.locator('[data-part="result"]').waitFor();
}

/** The sentence that the finder says now. */
export function statusOf(page: Page): Promise<string> {
	return page.locator('kasih-office-finder [data-part="status"]').innerText();
}

/** The answers of the result, in order. */
export const answersOf = (page: Page) => page.locator('[data-part="answers"] > li');
