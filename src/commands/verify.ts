/**
 * `npm test`: every check there is, in one order, each with its name and time. A check that fails does not stop the
 * later ones, save those that need its result. The last line says `N passed, N failed`: each test counts as one, and
 * so does each check that has no tests of its own.
 *
 * `npm test -- lint unit` runs only the checks of these names.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFailure } from './failure.ts';
import { PROJECT } from './project.ts';
import { formatSeconds } from './run-steps.ts';
import { CommandError, runOwnCommand, runTool } from './run-tool.ts';
import { countTests, summariseChecks, type CheckResult } from './verify-results.ts';

type Report = (line: string) => void;

interface Check {
	name: string;
	/** Name of the check whose result this one reads; it is not run when that one has failed. */
	needs?: string;
	/** @returns how many tests passed and failed; for a check without tests nothing. @throws when it fails. */
	run: (report: Report) => Promise<CheckResult | undefined>;
}

/** The site is built as after a deploy: with posters that bear an address. `.test` is reserved and answers nowhere. */
const TEST_ADDRESS = 'https://kasih.test';

const REPORTS = join(PROJECT, '.cache/tests');

const PROGRESS_EVERY_MILLISECONDS = 20_000;

const CHECKS: readonly Check[] = [
	{ name: 'format', run: tool('prettier', ['--check', '--log-level', 'warn', '.']) },
	{ name: 'lint', run: lint },
	{ name: 'css', run: tool('stylelint', ['--max-warnings', '0', 'src/**/*.{css,astro}']) },
	{ name: 'types', run: tool('astro', ['check']) },
	{ name: 'dead-code', run: tool('knip', []) },
	{ name: 'spelling', run: tool('cspell', ['--no-progress', '--no-summary']) },
	{ name: 'content', run: command('check-content') },
	{ name: 'unit', run: tests('unit') },
	{ name: 'render', run: tests('render') },
	{ name: 'build', run: command('build') },
	{ name: 'budget', needs: 'build', run: command('budget') },
	{ name: 'site', needs: 'build', run: tests('site') },
	{ name: 'deploy', needs: 'build', run: command('deploy', ['--dry-run']) },
];

process.env['SITE_ADDRESS'] ??= TEST_ADDRESS;
const chosen = process.argv.slice(2);
const results = await runChecks(
	CHECKS.filter((check) => chosen.length === 0 || chosen.includes(check.name)),
);
const { lines, hasFailed } = summariseChecks(results);
console.log(lines.join('\n'));
if (hasFailed) process.exitCode = 1;

async function runChecks(checks: readonly Check[]): Promise<CheckResult[]> {
	const done: CheckResult[] = [];
	for (const [index, check] of checks.entries()) {
		const title = `[${String(index + 1)}/${String(checks.length)}] ${check.name}`;
		const needed = done.find((result) => result.name === check.needs);
		if (needed !== undefined && needed.failed > 0) {
			console.log(`${title}: not run, it needs ${needed.name}.`);
			done.push({ name: check.name, passed: 0, failed: 1, milliseconds: 0, output: '' });
			continue;
		}
		console.log(title);
		const result = await runCheck(check);
		const word = result.failed === 0 ? 'passed' : 'FAILED';
		console.log(`      ${word}, ${formatSeconds(result.milliseconds)}`);
		if (result.failed > 0) console.log(indent(result.output));
		done.push(result);
	}
	return done;
}

async function runCheck(check: Check): Promise<CheckResult> {
	const start = performance.now();
	let lastReport = start;
	const report: Report = (line) => {
		const now = performance.now();
		if (line.trim() === '' || now - lastReport < PROGRESS_EVERY_MILLISECONDS) return;
		lastReport = now;
		console.log(`      … ${line.trim()}`);
	};
	const unmeasured = await check.run(report).catch((error: unknown): CheckResult => ({
		name: check.name,
		passed: 0,
		failed: 1,
		milliseconds: 0,
		output: describeFailure(error),
	}));
	return {
		...(unmeasured ?? { passed: 1, failed: 0, output: '' }),
		name: check.name,
		milliseconds: performance.now() - start,
	};
}

/** The types of content collections are written first: without them a fresh clone's imports have no types to check. */
async function lint(report: Report): Promise<undefined> {
	await runTool({ package: 'astro', program: 'astro' }, ['sync'], report);
	await runTool({ package: 'eslint', program: 'eslint' }, ['--max-warnings', '0', '.'], report);
}

/** A program of an installed package that has the same name as the package. */
function tool(name: string, args: readonly string[]): Check['run'] {
	return async (report) => {
		await runTool({ package: name, program: name }, args, report);
		return undefined;
	};
}

function command(name: string, args: readonly string[] = []): Check['run'] {
	return async (report) => {
		await runOwnCommand(name, args, report);
		return undefined;
	};
}

/** The tests of one project of vitest.config.ts. */
function tests(project: string): Check['run'] {
	return async (report) => {
		const file = join(REPORTS, `${project}.json`);
		await mkdir(REPORTS, { recursive: true });
		await rm(file, { force: true });
		const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
		let output: string;
		try {
			output = await runTool(
				{ package: 'vitest', program: 'vitest' },
				[...args, `--outputFile.json=${file}`],
				report,
			);
		} catch (error) {
			if (!(error instanceof CommandError)) throw error;
			output = error.output;
		}
		const counts = countTests(await readFile(file, 'utf8').catch(() => undefined));
		return { name: project, milliseconds: 0, output, ...counts };
	};
}

function indent(text: string): string {
	return text.trim().replace(/^/gm, '      ');
}
