import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_EVERY_MILLISECONDS = 300;

/**
 * Watches the resident memory of this process and all that it started, as one sum, and keeps the highest.
 *
 * Read from /proc, so on Linux only; elsewhere the highest of this process alone. What several processes share (the
 * code of Node itself) is divided among them, so that it counts once.
 */
export function watchPeakMemory(): { stop: () => { bytes: number; hasChildren: boolean } } {
	const hasChildren = process.platform === 'linux';
	let peak = 0;
	const sample = (): void => {
		peak = Math.max(peak, residentBytesOfTree(process.pid));
	};
	const timer = setInterval(sample, SAMPLE_EVERY_MILLISECONDS);
	timer.unref();
	return {
		stop: () => {
			clearInterval(timer);
			if (hasChildren) sample();
			// maxRSS is in kilobytes on every platform (https://nodejs.org/api/process.html#processresourceusage).
			return { bytes: Math.max(peak, process.resourceUsage().maxRSS * 1024), hasChildren };
		},
	};
}

function residentBytesOfTree(pid: number): number {
	try {
		const folder = `/proc/${String(pid)}`;
		const resident = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`${folder}/smaps_rollup`, 'utf8'))?.[1];
		const children = readdirSync(`${folder}/task`).flatMap((task) =>
			readFileSync(`${folder}/task/${task}/children`, 'utf8')
				.split(' ')
				.filter(Boolean)
				.map(Number),
		);
		return children.reduce(
			(sum, child) => sum + residentBytesOfTree(child),
			Number(resident ?? 0) * 1024,
		);
	} catch {
		// A process may end between being listed and being read; it then holds no memory.
		return 0;
	}
}
