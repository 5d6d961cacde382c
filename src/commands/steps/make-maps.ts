import { CommandError, runOwnCommand } from '../run-tool.ts';

/** Makes the tiles of the map and the small pictures of it, while other steps go on. */
export async function makeMaps(): Promise<string> {
	try {
		return (await runOwnCommand('make-maps')).trim();
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		throw new CommandError('The maps could not be made.', error.output.trim());
	}
}
