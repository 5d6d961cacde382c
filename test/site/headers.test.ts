import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import sharp from 'sharp';
import { PROJECT } from '#commands/project.ts';
import { LAYER_ORDER } from '#styles/layer-order.ts';
import { useBrowser } from '#test/support/use-browser.ts';

const base = inject('baseUrl');

/** Cloudflare cuts a longer line of _headers off. */
const LONGEST_LINE = 2_000;

const browser = useBrowser();

test.for(['/ms/', '/en/find-help/', '/ms/tiada/', '/favicon.svg', '/keluar/'])(
	'%s carries every header of the policy',
	async (path) => {
		const { headers } = await fetch(base + path, { redirect: 'manual' });
		expect(Object.fromEntries(headers)).toMatchObject({
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-embedder-policy': 'require-corp',
			'cross-origin-resource-policy': 'same-origin',
			'strict-transport-security': 'max-age=63072000',
		});
		expect(headers.get('content-security-policy')).not.toBeNull();
	},
);

test('the content policy begins from nothing and opens only what is ours', async () => {
	const { headers } = await fetch(`${base}/ms/`);
	const policy = new Map(
		(headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
			const [name = '', ...values] = directive.split(' ');
			return [name, values];
		}),
	);
	const hash = `'sha256-${createHash('sha256').update(LAYER_ORDER).digest('base64')}'`;
	expect(Object.fromEntries(policy)).toEqual({
		'default-src': ["'none'"],
		'script-src': ["'self'", "'wasm-unsafe-eval'"],
		'style-src': ["'self'", hash],
		'img-src': ["'self'"],
		'font-src': ["'self'"],
		'connect-src': ["'self'"],
		'base-uri': ["'none'"],
		'form-action': ["'none'"],
		'frame-ancestors': ["'none'"],
	});
});

test('pages may ask where the visitor is, and for nothing else', async () => {
	const { headers } = await fetch(`${base}/ms/`);
	const [geolocation, ...others] = (headers.get('permissions-policy') ?? '').split(', ');
	expect(geolocation).toBe('geolocation=(self)');
	expect(others.length).toBeGreaterThan(20);
	expect(others.filter((feature) => !feature.endsWith('=()'))).toEqual([]);
});

test('no line of the rules is longer than the host reads', async () => {
	const lines = (await readFile(join(PROJECT, 'public/_headers'), 'utf8')).split('\n');
	expect(lines.filter((line) => line.length > LONGEST_LINE)).toEqual([]);
});

test.for([
	{ kind: 'a page', find: () => '/ms/', rule: 'no-cache' },
	{ kind: 'a picture', find: () => '/pictures/peta.svg', rule: 'public, max-age=86400' },
	{ kind: 'a list of tiles', find: () => '/tiles/index.json', rule: 'public, max-age=604800' },
	{
		kind: 'a stylesheet',
		find: async () =>
			/href="(\/_astro\/[^"]+\.css)"/.exec(await (await fetch(`${base}/ms/`)).text())?.[1],
		rule: 'public, max-age=31536000, immutable',
	},
])('$kind is kept by browsers as long as it stays true', async ({ find, rule }) => {
	const response = await fetch(base + ((await find()) ?? ''));
	expect(response.status).toBe(200);
	expect(response.headers.get('cache-control')).toBe(rule);
});

test.for(['/ms/', '/ms/cari-bantuan/', '/ms/carian/', '/ms/gaya/', '/en/', '/ms/tiada/'])(
	'%s breaks no rule of the policy and says nothing in the console',
	async (path) => {
		const page = await browser.openPage();
		const messages: string[] = [];
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) messages.push(message.text());
		});
		await page.route('https://**', (route) => route.fulfill({ body: '' }));
		const response = await page.goto(base + path, { waitUntil: 'networkidle' });
		const isMissing = response?.status() === 404;
		expect(messages.filter((text) => !(isMissing && text.includes('status of 404')))).toEqual([]);
	},
);

test('a drawing shows its dark colours in a dark window under the policy', async () => {
	const colours = await Promise.all(
		(['light', 'dark'] as const).map(async (colorScheme) => {
			const page = await browser.openPage({ colorScheme });
			await page.goto(`${base}/ms/`);
			const picture = page.locator('img[src="/pictures/tangan-melindungi.svg"]');
			await picture.evaluate((image: HTMLImageElement) => image.decode());
			const { data } = await sharp(await picture.screenshot())
				.extract({ left: 150, top: 8, width: 1, height: 1 })
				.removeAlpha()
				.raw()
				.toBuffer({ resolveWithObject: true });
			return [...data];
		}),
	);
	expect(colours[0]).not.toEqual(colours[1]);
});
