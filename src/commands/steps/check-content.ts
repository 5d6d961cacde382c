import { readContentSources } from '../content-sources.ts';
import { readSettings } from '../project.ts';
import { throwIfAny } from '#domain/errors.ts';
import { checkContent as findFaults } from '#schemas/content-check.ts';

/**
 * Reads everything that pages rest on and reports everything that is wrong with it at once, within seconds, before
 * Astro would stop at the first fault.
 */
export async function checkContent(): Promise<string> {
	await readSettings();
	const { articles, offices, findings } = findFaults(await readContentSources());
	throwIfAny(findings);
	return `${String(articles.length)} articles, ${String(offices.length)} offices`;
}
