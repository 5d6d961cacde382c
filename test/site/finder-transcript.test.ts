import type { CDPSession, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import { FINDER, statusOf, textOf } from '#test/support/finder-page.ts';
import { useBrowser } from '#test/support/use-browser.ts';

/**
 * "Find the nearest police station" with the keyboard alone, as a screen reader hears it: the role and accessible name
 * of each stop, and each sentence that is announced, in order.
 */

const baseUrl = inject('baseUrl');
/** More presses than any part of this way may need. */
const MOST_PRESSES = 30;

const browser = useBrowser();

/** Role and name of what has the focus, or of the option that the box points to, as assistive technology gets them. */
async function hear(session: CDPSession): Promise<string> {
	const { result } = await session.send('Runtime.evaluate', {
		expression: `(() => {
			const active = document.activeElement;
			const option = active?.getAttribute('aria-activedescendant');
			return option ? document.getElementById(option) : active;
		})()`,
	});
	const { nodes } = await session.send('Accessibility.getPartialAXTree', {
		objectId: result.objectId ?? '',
		fetchRelatives: false,
	});
	const node = nodes.find(({ ignored }) => !ignored);
	const words = (value: { value?: unknown } | undefined) =>
		typeof value?.value === 'string' ? value.value : '';
	return `${words(node?.role)} "${words(node?.name)}"`;
}

/** Tabs until the name fits, and writes down every stop on the way. */
async function tabTo(
	page: Page,
	session: CDPSession,
	transcript: string[],
	isThere: (stop: string) => boolean,
): Promise<void> {
	for (let presses = 0; presses < MOST_PRESSES; presses++) {
		await page.keyboard.press('Tab');
		const stop = await hear(session);
		transcript.push(`Tab: ${stop}`);
		if (isThere(stop)) return;
	}
	throw new Error(`Not reached:\n${transcript.join('\n')}`);
}

async function walk(locale: Locale): Promise<{ transcript: string[]; page: Page }> {
	const page = await browser.openPage({ viewport: { width: 360, height: 640 } });
	await page.goto(baseUrl + FINDER[locale]);
	const session = await page.context().newCDPSession(page);
	await session.send('Accessibility.enable');
	const transcript: string[] = [];
	await tabTo(page, session, transcript, (stop) => stop.startsWith('combobox'));
	await page.keyboard.type('kajang');
	// The list of an earlier letter would be drawn over once more.
	await page.waitForLoadState('networkidle');
	await page.locator('#finder-list [role="option"]').first().waitFor();
	transcript.push('Type: kajang');
	const count = page.locator('kasih-office-finder [data-part="count"]');
	await expect.poll(() => count.innerText()).not.toBe('');
	transcript.push(`Announced: ${await count.innerText()}`);
	await page.keyboard.press('ArrowDown');
	transcript.push(`Down: ${await hear(session)}`);
	await page.keyboard.press('Enter');
	await page.locator('[data-part="result"]').waitFor();
	transcript.push(`Enter: ${await hear(session)}`);
	await expect.poll(() => statusOf(page)).not.toBe('');
	transcript.push(`Announced: ${await statusOf(page)}`);
	const nearest = page.locator('[data-part="answers"] > li.protection h3 a').first();
	const name = await nearest.innerText();
	await tabTo(page, session, transcript, (stop) => stop === `link "${name}"`);
	await page.keyboard.press('Enter');
	await page.waitForURL(/ipd-kajang/);
	transcript.push(`Enter: page "${await page.title()}"`);
	return { transcript, page };
}

test.for(LOCALES)('the nearest police station by keyboard and ear, in %s', async (locale) => {
	const t = textOf(locale);
	const { transcript, page } = await walk(locale);
	console.log(`\n${locale}\n${transcript.map((line) => `  ${line}`).join('\n')}`);
	const heard = transcript.join('\n');
	expect(heard).toContain(`combobox "${t('finder.label')}"`);
	expect(heard).toMatch(/Down: option ".*Kajang/);
	expect(heard).toMatch(/Enter: heading ".+"/);
	// Every stop says what it is; none is a bare "link".
	expect(transcript.filter((line) => line.endsWith('""'))).toEqual([]);
	expect(heard).not.toMatch(/finder\.|office\.|undefined|\{/);
	expect(await page.locator('html').getAttribute('lang')).toContain(locale);
});
