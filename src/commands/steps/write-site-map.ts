import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED } from '../project.ts';
import { readPageLinks, siteMapXml } from '#generators/site-map/site-map.ts';

/** Writes dist/sitemap.xml from what the built pages say about themselves; hidden pages are left out. */
export async function writeSiteMap(): Promise<string> {
	const files = await Array.fromAsync(glob('{*.html,{ms,en}/**/*.html}', { cwd: UNFINISHED }));
	const read = await Promise.all(
		files.map(async (path) => readPageLinks(await readFile(join(UNFINISHED, path), 'utf8'))),
	);
	const pages = read.filter((links) => links !== undefined);
	await writeFile(join(UNFINISHED, 'sitemap.xml'), siteMapXml(pages));
	return `${String(pages.length)} pages`;
}
