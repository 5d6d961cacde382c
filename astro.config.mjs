import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { siteAddress } from './src/domain/settings.ts';

export default defineConfig({
	site: siteAddress(process.env.SITE_ADDRESS),
	trailingSlash: 'always',
	outDir: 'dist',
	build: { format: 'directory', inlineStylesheets: 'never', concurrency: 1 },
	integrations: [mdx()],
	devToolbar: { enabled: false },
	prefetch: false,
	vite: {
		build: { assetsInlineLimit: 0 },
		ssr: { external: ['@myriaddreamin/typst-ts-node-compiler'] },
	},
});
