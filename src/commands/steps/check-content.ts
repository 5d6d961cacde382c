import { readSettings } from '../project.ts';
import { CommandError, runOwnCommand } from '../run-tool.ts';

/**
 * Reads everything that pages rest on and reports everything that is wrong with it at once, within seconds, before
 * Astro would stop at the first fault. In a process of its own, which gives its memory back: Astro needs it next.
 */
export async function checkContent(): Promise<string> {
	await readSettings();
	try {
		return (await runOwnCommand('check-content')).trim().replace(/\.$/, '');
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		throw new CommandError('The content has faults.', error.output.trim());
	}
}
