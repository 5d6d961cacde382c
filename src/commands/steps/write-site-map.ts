import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST } from '../project.ts';
import { readPageLinks, siteMapXml, type PageLinks } from '#generators/site-map/site-map.ts';

/** Writes dist/sitemap.xml from what the built pages say about themselves; hidden pages are left out. */
export async function writeSiteMap(): Promise<string> {
	const pages: PageLinks[] = [];
	for await (const path of glob('{*.html,{ms,en}/**/*.html}', { cwd: DIST })) {
		const links = readPageLinks(await readFile(join(DIST, path), 'utf8'));
		if (links !== undefined) pages.push(links);
	}
	await writeFile(join(DIST, 'sitemap.xml'), siteMapXml(pages));
	return `${String(pages.length)} pages`;
}
