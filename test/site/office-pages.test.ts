import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readCode } from '#test/support/read-code.ts';
import { useBrowser } from '#test/support/use-browser.ts';

const baseUrl = inject('baseUrl');
const OFFICES = [
	{ name: 'a headquarters', path: '/ms/cari-bantuan/pejabat/ipd-kajang/' },
	{ name: 'a hospital', path: '/en/find-help/office/hospital-kajang/' },
	{
		name: 'a community station of 2021',
		path: '/ms/cari-bantuan/pejabat/balai-polis-komuniti-bandar-sungai-long/',
	},
	{ name: 'a welfare office without details', path: '/en/find-help/office/pkmd-batu-pahat/' },
];
const browser = useBrowser();

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
	const page = await browser.openPage(options);
	await page.goto(baseUrl + path, { waitUntil: 'load' });
	return page;
}

describe('the page of an office', () => {
	test.for(OFFICES)('prints on one sheet: $name', async ({ path }) => {
		const page = await open(path);
		for (const picture of await page.locator('img').all()) await picture.scrollIntoViewIfNeeded();
		const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
		expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	});

	test.for(OFFICES)('names the three numbers, also without script: $name', async ({ path }) => {
		const page = await open(path, { javaScriptEnabled: false });
		const links = await page
			.locator('.office-box a')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(links).toEqual(
			expect.arrayContaining(['tel:999', 'tel:15999', 'https://wa.me/60192615999']),
		);
	});

	test.for(['light', 'dark'] as const)(
		'shows its map under the real headers, in colours for %s',
		async (colorScheme) => {
			const page = await open('/ms/cari-bantuan/pejabat/ipd-kajang/', { colorScheme });
			const picture = page.locator('.map-picture img');
			await picture.scrollIntoViewIfNeeded();
			await expect
				.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
				.toBeGreaterThan(0);
			expect(await picture.getAttribute('alt')).toContain('Kajang');
			expect(
				await page.getByText('© penyumbang OpenStreetMap', { exact: false }).first().isVisible(),
			).toBe(true);
			const brightness = await picture.evaluate((image) => {
				const canvas = document.createElement('canvas');
				canvas.width = canvas.height = 40;
				const context = canvas.getContext('2d');
				context?.drawImage(image as HTMLImageElement, 0, 0, 40, 40);
				const { data = [] } = context?.getImageData(0, 0, 40, 40) ?? {};
				return (
					[...data].filter((_, index) => index % 4 === 0).reduce((sum, red) => sum + red, 0) / 1600
				);
			});
			if (colorScheme === 'light') expect(brightness).toBeGreaterThan(180);
			else expect(brightness).toBeLessThan(90);
		},
	);

	test('offers a contact only where a number is known, and it is one', async () => {
		const known = await open('/en/find-help/office/hospital-kajang/');
		const link = known.getByRole('link', { name: 'Save as a contact' });
		const response = await known.request.get(baseUrl + ((await link.getAttribute('href')) ?? ''));
		expect(response.headers()['content-type']).toContain('vcard');
		expect(await response.text()).toContain('FN:Hospital Kajang\r\n');
		const unknown = await open('/en/find-help/office/pkmd-batu-pahat/');
		expect(await unknown.locator('a[href$=".vcf"]').count()).toBe(0);
	});
});

test.for(['/ms/cari-bantuan/pejabat/ipd-kajang/', '/en/find-help/office/pkmd-batu-pahat/'])(
	'its QR leads to itself, on screen and on paper: %s',
	async (path) => {
		const page = await open(path, { viewport: { width: 1280, height: 900 } });
		const address = await page.locator('link[rel="canonical"]').getAttribute('href');
		expect(address).toContain(path);
		for (const media of ['screen', 'print'] as const) {
			await page.emulateMedia({ media });
			const picture = await page.locator('.qr svg').screenshot();
			expect(await readCode(picture), media).toBe(address);
		}
	},
);

describe('the page of a district', () => {
	test('says the form and size of each download, and it is the size of the file', async () => {
		const page = await open('/en/find-help/selangor/hulu-langat/');
		const links = await page.locator('.downloads a').all();
		expect(links).toHaveLength(4);
		for (const link of links) {
			const text = await link.innerText();
			const path = (await link.getAttribute('href')) ?? '';
			const file = await readFile(`dist${path}`);
			expect(text).toContain(path.endsWith('.zip') ? 'ZIP' : 'PDF, A4');
			expect(text).toContain(`${String(Math.ceil(file.length / 1000))} kB`);
		}
	});

	test('has its map with a text that counts what is on it', async () => {
		const page = await open('/ms/cari-bantuan/selangor/hulu-langat/');
		const picture = page.locator('.map-picture img');
		expect(await picture.getAttribute('alt')).toMatch(/Hulu Langat.*\d+ polis, \d+ hospital/);
		await picture.scrollIntoViewIfNeeded();
		await expect
			.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
			.toBeGreaterThan(0);
	});
});
