/**
 * `npm run bench:finder`: the finder with today's offices and with 100,000, beside the plain approaches, in one run.
 *
 * Ratios count, not milliseconds: the machine and the day change those. Plain means: measure and sort all offices;
 * Fuse with `ignoreLocation` over all names.
 */
import { brotliCompressSync } from 'node:zlib';
import Fuse from 'fuse.js';
import { drawPins } from './map-pins.ts';
import golden from '../fixtures/searches.json' with { type: 'json' };
import { distanceInMetres, type LatLon } from '#domain/geo/lat-lon.ts';
import { createNearestSearch } from '#domain/offices/nearest-index.ts';
import { isPlaced, nearestOffices } from '#domain/offices/nearest.ts';
import type { Office } from '#domain/offices/office.ts';
import { filesFor, type Suggestion } from '#domain/search/search-finder.ts';
import type { Whereabouts } from '#domain/search/visit.ts';
import {
	readFinderFiles,
	searchWithFiles,
	visitWithFiles,
	type FinderFiles,
} from '#test/support/finder-search.ts';
import { makeManyOffices, seededRandom } from '#test/support/many-offices.ts';
import { loadOffices } from '#test/support/office-tables.ts';

const MANY = 100_000;
const NEAREST = { service: 'police', count: 5 } as const;

const random = seededRandom(4);
const content = loadOffices();
const today = content.offices.filter(({ status }) => status === 'open');
const many = makeManyOffices(content, MANY);
const queries = golden.map(({ query }) => query);

/** Milliseconds that each call took. */
function time<Value>(values: readonly Value[], act: (value: Value) => unknown): number[] {
	return values.map((value) => {
		const start = performance.now();
		act(value);
		return performance.now() - start;
	});
}

