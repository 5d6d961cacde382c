import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler, type CompileDocArgs } from '@myriaddreamin/typst-ts-node-compiler';
import { DataError } from '#domain/errors.ts';

/** Typefaces of all handouts: letters of one family, figures of the other, in the weights the templates use. */
const FONT_FILES = [
	'@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
	'@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
	'@expo-google-fonts/atkinson-hyperlegible-next/800ExtraBold/AtkinsonHyperlegibleNext_800ExtraBold.ttf',
	'@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf',
	'@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf',
	'@expo-google-fonts/public-sans/800ExtraBold/PublicSans_800ExtraBold.ttf',
] as const;

/** Folder that templates may read from: the root of the project, where every command runs. */
const WORKSPACE = process.cwd();

/** Files after which the compiler forgets what it has kept; without that, 480 posters took 3.2 GB. */
const FILES_BETWEEN_EVICTIONS = 4;

let compiler: NodeCompiler | undefined;
let compiledFiles = 0;

/**
 * A tagged PDF/UA-1 of one template with its input; the same arguments always give the same bytes.
 *
 * @param template - Path from the root of the project.
 * @param inputs - `sys.inputs` of the template.
 * @param name - What is being made, for messages.
 * @throws DataError when the template stops: a text does not fit, a picture lacks its description, there are more pages
 *   than it allows.
 */
export function compilePdf(
	template: string,
	inputs: Record<string, string>,
	name: string,
): Uint8Array {
	// In one call: a compiled document handed to JavaScript is freed only when the collector happens to run, and 640 of
	// them held 0.8 GB.
	return compile(template, name, inputs, (typst, source) =>
		typst.pdf(source, { pdfStandard: 'ua-1' }),
	);
}

/** The same pages as one drawing, each below the one before it, with its letters as shapes. */
export function compileSvg(template: string, inputs: Record<string, string>, name: string): string {
	return compile(template, name, inputs, (typst, source) => typst.plainSvg(source));
}

function compile<Result>(
	template: string,
	name: string,
	inputs: Record<string, string>,
	make: (compiler: NodeCompiler, source: { mainFilePath: string; inputs: typeof inputs }) => Result,
): Result {
	compiler ??= createCompiler();
	const source = { mainFilePath: `${WORKSPACE}/${template}`, inputs };
	try {
		return make(compiler, source);
	} catch (error) {
		throw new DataError({
			what: reasonOf(compiler, source) ?? (error instanceof Error ? error.message : String(error)),
			where: `${name}, ${template}`,
			mend: 'Shorten the longest name or sentence on it, or give it more room in the template.',
		});
	} finally {
		compiledFiles += 1;
		if (compiledFiles % FILES_BETWEEN_EVICTIONS === 0) compiler.evictCache(0);
	}
}

/** Why a template stopped, in its own words: the error of the compiler itself is empty. */
function reasonOf(failed: NodeCompiler, source: CompileDocArgs): string | undefined {
	const diagnostics = failed.compile(source).takeDiagnostics();
	if (diagnostics === null) return undefined;
	return failed
		.fetchDiagnostics(diagnostics)
		.map((each: { message: string }) => each.message)
		.join(' ');
}

export function createCompiler(): NodeCompiler {
	const { resolve } = createRequire(import.meta.url);
	return NodeCompiler.create({
		workspace: WORKSPACE,
		fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(resolve(file))) }],
	});
}
