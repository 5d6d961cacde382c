import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything axe knows up to WCAG 2.2 AA, its best practices, and the contrast that AAA asks for. */
const OPTIONS: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
	resultTypes: ['violations'],
};

/**
 * The second way out stands right after the skip link and leads away, so axe does not know it for one: a landmark of
 * its own would make a screen reader announce a region before every page.
 */
const OUTSIDE_LANDMARKS = 'kasih-quick-exit';

/** Brings axe into a page; once a visit is enough. */
export async function injectAxe(page: Page): Promise<void> {
	await page.evaluate(source);
}

/** What axe finds on the page as it is now, one sentence an element: rule, place and reason. */
export async function findAxeFaults(page: Page): Promise<readonly string[]> {
	const results = await page.evaluate(async (options) => {
		const { axe } = window as unknown as {
			axe: { run: (root: Document, options: unknown) => Promise<unknown> };
		};
		return (await axe.run(document, options)) as AxeResults;
	}, OPTIONS as object);
	const exempt = await page
		.locator(`${OUTSIDE_LANDMARKS} *`)
		.evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 80)));
	return results.violations.flatMap((violation) =>
		violation.nodes
			.filter(
				(node) =>
					violation.id !== 'region' ||
					!exempt.some((start) => node.html.startsWith(start.slice(0, 60))),
			)
			.map(
				(node) =>
					`${violation.id}: ${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`,
			),
	);
}
