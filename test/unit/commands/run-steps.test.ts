import { expect, test } from 'vitest';
import { describeFailure } from '#commands/failure.ts';
import { formatSeconds, runSteps, StepError, type Step } from '#commands/run-steps.ts';
import { shortenReport } from '#commands/steps/build-pages.ts';
import { DataError } from '#domain/errors.ts';

const fault = new DataError({
	what: 'A is wrong.',
	where: 'content/a.csv, row 2',
	mend: 'Write B.',
});

function step(name: string, run: Step['run']): Step {
	return { name, run };
}

test('steps run in their order and say what came of them', async () => {
	const lines: string[] = [];
	await runSteps(
		[step('First', () => Promise.resolve('3 pages')), step('Second', () => Promise.resolve(''))],
		(line) => lines.push(line),
	);
	expect(lines).toEqual(['[1/2] First', '      3 pages, 0.0 s', '[2/2] Second', '      0.0 s']);
});

test('a step that fails is named, and no later step runs', async () => {
	const ran: string[] = [];
	const steps = [
		step('Check', () => Promise.reject(fault)),
		step('Build', () => {
			ran.push('Build');
			return Promise.resolve('');
		}),
	];
	const error: unknown = await runSteps(steps, () => undefined).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(StepError);
	expect(describeFailure(error)).toBe(
		'The step "Check" failed.\n\ncontent/a.csv, row 2\n  A is wrong.\n  → Write B.',
	);
	expect(ran).toEqual([]);
});

test('a step that starts early runs beside the others and is told in its turn', async () => {
	const { promise: firstIsDone, resolve: finishFirst } = Promise.withResolvers<string>();
	const lines: string[] = [];
	await runSteps(
		[
			step('First', () => firstIsDone),
			{
				...step('Early', (report) => {
					report('half of it');
					finishFirst('after Early began');
					return Promise.resolve('5 maps');
				}),
				startsEarly: true,
			},
		],
		(line) => lines.push(line),
	);
	expect(lines).toEqual([
		'[1/2] First',
		'      after Early began, 0.0 s',
		'[2/2] Early',
		'      5 maps, 0.0 s',
	]);
});

test('of two faults that of the earlier step is told, once the early one has ended', async () => {
	let hasEnded = false;
	const early = async () => {
		await Promise.resolve();
		hasEnded = true;
		throw new TypeError('not told');
	};
	const steps = [
		step('Check', () => Promise.reject(fault)),
		{ ...step('Early', early), startsEarly: true as const },
	];
	await expect(runSteps(steps, () => undefined)).rejects.toMatchObject({ step: 'Check' });
	expect(hasEnded).toBe(true);
});

test('a fault of our own code shows its stack', () => {
	expect(describeFailure(new TypeError('x is undefined'))).toContain('run-steps.test.ts');
});

test('a report of the page builder begins at the fault and carries no stack', () => {
	const output = [
		'12:00:01 [build] Building static entrypoints...',
		'content/interface/en.json, key "page.home": DataError',
		'  → Add: "page.home"',
		'    at getStrings (file:///work/src/collections/site-context.ts:41:9)',
		'    at async file:///work/dist/chunk.mjs:1:1',
	].join('\n');
	expect(shortenReport(output)).toBe(
		'content/interface/en.json, key "page.home": DataError\n  → Add: "page.home"',
	);
});

test.for([
	{ milliseconds: 40, text: '0.0 s' },
	{ milliseconds: 59_940, text: '59.9 s' },
	{ milliseconds: 125_000, text: '2 min 5 s' },
])('$milliseconds milliseconds read "$text"', ({ milliseconds, text }) => {
	expect(formatSeconds(milliseconds)).toBe(text);
});
