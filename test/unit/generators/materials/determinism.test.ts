import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Two machines that share nothing but the repository, as far as one machine can play both. */
const MACHINES = [
	{ TZ: 'Asia/Kuala_Lumpur', LANG: 'ms_MY.UTF-8', LC_ALL: 'ms_MY.UTF-8' },
	{ TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
];

const run = promisify(execFile);

test('two processes, on other clocks and in other languages, make the same bytes', async () => {
	const [here = [], there = []] = await Promise.all(
		MACHINES.map(async (env) => {
			const { stdout } = await run(process.execPath, ['test/support/print-file-digests.ts'], {
				env: { ...process.env, ...env },
			});
			return stdout.trim().split('\n');
		}),
	);
	for (const ending of ['.pdf', '-satu-dakwat.pdf', '.docx', '.pptx', '.zip', 'poster']) {
		expect(here.some((line) => line.split(' ')[0]?.endsWith(ending))).toBe(true);
	}
	expect(there).toEqual(here);
}, 60_000);
