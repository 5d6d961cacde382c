/** The finder with its list and its open map on screens and in colours that few people have and nobody may be shut out by. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { find, FINDER } from '#test/support/finder-page.ts';
import { useBrowser } from '#test/support/use-browser.ts';

const baseUrl = inject('baseUrl');
/** WCAG 2.5.5, in CSS pixels. */
const TARGET = 44;

const FORMS: readonly { name: string; options: BrowserContextOptions }[] = [
	{ name: '320 wide', options: { viewport: { width: 320, height: 568 } } },
	{ name: 'a phone on its side', options: { viewport: { width: 640, height: 360 } } },
	{ name: 'a wide screen', options: { viewport: { width: 1280, height: 800 } } },
	{
		name: 'dark, 320 wide',
		options: { viewport: { width: 320, height: 568 }, colorScheme: 'dark' },
	},
	{
		name: 'forced colours',
		options: { viewport: { width: 640, height: 360 }, forcedColors: 'active' },
	},
	{
		name: 'forced colours, dark',
		options: { viewport: { width: 360, height: 640 }, forcedColors: 'active', colorScheme: 'dark' },
	},
];

const browser = useBrowser();

/** The result for Kajang with the map open and one office chosen on it. */
async function openMap(options: BrowserContextOptions): Promise<Page> {
	const page = await browser.openPage(options);
	await page.goto(baseUrl + FINDER.ms);
	await find(page, 'kajang');
	await page.locator('[data-part="open-map"]').click();
	await page.locator('.pin').first().waitFor();
	await page.locator('canvas.leaflet-tile-loaded').first().waitFor();
	await page.locator('.pin').first().focus();
	await page.keyboard.press('Enter');
	await page.locator('.pin[data-selected]').waitFor();
	return page;
}

describe.for(FORMS)('the finder with its map, $name', ({ options }) => {
	test('needs no scrolling to the side, and hides no control', async () => {
		const page = await openMap(options);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(options.viewport?.width ?? 0);
		for (const name of ['zoom-in', 'zoom-out', 'centre', 'open-map', 'locate']) {
			const button = page.locator(`[data-part="${name}"]`);
			await button.scrollIntoViewIfNeeded();
			const box = await button.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(TARGET);
			const isReached = await button.evaluate((element) => {
				const { left, top, width, height } = element.getBoundingClientRect();
				const hit = document.elementFromPoint(left + width / 2, top + height / 2);
				return element.contains(hit);
			});
			expect(isReached, `${name} lies under something`).toBe(true);
		}
		// The whole map can be seen at once, so that a finger finds the page beside it.
		const map = await page.locator('[data-part="map"]').boundingBox();
		expect(map?.height ?? 0).toBeLessThanOrEqual((options.viewport?.height ?? 0) * 0.8);
		expect(map?.height ?? 0).toBeGreaterThanOrEqual(180);
	});

	test('each pin stands out from the map, and the chosen one from the others', async () => {
		const page = await openMap(options);
		const looks = await page.locator('.pin').evaluateAll((pins) =>
			pins.map((pin) => {
				const style = getComputedStyle(pin);
				return {
					isChosen: pin.hasAttribute('data-selected'),
					outline: `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
					text: style.color,
					ground: [style.backgroundColor, getComputedStyle(pin, '::before').backgroundColor],
				};
			}),
		);
		const chosen = looks.filter(({ isChosen }) => isChosen);
		expect(chosen).toHaveLength(1);
		expect(chosen[0]?.outline).toMatch(/^solid [2-9]px/);
		for (const { text, ground, isChosen, outline } of looks) {
			expect(ground, 'a number needs a ground of another colour').not.toEqual([text, text]);
			if (!isChosen) expect(outline).not.toBe(chosen[0]?.outline);
		}
	});
});
