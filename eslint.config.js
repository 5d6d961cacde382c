import astro from 'eslint-plugin-astro';
import baseline from 'eslint-plugin-baseline-js';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Strict and type-checked; every rule that is switched off has its reason above it. */
export default defineConfig(
	globalIgnores(['dist/', '.astro/', '.cache/', '.wrangler/', 'content/', 'public/']),
	typescript.configs.strictTypeChecked,
	typescript.configs.stylisticTypeChecked,
	{
		languageOptions: {
			parserOptions: {
				projectService: {
					allowDefaultProject: ['*.js', '*.mjs'],
				},
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.astro'],
			},
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: 'error',
			'no-alert': 'error',
			'no-eval': 'error',
			'prefer-template': 'error',
			'object-shorthand': 'error',
			'no-warning-comments': ['error', { terms: ['fixme', 'xxx'] }],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			// TypeScript's `noPropertyAccessFromIndexSignature` asks for the brackets that this rule would remove.
			'@typescript-eslint/dot-notation': 'off',
			// It asks for `!`, which the strict set forbids: `as` at least names the type that is promised.
			'@typescript-eslint/non-nullable-type-assertion-style': 'off',
			// `(event) => { this.close(); }` on five lines reads worse than one, and a listener's result is not used.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Texts are split into code points, which is what spelling and digits need; emoji play no part.
			'@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
			// An empty cell means "not known", and `||` passes on to what stands in its place.
			'@typescript-eslint/prefer-nullish-coalescing': [
				'error',
				{ ignorePrimitives: { string: true } },
			],
			// `word[0] === 'x'` is as plain as `startsWith`.
			'@typescript-eslint/prefer-string-starts-ends-with': [
				'error',
				{ allowSingleElementEquality: 'always' },
			],
		},
	},
	{
		files: ['src/domain/**/*.ts'],
		rules: {
			'no-console': 'error',
		},
	},
	{
		// What reaches the browser uses only what every browser of the last thirty months has.
		files: ['src/islands/**/*.ts', 'src/domain/**/*.ts'],
		plugins: { 'baseline-js': baseline },
		rules: { 'baseline-js/use-baseline': ['error', { available: 'widely' }] },
	},
	astro.configs['flat/recommended'],
	{
		files: ['**/*.astro'],
		languageOptions: {
			parserOptions: { parser: typescript.parser, projectService: false, project: false },
		},
		rules: {
			...typescript.configs.disableTypeChecked.rules,
			// A line of markup is not code that a later reader would take for a mistake.
			'@typescript-eslint/no-unused-expressions': 'off',
		},
	},
	{
		// `astro check` types the frontmatter; the scripts inside are one import line each.
		files: ['**/*.astro/*.ts', '*.astro/*.ts'],
		languageOptions: { parserOptions: { projectService: false, project: false } },
		rules: typescript.configs.disableTypeChecked.rules,
	},
	{
		// The linter cannot look into .astro files and takes every component for an error; `astro check` can.
		files: ['src/components/mdx.ts', 'test/render/**/*.ts', 'test/site/office-hours.test.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
		},
	},
	{
		// Settings files stand outside the TypeScript project.
		files: ['*.js', '*.mjs'],
		...typescript.configs.disableTypeChecked,
	},
	{
		files: ['test/**/*.ts'],
		rules: {
			// `test.for` and expectations on whole values read better with the literal in place.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
		},
	},
);
