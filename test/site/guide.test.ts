import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '#test/support/use-browser.ts';

const PAGES = ['/ms/bantuan/patutkah-saya-melapor/', '/en/help/should-i-report/'];

const browser = useBrowser();

async function openPage(path: string, javaScriptEnabled = true): Promise<Page> {
	const page = await browser.openPage({ javaScriptEnabled });
	await page.goto(inject('baseUrl') + path);
	return page;
}

const visibleSteps = (page: Page) =>
	page
		.locator('[data-guide]')
		.evaluateAll((steps) => steps.filter((step) => step.checkVisibility()).map((step) => step.id));

/** Moves focus by Tab to the link that leads there, as a visitor without a mouse does, and presses it. */
const answer = (page: Page, to: string) => pressWhere(page, 'guideTo', to);

/** The same for "back" and "start again". */
const pressControl = (page: Page, part: 'back' | 'restart') => pressWhere(page, 'part', part);

async function pressWhere(page: Page, key: string, value: string): Promise<void> {
	for (let presses = 0; presses < 60; presses += 1) {
		const isThere = await page.evaluate(
			(wanted) => {
				const { activeElement } = document;
				return (
					activeElement instanceof HTMLElement && activeElement.dataset[wanted.key] === wanted.value
				);
			},
			{ key, value },
		);
		if (isThere) {
			await page.keyboard.press('Enter');
			return;
		}
		await page.keyboard.press('Tab');
	}
	throw new Error(`Sixty presses of Tab did not reach "${value}".`);
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe.each(PAGES)('the guide at %s', (path) => {
	test('shows every question and every outcome when there is no script', async () => {
		const page = await openPage(path, false);
		const all = await page.locator('[data-guide]').count();
		expect(all).toBeGreaterThan(10);
		expect(await visibleSteps(page)).toHaveLength(all);
		expect(await page.locator('[data-part="controls"]').isVisible()).toBe(false);
	});

	test('asks one question at a time and moves focus to its heading', async () => {
		const page = await openPage(path);
		expect(await visibleSteps(page)).toEqual(['danger']);
		await answer(page, 'who');
		expect(await visibleSteps(page)).toEqual(['who']);
		expect(await focusedText(page)).toBe(await page.locator('#who h2').textContent());
	});

	test('ends in a number to call, and says that it is an answer', async () => {
		const page = await openPage(path);
		for (const to of ['who', 'what', 'sexual', 'doubt', 'no-proof']) await answer(page, to);
		expect(await visibleSteps(page)).toEqual(['no-proof']);
		expect(await page.locator('#no-proof a[href="tel:15999"]').isVisible()).toBe(true);
		expect(await page.locator('kasih-guide [role="status"]').textContent()).toBe(
			await page.locator('kasih-guide').getAttribute('data-text-outcome'),
		);
	});

	test('goes back one question and starts again', async () => {
		const page = await openPage(path);
		await answer(page, 'who');
		await answer(page, 'what');
		await pressControl(page, 'back');
		expect(await visibleSteps(page)).toEqual(['who']);
		await pressControl(page, 'restart');
		expect(await visibleSteps(page)).toEqual(['danger']);
		expect(await page.locator('[data-part="controls"]').isVisible()).toBe(false);
	});

	test('keeps nothing, sends nothing and leaves no trace in the address or the history', async () => {
		const page = await openPage(path);
		const addressBefore = page.url();
		const historyBefore = await page.evaluate(() => history.length);
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		for (const to of ['who', 'what', 'told']) await answer(page, to);
		expect(requests).toEqual([]);
		expect(page.url()).toBe(addressBefore);
		expect(await page.evaluate(() => history.length)).toBe(historyBefore);
		expect(
			await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
		).toEqual([0, 0, '']);
	});

	test('prints every question and every outcome', async () => {
		const page = await openPage(path);
		await page.emulateMedia({ media: 'print' });
		expect(await visibleSteps(page)).toHaveLength(await page.locator('[data-guide]').count());
	});
});

test('a link to one outcome opens there', async () => {
	const page = await openPage(`${PAGES[0] ?? ''}#told`);
	expect(await visibleSteps(page)).toEqual(['told']);
	await pressControl(page, 'restart');
	expect(await visibleSteps(page)).toEqual(['danger']);
});
