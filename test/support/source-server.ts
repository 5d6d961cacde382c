import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';

/** Where the modules stand in the browser; nothing answers there but {@link serveSources}. */
export const SOURCES = 'https://sources.test/';

const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html',
	css: 'text/css',
	json: 'application/json',
};

/** A page that shares nothing with others gets a clock of 5 µs, else one of 100. */
const ISOLATED = {
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
};

/**
 * Serves the files of the project to every page and worker of a context, without a build: a measurement then runs the
 * very modules of the site. Types are taken out, and names of packages become addresses.
 *
 * @param texts - Further files by address below {@link SOURCES}, e.g. `{ 'bench.html': '<!doctype html>' }`.
 */
export async function serveSources(
	context: BrowserContext,
	texts: Readonly<Record<string, string>>,
): Promise<void> {
	await context.route(`${SOURCES}**`, (route) => {
		const path = new URL(route.request().url()).pathname.slice(1);
		const ending = path.slice(path.lastIndexOf('.') + 1);
		return route.fulfill({
			headers: { ...ISOLATED, 'content-type': TYPES[ending] ?? 'text/javascript' },
			body: texts[path] ?? readSource(path),
		});
	});
}

function readSource(path: string): string {
	const text = readFileSync(path, 'utf8');
	return withAddresses(path.endsWith('.ts') ? stripTypeScriptTypes(text) : text);
}

/** The text of a module with `import x from '#domain/y.ts'` and `import x from 'package'` as addresses. */
function withAddresses(text: string): string {
	return text.replaceAll(
		/(^(?:import|export)\b[^'";]*\bfrom\s*|\bimport\s*\(\s*)(['"])([^'"./][^'"]*)\2/gm,
		(_, before: string, quote: string, name: string) =>
			`${before}${quote}/${addressOf(import.meta.resolve(name))}${quote}`,
	);
}

/** The path below {@link SOURCES} of a module of this project, given as `import.meta.resolve` gives it. */
export function addressOf(url: string): string {
	return relative(process.cwd(), fileURLToPath(url));
}
