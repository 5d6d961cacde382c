import type { Locale } from './locale.ts';

/** Every key of the interface strings; a key that is misspelt in code stops the type check. */
export type InterfaceKey = keyof typeof import('../../../content/interface/ms.json');

/** The interface strings of one language. */
export type InterfaceStrings = Readonly<Record<InterfaceKey, string>>;

/** Values for the `{name}` places of a string. */
export type Placeholders = Readonly<Record<string, string | number>>;

/** The string of a key, with its `{name}` places filled. */
export type Translate = (key: InterfaceKey, values?: Placeholders) => string;

/**
 * A translator for one language.
 *
 * A `{name}` place without a value stays as it is, so that it is seen rather than lost.
 */
export function createTranslator(strings: InterfaceStrings): Translate {
	return (key, values = {}) => fillPlaceholders(strings[key], values);
}

/** `text` with each `{name}` replaced by its value; unknown names stay. */
export function fillPlaceholders(text: string, values: Placeholders): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A text in both languages. */
export type Bilingual = Readonly<Record<Locale, string>>;