/** The value that this share of the measurements does not exceed. */
function quantile(measured: readonly number[], share: number): number {
	const sorted = measured.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function report(name: string, figure: string, goal: string, isReached: boolean): void {
	console.log(`${isReached ? 'reached' : 'MISSED '}  ${name}: ${figure} (goal: ${goal})`);
}

function sortAll(offices: readonly Office[], point: LatLon) {
	return offices
		.filter(isPlaced)
		.filter(({ service }) => service === NEAREST.service)
		.map((office) => ({ office, metres: distanceInMetres(point, office.position) }))
		.sort((one, other) => one.metres - other.metres)
		.slice(0, NEAREST.count);
}

function benchNearest(): void {
	const points = Array.from({ length: 2_000 }, () => ({
		lat: 1 + random() * 6,
		lon: random() < 0.5 ? 100.2 + random() * 3.5 : 110 + random() * 8,
	}));
	const few = points.slice(0, 20);
	const start = performance.now();
	const search = createNearestSearch(many);
	const built = performance.now() - start;
	time(points, (point) => search(point, NEAREST));
	const sorted = quantile(
		time(few, (point) => sortAll(many, point)),
		0.5,
	);
	const indexed = quantile(
		time(points, (point) => search(point, NEAREST)),
		0.5,
	);
	const scanned = quantile(
		time(few, (point) => nearestOffices(many, point, NEAREST)),
		0.5,
	);
	const times = sorted / indexed;
	report(
		'nearest 5 of 100,000',
		`${times.toFixed(0)} x sort all, one pass ${(sorted / scanned).toFixed(1)} x; index ${(indexed * 1000).toFixed(0)} µs, built once in ${built.toFixed(0)} ms`,
		'1,000 x',
		times >= 1_000,
	);
	const thousand = makeManyOffices({ ...content, offices: [] }, 960);
	for (const point of points) nearestOffices(thousand, point, NEAREST);
	const sortedFew = quantile(
		time(points, (point) => sortAll(thousand, point)),
		0.5,
	);
	const scannedFew = quantile(
		time(points, (point) => nearestOffices(thousand, point, NEAREST)),
		0.5,
	);
	const timesFew = sortedFew / scannedFew;
	report(
		'nearest 5 of 960, all of them placed',
		`${timesFew.toFixed(1)} x sort all, without an index (${(scannedFew * 1000).toFixed(0)} µs)`,
		'8 x',
		timesFew >= 8,
	);
}

/** Nothing is loaded yet but the first file. */
function anew(files: FinderFiles): FinderFiles {
	const index = {
		...files.index,
		places: new Map(),
		postcodes: new Map(),
		officeFiles: new Map(),
	};
	return { ...files, index };
}

/** As it comes over the line: each file is read anew from its text. */
function throughText<Content>(files: ReadonlyMap<string, Content>): ReadonlyMap<string, Content> {
	const texts = new Map([...files].map(([key, file]) => [key, JSON.stringify(file)]));
	return {
		get: (key: string) => {
			const text = texts.get(key);
			return text === undefined ? undefined : (JSON.parse(text) as Content);
		},
		size: files.size,
	} as ReadonlyMap<string, Content>;
}

function benchTyped(): void {
	const files = readFinderFiles(many);
	const read = {
		...files,
		places: throughText(files.places),
		postcodes: throughText(files.postcodes),
		offices: throughText(files.offices),
	};
	time(queries.slice(0, 60), (query) => searchWithFiles(query, anew(read)));
	const cold = time(queries, (query) => searchWithFiles(query, anew(read)));
	const warm = anew(read);
	for (const query of queries) searchWithFiles(query, warm);
	const again = time(queries, (query) => searchWithFiles(query, warm));
	const fuse = new Fuse(
		many.map(({ name }) => name.ms),
		{ ignoreLocation: true, threshold: 0.3 },
	);
	const plain = time(queries.slice(0, 12), (query) => fuse.search(query, { limit: 8 }));
	const p95 = quantile(cold, 0.95);
	report(
		'typed query over 100,000, its files read, decoded and indexed anew, p95',
		`${p95.toFixed(0)} ms (median ${quantile(cold, 0.5).toFixed(0)} ms; with the files at hand p95 ${quantile(again, 0.95).toFixed(0)} ms)`,
		'100 ms',
		p95 <= 100,
	);
	console.log(
		`         median of the same: ${(quantile(plain, 0.5) / quantile(cold, 0.5)).toFixed(0)} x Fuse over all names (${quantile(plain, 0.5).toFixed(0)} ms), with the files at hand ${(quantile(plain, 0.5) / quantile(again, 0.5)).toFixed(0)} x`,
	);
	benchBytes(files);
}

/** What a visitor loads from the empty page to the answers for the first suggestion. */
function benchBytes(files: FinderFiles): void {
	const sizes = new Map<unknown, number>();
	const bytesOf = (file: unknown): number => {
		if (file === undefined) return 0;
		const known = sizes.get(file) ?? brotliCompressSync(JSON.stringify(file)).length + 500;
		sizes.set(file, known);
		return known;
	};
	const first = bytesOf(files.finder);
	const all = [...files.offices.values()].reduce((sum, file) => sum + bytesOf(file), first);
	const loaded = queries.flatMap((query) => {
		const each = anew(files);
		const [suggestion] = searchWithFiles(query, each);
		const whereabouts = whereaboutsOf(suggestion, each);
		if (whereabouts === undefined) return [];
		visitWithFiles(whereabouts, each);
		const needed = filesFor(query);
		return [
			[
				...needed.places.map((key) => files.places.get(key)),
				...needed.postcodes.map((group) => files.postcodes.get(group)),
				...[...each.index.officeFiles.keys()].map((district) => files.offices.get(district)),
			].reduce((sum, file) => sum + bytesOf(file), first),
		];
	});
	const most = Math.max(...loaded);
	report(
		'data for the first answer out of 100,000, largest of all queries',
		`${(most / 1000).toFixed(0)} kB (median ${(quantile(loaded, 0.5) / 1000).toFixed(0)} kB; first file ${(first / 1000).toFixed(0)} kB; all offices would be ${(all / 1000).toFixed(0)} kB)`,
		'120 kB',
		most <= 120_000,
	);
}

function whereaboutsOf(
	suggestion: Suggestion | undefined,
	{ index }: FinderFiles,
): Whereabouts | undefined {
	const within = (ids: readonly string[], point?: LatLon): Whereabouts | undefined => {
		const [first, ...others] = index.districts.filter(({ id }) => ids.includes(id));
		return first === undefined ? undefined : { districts: [first, ...others], point };
	};
	switch (suggestion?.type) {
		case 'district':
			return within([suggestion.district.id]);
		case 'place':
			return within([suggestion.place.district], suggestion.place.position);
		case 'postcode':
			return within(suggestion.postcode.districts, suggestion.postcode.position);
		default:
			return undefined;
	}
}

/** Each query letter by letter, as it is typed; without a browser's slowing, so a fifth of the goal at 4x is left. */
function benchKeystrokes(): void {
	const files = readFinderFiles();
	const typed = queries
		.slice(0, 120)
		.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)));
	for (const query of typed) searchWithFiles(query, files);
	const keystrokes = time(typed, (query) => searchWithFiles(query, files));
	const names = [...today.map(({ name }) => name.ms), ...content.places.map(({ name }) => name)];
	const fuse = new Fuse(names, { ignoreLocation: true, threshold: 0.3 });
	const plain = time(
		typed.filter((_, at) => at % 40 === 0),
		(query) => fuse.search(query, { limit: 8 }),
	);
	const p95 = quantile(keystrokes, 0.95);
	report(
		`keystroke on today's offices and ${String(content.places.length)} places, p95`,
		`${p95.toFixed(1)} ms here, about ${(4 * p95).toFixed(0)} ms on a phone four times slower (median ${quantile(keystrokes, 0.5).toFixed(2)} ms)`,
		'20 ms on the slower one',
		4 * p95 <= 20,
	);
	const times = quantile(plain, 0.5) / quantile(keystrokes, 0.5);
	report('  median of the same', `${times.toFixed(0)} x Fuse over all names`, '30 x', times >= 30);
}

/** More single markers than this take a minute. */
const MOST_MARKERS = 10_000;

async function benchMap(): Promise<void> {
	const positions = many
		.filter(isPlaced)
		.map(({ position: { lat, lon } }) => [lat, lon] as const)
		.toSorted(() => random() - 0.5);
	const results = await drawPins(positions, [850, 10_000, positions.length], MOST_MARKERS);
	for (const { count, ours, plain } of results) {
		const times = plain === undefined ? undefined : plain.drawn / ours.drawn;
		const beside =
			plain === undefined
				? 'one marker each not tried'
				: `${(plain.drawn / ours.drawn).toFixed(1)} x one marker each (${plain.drawn.toFixed(0)} ms, ${String(plain.nodes)} nodes, ${String(plain.stops)} stops)`;
		report(
			`map with ${String(count)} offices`,
			`drawn in ${ours.drawn.toFixed(0)} ms, worst move ${ours.moved.toFixed(0)} ms, ${String(ours.nodes)} nodes, ${String(ours.stops)} stops of the Tab key; ${beside}`,
			'3 x, 100 nodes, 25 stops',
			(times ?? 3) >= 3 && ours.nodes <= 100 && ours.stops <= 25,
		);
	}
}

benchNearest();
benchTyped();
benchKeystrokes();
await benchMap();
