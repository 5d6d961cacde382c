/**
 * Who may import whom, and what each folder may not touch: the table of the project in executable form. Pure, so that
 * the test can show each rule a bad file.
 */

interface FolderRule {
	/** Folders of src/ that may be imported, and `content` for its tables as text (`?raw`) or JSON. */
	folders: readonly string[];
	/** Packages, exact or with `/…` below; `node:` stands for all of Node. */
	packages: readonly string[];
	/** Why, and what to do instead; ends the sentence of the fault. */
	reason: string;
}

/** Small pure packages without DOM, Node or clock; src/domain/README.md says why each is there. */
export const DOMAIN_PACKAGES = ['fuse.js', 'kdbush', 'geokdbush', 'd3-scale'];

const RULES: readonly (FolderRule & { files: RegExp })[] = [
	{
		files: /^src\/domain\//,
		folders: ['domain'],
		packages: DOMAIN_PACKAGES,
		reason: 'Rules run in the browser too: take the value as an argument.',
	},
	{
		files: /^src\/schemas\//,
		folders: ['domain', 'schemas'],
		packages: [
			'astro/zod',
			'libphonenumber-js',
			'opening_hours',
			'topojson-client',
			'topojson-specification',
			'geojson',
			'csv-parse',
			'satteri',
			'yaml',
			'mdast',
			'mdast-util-directive',
			'mdast-util-from-markdown',
			'mdast-util-gfm',
			'mdast-util-to-string',
			'micromark-extension-directive',
			'micromark-extension-gfm',
		],
		reason: 'Schemas prove the shape of content and do nothing else.',
	},
	{
		files: /^src\/content\.config\.ts$/,
		folders: ['schemas'],
		packages: ['astro:content', 'astro/loaders', 'astro/zod'],
		reason: 'It names each collection and ties it to a schema.',
	},
	{
		files: /^src\/collections\//,
		folders: ['domain', 'schemas', 'collections', 'content'],
		packages: ['astro:content'],
		reason: 'Collections give domain values; they draw nothing.',
	},
	{
		files: /^src\/middleware\.ts$/,
		folders: ['collections', 'domain'],
		packages: ['astro:middleware'],
		reason: 'The middleware hands every page its values.',
	},
	{
		files: /^src\/generators\//,
		folders: ['domain', 'generators', 'schemas'],
		packages: ['*'],
		reason: 'Generators take their values as arguments.',
	},
	{
		files: /^src\/commands\//,
		folders: ['domain', 'schemas', 'generators', 'commands'],
		packages: ['*'],
		reason: 'Commands wire generators and schemas to the disk.',
	},
	{
		files: /^src\/components\//,
		folders: ['domain', 'components'],
		packages: ['astro'],
		reason: 'A component draws what it is given: pass it as a property.',
	},
	{
		files: /^src\/islands\/.*\.astro$/,
		folders: ['domain', 'components', 'islands'],
		packages: ['astro'],
		reason: 'An island is drawn from its properties; the page gets the values.',
	},
	{
		files: /^src\/islands\/.*\.ts$/,
		folders: ['domain', 'islands'],
		packages: ['leaflet', 'protomaps-leaflet', 'supercluster', 'fuse.js', 'fflate'],
		reason: 'This code reaches the browser: only domain/ and browser packages do.',
	},
	{
		files: /^src\/layouts\//,
		folders: ['components', 'islands', 'domain', 'styles', 'layouts'],
		packages: ['astro'],
		reason: 'A layout gets its values from the page.',
	},
	{
		files: /^src\/pages\//,
		folders: ['collections', 'components', 'layouts', 'islands', 'generators', 'domain', 'styles'],
		packages: ['astro', 'astro:content'],
		reason: 'A page chooses values and a layout and passes them on.',
	},
];

