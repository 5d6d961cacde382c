import { CommandError, runTool } from '../run-tool.ts';

/** With its default heap Astro alone takes more memory than a whole build may (1.5 GB). */
const ASTRO = { package: 'astro', program: 'astro', heapMegabytes: 512 };

/** Runs Astro in a process of its own, so that its memory is given back before the next step. */
export async function buildPages(report: (progress: string) => void): Promise<string> {
	let pages = 0;
	try {
		await runTool(ASTRO, ['build'], (line) => {
			if (!/[├└]─ .*\(\+.*\)/.test(line)) return;
			pages += 1;
			report(`${String(pages)} pages`);
		});
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		throw new CommandError('Astro could not build the pages.', shortenReport(error.output));
	}
	return `${String(pages)} pages and files`;
}

/** What Astro printed from the fault on, without the lines of its stack: the rest tells nobody anything. */
export function shortenReport(output: string): string {
	const lines = output.split('\n');
	const fault = lines.findIndex((line) => /DataError|\[ERROR\]|Error:/i.test(line));
	return lines
		.slice(Math.max(fault, 0))
		.filter((line) => !/^\s+at .*[:(]/.test(line))
		.join('\n')
		.trim();
}
