import { beforeEach, expect, inject, test } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import ms from '../../content/interface/ms.json' with { type: 'json' };
import settings from '../../content/settings.json' with { type: 'json' };
import sharp from 'sharp';
import { useBrowser } from '#test/support/use-browser.ts';

const base = inject('baseUrl');
const PAGE_LEFT = `${base}/ms/bantuan/bahaya-sekarang/`;
const PAGE_BEFORE = `${base}/ms/`;
const BLANK_WITHIN_MILLISECONDS = 100;

const browser = useBrowser();
let page: Page;
let devTools: CDPSession;
/** Headers of the requests that reached the target of the exit. */
let arrivals: Record<string, string>[];
let isTargetSilent: boolean;

beforeEach(async () => {
	await open({});
});

test('every way out is a plain link that works without script and tells nobody where one came from', async () => {
	await open({ javaScriptEnabled: false });
	await page.goto(PAGE_LEFT);
	const links = page.locator('a[data-exit]');
	expect(await links.count()).toBeGreaterThanOrEqual(2);
	for (const link of await links.all()) {
		expect(await link.getAttribute('href')).toBe(settings.exitTarget);
		expect((await link.getAttribute('rel'))?.split(' ').toSorted()).toEqual([
			'nofollow',
			'noopener',
			'noreferrer',
		]);
	}
	await page.locator('.help-bar a[data-exit]').click();
	await page.waitForURL(settings.exitTarget);
	expect(refererOf(arrivals[0])).toBeUndefined();
});

test('the second thing that Tab reaches is a way out', async () => {
	await page.goto(PAGE_LEFT);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	const focused = page.locator(':focus');
	expect(await focused.getAttribute('data-exit')).toBe('');
	expect(await focused.boundingBox()).toMatchObject({ y: expect.closeTo(8, -1) as number });
	await page.keyboard.press('Enter');
	await page.waitForURL(settings.exitTarget);
});

test('a press leaves through the address that makes the browser forget, without a referrer', async () => {
	await page.goto(PAGE_LEFT);
	const forgetting = page.waitForResponse(`${base}/keluar/`);
	await leave();
	const response = await forgetting;
	expect(response.status()).toBe(302);
	expect(await response.headerValue('clear-site-data')).toBe('"cache", "storage"');
	expect(await response.headerValue('cache-control')).toBe('no-store');
	expect(await response.headerValue('location')).toBe(settings.exitTarget);
	await page.waitForURL(settings.exitTarget);
	expect(refererOf(response.request().headers())).toBeUndefined();
	expect(refererOf(arrivals[0])).toBeUndefined();
});

test('after an exit Back shows the page before the one that was left', async () => {
	await page.goto(PAGE_BEFORE);
	await page.goto(PAGE_LEFT);
	await leave();
	await page.waitForURL(settings.exitTarget);
	await page.goBack();
	expect(page.url()).toBe(PAGE_BEFORE);
});

test('after an exit nothing is stored', async () => {
	await page.goto(PAGE_LEFT);
	await leave();
	await page.waitForURL(settings.exitTarget);
	await page.goto(`${base}/robots.txt`);
	expect(await page.context().cookies()).toEqual([]);
	expect(
		await page.evaluate(async () => ({
			local: localStorage.length,
			session: sessionStorage.length,
			databases: (await indexedDB.databases()).length,
			caches: typeof caches === 'undefined' ? 0 : (await caches.keys()).length,
			workers: (await navigator.serviceWorker.getRegistrations()).length,
		})),
	).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});

test('the page is blank within a tenth of a second on a slow telephone, however slow the target is', async () => {
	isTargetSilent = true;
	await page.goto(PAGE_LEFT);
	await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const milliseconds = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const start = performance.now();
				document.querySelector<HTMLAnchorElement>('.help-bar a[data-exit]')?.click();
				// The second frame begins when the first has been drawn.
				requestAnimationFrame(() => {
					requestAnimationFrame(() => {
						resolve(performance.now() - start);
					});
				});
			}),
	);
	await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	expect(milliseconds).toBeLessThan(BLANK_WITHIN_MILLISECONDS);
	await expectBlank();
});

