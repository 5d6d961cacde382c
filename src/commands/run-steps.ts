import { performance } from 'node:perf_hooks';

/** One named part of a long command. */
export interface Step {
	/** What it does, as an order: "Build the pages". */
	name: string;
	/**
	 * Begins at once and goes on beside the others; what came of it is told, and waited for, in its turn. For work that
	 * needs nothing of the steps before it.
	 */
	startsEarly?: true;
	/**
	 * @param report - Told how far the step is, in a few words: "1,250 pages". May be called as often as one likes.
	 * @returns what came of it, in a few words; empty when there is nothing to add.
	 */
	run: (report: (progress: string) => void) => Promise<string>;
}

/** A step that failed, with its name; `cause` is what it threw. */
export class StepError extends Error {
	override readonly name = 'StepError';
	readonly step: string;

	constructor(step: string, cause: unknown) {
		super(`The step "${step}" failed.`, { cause });
		this.step = step;
	}
}

/** Progress goes to people no more often than this. */
const REPORT_EVERY_MILLISECONDS = 2_000;

/**
 * Runs the steps one after the other; each prints its name, how far it is, what came of it and its seconds.
 *
 * @param print - Takes one line without its end.
 * @throws StepError at the first step, in their order, that fails; later steps do not begin, and those begun early have
 * ended when it is thrown.
 */
export async function runSteps(
	steps: readonly Step[],
	print: (line: string) => void,
): Promise<void> {
	// Silent until their turn: their progress would stand below the name of another step.
	let turn: Step | undefined;
	const run = (step: Step) =>
		runStep(step, (line) => {
			if (step === turn) print(line);
		});
	const early = new Map(steps.filter((step) => step.startsEarly).map((step) => [step, run(step)]));
	// A fault is told in the step's turn; until then nobody waits for it.
	const allEarly = Promise.allSettled(early.values());
	try {
		for (const [index, step] of steps.entries()) {
			turn = step;
			print(`[${String(index + 1)}/${String(steps.length)}] ${step.name}`);
			const { result, milliseconds } = await (early.get(step) ?? run(step));
			print(`      ${[result, formatSeconds(milliseconds)].filter(Boolean).join(', ')}`);
		}
	} finally {
		await allEarly;
	}
}

async function runStep(
	step: Step,
	print: (line: string) => void,
): Promise<{ result: string; milliseconds: number }> {
	const start = performance.now();
	let lastReport = start;
	try {
		const result = await step.run((progress) => {
			const now = performance.now();
			if (now - lastReport < REPORT_EVERY_MILLISECONDS) return;
			lastReport = now;
			print(`      … ${progress}`);
		});
		return { result, milliseconds: performance.now() - start };
	} catch (cause) {
		throw new StepError(step.name, cause);
	}
}

/** A duration as people read it: "0.4 s", "2 min 5 s". */
export function formatSeconds(milliseconds: number): string {
	const seconds = milliseconds / 1000;
	if (seconds < 60) return `${seconds.toFixed(1)} s`;
	const whole = Math.round(seconds);
	return `${String(Math.floor(whole / 60))} min ${String(whole % 60)} s`;
}
