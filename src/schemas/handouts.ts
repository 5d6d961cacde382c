import { z } from 'astro/zod';
import {
	CONTACTS_TEXT_KEYS,
	type ContactsText,
	type ContactsTextKey,
} from '#domain/handouts/contacts-text.ts';
import { PACK_TEXT_KEYS, type PackText, type PackTextKey } from '#domain/handouts/pack-text.ts';
import {
	POSTER_TEXT_KEYS,
	type PosterText,
	type PosterTextKey,
} from '#domain/handouts/poster-text.ts';
import { LOCALES, otherLocale, type Locale } from '#domain/i18n/locale.ts';
import type { Finding } from '#domain/errors.ts';

/** The words of a printed sheet: sentences by their keys, the day they were written, the facts they rest on. */
type HandoutText<Key extends string> = Record<Key, string> & {
	written: string;
	facts: readonly string[];
};

/** A sheet whose words stand in content/handouts/{ms,en}/NAME.json; unknown keys are errors. */
class HandoutTextReader<Key extends string> {
	readonly #name: string;
	readonly #keys: readonly Key[];
	readonly #schema: z.ZodType;

	constructor(name: string, keys: readonly Key[]) {
		this.#name = name;
		this.#keys = keys;
		this.#schema = z.strictObject({
			...Object.fromEntries(
				keys.map((key) => [
					key,
					z.string().trim().min(1, 'Write the sentence; none may be empty.'),
				]),
			),
			written: z
				.string()
				.regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the day as YYYY-MM-DD, e.g. "2026-11-22".'),
			facts: z
				.array(z.string().regex(/^F-[A-Z]{3,4}-\d{3}$/, 'A fact id looks like F-CON-005.'))
				.min(1),
		});
	}

	read(files: Readonly<Record<Locale, unknown>>): {
		texts: Record<Locale, HandoutText<Key>>;
		findings: readonly Finding[];
	} {
		const shape = LOCALES.flatMap((locale) => {
			const result = this.#schema.safeParse(files[locale]);
			return (result.error?.issues ?? []).map((issue) => ({
				what: issue.message,
				where: `${this.#fileOf(locale)}, key "${issue.path.join('.')}"`,
				mend: `Compare with ${this.#fileOf(otherLocale(locale))}, which has the same keys.`,
			}));
		});
		const texts = files as Record<Locale, HandoutText<Key>>;
		return { texts, findings: shape.length > 0 ? shape : this.#parityFindings(texts) };
	}

	#parityFindings(texts: Record<Locale, HandoutText<Key>>): readonly Finding[] {
		return LOCALES.flatMap((locale) => {
			const [ours, theirs] = [texts[locale], texts[otherLocale(locale)]];
			const places = this.#keys.flatMap((key) =>
				placesOf(theirs[key])
					.filter((place) => !placesOf(ours[key]).includes(place))
					.map((place) => ({
						what: `Tempat ${place} tiada. / The place ${place} is missing: "${ours[key]}".`,
						where: `${this.#fileOf(locale)}, key "${key}"`,
						mend: `Tulis ${place} dalam ayat itu. / Write ${place} into the sentence.`,
					})),
			);
			const facts = theirs.facts
				.filter((fact) => !ours.facts.includes(fact))
				.map((fact) => ({
					what: `The fact ${fact} stands in one language only.`,
					where: `${this.#fileOf(locale)}, key "facts"`,
					mend: `Add "${fact}", or take it out of ${this.#fileOf(otherLocale(locale))}.`,
				}));
			return [...places, ...facts];
		});
	}

	#fileOf(locale: Locale): string {
		return `content/handouts/${locale}/${this.#name}.json`;
	}
}

const POSTER = new HandoutTextReader<PosterTextKey>('district-poster', POSTER_TEXT_KEYS);
const CONTACTS = new HandoutTextReader<ContactsTextKey>('district-contacts', CONTACTS_TEXT_KEYS);
const PACK = new HandoutTextReader<PackTextKey>('district-pack', PACK_TEXT_KEYS);

/**
 * The words of the poster in both languages, and everything that is wrong with them: a missing, empty or unknown key, a
 * `{place}` or a fact that only one language has. Use the texts only when there is no finding.
 */
export function readPosterTexts(files: Readonly<Record<Locale, unknown>>): {
	texts: Record<Locale, PosterText>;
	findings: readonly Finding[];
} {
	return POSTER.read(files);
}

/** The same for the words of the contacts sheet. */
export function readContactsTexts(files: Readonly<Record<Locale, unknown>>): {
	texts: Record<Locale, ContactsText>;
	findings: readonly Finding[];
} {
	return CONTACTS.read(files);
}

/** The same for the words in the zip of a district. */
export function readPackTexts(files: Readonly<Record<Locale, unknown>>): {
	texts: Record<Locale, PackText>;
	findings: readonly Finding[];
} {
	return PACK.read(files);
}

function placesOf(text: string): readonly string[] {
	return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place);
}