test('what is left on the screen looks like an empty window', async () => {
	isTargetSilent = true;
	await page.goto(PAGE_LEFT);
	await leave();
	await expectBlank();
	expect(
		await inspect(() => ({
			title: document.title,
			icons: Array.from(document.querySelectorAll('link[rel~="icon"]'), (icon) =>
				icon.getAttribute('href'),
			),
			spoken: document.querySelector('kasih-quick-exit [role="status"]')?.textContent,
		})),
	).toEqual({ title: '\u200B', icons: ['/blank.svg', '/blank.svg'], spoken: ms['exit.loading'] });
});

test('when our own host hangs, the page leaves straight to the target', async () => {
	// "No content" keeps the browser where it is, as an answer that never comes would.
	await page.route(`${base}/keluar/`, (route) => route.fulfill({ status: 204 }));
	await page.goto(PAGE_LEFT);
	await leave();
	await expect.poll(() => page.url()).toBe(settings.exitTarget);
	expect(refererOf(arrivals[0])).toBeUndefined();
});

test('Shift three times leaves', async () => {
	await page.goto(PAGE_LEFT);
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
	await page.waitForURL(settings.exitTarget);
});

test('each press of Shift is shown and spoken', async () => {
	await page.goto(PAGE_LEFT);
	const dots = page.locator('kasih-quick-exit [data-part="progress"]');
	const status = page.locator('kasih-quick-exit [role="status"]');
	expect(await dots.isVisible()).toBe(false);
	await page.keyboard.press('Shift');
	expect(await dots.isVisible()).toBe(true);
	expect(await dots.getAttribute('aria-hidden')).toBe('true');
	expect(await status.textContent()).toBe(ms['exit.progress'].replace('{count}', '2'));
	await page.keyboard.press('Shift');
	expect(await status.textContent()).toBe(ms['exit.progress'].replace('{count}', '1'));
});

test('presses further apart than five seconds are forgotten, and that is spoken', async () => {
	await page.clock.install();
	await page.goto(PAGE_LEFT);
	await page.keyboard.press('Shift');
	await page.keyboard.press('Shift');
	await page.clock.runFor(5_000);
	const status = page.locator('kasih-quick-exit [role="status"]');
	expect(await status.textContent()).toBe(ms['exit.timeout']);
	expect(await page.locator('kasih-quick-exit [data-part="progress"]').isVisible()).toBe(false);
	await page.keyboard.press('Shift');
	await page.clock.runFor(1_000);
	expect(page.url()).toBe(PAGE_LEFT);
});

test('typing capital letters does not leave', async () => {
	await page.goto(PAGE_LEFT);
	for (const letter of 'JKM SABAH') {
		if (letter === ' ') await page.keyboard.press('Space');
		else await page.keyboard.press(`Shift+${letter}`);
	}
	expect(await page.locator('kasih-quick-exit [role="status"]').textContent()).toBe('');
	expect(page.url()).toBe(PAGE_LEFT);
});

test('a letter between two presses of Shift begins the count again', async () => {
	await page.goto(PAGE_LEFT);
	await page.keyboard.press('Shift');
	await page.keyboard.press('Shift');
	await page.keyboard.press('a');
	await page.keyboard.press('Shift');
	expect(await page.locator('kasih-quick-exit [role="status"]').textContent()).toBe(
		ms['exit.progress'].replace('{count}', '2'),
	);
});

test('holding Shift while pressing with the pointer is no press', async () => {
	await page.goto(PAGE_LEFT);
	await page.keyboard.down('Shift');
	await page.mouse.click(5, 300);
	await page.keyboard.up('Shift');
	expect(await page.locator('kasih-quick-exit [role="status"]').textContent()).toBe('');
});

test('twice on a page, only one of them listens', async () => {
	await page.goto(PAGE_LEFT);
	await page.evaluate(() => {
		document.body.append(document.querySelector('kasih-quick-exit')?.cloneNode(true) ?? '');
	});
	await page.keyboard.press('Shift');
	const dots = page.locator('kasih-quick-exit [data-part="progress"]');
	expect(await dots.count()).toBe(2);
	expect(await dots.filter({ visible: true }).count()).toBe(1);
	await page.keyboard.press('Shift');
	await page.keyboard.press('Shift');
	await page.waitForURL(settings.exitTarget);
});

