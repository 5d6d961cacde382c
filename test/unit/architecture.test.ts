import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOMAIN_PACKAGES, findArchitectureFaults } from '#test/support/architecture.ts';

describe('architecture', () => {
	test('every file keeps to the table of who may import whom', () => {
		const paths = globSync(['src/**/*.{ts,astro}', 'content/**/*.mdx', 'test/**/*.ts']);
		expect(paths.length).toBeGreaterThan(100);
		const faults = paths
			.filter((path) => path !== 'test/unit/architecture.test.ts')
			.flatMap((path) => findArchitectureFaults({ path, text: readFileSync(path, 'utf8') }));
		expect(faults).toEqual([]);
	});

	test('every package of the domain has its reason in the README', () => {
		const readme = readFileSync('src/domain/README.md', 'utf8');
		expect(DOMAIN_PACKAGES.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
	});

	test.for([
		{
			name: 'a rule that reads a file',
			path: 'src/domain/offices/hours.ts',
			text: "import { readFile } from 'node:fs/promises';",
			fault:
				'src/domain/offices/hours.ts imports "node:fs/promises". Rules run in the browser too: take the value as an argument.',
		},
		{
			name: 'a rule that asks a schema',
			path: 'src/domain/offices/hours.ts',
			text: "import { z } from 'astro/zod';",
			fault:
				'src/domain/offices/hours.ts imports "astro/zod". Rules run in the browser too: take the value as an argument.',
		},
		{
			name: 'a rule that loads the map later',
			path: 'src/domain/geo/pins.ts',
			text: "const map = await import('leaflet');",
			fault:
				'src/domain/geo/pins.ts imports "leaflet". Rules run in the browser too: take the value as an argument.',
		},
		{
			name: 'a rule that looks at the clock',
			path: 'src/domain/offices/hours.ts',
			text: 'const now = new Date();',
			fault:
				'src/domain/offices/hours.ts reads the clock. Rules run anywhere: take the value as an argument.',
		},
		{
			name: 'a rule that looks at the page',
			path: 'src/domain/search/box.ts',
			text: "document.querySelector('input');",
			fault:
				'src/domain/search/box.ts reads the DOM. Rules run anywhere: take the value as an argument.',
		},
		{
			name: 'a rule that asks the network',
			path: 'src/domain/search/box.ts',
			text: "await fetch('/data.json');",
			fault:
				'src/domain/search/box.ts reads the network. Rules run anywhere: take the value as an argument.',
		},
		{
			name: 'a schema that reads the disk',
			path: 'src/schemas/offices.ts',
			text: "import { readFileSync } from 'node:fs';",
			fault:
				'src/schemas/offices.ts imports "node:fs". Schemas prove the shape of content and do nothing else.',
		},
		{
			name: 'a collection that draws',
			path: 'src/collections/articles.ts',
			text: "import Card from '#components/Card.astro';",
			fault:
				'src/collections/articles.ts imports "#components/Card.astro". Collections give domain values; they draw nothing.',
		},
		{
			name: 'a generator that asks Astro for entries',
			path: 'src/generators/handouts/poster.ts',
			text: "import { getCollection } from 'astro:content';",
			fault:
				'src/generators/handouts/poster.ts imports "astro:content". Generators take their values as arguments.',
		},
		{
			name: 'a generator of pages that reads raw tables',
			path: 'src/generators/handouts/poster.ts',
			text: "import { readFacts } from '#schemas/facts.ts';",
			fault:
				'src/generators/handouts/poster.ts imports "#schemas/facts.ts". Generators take their values as arguments.',
		},
		{
			name: 'a command that asks Astro',
			path: 'src/commands/build.ts',
			text: "import { getArticles } from '#collections/articles.ts';",
			fault:
				'src/commands/build.ts imports "#collections/articles.ts". Commands wire generators and schemas to the disk.',
		},
		{
			name: 'a component that holds an island',
			path: 'src/components/Card.astro',
			text: "---\nimport Exit from '#islands/quick-exit/QuickExit.astro';\n---",
			fault:
				'src/components/Card.astro imports "#islands/quick-exit/QuickExit.astro". A component draws what it is given: pass it as a property.',
		},
		{
			name: 'a component with a script',
			path: 'src/components/Card.astro',
			text: '<p>Hi</p>\n<script>start();</script>',
			fault: 'src/components/Card.astro has a <script>. Components have none: write an island.',
		},
		{
			name: 'an island that knows its neighbour',
			path: 'src/islands/finder/finder.ts',
			text: "import { leave } from '#islands/quick-exit/quick-exit.ts';",
			fault:
				'src/islands/finder/finder.ts imports "#islands/quick-exit/quick-exit.ts". This code reaches the browser: only domain/ and browser packages do.',
		},
		{
			name: 'an island that reaches its neighbour by the back door',
			path: 'src/islands/finder/finder.ts',
			text: "import { leave } from '../quick-exit/quick-exit.ts';",
			fault:
				'src/islands/finder/finder.ts imports "../quick-exit/quick-exit.ts". This code reaches the browser: only domain/ and browser packages do.',
		},
		{
			name: 'an island that takes a schema into the browser',
			path: 'src/islands/finder/finder.ts',
			text: "import { officeSchema } from '#schemas/offices.ts';",
			fault:
				'src/islands/finder/finder.ts imports "#schemas/offices.ts". This code reaches the browser: only domain/ and browser packages do.',
		},
		{
			name: 'an island drawn from a collection',
			path: 'src/islands/finder/Finder.astro',
			text: "---\nimport { getOffices } from '#collections/offices.ts';\n---",
			fault:
				'src/islands/finder/Finder.astro imports "#collections/offices.ts". An island is drawn from its properties; the page gets the values.',
		},
		{
			name: 'a layout that gets its own values',
			path: 'src/layouts/BaseLayout.astro',
			text: "---\nimport { getOffices } from '#collections/offices.ts';\n---",
			fault:
				'src/layouts/BaseLayout.astro imports "#collections/offices.ts". A layout gets its values from the page.',
		},
		{
			name: 'a page that uses another page',
			path: 'src/pages/[lang]/index.astro',
			text: "---\nimport Other from '#pages/404.astro';\n---",
			fault:
				'src/pages/[lang]/index.astro imports "#pages/404.astro". A page chooses values and a layout and passes them on.',
		},
		{
			name: 'a relative import into another folder',
			path: 'src/pages/[lang]/index.astro',
			text: "---\nimport Card from '../../components/Card.astro';\n---",
			fault:
				'src/pages/[lang]/index.astro imports "../../components/Card.astro". A page chooses values and a layout and passes them on.',
		},
		{
			name: 'the middleware with a component',
			path: 'src/middleware.ts',
			text: "import Card from '#components/Card.astro';",
			fault:
				'src/middleware.ts imports "#components/Card.astro". The middleware hands every page its values.',
		},
		{
			name: 'the content configuration with a rule of its own',
			path: 'src/content.config.ts',
			text: "import { isOpen } from '#domain/offices/hours.ts';",
			fault:
				'src/content.config.ts imports "#domain/offices/hours.ts". It names each collection and ties it to a schema.',
		},
		{
			name: 'a style attribute',
			path: 'src/pages/[lang]/index.astro',
			text: '<p class="lead" style="color: red">Hi</p>',
			fault:
				'src/pages/[lang]/index.astro has a style attribute. The policy blocks it: write a class.',
		},
		{
			name: 'a script in an attribute',
			path: 'src/pages/[lang]/index.astro',
			text: '<button onclick="leave()">Hi</button>',
			fault:
				'src/pages/[lang]/index.astro has a script in an attribute. The policy blocks it: write an island.',
		},
		{
			name: 'an article with code',
			path: 'content/articles/ms/buli.mdx',
			text: "import Box from './Box.astro';\n",
			fault: 'content/articles/ms/buli.mdx has an import or export line. Content holds no code.',
		},
		{
			name: 'an article with an aligned table',
			path: 'content/articles/ms/buli.mdx',
			text: '| a | b |\n| --- | :-- |\n| 1 | 2 |\n',
			fault:
				'content/articles/ms/buli.mdx aligns a table (:--). Alignment becomes a style that the policy blocks.',
		},
		{
			name: 'a test that reaches into another',
			path: 'test/unit/a.test.ts',
			text: "import { build } from './b.test.ts';",
			fault: 'test/unit/a.test.ts imports "./b.test.ts". Tests do not reach into each other.',
		},
	])('$name is a fault', ({ path, text, fault }) => {
		expect(findArchitectureFaults({ path, text })).toEqual([fault]);
	});

	test.for([
		{
			name: 'a collection that reads a table as text',
			path: 'src/collections/registers.ts',
			text: "import facts from '../../content/facts/facts.csv?raw';",
		},
		{
			name: 'the translator that names the type of the Malay strings',
			path: 'src/domain/i18n/translator.ts',
			text: "type Key = keyof typeof import('../../../content/interface/ms.json');",
		},
		{
			name: 'a plain table in an article',
			path: 'content/articles/ms/buli.mdx',
			text: '| a | b |\n| --- | --- |\n| 1 | 2 |\n',
		},
		{
			name: 'a rule that speaks of the clock in a comment',
			path: 'src/domain/offices/hours.ts',
			text: '/** Pass the moment; never `new Date()` here. */\nexport const x = 1;',
		},
	])('$name is no fault', ({ path, text }) => {
		expect(findArchitectureFaults({ path, text })).toEqual([]);
	});
});