/** Where only types of Astro's data come in and nothing runs. */
const TYPE_EXCEPTIONS: readonly { file: RegExp; target: RegExp }[] = [
	{ file: /^src\/domain\/i18n\/translator\.ts$/, target: /content\/interface\/ms\.json$/ },
	{ file: /^src\/env\.d\.ts$/, target: /^#domain\// },
];

const NEVER_IN_DOMAIN: readonly { pattern: RegExp; name: string }[] = [
	{
		pattern:
			/\bdocument\.(?:query|getElement|create|body|add|cookie|active)|\bwindow\.|\bnavigator\.|\blocalStorage\b|\bsessionStorage\b/,
		name: 'the DOM',
	},
	{ pattern: /\bDate\.now\(\)|\bnew Date\(\)|\bTemporal\.Now\b/, name: 'the clock' },
	{ pattern: /\bMath\.random\(\)/, name: 'chance' },
	{ pattern: /(?<![.\w])fetch\(/, name: 'the network' },
	{ pattern: /\bconsole\./, name: 'the console' },
	{ pattern: /\bprocess\.|\bBuffer\b/, name: 'Node' },
];

/** A source file of the project. */
export interface SourceFile {
	/** From the root of the project, with `/`. */
	path: string;
	text: string;
}

/** Every rule that a file breaks, as sentences; empty when it breaks none. */
export function findArchitectureFaults(file: SourceFile): string[] {
	return [
		...importFaults(file),
		...domainFaults(file),
		...markupFaults(file),
		...contentFaults(file),
		...testFaults(file),
	];
}

function importFaults(file: SourceFile): string[] {
	const rule = RULES.find((each) => each.files.test(file.path));
	if (rule === undefined) return [];
	return importsOf(file).flatMap((target) => {
		const isException = TYPE_EXCEPTIONS.some(
			(exception) => exception.file.test(file.path) && exception.target.test(target),
		);
		if (isException || isAllowed(file.path, target, rule)) return [];
		return [`${file.path} imports "${target}". ${rule.reason}`];
	});
}

function isAllowed(path: string, target: string, rule: FolderRule): boolean {
	if (target.startsWith('.')) return isAllowedRelative(path, target, rule);
	if (target.startsWith('#')) {
		const folder = target.slice(1).split('/')[0] ?? '';
		return (
			rule.folders.includes(folder) &&
			!isOtherIsland(path, target) &&
			!isOtherGenerator(path, target)
		);
	}
	return rule.packages.some((name) =>
		name === '*' ? !target.startsWith('astro:') : target === name || target.startsWith(`${name}/`),
	);
}

/** Relative imports stay within one folder, save raw content in collections. */
function isAllowedRelative(path: string, target: string, rule: FolderRule): boolean {
	if (rule.folders.includes('content') && /\/content\/(?:[^?]+\?raw|.+\.json)$/.test(target))
		return true;
	const parts = path.split('/').slice(0, -1);
	for (const step of target.split('/').slice(0, -1)) {
		if (step === '..') parts.pop();
		else if (step !== '.') parts.push(step);
	}
	const ownFolder = path.split('/').slice(0, path.startsWith('src/islands/') ? 3 : 2);
	return ownFolder.every((part, index) => parts[index] === part || /\.\w+$/.test(part));
}

/** Islands do not know each other; the page puts them side by side. */
function isOtherIsland(path: string, target: string): boolean {
	const own = /^src\/islands\/([^/]+)/.exec(path)?.[1];
	const other = /^#islands\/([^/]+)/.exec(target)?.[1];
	return own !== undefined && other !== undefined && own !== other;
}

/** Schemas are for the generators that read raw files on a command, not for those that pages call. */
function isOtherGenerator(path: string, target: string): boolean {
	if (!path.startsWith('src/generators/') || !target.startsWith('#schemas/')) return false;
	return !/\/command\.ts$|^src\/generators\/[a-z]+-data\//.test(path);
}

function importsOf(file: SourceFile): string[] {
	const text = file.path.endsWith('.md') || file.path.endsWith('.mdx') ? '' : file.text;
	const patterns = [
		/^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]/gm,
		/^\s*import\s+['"]([^'"]+)['"]/gm,
		/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
	];
	return patterns.flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap((match) => match[1] ?? []),
	);
}

function domainFaults(file: SourceFile): string[] {
	if (!file.path.startsWith('src/domain/') || !file.path.endsWith('.ts')) return [];
	const code = withoutComments(file.text);
	return NEVER_IN_DOMAIN.filter(({ pattern }) => pattern.test(code)).map(
		({ name }) => `${file.path} reads ${name}. Rules run anywhere: take the value as an argument.`,
	);
}

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '');
}

function markupFaults(file: SourceFile): string[] {
	if (!/\.(?:astro|mdx)$/.test(file.path)) return [];
	const faults: string[] = [];
	const markup = withoutComments(file.text);
	if (/<[A-Za-z][^>]*\sstyle=/.test(markup)) {
		faults.push(`${file.path} has a style attribute. The policy blocks it: write a class.`);
	}
	if (/<[a-z][^>]*\son[a-z]+=/.test(markup)) {
		faults.push(
			`${file.path} has a script in an attribute. The policy blocks it: write an island.`,
		);
	}
	if (file.path.startsWith('src/components/') && /<script[\s>]/.test(markup)) {
		faults.push(`${file.path} has a <script>. Components have none: write an island.`);
	}
	return faults;
}

function contentFaults(file: SourceFile): string[] {
	if (!file.path.startsWith('content/') || !file.path.endsWith('.mdx')) return [];
	const faults: string[] = [];
	if (/^(?:import|export)\s/m.test(file.text)) {
		faults.push(`${file.path} has an import or export line. Content holds no code.`);
	}
	if (/^\s*\|?\s*(?:-+\s*\|\s*)*(?::-+:?|-+:)\s*(?:\||$)/m.test(file.text)) {
		faults.push(
			`${file.path} aligns a table (:--). Alignment becomes a style that the policy blocks.`,
		);
	}
	return faults;
}

function testFaults(file: SourceFile): string[] {
	if (!file.path.startsWith('test/') || !file.path.endsWith('.test.ts')) return [];
	return importsOf(file)
		.filter((target) => target.endsWith('.test.ts'))
		.map((target) => `${file.path} imports "${target}". Tests do not reach into each other.`);
}