test('should the browser show the page left, it stays blank with one link to open it again', async () => {
	await page.clock.install();
	await page.route(`${base}/keluar/`, (route) => route.fulfill({ status: 204 }));
	await page.goto(PAGE_LEFT);
	await page.evaluate(() => {
		document.querySelector<HTMLAnchorElement>('.help-bar a[data-exit]')?.click();
		window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	});
	await page.clock.runFor(1_000);
	expect(await page.locator('body :is(h1, p, nav)').filter({ visible: true }).count()).toBe(0);
	const links = page.locator('a').filter({ visible: true });
	expect(await links.allTextContents()).toEqual([expect.stringContaining(ms['exit.again'])]);
	await links.click();
	await page.locator('main h1').waitFor();
	expect(page.url()).toBe(PAGE_LEFT);
	expect(arrivals).toEqual([]);
});

test('paper shows no way out of a page', async () => {
	await page.goto(PAGE_LEFT);
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('a[data-exit]').filter({ visible: true }).count()).toBe(0);
});

test.for([
	{ locale: 'ms', words: 'Sejarah pelayar tidak dipadam', more: '/ms/' },
	{ locale: 'en', words: 'It does not erase your browser history', more: '/en/' },
])('each $locale page says what leaving does not do', async ({ locale, words, more }) => {
	await page.goto(`${base}/${locale}/`);
	const note = page.locator('.exit-note');
	expect(await note.textContent()).toContain(words);
	const href = await note.locator('a').getAttribute('href');
	expect(href?.startsWith(more)).toBe(true);
	expect((await page.request.get(base + (href ?? ''))).status()).toBe(200);
});

async function open(options: { javaScriptEnabled?: boolean }): Promise<void> {
	page = await browser.openPage({ viewport: { width: 360, height: 640 }, ...options });
	devTools = await page.context().newCDPSession(page);
	arrivals = [];
	isTargetSilent = false;
	await standInForTarget();
}

/**
 * Answers for the target of the exit, which is a site of others. Through the developer's tools and not
 * `page.route()`, which does not see where a redirect leads.
 */
async function standInForTarget(): Promise<void> {
	devTools.on('Fetch.requestPaused', ({ requestId, request }) => {
		arrivals.push(request.headers);
		if (isTargetSilent) return;
		void devTools.send('Fetch.fulfillRequest', {
			requestId,
			responseCode: 200,
			responseHeaders: [{ name: 'Content-Type', value: 'text/html' }],
			body: Buffer.from('<!doctype html><title>Cuaca</title><p>Hujan').toString('base64'),
		});
	});
	await devTools.send('Fetch.enable', { patterns: [{ urlPattern: `${settings.exitTarget}*` }] });
}

/** Presses the way out, without waiting for where it leads. */
async function leave(): Promise<void> {
	await page.evaluate(() => {
		document.querySelector<HTMLAnchorElement>('.help-bar a[data-exit]')?.click();
	});
}

/**
 * Runs a function in the page, also while the browser is on its way to somewhere else: Playwright's own `evaluate`
 * would wait until it has arrived.
 */
async function inspect<Value>(ask: () => Value): Promise<Value> {
	const { result } = await devTools.send('Runtime.evaluate', {
		expression: `(${ask.toString()})()`,
		returnByValue: true,
	});
	return result.value as Value;
}

function refererOf(headers: Record<string, string> | undefined): string | undefined {
	expect(headers).toBeDefined();
	return headers?.['Referer'] ?? headers?.['referer'];
}

/** Every pixel of the window has one colour. */
async function expectBlank(): Promise<void> {
	const { data } = await devTools.send('Page.captureScreenshot');
	const { channels } = await sharp(Buffer.from(data, 'base64')).stats();
	expect(channels.map((channel) => channel.max - channel.min)).toEqual(channels.map(() => 0));
}
