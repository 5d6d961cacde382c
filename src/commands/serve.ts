/** `npm run serve`: the built site at http://localhost:4321 under the rules of its host. `PORT` chooses another. */
import { runCommand } from './failure.ts';
import { startServer, type SiteServer } from './site-server.ts';

const DEFAULT_PORT = 4321;

const ASK_PARENT_EVERY_MILLISECONDS = 1_000;

await runCommand(async () => {
	const server = await startServer(Number(process.env['PORT'] ?? DEFAULT_PORT));
	console.log(`The site answers at ${server.address} (press Ctrl+C to stop).`);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => void server.stop());
	}
	stopWithParent(server);
	await server.ended;
});

/** npm passes a signal to its shell alone; without this the server would live on when npm has ended. */
function stopWithParent(server: SiteServer): void {
	if (process.env['npm_lifecycle_event'] === undefined) return;
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) void server.stop();
	}, ASK_PARENT_EVERY_MILLISECONDS).unref();
}
