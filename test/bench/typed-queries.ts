/** The part of `npm run bench:finder` that types: in Chromium, on its main thread and in a worker. */
import { launchBrowser } from '#test/support/browser.ts';
import { serveSources, SOURCES } from '#test/support/source-server.ts';
import type { TypedTask } from './typed-in-browser.ts';

const PAGE = '<!doctype html><title>typed</title>';
const WORKER = `import { timeQueries } from '/test/bench/typed-in-browser.ts';
onmessage = async ({ data }) => postMessage(await timeQueries(data));`;

/** A browser that types. All times are in milliseconds, one a query. */
export interface Typist {
	/** On the main thread of a page, `slower` times slower than this machine. */
	onPage(task: TypedTask, slower: number): Promise<number[]>;
	/** In a worker; Chromium slows no workers. */
	inWorker(task: TypedTask): Promise<number[]>;
	/** On the main thread, Fuse with `ignoreLocation` over all names. */
	byFuse(names: readonly string[], queries: readonly string[], slower: number): Promise<number[]>;
	close(): Promise<void>;
}

export async function openTypist(): Promise<Typist> {
	const browser = await launchBrowser();
	const context = await browser.newContext();
	await serveSources(context, { 'typed.html': PAGE, 'worker.js': WORKER });
	const page = await context.newPage();
	page.setDefaultTimeout(0);
	await page.goto(`${SOURCES}typed.html`);
	const session = await context.newCDPSession(page);
	const run = async (code: string, values: unknown, slower: number): Promise<number[]> => {
		await page.evaluate(`window.values = ${JSON.stringify(values)}`);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
		const times = await page.evaluate<number[]>(code);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		return times;
	};
	const importing = `import('/test/bench/typed-in-browser.ts')`;
	return {
		onPage: (task, slower) =>
			run(`${importing}.then((module) => module.timeQueries(values))`, task, slower),
		inWorker: (task) =>
			run(
				`new Promise((resolve, reject) => {
					const worker = new Worker('/worker.js', { type: 'module' });
					worker.onmessage = ({ data }) => resolve(data);
					worker.onerror = () => reject(new Error('The worker failed.'));
					worker.postMessage(values);
				})`,
				task,
				1,
			),
		byFuse: (names, queries, slower) =>
			run(`${importing}.then((module) => module.timeFuse(...values))`, [names, queries], slower),
		close: () => browser.close(),
	};
}
