import type { TestProject } from 'vitest/node';
import { findFreePort, startServer } from '#commands/site-server.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the built site answers, without a slash at its end. */
		baseUrl: string;
		/** What the server printed while it started; empty when nothing troubled it. */
		serverOutput: string;
	}
}

/** Serves dist/ for all tests of the site, under the rules of the host; tests ask for `inject('baseUrl')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await startServer(await findFreePort());
	project.provide('baseUrl', server.address);
	project.provide('serverOutput', server.output());
	return server.stop;
}
