import { rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED } from '../project.ts';
import { LOCALES } from '#domain/i18n/locale.ts';

/**
 * Moves `ms/404/index.html` to `ms/404.html`, and so in English: Astro writes a folder, hosts look for the file. A
 * host answers a missing address with the nearest 404.html above it, hence in the language of the address.
 */
export async function placeNotFoundPages(): Promise<string> {
	for (const locale of LOCALES) {
		const folder = join(UNFINISHED, locale, '404');
		await rename(join(folder, 'index.html'), join(UNFINISHED, locale, '404.html'));
		await rmdir(folder);
	}
	return '';
}
