import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { LOCALES } from '#domain/i18n/locale.ts';
import { stagesOf } from '#domain/materials/facets.ts';
import { loadToolkit } from '#test/support/materials.ts';
import { useBrowser } from '#test/support/use-browser.ts';

const address = `${inject('baseUrl')}/ms/sekolah/bahan/`;
const { materials } = await loadToolkit();
const browser = useBrowser();

async function openLibrary(javaScriptEnabled: boolean) {
	const page = await browser.openPage({ javaScriptEnabled, viewport: { width: 360, height: 640 } });
	page.setDefaultTimeout(10_000);
	await page.goto(address);
	await page.locator('.filter-fold summary').click();
	return page;
}

/** Titles that are shown, in their order. */
const shownTitles = (page: Awaited<ReturnType<typeof openLibrary>>) =>
	page.locator('.material-item:visible h3').allInnerTexts();

test.for([false, true])('choices narrow the list, with script: %s', async (hasScript) => {
	const page = await openLibrary(hasScript);
	expect(await shownTitles(page)).toHaveLength(materials.length);
	await page.getByLabel('Tahun 1–3', { exact: true }).check();
	await page.getByLabel('Pelajaran', { exact: true }).check();
	const expected = materials
		.map(({ ms }) => ms.record)
		.filter((record) => record.kind === 'lesson' && stagesOf(record).includes('primary-lower'));
	expect(expected.length).toBeGreaterThan(0);
	expect(await shownTitles(page)).toEqual(expected.map(({ title }) => title));
	await page.getByRole('button', { name: 'Buang semua pilihan' }).click();
	expect(await shownTitles(page)).toHaveLength(materials.length);
});

test('without script nothing is offered that cannot work', async () => {
	const page = await openLibrary(false);
	expect(await page.locator('[data-needs-script]:visible').count()).toBe(0);
});

test('with script a word narrows the list and the count is told', async () => {
	const page = await openLibrary(true);
	const title = materials[0]?.ms.record.title ?? '';
	await page.getByLabel('Cari perkataan').fill(title);
	expect(await shownTitles(page)).toContain(title);
	const shown = await shownTitles(page);
	expect(await page.locator('[data-part="count"]').innerText()).toContain(String(shown.length));
	await page.getByLabel('Cari perkataan').fill('tiadaperkataanini');
	expect(await page.locator('[data-part="count"]').innerText()).toContain('Tiada bahan');
});

test('a word without hits offers to clear word and filters, and keeps what is ticked', async () => {
	const page = await openLibrary(true);
	const clear = page.getByRole('button', { name: 'Buang perkataan dan semua pilihan' });
	await page.locator('[data-part="pick"]').first().check();
	expect(await clear.isVisible()).toBe(false);
	await page.getByLabel('Tahun 1–3', { exact: true }).check();
	const words = page.getByLabel('Cari perkataan');
	await words.fill('tiadaperkataanini');
	await clear.click();
	expect(await shownTitles(page)).toHaveLength(materials.length);
	expect(await words.inputValue()).toBe('');
	expect(await words.evaluate((field) => field === document.activeElement)).toBe(true);
	expect(await clear.isVisible()).toBe(false);
	expect(await page.locator('[data-part="pick"]:checked').count()).toBe(1);
});

