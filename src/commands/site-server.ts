import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { requireBuiltSite } from './project.ts';
import { collectOutput, CommandError, startTool } from './run-tool.ts';
import { DataError } from '#domain/errors.ts';

/** A running server of the built site. */
export interface SiteServer {
	/** Without a slash at its end. */
	address: string;
	/** What the runtime has printed; empty when it started without a warning. */
	output: () => string;
	/** Ends it and waits until it is gone. */
	stop: () => Promise<void>;
	/** Settles when it has ended. @throws CommandError when it ended by itself with an error. */
	ended: Promise<void>;
}

const START_TIMEOUT_MILLISECONDS = 60_000;
const ASK_EVERY_MILLISECONDS = 100;

/**
 * Serves dist/ with the runtime of the host (wrangler.jsonc), which applies `_headers` and `_redirects`. Gives the
 * server back only when it really answers.
 *
 * @throws DataError when nothing has been built, or the port is not free.
 */
export async function startServer(port: number): Promise<SiteServer> {
	requireBuiltSite();
	if (!(await isPortFree(port))) {
		throw new DataError({
			what: `Port ${String(port)} sedang digunakan. / Port ${String(port)} is in use by another program.`,
			where: `http://localhost:${String(port)}`,
			mend: `Hentikan program itu, atau pilih port lain. / Stop that program, or choose another port: PORT=${String(port + 1)} npm run serve`,
		});
	}
	const child = startTool({ package: 'wrangler', program: 'wrangler' }, [
		'dev',
		'--port',
		String(port),
		'--log-level',
		'warn',
		'--show-interactive-dev-session=false',
	]);
	const output = collectOutput(child);
	const address = `http://localhost:${String(port)}`;
	let isStopping = false;
	const ended = new Promise<void>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			if (isStopping || code === 0) resolve();
			else reject(new CommandError(`The server ended with ${String(code)}.`, output.text()));
		});
	});
	const stop = async (): Promise<void> => {
		isStopping = true;
		child.kill('SIGTERM');
		await ended;
	};
	await Promise.race([waitUntilItAnswers(address, child), ended]);
	return { address, output: output.text, stop, ended };
}

/** A port that nobody uses at this moment. */
export async function findFreePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
	const { port } = probe.address() as AddressInfo;
	await new Promise((resolve) => probe.close(resolve));
	return port;
}

async function isPortFree(port: number): Promise<boolean> {
	const probe = createServer();
	return new Promise((resolve) => {
		probe.once('error', () => {
			resolve(false);
		});
		probe.listen(port, 'localhost', () => {
			probe.close(() => {
				resolve(true);
			});
		});
	});
}

async function waitUntilItAnswers(address: string, child: ChildProcess): Promise<void> {
	const deadline = Date.now() + START_TIMEOUT_MILLISECONDS;
	while (Date.now() < deadline && child.exitCode === null) {
		try {
			await fetch(address, { method: 'HEAD', redirect: 'manual' });
			return;
		} catch {
			// Refused until it listens; asked again below.
			await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MILLISECONDS));
		}
	}
	if (child.exitCode === null) {
		child.kill('SIGTERM');
		throw new CommandError(
			`The server did not answer within ${String(START_TIMEOUT_MILLISECONDS / 1000)} seconds.`,
			address,
		);
	}
}
