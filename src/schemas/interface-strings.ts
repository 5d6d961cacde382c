import type { Finding } from '#domain/errors.ts';
import { LOCALES, otherLocale, type Locale } from '#domain/i18n/locale.ts';

/** The strings of both languages as they stand in content/interface. */
export type InterfaceTables = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/**
 * What is wrong with the interface strings: a key that one language lacks, an empty string, a `{place}` that only one
 * language has. An empty array means all is well.
 */
export function checkInterfaceStrings(tables: InterfaceTables): readonly Finding[] {
	return LOCALES.flatMap((locale) => {
		const here = tables[locale];
		const other = otherLocale(locale);
		return Object.entries(tables[other]).flatMap(([key, theirs]) => {
			const where = `content/interface/${locale}.json, key "${key}"`;
			const ours = here[key];
			if (ours === undefined || ours.trim() === '') {
				return [
					{
						what: `Kunci "${key}" tiada dalam bahasa ini. / The key "${key}" is missing in this language.`,
						where,
						mend: `Tambah / Add: "${key}": "…". In ${other}.json: "${theirs}".`,
					},
				];
			}
			const missing = placesOf(theirs).filter((place) => !placesOf(ours).includes(place));
			return missing.map((place) => ({
				what: `Tempat {${place}} tiada. / The place {${place}} is missing: "${ours}".`,
				where,
				mend: `Tulis {${place}} dalam ayat itu. / Write {${place}} into the sentence. In ${other}.json: "${theirs}".`,
			}));
		});
	});
}

function placesOf(text: string): readonly string[] {
	return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}
