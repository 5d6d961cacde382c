import { describe, expect, test } from 'vitest';
import { countTests, summariseChecks, type CheckResult } from '#commands/verify-results.ts';

const report = (values: object) =>
	JSON.stringify({
		numPassedTests: 0,
		numFailedTests: 0,
		numPendingTests: 0,
		numTodoTests: 0,
		success: true,
		testResults: [],
		...values,
	});

const result = (values: Partial<CheckResult>): CheckResult => ({
	name: 'lint',
	passed: 1,
	failed: 0,
	milliseconds: 500,
	output: '',
	...values,
});

describe('count of tests', () => {
	test.for([
		{ name: 'all passed', text: report({ numPassedTests: 7 }), passed: 7, failed: 0 },
		{
			name: 'one failed',
			text: report({ numPassedTests: 6, numFailedTests: 1, success: false }),
			passed: 6,
			failed: 1,
		},
		{
			name: 'a skipped test counts as failed',
			text: report({ numPassedTests: 6, numPendingTests: 1 }),
			passed: 6,
			failed: 1,
		},
		{
			name: 'a file that could not be loaded counts as failed',
			text: report({
				numPassedTests: 6,
				success: false,
				testResults: [{ status: 'failed', assertionResults: [] }],
			}),
			passed: 6,
			failed: 1,
		},
		{
			name: 'a run that failed outside its tests counts as failed',
			text: report({ numPassedTests: 6, success: false }),
			passed: 6,
			failed: 1,
		},
		{ name: 'a run without tests counts as failed', text: report({}), passed: 0, failed: 1 },
		{ name: 'a run without a report counts as failed', text: undefined, passed: 0, failed: 1 },
	])('$name', ({ text, passed, failed }) => {
		expect(countTests(text)).toEqual({ passed, failed });
	});
});

describe('summary of the checks', () => {
	test('the last line stands alone and counts everything', () => {
		const { lines, hasFailed } = summariseChecks([
			result({}),
			result({ name: 'unit', passed: 240, failed: 2 }),
		]);
		expect(lines.at(-1)).toBe('241 passed, 2 failed');
		expect(lines.at(-2)).toBe('');
		expect(hasFailed).toBe(true);
	});

	test('checks that all pass do not fail', () => {
		expect(summariseChecks([result({})]).hasFailed).toBe(false);
	});

	test('no check at all is a failure', () => {
		expect(summariseChecks([]).hasFailed).toBe(true);
	});
});
