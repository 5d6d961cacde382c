import { readFileSync } from 'node:fs';
import type { PosterInput } from '#domain/handouts/poster-input.ts';
import { posterPath } from '#domain/handouts/poster.ts';
import { qrSvg } from '#generators/qr/qr-code.ts';
import { readHandoutColours } from './colours.ts';
import { keepFile } from './file-cache.ts';
import { makePosterSheet } from './poster-sheet.ts';
import { typesetPdf, TYPESETTER_FILES } from './typesetter.ts';

const TEMPLATE = 'src/generators/handouts/poster.typ';
const PICTURES = {
	colour: 'content/handouts/pictures/protecting-hands.svg',
	'one-ink': 'content/handouts/pictures/protecting-hands-one-ink.svg',
} as const;
const COLOURS = 'src/styles/tokens.css';

/** Ground of the drawing, as in public/pictures/tangan-melindungi.svg; it has no role in the stylesheet. */
const PICTURE_GROUND = '#f8e6c2';

/** What the bytes of every poster depend on beside its own words: a change of any makes all posters anew. */
const INGREDIENT_FILES = [TEMPLATE, ...Object.values(PICTURES), ...TYPESETTER_FILES] as const;

/**
 * The poster of a district as a tagged PDF of one A4 page. Deterministic: the same input gives the same bytes. A poster
 * whose input has not changed since the last build is taken from the cache.
 *
 * @throws DataError when a main contact is missing or a text does not fit its place.
 */
export async function makePoster(input: PosterInput): Promise<Uint8Array> {
	const path = posterPath(input.locale, input.district.id, input.ink);
	const sheet = await posterInput(input);
	const ingredients = [...INGREDIENT_FILES.map((file) => readFileSync(file, 'utf8')), sheet];
	return keepFile(path, ingredients, () => typesetPdf(TEMPLATE, { sheet }, path));
}

/** The same poster, made anew. */
export async function makePosterAnew(input: PosterInput): Promise<Uint8Array> {
	const path = posterPath(input.locale, input.district.id, input.ink);
	return typesetPdf(TEMPLATE, { sheet: await posterInput(input) }, path);
}

/** All that the template needs, as JSON: the words of the sheet with its colours, picture and QR code. */
async function posterInput(input: PosterInput): Promise<string> {
	const { address, pictureAlt, ...sheet } = makePosterSheet(input);
	return JSON.stringify({
		...sheet,
		colours: {
			...readHandoutColours(readFileSync(COLOURS, 'utf8')),
			'picture-ground': PICTURE_GROUND,
		},
		picture: { file: `/${PICTURES[input.ink]}`, alt: pictureAlt },
		qr: address === undefined ? null : { ...address, svg: await qrSvg(address.whole) },
	});
}