test.for([
	{ width: 360, height: 640 },
	{ width: 1280, height: 800 },
])('what is ticked stays in a tray in sight, $width wide', async (viewport) => {
	const page = await openLibrary(true);
	await page.setViewportSize(viewport);
	const tray = page.locator('.picked');
	const button = page.locator('[data-part="download"]');
	expect(await button.isVisible()).toBe(false);
	expect((await tray.boundingBox())?.height).toBe(0);
	const boxes = page.locator('[data-part="pick"]');
	await boxes.nth(0).check();
	await boxes.nth(1).check();
	expect(await tray.innerText()).toMatch(/2 bahan dipilih, \d+\.\d MB/);
	const [place, bar] = await Promise.all([
		tray.boundingBox(),
		page.locator('.help-bar').boundingBox(),
	]);
	// The help bar stands at the foot of a narrow screen, at the head of a wide one.
	const foot = viewport.width < 896 ? (bar?.y ?? 0) : viewport.height;
	expect(place?.y).toBeGreaterThan(0);
	expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(foot);
	// Whatever gets the focus on the way down lies above it.
	await boxes.nth(1).focus();
	for (let presses = 0; presses < 12; presses++) {
		await page.keyboard.press('Tab');
		const { end, top } = await page.evaluate(() => ({
			end: document.activeElement?.getBoundingClientRect().bottom ?? 0,
			top: document.querySelector('.picked')?.getBoundingClientRect().top ?? 0,
		}));
		expect(end).toBeLessThanOrEqual(top);
	}
	await boxes.nth(0).uncheck();
	await boxes.nth(1).uncheck();
	expect(await button.isVisible()).toBe(false);
});

test('in forced colours the tray has an edge', async () => {
	const page = await openLibrary(true);
	await page.emulateMedia({ forcedColors: 'active' });
	await page.locator('[data-part="pick"]').first().check();
	expect(
		await page.locator('.picked').evaluate((tray) => getComputedStyle(tray).borderTopWidth),
	).toBe('2px');
});

test('with script two materials come in one zip, each in its folder', async () => {
	const page = await openLibrary(true);
	const boxes = page.locator('[data-part="pick"]');
	await boxes.nth(0).check();
	await boxes.nth(1).check();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('[data-part="download"]').click(),
	]);
	const files = Object.keys(unzipSync(readFileSync(await download.path())));
	expect(new Set(files.map((name) => name.split('/')[0])).size).toBe(2);
	expect(files.filter((name) => name.endsWith('/manifest.json'))).toHaveLength(2);
});

test.for(LOCALES)(
	'every material in %s shows the first page of the PDF beside its link, described, and comes late',
	async (locale) => {
		const page = await browser.openPage({ javaScriptEnabled: false });
		const answer = await page.goto(
			`${inject('baseUrl')}${locale === 'ms' ? '/ms/sekolah/bahan/' : '/en/schools/toolkit/'}`,
		);
		const items = parse((await answer?.text()) ?? '').querySelectorAll('.material-item');
		expect(items).toHaveLength(materials.length);
		for (const item of items) {
			const picture = item.querySelector('img');
			const pdf = item.querySelector('a[href$=".pdf"]')?.getAttribute('href') ?? '';
			expect(picture?.getAttribute('src')).toBe(pdf.replace(/\.pdf$/, '.webp'));
			expect(picture?.getAttribute('alt')).toContain(item.querySelector('h3')?.textContent.trim());
			expect(picture?.getAttribute('loading')).toBe('lazy');
			const { width, height } = await sharp(`dist${pdf.replace(/\.pdf$/, '.webp')}`).metadata();
			expect([picture?.getAttribute('width'), picture?.getAttribute('height')]).toEqual([
				String(width),
				String(height),
			]);
		}
	},
);

test('the list of materials prints over the whole width, without pictures or boxes to tick', async () => {
	const page = await openLibrary(true);
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('.page-preview:visible, [data-part="pick"]:visible').count()).toBe(0);
	const [list, words] = await Promise.all([
		page.locator('.material-list').boundingBox(),
		page.locator('.material-item h3').first().boundingBox(),
	]);
	expect(words?.width).toBeGreaterThan((list?.width ?? Infinity) * 0.9);
});

test('the filters lead to the library in the other language', async () => {
	const page = await openLibrary(false);
	await page.getByRole('link', { name: 'Semuanya dalam bahasa Inggeris' }).click();
	expect(new URL(page.url()).pathname).toBe('/en/schools/toolkit/');
});
