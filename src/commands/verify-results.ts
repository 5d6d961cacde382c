import { formatSeconds } from './run-steps.ts';

/** What came of one check. */
export interface CheckResult {
	name: string;
	passed: number;
	failed: number;
	milliseconds: number;
	/** What it printed; shown when it failed. */
	output: string;
}

/** The part of Vitest's JSON report that counts. */
interface TestReport {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	success: boolean;
	testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}

/**
 * How many tests passed and failed. A test that was skipped and a file that could not be loaded count as failed; so
 * does a run that left no report or found no test.
 *
 * @param report - Vitest's JSON report; `undefined` when it wrote none.
 */
export function countTests(report: string | undefined): { passed: number; failed: number } {
	if (report === undefined) return { passed: 0, failed: 1 };
	const run = JSON.parse(report) as TestReport;
	const unloaded = run.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0,
	).length;
	const failed = run.numFailedTests + run.numPendingTests + run.numTodoTests + unloaded;
	const isEmpty = run.numPassedTests + failed === 0;
	return {
		passed: run.numPassedTests,
		failed: failed === 0 && (!run.success || isEmpty) ? 1 : failed,
	};
}

/** A line a check with its time, and at the end `N passed, N failed` alone on its line. */
export function summariseChecks(results: readonly CheckResult[]): {
	lines: readonly string[];
	hasFailed: boolean;
} {
	const sum = (pick: (result: CheckResult) => number) =>
		results.reduce((total, result) => total + pick(result), 0);
	const failed = sum((result) => result.failed);
	return {
		hasFailed: failed > 0 || results.length === 0,
		lines: [
			'',
			...results.map((result) =>
				[
					result.failed === 0 ? 'passed' : 'FAILED',
					result.name.padEnd(10),
					formatSeconds(result.milliseconds).padStart(12),
					`  ${String(result.passed)} of ${String(result.passed + result.failed)}`,
				].join(' '),
			),
			`${' '.repeat(17)} ${formatSeconds(sum((result) => result.milliseconds)).padStart(12)}`,
			'',
			`${String(sum((result) => result.passed))} passed, ${String(failed)} failed`,
		],
	};
}
