import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED, readSettings } from '../project.ts';
import { DEFAULT_LOCALE } from '#domain/i18n/locale.ts';

/** Writes dist/_redirects, where the exit target comes from content/settings.json and nowhere else. */
export async function writeRedirects(): Promise<string> {
	const { exitTarget } = await readSettings();
	const rules = redirectRules(exitTarget);
	await writeFile(join(UNFINISHED, '_redirects'), rules);
	return `${String(rules.trim().split('\n').length)} rules`;
}

/**
 * Rules in the form of Cloudflare and Netlify: `/` leads to Malay; `/keluar/` leaves the site, and public/_headers
 * makes the browser forget our pages on the way.
 *
 * Source: https://developers.cloudflare.com/workers/static-assets/redirects/, read 22 November 2026.
 */
export function redirectRules(exitTarget: string): string {
	return [
		`/ /${DEFAULT_LOCALE}/ 302`,
		`/keluar ${exitTarget} 302`,
		`/keluar/* ${exitTarget} 302`,
		'',
	].join('\n');
}
