import type { District } from '#domain/geo/place.ts';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import type { Bilingual } from '#domain/i18n/translator.ts';
import { POSTER_FOLDER, posterPath } from './poster.ts';

/** The files that a school of a district takes, in the order in which pages list them. */
export const DISTRICT_FILES = ['pack', 'poster', 'poster-one-ink', 'contacts'] as const;

export type DistrictFileKind = (typeof DISTRICT_FILES)[number];

/** What a page says of a file before it is fetched. */
export interface DistrictFileFacts {
	kind: DistrictFileKind;
	/** Address from the root of the site. */
	path: string;
	/** Size in bytes. */
	bytes: number;
	/** Of a PDF. */
	pages?: number | undefined;
	/** Lower-case hexadecimal digits. */
	sha256: string;
}

const CONTACTS_ENDING: Bilingual = { ms: '-hubungan', en: '-contacts' };
const PACK_ENDING: Bilingual = { ms: '-pek', en: '-pack' };

/** Address of the contacts sheet: `/ms/poster/selangor/hulu-langat-hubungan.pdf`. */
export function contactsPath(locale: Locale, districtId: string): string {
	return `/${locale}/${POSTER_FOLDER}/${districtId}${CONTACTS_ENDING[locale]}.pdf`;
}

/** Address of one of the files of a district. */
export function districtFilePath(
	kind: DistrictFileKind,
	locale: Locale,
	districtId: string,
): string {
	switch (kind) {
		case 'poster':
			return posterPath(locale, districtId, 'colour');
		case 'poster-one-ink':
			return posterPath(locale, districtId, 'one-ink');
		case 'contacts':
			return contactsPath(locale, districtId);
		case 'pack':
			return `/${locale}/${POSTER_FOLDER}/${districtId}${PACK_ENDING[locale]}.zip`;
	}
}

/** Address parts of every file in both languages, for the route `[lang]/poster/[state]/[file].[format]`. */
export function districtFileRoutes(districts: readonly District[]) {
	return districts.flatMap((district) =>
		LOCALES.flatMap((lang) =>
			DISTRICT_FILES.map((kind) => {
				const format = kind === 'pack' ? ('zip' as const) : ('pdf' as const);
				const [, , , state, name = ''] = districtFilePath(kind, lang, district.id).split('/');
				const file = name.slice(0, -`.${format}`.length);
				return { params: { lang, state, file, format }, props: { district, kind, format } };
			}),
		),
	);
}
