import type { BaseMap, LineName } from './base-map.ts';
import type { Frame } from './frame.ts';
import { pathData } from './path-data.ts';
import type { PictureColour, PictureColours } from './picture-colours.ts';
import type { PlacedName } from './place-names.ts';

/**
 * Map pictures as SVG. Light colours stand in attributes, so that the picture is sound even where its style is not read;
 * the style sheet inside gives the dark ones, by class. A picture loads nothing and knows no font but the system's.
 */

/** Both schemes of colours. */
export interface PictureLook {
	light: PictureColours;
	dark: PictureColours;
}

/** Lines of the base map that a picture draws, lowest first, with their widths in picture units. */
export type LineWidths = readonly {
	line: LineName;
	width: number;
	/** Width of a darker line beneath. */
	casing?: number;
	/** Another colour than on the map. */
	colour?: PictureColour;
}[];

const LINE_COLOURS: Readonly<Record<LineName, PictureColour>> = {
	river: 'water',
	minor: 'minor',
	lesser: 'minor',
	mid: 'mid',
	major: 'major',
	rail: 'case',
	ferry: 'labelWater',
};
const DASHES: Readonly<Partial<Record<LineName, string>>> = { rail: '10 8', ferry: '8 10' };

/** One letter a colour: every picture carries them. `f` before it paints the area, `s` the line. */
const LETTERS: Readonly<Record<PictureColour, string>> = {
	water: 'w',
	land: 'l',
	park: 'p',
	major: 'a',
	mid: 'b',
	minor: 'c',
	case: 'd',
	boundary: 'e',
	label: 't',
	halo: 'h',
	labelWater: 'u',
	police: 'x',
	hospital: 'y',
	welfare: 'z',
};

/** Attributes that paint an element in both schemes; without a fill the area stays empty. */
export function paint(
	look: PictureLook,
	colours: { fill?: PictureColour; stroke?: PictureColour },
): string {
	const { fill, stroke } = colours;
	const classes = [
		...(fill === undefined ? [] : [`f${LETTERS[fill]}`]),
		...(stroke === undefined ? [] : [`s${LETTERS[stroke]}`]),
	].join(' ');
	const line = stroke === undefined ? '' : ` stroke="${look.light[stroke]}"`;
	return `class="${classes}" fill="${fill === undefined ? 'none' : look.light[fill]}"${line}`;
}

/** An area in one colour; empty data gives nothing. */
export function areaElement(data: string, fill: PictureColour, look: PictureLook): string {
	return data === '' ? '' : `<path ${paint(look, { fill })} d="${data}"/>`;
}

/** A line in one colour; empty data gives nothing. */
export function lineElement(
	data: string,
	line: { colour: PictureColour; width: number; dash?: string | undefined },
	look: PictureLook,
): string {
	if (data === '') return '';
	const dash = line.dash === undefined ? '' : ` stroke-dasharray="${line.dash}"`;
	return `<path ${paint(look, { stroke: line.colour })} stroke-width="${String(line.width)}"${dash} d="${data}"/>`;
}

/** Areas of the base map, the lowest first. */
export function groundElements({ areas }: BaseMap, look: PictureLook): string {
	return [
		areaElement(pathData(areas.land, true), 'land', look),
		areaElement(pathData(areas.park, true), 'park', look),
		areaElement(pathData(areas.site, true), 'minor', look),
		areaElement(pathData(areas.water, true), 'water', look),
	].join('');
}

/** Lines of the base map in the order given. */
export function roadElements({ lines }: BaseMap, widths: LineWidths, look: PictureLook): string {
	const drawn = widths.map(({ line, width, casing, colour = LINE_COLOURS[line] }) => {
		const data = pathData(lines[line], false);
		const under =
			casing === undefined ? '' : lineElement(data, { colour: 'case', width: casing }, look);
		const over = { colour, width, dash: DASHES[line] };
		return under + lineElement(data, over, look);
	});
	return `<g stroke-linecap="round" stroke-linejoin="round">${drawn.join('')}</g>`;
}

/** Names with a halo, so that they can be read over roads. */
export function nameElements(
	names: readonly PlacedName[],
	fontSize: number,
	look: PictureLook,
): string {
	if (names.length === 0) return '';
	const texts = names.map(({ text, group, x, y, angle }) => {
		const turn = Math.round(angle) === 0 ? '' : `rotate(${String(Math.round(angle))})`;
		const place = `transform="translate(${String(Math.round(x))} ${String(Math.round(y))})${turn}"`;
		const colour = group === 'water' ? ` ${paint(look, { fill: 'labelWater' })}` : '';
		const weight = group === 'place' ? ' font-weight="700"' : '';
		return `<text ${place} dy=".35em"${colour}${weight}>${escapeText(text)}</text>`;
	});
	return `<g ${paint(look, { fill: 'label', stroke: 'halo' })} stroke-width="7" stroke-linejoin="round" paint-order="stroke" font-family="system-ui,sans-serif" font-size="${String(fontSize)}" font-weight="500" text-anchor="middle">${texts.join('')}</g>`;
}

/** The whole picture, the sea as its ground. */
export function pictureSvg(frame: Frame, content: string, look: PictureLook): string {
	const { width, height } = frame;
	const sea = `M0 0h${String(width)}v${String(height)}H0z`;
	const drawn = areaElement(sea, 'water', look) + content;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}"><style>${darkStyle(drawn, look)}</style>${drawn}</svg>\n`;
}

/** Dark colours of the classes that the picture uses; paper is printed light. */
function darkStyle(drawn: string, { dark }: PictureLook): string {
	const rules = Object.entries(LETTERS).flatMap(([key, letter]) => {
		const colour = dark[key as PictureColour];
		return [
			...(new RegExp(`class="[^"]*\\bf${letter}\\b`).test(drawn)
				? [`.f${letter}{fill:${colour}}`]
				: []),
			...(new RegExp(`class="[^"]*\\bs${letter}\\b`).test(drawn)
				? [`.s${letter}{stroke:${colour}}`]
				: []),
		];
	});
	return `@media screen and (prefers-color-scheme:dark){${rules.join('')}}`;
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
