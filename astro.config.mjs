import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { siteAddress } from './src/domain/settings.ts';

export default defineConfig({
	site: siteAddress(process.env.SITE_ADDRESS),
	trailingSlash: 'always',
	// src/commands/build.ts adds the maps beside Astro, and moves the folder to dist/ when everything is in it.
	outDir: '.cache/unfinished',
	// Four pages at once: while one waits for a file the others go on. A rebuild takes 21 s, one after the other 35 s.
	build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
	integrations: [mdx()],
	devToolbar: { enabled: false },
	prefetch: false,
	vite: {
		build: { assetsInlineLimit: 0, emptyOutDir: false },
		ssr: { external: ['@myriaddreamin/typst-ts-node-compiler'] },
	},
});
