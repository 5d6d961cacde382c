import { expect, inject, test } from 'vitest';
import en from '../../content/interface/en.json' with { type: 'json' };
import ms from '../../content/interface/ms.json' with { type: 'json' };

const base = inject('baseUrl');

test.for([
	{ path: '/ms/tiada/', locale: 'ms', heading: ms['page.notFound'] },
	{ path: '/ms/cari-bantuan/tiada/di-sini/', locale: 'ms', heading: ms['page.notFound'] },
	{ path: '/en/nowhere/', locale: 'en', heading: en['page.notFound'] },
	{ path: '/en/find-help/no/such/place', locale: 'en', heading: en['page.notFound'] },
])('$path is answered in its own language, with help', async ({ path, locale, heading }) => {
	const response = await fetch(base + path);
	const html = await response.text();
	expect(response.status).toBe(404);
	expect(html).toContain(`<html lang="${locale}" data-page="not-found"`);
	expect(html).toContain(`<h1>${heading}</h1>`);
	expect(html).toContain('href="tel:999"');
	expect(html).toContain('href="tel:15999"');
	expect(html).toContain(locale === 'ms' ? 'href="/ms/cari-bantuan/"' : 'href="/en/find-help/"');
	expect(html).toContain('<meta name="robots" content="noindex">');
});

test('an address that names no language is answered in both', async () => {
	const response = await fetch(`${base}/tiada/`);
	const html = await response.text();
	expect(response.status).toBe(404);
	expect(html).toContain(ms['page.notFound']);
	expect(html).toContain(en['page.notFound']);
	expect(html).toContain('<section class="flow" lang="en"');
});

test('the other language is one press away from a page that does not exist', async () => {
	const html = await (await fetch(`${base}/ms/tiada/`)).text();
	const other = /<a href="([^"]+)" lang="en"/.exec(html)?.[1];
	const page = await (await fetch(base + (other ?? ''))).text();
	expect(page).toContain('<html lang="en" data-page="not-found"');
});

test('a file that does not exist is not answered with a page that pretends to be it', async () => {
	expect((await fetch(`${base}/tiles/99/0/0.mvt`)).status).toBe(404);
	expect((await fetch(`${base}/_astro/none.js`)).status).toBe(404);
});
