import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { readHandoutColours } from '#generators/handouts/colours.ts';

const FONT_FILES = [
	'@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
	'@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
	'@expo-google-fonts/atkinson-hyperlegible-next/800ExtraBold/AtkinsonHyperlegibleNext_800ExtraBold.ttf',
	'@expo-google-fonts/public-sans/800ExtraBold/PublicSans_800ExtraBold.ttf',
] as const;

/** What stands on the card. */
export interface SocialCard {
	title: string;
	/** The emergency number first, then the line; with the words that stand over each. */
	calls: readonly { label: string; number: string }[];
}

/**
 * The card as PNG, 1200 × 630 pixels. Its letters come from the typesetter as outlines, so that a machine without our
 * fonts draws the same picture.
 *
 * @param tokens - Text of src/styles/tokens.css.
 */
export async function makeSocialCard(card: SocialCard, tokens: string): Promise<Uint8Array> {
	const { resolve } = createRequire(import.meta.url);
	const compiler = NodeCompiler.create({
		workspace: process.cwd(),
		fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(resolve(file))) }],
	});
	const svg = compiler.plainSvg({
		mainFilePath: `${process.cwd()}/src/generators/social-card/card.typ`,
		inputs: { card: JSON.stringify({ ...card, colours: readHandoutColours(tokens) }) },
	});
	return sharp(Buffer.from(svg), { density: 72 })
		.resize(1200, 630)
		.png({ palette: true, colours: 128 })
		.toBuffer();
}
