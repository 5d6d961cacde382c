import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import { answersOf, find, FINDER, statusOf, textOf } from '#test/support/finder-page.ts';
import { NO_TRACES, countTraces } from '#test/support/requests.ts';
import { useBrowser } from '#test/support/use-browser.ts';

/**
 * The table of faults: whatever fails, the static pages or the list stay, the numbers stay, and one sentence in the
 * language of the page says what happened. No fault is an error that nobody caught.
 */

const baseUrl = inject('baseUrl');
/** Where the device of these visits is: Kajang. */
const HERE = { latitude: 2.9935, longitude: 101.787, accuracy: 20 };
const SLOW_MILLISECONDS = 1_500;

const browser = useBrowser();
let uncaught: string[];

afterEach(() => {
	expect(uncaught).toEqual([]);
});

async function openFinder(locale: Locale, options: BrowserContextOptions = {}): Promise<Page> {
	const page = await browser.openPage({ viewport: { width: 360, height: 640 }, ...options });
	uncaught = [];
	page.context().on('weberror', (error) => uncaught.push(error.error().message));
	await page.goto(baseUrl + FINDER[locale]);
	return page;
}

const missing = (route: Route) => route.fulfill({ status: 404, body: 'not found' });
const slow = async (route: Route) => {
	await new Promise((resolve) => setTimeout(resolve, SLOW_MILLISECONDS));
	await route.continue();
};

/** Faults of a file of data that has arrived. */
const BROKEN = [
	{ name: 'is missing', answer: { status: 404, body: 'not found' } },
	{ name: 'is refused by the server', answer: { status: 500, body: '' } },
	{ name: 'is cut short', answer: { status: 200, body: '{"states":[["jo' } },
	{ name: 'is of another type', answer: { status: 200, body: '<!doctype html>' } },
	{ name: 'holds something else', answer: { status: 200, body: '{}' } },
] as const;

