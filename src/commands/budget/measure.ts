import type { BuiltSite } from './built-site.ts';
import * as limits from './limits.ts';
import { readPageParts, type PageParts } from './page-parts.ts';

/** One line of the table: what was measured against its limit. */
export interface BudgetLine {
	/** e.g. `article: page and styles`. */
	name: string;
	measured: number;
	limit: number;
	/** Where the measured value stands, e.g. the heaviest page; empty for a sum. */
	where: string;
}

/** A built page with what it loads. */
interface BuiltPage extends PageParts {
	path: string;
	bytes: number;
}

/** Every budget, measured on the built site. */
export async function measureBudget(site: BuiltSite): Promise<BudgetLine[]> {
	const files = await site.listFiles();
	const pages: BuiltPage[] = [];
	for (const { path, bytes } of files.filter((file) => file.path.endsWith('.html'))) {
		pages.push({ path, bytes, ...readPageParts(await site.readText(path)) });
	}
	return [
		...(await pageLines(site, pages)),
		...(await finderLines(site, pages, files)),
		...(await searchLines(site, pages)),
		...(await hostLines(site, pages, files)),
	];
}

/** The heaviest page of each type. Brotli 11 is slow, so only the largest before packing are packed. */
async function pageLines(site: BuiltSite, pages: readonly BuiltPage[]): Promise<BudgetLine[]> {
	const types = [...new Set(pages.map((page) => page.type))].filter(
		(type) => !limits.TOOL_PAGES.includes(type),
	);
	const lines: BudgetLine[] = [];
	for (const type of types) {
		const ofType = pages.filter((page) => page.type === type);
		const largest = ofType.toSorted((a, b) => b.bytes - a.bytes).slice(0, LARGEST_PAGES);
		const mostRequests = limits.LONG_PAGES[type]?.requests ?? limits.PAGE_REQUESTS;
		const name = `${type === '' ? 'other' : type} (${String(ofType.length)})`;
		lines.push(
			await heaviest(
				`${name}: page and styles`,
				limits.LONG_PAGES[type]?.bytes ?? limits.PAGE_AND_STYLES_BYTES,
				largest,
				(page) => site.transferBytesOf([`/${page.path}`, ...page.stylesheets]),
			),
			await heaviest(`${name}: script`, limits.PAGE_SCRIPT_BYTES, ofType, async (page) =>
				site.transferBytesOf(await site.withDirectImports(page.scripts)),
			),
			await heaviest(`${name}: requests`, mostRequests, ofType, async (page) => {
				const scripts = await site.withDirectImports(page.scripts);
				return 1 + page.stylesheets.length + scripts.length + page.images.length;
			}),
		);
	}
	const lazy = new Map(
		pages.flatMap((page) => page.lazyImages.map((address) => [address, page.path] as const)),
	);
	lines.push(
		await heaviest(
			'lazy picture',
			limits.LAZY_PICTURE_BYTES,
			[...lazy.keys()].map((address) => ({ path: address })),
			({ path }) => site.transferBytesOf([path]),
		),
	);
	return lines;
}

const LARGEST_PAGES = 12;

async function heaviest<Item extends { path: string }>(
	name: string,
	limit: number,
	items: readonly Item[],
	weigh: (item: Item) => Promise<number>,
): Promise<BudgetLine> {
	let line: BudgetLine = { name, measured: 0, limit, where: '' };
	for (const item of items) {
		const measured = await weigh(item);
		if (measured > line.measured) line = { ...line, measured, where: item.path };
	}
	return line;
}

async function finderLines(
	site: BuiltSite,
	pages: readonly BuiltPage[],
	files: readonly { path: string }[],
): Promise<BudgetLine[]> {
	const finders = pages.filter((page) => page.type === 'find-help');
	const lines = [
		await heaviest('finder: usable', limits.FINDER_BYTES, finders, async (page) =>
			site.transferBytesOf([
				`/${page.path}`,
				...page.stylesheets,
				...(await site.withDirectImports(page.scripts)),
				`/${limits.FINDER_DATA}`,
			]),
		),
		await heaviest('finder: opening the map', limits.MAP_CODE_BYTES, finders, async (page) =>
			site.transferBytesOf(await site.lateImportsOf(page.scripts)),
		),
	];
	for (const folder of limits.FINDER_SHARDS) {
		lines.push(
			await heaviest(
				`finder: shard of ${folder}`,
				limits.FINDER_SHARD_BYTES,
				files.filter((file) => file.path.startsWith(folder)),
				({ path }) => site.transferBytes(path),
			),
		);
	}
	return lines;
}

async function searchLines(site: BuiltSite, pages: readonly BuiltPage[]): Promise<BudgetLine[]> {
	const searches = pages.filter((page) => page.type === 'search');
	return [
		await heaviest('search: page, styles and script', limits.SEARCH_BYTES, searches, async (page) =>
			site.transferBytesOf([
				`/${page.path}`,
				...page.stylesheets,
				...(await site.withDirectImports(page.scripts)),
			]),
		),
	];
}

async function hostLines(
	site: BuiltSite,
	pages: readonly BuiltPage[],
	files: readonly { path: string; bytes: number }[],
): Promise<BudgetLine[]> {
	const typeOf = new Map(pages.map((page) => [page.path, page.type]));
	const groupOf = (path: string) =>
		limits.FILE_GROUPS.find((group) => group.has(path, typeOf.get(path) ?? ''));
	const counts = Map.groupBy(files, (file) => groupOf(file.path)?.name);
	const largest = files.toSorted((a, b) => b.bytes - a.bytes)[0];
	const redirects = (await site.readText('_redirects'))
		.split('\n')
		.filter((line) => line.trim() !== '' && !line.startsWith('#'));
	return [
		...limits.FILE_GROUPS.map(({ name, limit }) => ({
			name: `files: ${name}`,
			measured: counts.get(name)?.length ?? 0,
			limit,
			where: '',
		})),
		{ name: 'files: all', measured: files.length, limit: limits.HOST_FILES, where: '' },
		{
			name: 'largest file',
			measured: largest?.bytes ?? 0,
			limit: limits.HOST_FILE_BYTES,
			where: largest?.path ?? '',
		},
		{ name: 'redirect rules', measured: redirects.length, limit: limits.HOST_REDIRECTS, where: '' },
	];
}

/**
 * The lines as a table, and whether one is over its limit. A finder or a search that weighs nothing was not built:
 * that counts as over.
 */
export function formatBudget(lines: readonly BudgetLine[]): { table: string; isOver: boolean } {
	const isOver = (line: BudgetLine) =>
		line.measured > line.limit ||
		(line.measured === 0 && /^(?:finder: usable|search)/.test(line.name));
	const number = (value: number) => new Intl.NumberFormat('en-GB').format(value);
	const rows = lines.map((line) =>
		[
			isOver(line) ? 'OVER' : '  ok',
			line.name.padEnd(36),
			number(line.measured).padStart(11),
			'of',
			number(line.limit).padStart(11),
			line.where === '' ? '' : ` ${line.where}`,
		].join(' '),
	);
	return { table: rows.join('\n'), isOver: lines.some(isOver) };
}
