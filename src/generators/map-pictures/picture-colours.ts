import { DataError } from '#domain/errors.ts';

/** Roles of src/styles/tokens.css that map pictures are drawn with, by the class they get in the picture. */
const ROLES = {
	water: '--map-water',
	land: '--map-land',
	park: '--map-park',
	major: '--map-road-major',
	mid: '--map-road-mid',
	minor: '--map-road-minor',
	case: '--map-road-case',
	boundary: '--map-boundary',
	label: '--map-label',
	halo: '--map-halo',
	labelWater: '--map-label-water',
	police: '--petal-protection',
	hospital: '--petal-survival',
	welfare: '--petal-participation',
} as const;

export type PictureColour = keyof typeof ROLES;

/** One scheme of colours, each `#rrggbb`. */
export type PictureColours = Readonly<Record<PictureColour, string>>;

/**
 * The colours of the site in both schemes, read from its stylesheet so that the pictures and the map cannot drift apart.
 *
 * @param sheets - Texts of src/styles/tokens.css and map-tokens.css; the dark values of each stand in its one block for
 *   dark screens.
 * @throws DataError for every role that the stylesheet does not define in six digits.
 */
export function readPictureColours(sheets: readonly string[]): {
	light: PictureColours;
	dark: PictureColours;
} {
	const parts = sheets.map((css) => {
		const [light = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)');
		const [dark = ''] = rest.split('@media');
		return { light, dark };
	});
	const base = declarationsIn(parts.map(({ light }) => light).join(''));
	const dark = parts.map((part) => part.dark).join('');
	return {
		light: resolveRoles(base),
		dark: resolveRoles(new Map([...base, ...declarationsIn(dark)])),
	};
}

function declarationsIn(css: string): Map<string, string> {
	return new Map(
		[...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
			name,
			value.trim(),
		]),
	);
}

function resolveRoles(values: ReadonlyMap<string, string>): PictureColours {
	const resolve = (name: string): string | undefined => {
		const value = values.get(name);
		const reference = /^var\((--[\w-]+)\)$/.exec(value ?? '')?.[1];
		return reference === undefined ? value : resolve(reference);
	};
	const colours = Object.entries(ROLES).map(([role, name]) => [role, name, resolve(name)] as const);
	const missing = colours.filter(([, , value]) => !/^#[0-9a-f]{6}$/i.test(value ?? ''));
	if (missing.length > 0) {
		throw new DataError(
			missing.map(([, name]) => ({
				what: `Map pictures need the colour ${name} as six hexadecimal digits.`,
				where: 'src/styles/tokens.css',
				mend: `Define ${name}, or change ROLES in src/generators/map-pictures/picture-colours.ts.`,
			})),
		);
	}
	return Object.fromEntries(colours.map(([role, , value]) => [role, value])) as PictureColours;
}
