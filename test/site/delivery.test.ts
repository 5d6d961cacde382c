import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { DIST, PROJECT } from '#commands/project.ts';
import { startServer } from '#commands/site-server.ts';

const base = inject('baseUrl');

test('the server starts without a warning', () => {
	expect(inject('serverOutput')).toBe('');
});

test('the root leads to Malay', async () => {
	const response = await fetch(`${base}/`, { redirect: 'manual' });
	expect(response.status).toBe(302);
	expect(response.headers.get('location')).toBe('/ms/');
});

test('where redirects are not honoured, the root offers both languages and the numbers', async () => {
	const html = await readFile(join(DIST, 'index.html'), 'utf8');
	for (const link of ['href="/ms/"', 'href="/en/"', 'href="tel:999"', 'href="tel:15999"']) {
		expect(html).toContain(link);
	}
});

test('an address without its last slash leads to the one with it', async () => {
	const response = await fetch(`${base}/en/find-help`, { redirect: 'manual' });
	expect([301, 307, 308]).toContain(response.status);
	expect(response.headers.get('location')).toBe('/en/find-help/');
});

test('a port in use is said to be in use, with the way to choose another', async () => {
	await expect(startServer(Number(new URL(base).port))).rejects.toThrow(/PORT=\d+ npm run serve/);
});

test('what only a host without redirects shows at the exit goes on by itself', async () => {
	const html = await readFile(join(DIST, 'keluar/index.html'), 'utf8');
	const { exitTarget } = JSON.parse(
		await readFile(join(PROJECT, 'content/settings.json'), 'utf8'),
	) as { exitTarget: string };
	expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${exitTarget}">`);
	expect(html).not.toContain('Kasih');
});

test('nothing offers to install the site', async () => {
	const html = await (await fetch(`${base}/ms/`)).text();
	expect(html).not.toContain('rel="manifest"');
});

test.for([
	{ path: '/favicon.svg', type: 'image/svg+xml' },
	{ path: '/favicon.ico', type: 'image/vnd.microsoft.icon' },
	{ path: '/apple-touch-icon.png', type: 'image/png' },
	{ path: '/card-ms.png', type: 'image/png' },
	{ path: '/card-en.png', type: 'image/png' },
])('$path exists and is a picture', async ({ path, type }) => {
	const response = await fetch(base + path);
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toBe(type);
	expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(200);
});

test('a dry run of the deploy reads the built site and leaves the gallery out', async () => {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[join(PROJECT, 'src/commands/deploy.ts'), '--dry-run'],
		{ cwd: PROJECT, env: { ...process.env, WRANGLER_LOG: 'debug' }, maxBuffer: 64 * 1024 * 1024 },
	);
	expect(stdout).toContain('--dry-run: exiting now.');
	expect(stdout).toContain('Ignoring asset: ms/gaya/index.html');
	expect(stdout).toContain('Ignoring asset: en/style/index.html');
});

test('a real deploy is refused while nobody has chosen an address', async () => {
	const run = promisify(execFile)(process.execPath, [join(PROJECT, 'src/commands/deploy.ts')], {
		cwd: PROJECT,
		env: { ...process.env, SITE_ADDRESS: '' },
	});
	await expect(run).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringContaining('No public address has been chosen') as string,
	});
});
