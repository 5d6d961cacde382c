import { allBlocks, textsOf } from './document.ts';
import type { Material } from './material.ts';
import type { Finding } from '#domain/errors.ts';
import type { Locale } from '#domain/i18n/locale.ts';

/** Beginnings of words that would tell a stranger what a discreet card is about; in both languages on every card. */
const TELLING_WORDS: Readonly<Record<Locale, readonly string[]>> = {
	ms: [
		'dera',
		'mendera',
		'didera',
		'penderaan',
		'pendera',
		'rogol',
		'merogol',
		'dirogol',
		'cabul',
		'mencabul',
		'dicabul',
		'seks',
		'seksual',
		'sumbang',
		'abai',
		'pengabaian',
		'keganasan',
		'ganas',
		'pukul',
		'dipukul',
		'mangsa',
		'pelaku',
		'pemangsa',
		'antun',
		'pengantunan',
		'lapor',
		'laporan',
		'melapor',
	],
	en: [
		'abuse',
		'abusive',
		'abuser',
		'rape',
		'raped',
		'molest',
		'sex',
		'sexual',
		'incest',
		'neglect',
		'violence',
		'violent',
		'victim',
		'assault',
		'groom',
		'grooming',
		'offender',
		'predator',
		'perpetrator',
		'report',
		'reporting',
	],
};

const PATTERN = new RegExp(
	`(?<![\\p{L}])(?:${Object.values(TELLING_WORDS).flat().join('|')})(?:s|d|ing|kan|i|nya)?(?![\\p{L}])`,
	'giu',
);

/** The telling words in a text, as they stand there; none is an empty list. */
export function findTellingWords(text: string): string[] {
	return [...text.matchAll(PATTERN)].map(([word]) => word);
}

/** Telling words in what a stranger would see of a discreet material: its title, its address and its sheets. */
export function discreetFindings({ record, parts }: Material, file: string): Finding[] {
	if (!record.discreet) return [];
	const seen = [
		{ where: `${file}, "title"`, text: record.title },
		{ where: `${file}, "urlName"`, text: record.urlName },
		...parts
			.filter(({ role }) => role !== 'teacher')
			.flatMap((part) => [
				{ where: part.file, text: part.title },
				...textsOf(part.blocks).map((text) => ({ where: part.file, text })),
				...allBlocks(part.blocks).flatMap((block) =>
					block.kind === 'picture' ? [{ where: part.file, text: block.alt }] : [],
				),
			]),
	];
	return seen.flatMap(({ where, text }) =>
		findTellingWords(text).map((word) => ({
			what: `"${word}" tidak boleh ada pada bahan tersembunyi. / "${word}" may not stand on a discreet material.`,
			where,
			mend: 'Tulis dengan cara lain: bantuan, berbual, orang dewasa yang dipercayai. / Say it another way: help, talk, a trusted adult.',
		})),
	);
}
