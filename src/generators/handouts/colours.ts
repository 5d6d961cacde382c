import { DataError } from '#domain/errors.ts';

/** Roles of src/styles/tokens.css that handouts print with, by the name they have there. */
const ROLES = {
	page: '--color-page',
	text: '--color-text',
	'text-soft': '--color-text-soft',
	danger: '--color-danger',
	'on-danger': '--color-on-danger',
	action: '--color-action',
	'on-action': '--color-on-action',
	bar: '--color-bar',
	'on-bar': '--color-on-bar',
	wash: '--color-wash',
	survival: '--petal-survival',
	development: '--petal-development',
	protection: '--petal-protection',
	participation: '--petal-participation',
} as const;

export type HandoutColour = keyof typeof ROLES;

/**
 * The light colours of the site as `#rrggbb`, read from its stylesheet so that paper and screen cannot drift apart.
 *
 * @param css - Text of src/styles/tokens.css; of several values for one name the first, light one counts.
 * @throws DataError for every role that the stylesheet does not define.
 */
export function readHandoutColours(css: string): Record<HandoutColour, string> {
	const values = new Map<string, string>();
	for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
		if (!values.has(name)) values.set(name, value.trim());
	}
	const resolve = (name: string): string | undefined => {
		const value = values.get(name);
		const reference = /^var\((--[\w-]+)\)$/.exec(value ?? '')?.[1];
		return reference === undefined ? value : resolve(reference);
	};
	const colours = Object.entries(ROLES).map(([role, name]) => ({
		role,
		name,
		value: resolve(name),
	}));
	const missing = colours.filter(({ value }) => !/^#[0-9a-f]{6}$/i.test(value ?? ''));
	if (missing.length > 0) {
		throw new DataError(
			missing.map(({ name }) => ({
				what: `The posters need the colour ${name} as six hexadecimal digits.`,
				where: 'src/styles/tokens.css',
				mend: `Define ${name}, or change ROLES in src/generators/handouts/colours.ts.`,
			})),
		);
	}
	return Object.fromEntries(colours.map(({ role, value }) => [role, value])) as Record<
		HandoutColour,
		string
	>;
}
