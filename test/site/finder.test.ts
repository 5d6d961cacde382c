import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import { findAxeFaults, injectAxe } from '#test/support/axe.ts';
import { answersOf, find, FINDER, statusOf, textOf } from '#test/support/finder-page.ts';
import { watchContext, type Watch } from '#test/support/requests.ts';
import { useBrowser } from '#test/support/use-browser.ts';

const baseUrl = inject('baseUrl');

const browser = useBrowser();
let watch: Watch;

async function openFinder(locale: Locale, options: BrowserContextOptions = {}): Promise<Page> {
	const page = await browser.openPage({ viewport: { width: 360, height: 640 }, ...options });
	watch = await watchContext(page.context(), baseUrl);
	await page.goto(baseUrl + FINDER[locale]);
	return page;
}

/** The whole map stands between the top of the screen and the help bar. */
async function expectMapInSight(page: Page): Promise<void> {
	const [map, bar] = await Promise.all([
		page.locator('[data-part="map"]').boundingBox(),
		page.locator('.help-bar').boundingBox(),
	]);
	expect(map?.y ?? -1).toBeGreaterThanOrEqual(0);
	expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
}

describe.for(LOCALES)('finder in %s', (locale) => {
	const t = textOf(locale);

	test('a typed place gives the three answers, the responsible office first', async () => {
		const page = await openFinder(locale);
		await find(page, 'kajang');
		const names = await answersOf(page).locator('h3').allInnerTexts();
		expect(names).toHaveLength(3);
		expect(names[0]).toContain('Hulu Langat');
		expect(await answersOf(page).nth(0).innerText()).toContain(t('office.noDetails'));
		expect(await answersOf(page).nth(0).locator('a[href="tel:15999"]').isVisible()).toBe(true);
		expect(names[1]).toContain('Kajang');
		expect(names[2]).toBe('Hospital Kajang');
		expect([...watch.foreign, ...watch.troubles]).toEqual([]);
	});

	test('each answer has its address, as far as it is known; on paper too, without the map', async () => {
		const page = await openFinder(locale);
		await find(page, 'kajang');
		const address = page.locator('[data-part="answers"] [data-part="address"]:visible');
		expect(await address.allInnerTexts()).toContain('Jalan Semenyih');
		await page.locator('[data-part="open-map"]').click();
		await page.locator('.pin').first().waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await address.allInnerTexts()).toContain('Jalan Semenyih');
		expect(await answersOf(page).nth(1).innerText()).toContain('03-8911 4222');
		for (const name of ['map', 'open-map', 'form', 'on-map']) {
			const parts = await page.locator(`[data-part="${name}"]`).all();
			for (const each of parts) expect(await each.isVisible(), name).toBe(false);
		}
	});

	test('a postcode gives the same', async () => {
		const page = await openFinder(locale);
		await find(page, '43000');
		expect(await answersOf(page).locator('h3').allInnerTexts()).toHaveLength(3);
	});

	test.for([
		{ query: 'kajang', key: 'finder.from.place', place: 'Kajang' },
		{ query: '43000', key: 'finder.from.postcode', place: '43000' },
		// Known only by its town, so not by a middle of its own.
		{ query: '01007', key: 'finder.from.place', place: 'Kangar' },
	])('distances for $query say from where they are measured', async ({ query, key, place }) => {
		const page = await openFinder(locale);
		await find(page, query);
		const origin = t(key).replace('{place}', place);
		expect(await page.locator('[data-part="straight"]').innerText()).toBe(
			t('finder.result.straight').replace('{origin}', origin),
		);
	});

	test('distances for coordinates are measured from these', async () => {
		const page = await openFinder(locale);
		await find(page, '2.9935, 101.787');
		expect(await page.locator('[data-part="straight"]').innerText()).toBe(
			t('finder.result.straight').replace('{origin}', '2.9935, 101.7870'),
		);
	});

	test('what the page of the district is for stands on a line of its own', async () => {
		const page = await openFinder(locale);
		await find(page, 'kajang');
		expect((await page.locator('.district-page').innerText()).split('\n')).toEqual([
			t('finder.result.page').replace('{district}', 'Hulu Langat'),
			t('finder.result.page.note'),
		]);
	});

	test('on a phone the map is offered before the answers and opens in sight', async () => {
		const page = await openFinder(locale);
		await find(page, 'kajang');
		const topOf = async (name: string) =>
			(await page.locator(`[data-part="${name}"]`).boundingBox())?.y ?? 0;
		expect(await topOf('open-map')).toBeGreaterThan(await topOf('sentence'));
		expect(await topOf('open-map')).toBeLessThan(await topOf('answers'));
		// From the heading, which has the focus, the next key press reaches it.
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part') ?? '')).toBe(
			'open-map',
		);
		await page.keyboard.press('Enter');
		await page.locator('.pin').first().waitFor();
		await expectMapInSight(page);
		await page.locator('[data-part="on-map"]:visible').last().click();
		await expectMapInSight(page);
	});

	test('places of one name are offered with district and state, never chosen', async () => {
		const page = await openFinder(locale);
		await page.locator('#finder-query').fill('ayer hitam');
		await page.keyboard.press('Enter');
		await expect.poll(() => statusOf(page)).toBe(t('finder.choose'));
		const where = await page.locator('#finder-list [role="option"] span').allInnerTexts();
		expect(new Set(where.slice(0, 3)).size).toBeGreaterThan(1);
		expect(await page.locator('[data-part="result"]').isVisible()).toBe(false);
	});

	test('a national number is answered with the contact', async () => {
		const page = await openFinder(locale);
		await page.locator('#finder-query').fill('999');
		await page.keyboard.press('Enter');
		await page.locator('[data-contact="emergency"] a[href="tel:999"]').waitFor();
	});

	test('Enter in the empty box says what to type, and the focus stays there', async () => {
		const page = await openFinder(locale);
		const box = page.locator('#finder-query');
		await box.fill('  ');
		await page.keyboard.press('Enter');
		await expect.poll(() => statusOf(page)).toBe(t('finder.empty'));
		expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
		await box.fill('k');
		await expect.poll(() => statusOf(page)).toBe('');
	});

	test('nothing found is said, and the states stay', async () => {
		const page = await openFinder(locale);
		await page.locator('#finder-query').fill('qqqqzzzz');
		await page.keyboard.press('Enter');
		await expect.poll(() => statusOf(page)).toBe(t('finder.none').replace('{query}', 'qqqqzzzz'));
		expect(await page.locator('main a[href$="/selangor/"]').first().isVisible()).toBe(true);
	});

	test('location granted: the answers, with distances called straight lines', async () => {
		const page = await openFinder(locale, {
			permissions: ['geolocation'],
			geolocation: { latitude: 2.9935, longitude: 101.787, accuracy: 20 },
		});
		await page.locator('[data-part="locate"]').click();
		await page.locator('[data-part="result"]').waitFor();
		expect(await page.locator('[data-part="heading"]').innerText()).toBe(t('finder.result.here'));
		expect(await page.locator('[data-part="straight"]').innerText()).toBe(
			t('finder.result.straight').replace('{origin}', t('finder.from.here')),
		);
		expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
	});

	test('location near a border: either of two districts', async () => {
		const page = await openFinder(locale, {
			permissions: ['geolocation'],
			geolocation: { latitude: 2.99, longitude: 101.735, accuracy: 20 },
		});
		await page.locator('[data-part="locate"]').click();
		await page.locator('[data-part="result"]').waitFor();
		expect(await page.locator('[data-part="doubt-links"] a').count()).toBeGreaterThan(1);
	});

	test('location denied: said, with the next step and a retry', async () => {
		const page = await openFinder(locale, { permissions: [] });
		await page.locator('[data-part="locate"]').click();
		await expect.poll(() => statusOf(page)).toBe(t('finder.denied'));
		expect(await page.locator('kasih-office-finder [data-part="retry"]').isVisible()).toBe(true);
	});

	test.for([
		{ name: 'unavailable', code: 2, key: 'finder.unavailable' },
		{ name: 'timed out', code: 3, key: 'finder.timeout' },
	])('location $name: said, with a retry', async ({ code, key }) => {
		const page = await openFinder(locale);
		await page.evaluate((errorCode) => {
			Object.defineProperty(navigator, 'geolocation', {
				value: {
					getCurrentPosition: (_found: unknown, failed: (error: { code: number }) => void) => {
						failed({ code: errorCode });
					},
				},
			});
		}, code);
		await page.locator('[data-part="locate"]').click();
		await expect.poll(() => statusOf(page)).toBe(t(key));
		expect(await page.locator('kasih-office-finder [data-part="retry"]').isVisible()).toBe(true);
	});

	test.for([
		{ name: 'London', latitude: 51.5, longitude: -0.12 },
		{ name: 'Singapore', latitude: 1.3521, longitude: 103.8198 },
		{ name: 'Hat Yai', latitude: 7.0, longitude: 100.47 },
	])('location in $name: outside Malaysia', async ({ latitude, longitude }) => {
		const page = await openFinder(locale, {
			permissions: ['geolocation'],
			geolocation: { latitude, longitude, accuracy: 20 },
		});
		await page.locator('[data-part="locate"]').click();
		await expect.poll(() => statusOf(page)).toBe(t('finder.outside'));
		expect(await page.locator('kasih-office-finder [data-part="retry"]').isVisible()).toBe(true);
	});

	test('location too coarse: said how coarse', async () => {
		const page = await openFinder(locale, {
			permissions: ['geolocation'],
			geolocation: { latitude: 3, longitude: 101.7, accuracy: 12_000 },
		});
		await page.locator('[data-part="locate"]').click();
		await expect.poll(() => statusOf(page)).toContain('12 km');
		expect(await page.locator('kasih-office-finder [data-part="retry"]').isVisible()).toBe(true);
	});

	test('by keyboard alone: the nearest police station, and its page', async () => {
		const page = await openFinder(locale);
		await page.locator('#finder-query').focus();
		await page.keyboard.type('kajang');
		// The list of an earlier letter would be drawn over once more.
		await page.waitForLoadState('networkidle');
		await page.locator('#finder-list [role="option"]').first().waitFor();
		await page.keyboard.press('ArrowDown');
		const active = await page.locator('#finder-query').getAttribute('aria-activedescendant');
		expect(await page.locator(`[id="${active ?? ''}"]`).innerText()).toContain('Kajang');
		await page.keyboard.press('Enter');
		await page.locator('[data-part="result"]').waitFor();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('finder-heading');
		const police = answersOf(page).nth(1).locator('h3 a');
		for (let presses = 0; presses < 12; presses++) {
			await page.keyboard.press('Tab');
			if (await police.evaluate((link) => link === document.activeElement)) break;
		}
		await page.keyboard.press('Enter');
		await page.waitForURL(/ipd-kajang/);
		expect(await page.locator('html').getAttribute('data-page')).toBe('office');
	});

	test('the map opens under the real rules, its pins are those of the list', async () => {
		const page = await openFinder(locale, { viewport: { width: 1280, height: 900 } });
		await find(page, 'kajang');
		await page.locator('[data-part="open-map"]').click();
		await page.locator('.pin').first().waitFor();
		await page.locator('canvas.leaflet-tile-loaded').first().waitFor();
		const numbers = await page
			.locator('[data-part="result"] li .number:not([hidden])')
			.allInnerTexts();
		const pins = await page.locator('.pin').allInnerTexts();
		expect(pins.toSorted()).toEqual(numbers.toSorted());
		expect(await page.locator('.leaflet-control-attribution').count()).toBe(0);
		expect(await page.getByText(t('finder.map.credit')).isVisible()).toBe(true);
		expect([...watch.foreign, ...watch.troubles]).toEqual([]);
		expect(
			await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
		).toEqual([0, 0, '']);
	});

	test('a press on a type leaves the offices of that type, in the list and on the map', async () => {
		const page = await openFinder(locale, { viewport: { width: 1280, height: 900 } });
		await find(page, 'kajang');
		await page.locator('[data-part="open-map"]').click();
		await page.locator('.pin').first().waitFor();
		const others = page.locator('[data-part="more"] > li:visible');
		const all = await others.count();
		const button = page.locator('[data-part="filter"][data-service="hospital"]');
		await button.click();
		expect(await button.getAttribute('aria-pressed')).toBe('true');
		const kinds = await others.evaluateAll((items) =>
			items.map((item) => (item instanceof HTMLElement ? item.dataset['service'] : '')),
		);
		expect(new Set(kinds)).toEqual(new Set(['hospital']));
		const numbers = await page
			.locator('[data-part="result"] li:visible .number:not([hidden])')
			.allInnerTexts();
		const pins = await page.locator('.pin').allInnerTexts();
		expect(pins.toSorted()).toEqual(numbers.toSorted());
		// The three answers stay, whatever is chosen.
		expect(await answersOf(page).count()).toBe(3);
		await page.locator('[data-part="filter"][data-service=""]').click();
		expect(await others.count()).toBe(all);
	});

	test.for([
		{ motion: 'reduce', flies: false },
		{ motion: 'no-preference', flies: true },
	] as const)('the map flies to an office only where motion is welcome: $motion', async (each) => {
		const page = await openFinder(locale, {
			viewport: { width: 1280, height: 900 },
			reducedMotion: each.motion,
		});
		await find(page, 'kajang');
		await page.locator('[data-part="open-map"]').click();
		await page.locator('.pin').first().waitFor();
		await page.locator('[data-part="map"]').evaluate((map) => {
			new MutationObserver(() => {
				if (map.querySelector('.leaflet-pan-anim, .leaflet-zoom-anim')) map.dataset['flew'] = '';
			}).observe(map, { attributes: true, subtree: true, attributeFilter: ['class'] });
		});
		await page.locator('[data-part="on-map"]:visible').nth(2).click();
		await page.locator('.pin[data-selected]').waitFor();
		const flew = () => page.locator('[data-part="map"][data-flew]').count();
		if (each.flies) await expect.poll(flew).toBe(1);
		else expect(await flew()).toBe(0);
	});

	test('a pin chosen by keyboard marks its office and is announced; so does the list', async () => {
		const page = await openFinder(locale, { viewport: { width: 1280, height: 900 } });
		await find(page, 'kajang');
		await page.locator('[data-part="open-map"]').click();
		const pin = page.locator('.pin', { hasText: '2' }).first();
		await pin.waitFor();
		await pin.focus();
		await page.keyboard.press('Enter');
		expect(await page.locator('li[data-selected] h3').innerText()).toBe('Hospital Kajang');
		expect(await page.locator('[data-part="map-status"]').innerText()).toContain('Hospital Kajang');
		await answersOf(page).nth(1).locator('[data-part="on-map"]').click();
		expect(await page.locator('.pin[data-selected]').innerText()).toBe('1');
	});

	test('keys reach the controls and leave the map', async () => {
		const page = await openFinder(locale, { viewport: { width: 1280, height: 900 } });
		await find(page, 'kajang');
		await page.locator('[data-part="open-map"]').click();
		await page.locator('.pin').first().waitFor();
		await page.locator('.skip-map').focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		const isOutside = await page.evaluate(() => document.activeElement?.closest('.map') === null);
		expect(isOutside).toBe(true);
		for (const name of ['zoom-in', 'zoom-out', 'centre']) {
			const box = await page.locator(`[data-part="${name}"]`).boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
		}
	});

	test('Tab reaches every pin, each with its name, and goes on behind the map', async () => {
		const page = await openFinder(locale, { viewport: { width: 1280, height: 900 } });
		await find(page, 'kajang');
		await page.locator('[data-part="open-map"]').click();
		await page.locator('.pin').first().waitFor();
		const pins = await page.locator('.pin').count();
		await page.locator('.skip-map').focus();
		const reached = new Set<string>();
		for (let presses = 0; presses < pins + 5; presses++) {
			await page.keyboard.press('Tab');
			const stop = await page.evaluate(() => {
				const active = document.activeElement;
				if (active?.matches('.pin') === true) return active.getAttribute('aria-label') ?? '';
				return active?.matches('[data-part="zoom-in"]') === true ? 'behind' : undefined;
			});
			if (stop === 'behind') break;
			if (stop !== undefined) reached.add(stop);
		}
		expect(reached.size).toBe(pins);
		expect([...reached].filter((name) => !/\d.*\p{L}{3}/u.test(name))).toEqual([]);
		const isBehind = page.locator('[data-part="zoom-in"]');
		expect(await isBehind.evaluate((button) => button === document.activeElement)).toBe(true);
	});

	test('more pins than a screen holds stand together, and keys open them', async () => {
		const page = await openFinder(locale, { viewport: { width: 1280, height: 900 } });
		await page.locator('#finder-query').fill('petaling');
		const kind = t('finder.kind.district');
		await page.locator('#finder-list [role="option"]', { hasText: kind }).first().click();
		await page.locator('[data-part="result"]').waitFor();
		await page.locator('[data-part="open-map"]').click();
		const marks = page.locator('.pin, .pin-cluster');
		await marks.first().waitFor();
		const offices = await page
			.locator('[data-part="result"] li .number:not([hidden])')
			.allInnerTexts();
		expect(offices.length, 'this needs a district with many offices').toBeGreaterThan(24);
		// Farther out, the pins of the district come together.
		await page.locator('[data-part="centre"]').click();
		await page.locator('.pin-cluster').first().waitFor();
		expect(await marks.count()).toBeLessThanOrEqual(24);
		const nodes = await page.locator('[data-part="map"] *').count();
		expect(nodes, 'nodes in the map').toBeLessThanOrEqual(100);
		const zoomedOut = await marks.allInnerTexts();
		const cluster = page.locator('.pin-cluster').first();
		const count = await cluster.innerText();
		expect(await cluster.getAttribute('aria-label')).toBe(
			t('finder.map.cluster').replace('{count}', count),
		);
		await cluster.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => marks.allInnerTexts()).not.toEqual(zoomedOut);
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.closest('.map') !== null))
			.toBe(true);
		// An office chosen in the list is drawn alone, however many stand around it.
		const last = page.locator('[data-part="on-map"]:visible').last();
		await last.click();
		await page.locator('.pin[data-selected]').waitFor();
		expect([...watch.foreign, ...watch.troubles]).toEqual([]);
	});

	test.for(['light', 'dark'] as const)(
		'axe finds nothing on result and map, %s',
		async (colorScheme) => {
			const page = await openFinder(locale, { colorScheme });
			await find(page, 'kajang');
			await page.locator('[data-part="open-map"]').click();
			await page.locator('.pin').first().waitFor();
			await injectAxe(page);
			// Pins may overlap as their places do; each has its button in the list (WCAG 2.5.8, "equivalent").
			const faults = await findAxeFaults(page);
			expect(
				faults.filter((fault) => !fault.startsWith('target-size: .leaflet-marker-icon')),
			).toEqual([]);
		},
	);
});
