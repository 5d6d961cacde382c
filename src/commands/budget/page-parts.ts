/** What a built page loads, read from its HTML and from the scripts themselves. */
export interface PageParts {
	/** From `<html data-page>`; empty for a page without one. */
	type: string;
	stylesheets: readonly string[];
	scripts: readonly string[];
	/** Drawn at once; counted as requests. */
	images: readonly string[];
	/** Loaded when the reader comes near. */
	lazyImages: readonly string[];
}

/** The files of our own that a page names; addresses stand as in the page, each once. */
export function readPageParts(html: string): PageParts {
	const tags = (name: string) =>
		[...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);
	const pick = (list: readonly string[], attribute: string) => [
		...new Set(list.flatMap((tag) => valueOf(tag, attribute) ?? [])),
	];
	const links = tags('link');
	const images = tags('img');
	const isLazy = (tag: string) => valueOf(tag, 'loading') === 'lazy';
	return {
		type: /<html[^>]*\bdata-page="([^"]*)"/.exec(html)?.[1] ?? '',
		stylesheets: pick(
			links.filter((tag) => valueOf(tag, 'rel') === 'stylesheet'),
			'href',
		),
		scripts: pick(tags('script'), 'src'),
		images: pick(
			images.filter((tag) => !isLazy(tag)),
			'src',
		),
		lazyImages: pick(images.filter(isLazy), 'src'),
	};
}

function valueOf(tag: string, attribute: string): string | undefined {
	return new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1];
}

/** The files that a script of the build names, by their address from the root of the site. */
export interface ScriptImports {
	/** Needed before it runs. */
	direct: readonly string[];
	/** Asked for while it runs: `import('./map.js')`, with the stylesheets that come with it. */
	late: readonly string[];
}

/**
 * What a built script imports.
 *
 * @param address - Its own, e.g. `/_astro/finder.js`; relative names are read from there.
 */
export function readScriptImports(address: string, code: string): ScriptImports {
	const resolve = (name: string) => new URL(name, `https://site.test${address}`).pathname;
	const names = (pattern: RegExp) => [
		...new Set([...code.matchAll(pattern)].map((match) => resolve(match[1] ?? ''))),
	];
	const late = names(/\bimport\(\s*["'`]([^"'`]+)["'`]/g);
	// Vite lists what comes with a late import by its path from the root, without the slash before it.
	const withLate = [...code.matchAll(/["'](_astro\/[^"']+)["']/g)].map(
		(match) => `/${match[1] ?? ''}`,
	);
	const direct = names(/\b(?:import|from)\s*["'](\.{0,2}\/[^"']+\.js)["']/g);
	return {
		direct,
		late: [...new Set([...late, ...withLate])].filter((name) => !direct.includes(name)),
	};
}
