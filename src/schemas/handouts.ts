import { z } from 'astro/zod';
import {
	POSTER_TEXT_KEYS,
	type PosterText,
	type PosterTextKey,
} from '#domain/handouts/poster-text.ts';
import { LOCALES, otherLocale, type Locale } from '#domain/i18n/locale.ts';
import type { Finding } from '#domain/errors.ts';

const sentences = Object.fromEntries(
	POSTER_TEXT_KEYS.map((key) => [
		key,
		z.string().trim().min(1, 'Write the sentence; none may be empty.'),
	]),
) as Record<PosterTextKey, z.ZodString>;

/** content/handouts/{ms,en}/district-poster.json; unknown keys are errors. */
export const posterTextSchema = z.strictObject({
	...sentences,
	written: z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the day as YYYY-MM-DD, e.g. "2026-11-22".'),
	facts: z
		.array(z.string().regex(/^F-[A-Z]{3,4}-\d{3}$/, 'A fact id looks like F-CON-005.'))
		.min(1),
}) satisfies z.ZodType<PosterText>;

/**
 * The words of the poster in both languages, and everything that is wrong with them: a missing, empty or unknown key, a
 * `{place}` or a fact that only one language has. Use the texts only when there is no finding.
 */
export function readPosterTexts(files: Readonly<Record<Locale, unknown>>): {
	texts: Record<Locale, PosterText>;
	findings: readonly Finding[];
} {
	const shape = LOCALES.flatMap((locale) => {
		const result = posterTextSchema.safeParse(files[locale]);
		return (result.error?.issues ?? []).map((issue) => ({
			what: issue.message,
			where: `${fileOf(locale)}, key "${issue.path.join('.')}"`,
			mend: `Compare with ${fileOf(otherLocale(locale))}, which has the same keys.`,
		}));
	});
	const texts = files as Record<Locale, PosterText>;
	return { texts, findings: shape.length > 0 ? shape : parityFindings(texts) };
}

function parityFindings(texts: Record<Locale, PosterText>): readonly Finding[] {
	return LOCALES.flatMap((locale) => {
		const [ours, theirs] = [texts[locale], texts[otherLocale(locale)]];
		const places = POSTER_TEXT_KEYS.flatMap((key) =>
			placesOf(theirs[key])
				.filter((place) => !placesOf(ours[key]).includes(place))
				.map((place) => ({
					what: `Tempat ${place} tiada. / The place ${place} is missing: "${ours[key]}".`,
					where: `${fileOf(locale)}, key "${key}"`,
					mend: `Tulis ${place} dalam ayat itu. / Write ${place} into the sentence.`,
				})),
		);
		const facts = theirs.facts
			.filter((fact) => !ours.facts.includes(fact))
			.map((fact) => ({
				what: `The fact ${fact} stands in one language only.`,
				where: `${fileOf(locale)}, key "facts"`,
				mend: `Add "${fact}", or take it out of ${fileOf(otherLocale(locale))}.`,
			}));
		return [...places, ...facts];
	});
}

function placesOf(text: string): readonly string[] {
	return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place);
}

function fileOf(locale: Locale): string {
	return `content/handouts/${locale}/district-poster.json`;
}
