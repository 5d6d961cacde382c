/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** The folder of a test is the machine it needs: Node, Astro's container, or Chromium on the built site. */
export default getViteConfig({
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['test/unit/**/*.test.ts'],
					environment: 'node',
					// Tests that read the whole content, on a machine that does other work too.
					testTimeout: 30_000,
				},
			},
			{
				extends: true,
				test: { name: 'render', include: ['test/render/**/*.test.ts'], environment: 'node' },
			},
			{
				extends: true,
				test: {
					name: 'site',
					include: ['test/site/**/*.test.ts'],
					environment: 'node',
					testTimeout: 60_000,
					hookTimeout: 120_000,
					globalSetup: ['test/support/preview-server.ts'],
				},
			},
		],
	},
});