describe.for(LOCALES)('when something fails, in %s', (locale) => {
	const t = textOf(locale);
	const expectNumbers = async (page: Page) => {
		for (const number of ['999', '15999']) {
			const links = page.locator(`a[href="tel:${number}"]:visible`);
			expect(await links.count(), number).toBeGreaterThan(0);
		}
	};
	const expectStaticPages = async (page: Page) => {
		const states = page.locator(`main a[href^="${FINDER[locale]}"]:visible`);
		expect(await states.count()).toBeGreaterThanOrEqual(16);
		await expectNumbers(page);
	};
	const expectList = async (page: Page) => {
		expect(await answersOf(page).count()).toBe(3);
		await expectNumbers(page);
	};
	const mapStatus = (page: Page) => page.locator('[data-part="map-status"]').innerText();
	const openMap = (page: Page) => page.locator('[data-part="open-map"]').click();
	const retry = (page: Page) => page.locator('kasih-office-finder [data-part="retry"]').click();

	for (const { file, query } of [
		{ file: 'finder.json', query: 'kajang' },
		{ file: 'places/towns.json', query: 'kajang' },
		{ file: 'places/kaj.json', query: 'kajang' },
		{ file: 'postcodes/43.json', query: '43000' },
	]) {
		test.for(BROKEN)(`the file ${file} $name`, async ({ answer }) => {
			const page = await openFinder(locale);
			await page.route(`**/data/${file}`, (route) => route.fulfill(answer));
			await page.locator('#finder-query').fill(query);
			await expect.poll(() => statusOf(page)).toBe(t('finder.fault'));
			await expectStaticPages(page);
			await page.unroute(`**/data/${file}`);
			await retry(page);
			await page.locator('#finder-list [role="option"]').first().waitFor();
		});
	}

	test('a slow file is waited for', async () => {
		const page = await openFinder(locale);
		await page.route('**/data/places/**', slow);
		await find(page, 'kajang');
		await expectList(page);
	});

	test('a wait for an answer is said, after long with the numbers, and ends with the answer', async () => {
		const page = await openFinder(locale);
		const result = page.locator('[data-part="result"]');
		const { promise: isReleased, resolve: release } = Promise.withResolvers<undefined>();
		await page.route('**/data/**', async (route) => {
			await isReleased;
			await route.continue();
		});
		await page.clock.install();
		await page.locator('#finder-query').fill('43000');
		await page.keyboard.press('Enter');
		expect(await statusOf(page)).toBe('');
		await page.clock.runFor(500);
		expect(await statusOf(page)).toBe(t('finder.loading'));
		expect(await result.getAttribute('aria-busy')).toBe('true');
		// One more press does not begin the wait anew.
		await page.keyboard.press('Enter');
		await page.clock.runFor(7_600);
		const words = await statusOf(page);
		expect(words.startsWith(t('finder.loading'))).toBe(true);
		expect(words).toMatch(/\b999\b/);
		expect(words).toMatch(/\b15999\b/);
		release(undefined);
		await result.waitFor();
		await expect.poll(() => statusOf(page)).not.toContain('999');
		expect(await result.getAttribute('aria-busy')).toBe(null);
		await page.clock.runFor(20_000);
		expect(await statusOf(page)).not.toContain(t('finder.loading'));
	});

	test('a wait ends with the fault, and begins again with the next try', async () => {
		const page = await openFinder(locale);
		const result = page.locator('[data-part="result"]');
		const { promise: isReleased, resolve: release } = Promise.withResolvers<undefined>();
		await page.route('**/data/finder.json', async (route) => {
			await isReleased;
			await route.fulfill({ status: 500, body: '' });
		});
		await page.locator('#finder-query').fill('kajang');
		await page.keyboard.press('Enter');
		await expect.poll(() => statusOf(page)).toBe(t('finder.loading'));
		release(undefined);
		await expect.poll(() => statusOf(page)).toBe(t('finder.fault'));
		expect(await result.getAttribute('aria-busy')).toBe(null);
		await page.unrouteAll();
		await page.route('**/data/finder.json', () => undefined);
		await retry(page);
		await expect.poll(() => statusOf(page)).toBe(t('finder.loading'));
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	});

	test('a file that never comes is given up, and said', async () => {
		const page = await openFinder(locale);
		await page.route('**/data/finder.json', () => undefined);
		await page.locator('#finder-query').fill('kajang');
		await expect.poll(() => statusOf(page), { timeout: 20_000 }).toBe(t('finder.fault'));
		await expectStaticPages(page);
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	});

	test('the connection is gone', async () => {
		const page = await openFinder(locale);
		await page.context().setOffline(true);
		await page.locator('#finder-query').fill('kajang');
		await expect.poll(() => statusOf(page)).toBe(t('finder.fault'));
		await expectStaticPages(page);
		await page.context().setOffline(false);
		await retry(page);
		await page.locator('#finder-list [role="option"]').first().waitFor();
	});

	test('the ranking of names is missing: places are still found', async () => {
		const page = await openFinder(locale);
		await page.route('**/_astro/rank-offices*', missing);
		await find(page, 'kajang');
		await expectList(page);
	});

	test.for(BROKEN)(
		'the file of addresses $name: the answers stand without them',
		async ({ answer }) => {
			const page = await openFinder(locale);
			await page.route('**/data/addresses/**', (route) => route.fulfill(answer));
			await find(page, 'kajang');
			await expectList(page);
		},
	);

	test('the file of addresses never comes: nobody waits for it', async () => {
		const page = await openFinder(locale);
		await page.route('**/data/addresses/**', () => undefined);
		await find(page, 'kajang');
		await expectList(page);
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	});

	for (const file of ['outlines/index.json', 'outlines/selangor.json']) {
		test.for(BROKEN)(`the file ${file} $name`, async ({ answer }) => {
			const page = await openFinder(locale, { permissions: ['geolocation'], geolocation: HERE });
			await page.route(`**/data/${file}`, (route) => route.fulfill(answer));
			await page.locator('[data-part="locate"]').click();
			await expect.poll(() => statusOf(page)).toBe(t('finder.fault'));
			await expectStaticPages(page);
			await page.unrouteAll();
			await retry(page);
			await answersOf(page).first().waitFor();
		});
	}

	test('storage is blocked: nothing needs it', async () => {
		const page = await openFinder(locale);
		await page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
				Object.defineProperty(window, name, {
					get: () => {
						throw new DOMException('Access is denied for this document.', 'SecurityError');
					},
				});
			}
			Object.defineProperty(document, 'cookie', {
				get: () => {
					throw new DOMException('Access is denied for this document.', 'SecurityError');
				},
			});
		});
		await page.reload();
		await find(page, 'kajang');
		await expectList(page);
		await openMap(page);
		await page.locator('.pin').first().waitFor();
	});

	test('after a fault nothing is left behind', async () => {
		const page = await openFinder(locale);
		await page.route('**/data/finder.json', missing);
		await page.locator('#finder-query').fill('kajang');
		await expect.poll(() => statusOf(page)).toBe(t('finder.fault'));
		expect(await countTraces(page.context(), `${baseUrl}/${locale}/`)).toEqual(NO_TRACES);
	});

	test.for([
		{ name: 'missing', act: missing },
		{ name: 'not tiles', act: (route: Route) => route.fulfill({ body: '<!doctype html>' }) },
	])('tiles of the map are $name', async ({ act }) => {
		const page = await openFinder(locale);
		await find(page, 'kajang');
		await page.route('**/tiles/*/**', act);
		await openMap(page);
		await expect.poll(() => mapStatus(page)).toBe(t('finder.map.tiles'));
		expect(await page.locator('.pin').count()).toBeGreaterThan(0);
		await expectList(page);
	});

	test('tiles of the map are slow: the pins stand there already', async () => {
		const page = await openFinder(locale);
		await find(page, 'kajang');
		await page.route('**/tiles/*/**', () => undefined);
		await openMap(page);
		await page.locator('.pin').first().waitFor();
		await expectList(page);
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	});

	test.for([
		{ name: 'the list of tiles is missing', file: '**/tiles/index.json', act: missing },
		{
			name: 'the list of tiles is cut short',
			file: '**/tiles/index.json',
			act: (route: Route) => route.fulfill({ body: '{"' }),
		},
		{ name: 'the code of the map is missing', file: '**/_astro/map-panel*.js', act: missing },
		{ name: 'the style of the map is missing', file: '**/_astro/map-panel*.css', act: missing },
		{
			name: 'the code of the map has an error',
			file: '**/_astro/map-panel*.js',
			act: (route: Route) =>
				route.fulfill({
					contentType: 'text/javascript',
					body: 'throw new Error("made to fail");',
				}),
		},
	])('$name', async ({ file, act }) => {
		const page = await openFinder(locale);
		await find(page, 'kajang');
		await page.route(file, act);
		await openMap(page);
		await expect.poll(() => mapStatus(page)).toBe(t('finder.map.fault'));
		expect(await page.locator('[data-part="map-frame"]').isVisible()).toBe(false);
		await expectList(page);
	});

	test('the script of the finder fails: the static pages stay', async () => {
		const page = await openFinder(locale);
		await page.route('**/_astro/OfficeFinder*', missing);
		await page.reload();
		await expectStaticPages(page);
		expect(await page.locator('[data-part="tools"]').isVisible()).toBe(false);
	});
});
