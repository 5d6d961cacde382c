import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

/** A tool that ended with an error; `output` is what it printed. */
export class CommandError extends Error {
	override readonly name = 'CommandError';
	readonly output: string;

	constructor(message: string, output: string) {
		super(message);
		this.output = output;
	}
}

/**
 * Settings of the tools that we start: none of them may ring anybody, and their colours would spoil what we read.
 *
 * Source: https://docs.astro.build/en/reference/cli-reference/#astro-telemetry and
 * https://developers.cloudflare.com/workers/wrangler/system-environment-variables/, read 22 November 2026. The banner
 * of wrangler is what asks the registry for a newer version.
 */
const QUIET_TOOLS = {
	ASTRO_TELEMETRY_DISABLED: '1',
	CLOUDFLARE_CF_FETCH_ENABLED: 'false',
	WRANGLER_HIDE_BANNER: 'true',
	WRANGLER_LOG_PATH: join(PROJECT, '.wrangler/logs'),
	WRANGLER_NO_SKILLS_UPDATE_PROMPTS: 'true',
	WRANGLER_SEND_ERROR_REPORTS: 'false',
	WRANGLER_SEND_METRICS: 'false',
	NO_COLOR: '1',
	FORCE_COLOR: undefined,
};

/** The program of an installed package. */
export interface Tool {
	package: string;
	program: string;
	/** Most memory for its objects; a lower one makes Node clean up sooner. Node's own default when missing. */
	heapMegabytes?: number;
}

/** Starts the program of an installed package on our own Node; nothing has to be on the PATH. */
export function startTool(tool: Tool, args: readonly string[]): ChildProcess {
	const folder = join(PROJECT, 'node_modules', tool.package);
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
		bin: string | Record<string, string>;
	};
	const program = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[tool.program];
	if (program === undefined) throw new Error(`${tool.package} has no program "${tool.program}".`);
	const heap =
		tool.heapMegabytes === undefined ? [] : [`--max-old-space-size=${String(tool.heapMegabytes)}`];
	return startScript(join(folder, program), args, heap);
}

/**
 * Memory that native code gives back goes to the system at once and from one pool; with the C library's own settings a
 * clean build takes a fifth more.
 *
 * Source: mallopt(3), M_ARENA_MAX and M_TRIM_THRESHOLD; other systems than Linux ignore both.
 */
const LEAN_MEMORY = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' };

/** Starts a script on our own Node. */
function startScript(
	path: string,
	args: readonly string[],
	nodeOptions: readonly string[] = [],
): ChildProcess {
	return spawn(process.execPath, [...nodeOptions, path, ...args], {
		cwd: PROJECT,
		env: { ...process.env, ...QUIET_TOOLS, ...LEAN_MEMORY },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

/**
 * Runs a tool to its end and gives everything that it printed.
 *
 * @param onLine - Told each line as it is printed.
 * @throws CommandError when it ends with anything but 0.
 */
export async function runTool(
	tool: Tool,
	args: readonly string[],
	onLine: (line: string) => void = () => undefined,
): Promise<string> {
	return runToEnd(startTool(tool, args), [tool.program, ...args].join(' '), onLine);
}

/**
 * Runs one of our own commands to its end: `runOwnCommand('build')` is `npm run build`.
 *
 * @throws CommandError when it ends with anything but 0.
 */
export async function runOwnCommand(
	name: string,
	args: readonly string[] = [],
	onLine: (line: string) => void = () => undefined,
): Promise<string> {
	const child = startScript(join(PROJECT, `src/commands/${name}.ts`), args);
	return runToEnd(child, [name, ...args].join(' '), onLine);
}

async function runToEnd(
	child: ChildProcess,
	title: string,
	onLine: (line: string) => void,
): Promise<string> {
	const output = collectOutput(child, onLine);
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code === 0) return output.text();
	throw new CommandError(`"${title}" ended with ${String(code)}.`, output.text());
}

/** Gathers what a tool prints, on both of its channels, and passes it on line by line. */
export function collectOutput(
	child: ChildProcess,
	onLine: (line: string) => void = () => undefined,
): { text: () => string } {
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		let rest = '';
		stream?.setEncoding('utf8');
		stream?.on('data', (chunk: string) => {
			text += chunk;
			const lines = (rest + chunk).split('\n');
			rest = lines.pop() ?? '';
			lines.forEach((line) => {
				onLine(line);
			});
		});
		stream?.on('end', () => {
			if (rest !== '') onLine(rest);
		});
	}
	return { text: () => text };
}
