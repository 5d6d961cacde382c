import { glob, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT, readProjectFile } from './project.ts';
import type { ContentSources } from '#schemas/content-check.ts';

/** What the checks of content read, from the disk. */
export async function readContentSources(): Promise<ContentSources> {
	const files = new Map<string, string>();
	for await (const path of glob('content/**/*.*', { cwd: PROJECT })) {
		if (/\.(?:mdx|md|yaml|json|csv|txt|topojson)$/.test(path))
			files.set(path, await readProjectFile(path));
	}
	const drawings = await readdir(join(PROJECT, 'public/pictures'));
	return {
		files: new Map([...files].sort(([one], [other]) => one.localeCompare(other))),
		componentNames: readComponentNames(await readProjectFile('src/components/mdx.ts')),
		pictureNames: drawings.map((name) => name.replace(/\.svg$/, '')),
	};
}

/** Names in the list that src/components/mdx.ts hands to articles; the file itself needs Astro to be imported. */
export function readComponentNames(source: string): string[] {
	const list = /articleComponents = \{([^}]*)\}/.exec(source)?.[1] ?? '';
	return [...list.matchAll(/^\s*([A-Z]\w*)/gm)].flatMap((match) => match[1] ?? []);
}
