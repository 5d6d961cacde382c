import type { BrowserContext } from 'playwright-core';

/** What a visit did that a visitor would not expect. */
export interface Watch {
	/** Addresses outside the site that a page asked for; each was refused. */
	foreign: string[];
	/** Errors of the console, errors of scripts, refusals of the policy, and answers that are faults. */
	troubles: string[];
	/** Addresses asked for, in order. */
	requests: string[];
}

/**
 * Watches every page of a context and keeps it on the site: a request to another origin is written down and refused.
 */
export async function watchContext(context: BrowserContext, baseUrl: string): Promise<Watch> {
	const watch: Watch = { foreign: [], troubles: [], requests: [] };
	await context.route('**/*', async (route) => {
		const url = route.request().url();
		watch.requests.push(url);
		if (new URL(url).origin === baseUrl) return route.continue();
		watch.foreign.push(url);
		return route.abort();
	});
	context.on('console', (message) => {
		if (message.type() !== 'error' && message.type() !== 'warning') return;
		watch.troubles.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
	});
	context.on('weberror', (error) => {
		watch.troubles.push(`${error.page()?.url() ?? ''}: ${error.error().message}`);
	});
	return watch;
}

/** Everything a site can leave behind in a browser, counted: all of it must be nothing. */
export async function countTraces(context: BrowserContext, address: string) {
	const page = await context.newPage();
	await page.goto(address);
	const inPage = await page.evaluate(async () => ({
		localStorage: localStorage.length,
		sessionStorage: sessionStorage.length,
		databases: (await indexedDB.databases()).length,
		caches: (await caches.keys()).length,
		workers: (await navigator.serviceWorker.getRegistrations()).length,
	}));
	await page.close();
	return { ...inPage, cookies: (await context.cookies()).length };
}

/** What {@link countTraces} gives for a visit that left nothing. */
export const NO_TRACES = {
	localStorage: 0,
	sessionStorage: 0,
	databases: 0,
	caches: 0,
	workers: 0,
	cookies: 0,
};
