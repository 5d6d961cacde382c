/**
 * The budgets of the site. Bytes are Brotli 11.
 *
 * Source: the goals P1 to P4 of the project, and the limits of the host for static assets
 * (https://developers.cloudflare.com/workers/platform/limits/#static-assets and
 * https://developers.cloudflare.com/workers/static-assets/redirects/, read 22 November 2026).
 */

/** A page with its stylesheets, before scrolling on a phone. */
export const PAGE_AND_STYLES_BYTES = 12_000;
/**
 * Pages that are read through or printed whole, not in an emergency: a document, the library, the register of sources.
 * The library also brings the element that packs several materials into one file; the list of districts brings the
 * element that finds one by its name, and links four files of each of the 160.
 */
export const LONG_PAGES: Readonly<Record<string, { bytes: number; requests: number }>> = {
	material: { bytes: 20_000, requests: 4 },
	toolkit: { bytes: 16_000, requests: 6 },
	'toolkit-districts': { bytes: 18_000, requests: 6 },
	sources: { bytes: 24_000, requests: 4 },
};
export const PAGE_SCRIPT_BYTES = 3_000;
/** The page itself, stylesheets, scripts and pictures drawn at once; the font comes late and is not counted. */
export const PAGE_REQUESTS = 4;
export const LAZY_PICTURE_BYTES = 8_000;

/** Pages that are tools and have budgets of their own, or are never deployed. */
export const TOOL_PAGES: readonly string[] = ['find-help', 'search', 'gallery'];

/** Finder: page, styles, script and the data that it needs to answer. */
export const FINDER_BYTES = 45_000;
/** What one typed place or one position then loads. */
export const FINDER_SHARD_BYTES = 20_000;
/** What opening the map adds, without tiles. */
export const MAP_CODE_BYTES = 85_000;

/** Data that the finder loads; src/pages/data makes these files. */
export const FINDER_DATA = 'data/finder.json';
export const FINDER_SHARDS = [
	'data/places/',
	'data/postcodes/',
	'data/outlines/',
	'data/addresses/',
];

/** Search page with its script; the engine and its index come with the first word typed. */
export const SEARCH_BYTES = 20_000;

/** What the host takes. */
export const HOST_FILES = 20_000;
export const HOST_FILE_BYTES = 25 * 1024 * 1024;
export const HOST_REDIRECTS = 2_000;

/** One kind of file in dist/ and how many of it there may be. */
export interface FileGroup {
	name: string;
	limit: number;
	/** @param type - `data-page` of an HTML page, empty for other files. */
	has: (path: string, type: string) => boolean;
}

/** In this order: a file belongs to the first group that has it, and the last one has every file. */
export const FILE_GROUPS: readonly FileGroup[] = [
	{ name: 'tiles', limit: 8_500, has: (path) => path.startsWith('tiles/') },
	{ name: 'search', limit: 2_600, has: (path) => /^pf-(?:ms|en)\//.test(path) },
	{
		// With the pictures of their first pages.
		name: 'handouts',
		limit: 3_000,
		has: (path) => /\.(?:pdf|docx|pptx|zip|webp)$/.test(path),
	},
	{
		name: 'office pages',
		limit: 4_000,
		has: (path, type) => type === 'office' || /^(?:maps|contacts)\//.test(path),
	},
	{
		name: 'districts and postcodes',
		limit: 1_000,
		has: (_, type) => ['state', 'district', 'postcodes'].includes(type),
	},
	{ name: 'rest', limit: 900, has: () => true },
];
