import { DataError } from '#domain/errors.ts';
import { CommandError } from './run-tool.ts';
import { StepError } from './run-steps.ts';

/**
 * What a failed command tells the person who started it: what is wrong, where and how to mend it, without a stack for
 * faults of data; the whole stack for a fault of our own code.
 */
export function describeFailure(error: unknown): string {
	if (error instanceof StepError) return `${error.message}\n\n${describeFailure(error.cause)}`;
	if (error instanceof DataError) return error.message;
	if (error instanceof CommandError) return `${error.message}\n\n${error.output}`;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Runs the body of a command; on failure prints {@link describeFailure} and makes the process end with 1. */
export async function runCommand(body: () => Promise<void>): Promise<void> {
	try {
		await body();
	} catch (error) {
		console.error(`\n${describeFailure(error)}`);
		process.exitCode = 1;
	}
}
