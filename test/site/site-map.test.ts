import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { DIST } from '#commands/project.ts';
import { siteAddress } from '#domain/settings.ts';

const base = inject('baseUrl');
const address = siteAddress(process.env['SITE_ADDRESS']);
const xml = await readFile(join(DIST, 'sitemap.xml'), 'utf8');
const entries = [...xml.matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)].map(
	([, page = '', rest = '']) => ({
		page,
		others: new Map(
			[...rest.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
				([, language = '', href = '']) => [language, href],
			),
		),
	}),
);
const known = new Set(entries.map((entry) => entry.page));

test('robots may read everything and are shown the site map', async () => {
	const robots = await (await fetch(`${base}/robots.txt`)).text();
	expect(robots).toMatch(/^User-agent: \*$/m);
	expect(robots).not.toMatch(/^Disallow: \/./m);
	expect(robots).toContain(`Sitemap: ${address}/sitemap.xml`);
});

test('every page of the site map names itself and its twin, and the twin is in it too', () => {
	expect(entries.length).toBeGreaterThan(20);
	const faults = entries.flatMap(({ page, others }) => {
		const own = others.get(page.startsWith(`${address}/ms/`) ? 'ms' : 'en');
		const twin = others.get(page.startsWith(`${address}/ms/`) ? 'en' : 'ms');
		const isWhole =
			own === page &&
			twin !== undefined &&
			known.has(twin) &&
			others.get('x-default') === others.get('ms');
		return isWhole ? [] : [page];
	});
	expect(faults).toEqual([]);
});

test('no page is named twice', () => {
	expect(known.size).toBe(entries.length);
});

test.for(['/ms/', '/en/', '/ms/cari-bantuan/', '/en/find-help/'])(
	'%s is in the site map',
	(path) => {
		expect(known).toContain(address + path);
	},
);

test.for(['/ms/gaya/', '/en/style/', '/ms/404/', '/en/404/', '/keluar/', '/'])(
	'%s is not in the site map',
	(path) => {
		expect(known).not.toContain(address + path);
	},
);
