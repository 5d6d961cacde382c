import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getMainContacts } from '#domain/contacts/registry.ts';
import { posterPath, POSTER_INKS } from '#domain/handouts/poster.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { loadPlaceTables } from '#test/support/place-tables.ts';
import { loadRegisters } from '#test/support/posters.ts';
import { readPdf, skippedHeadings } from '#test/support/read-pdf.ts';

const LARGEST_BYTES = 60_000;

const { districts } = loadPlaceTables();
const numbers = getMainContacts(loadRegisters().contacts).map(({ display }) =>
	display.replaceAll(' ', ''),
);
const posters = districts.flatMap((district) =>
	LOCALES.flatMap((locale) =>
		POSTER_INKS.map((ink) => ({ district, locale, path: posterPath(locale, district.id, ink) })),
	),
);

test('every district has its poster in both languages, in colour and in one ink', () => {
	const missing = posters.filter(({ path }) => !existsSync(`dist${path}`)).map(({ path }) => path);
	expect(missing).toEqual([]);
	expect(posters).toHaveLength(640);
});

test.for(LOCALES)(
	'every poster in %s is one tagged A4 page in that language, with its district and the three numbers',
	async (locale) => {
		const faults: string[] = [];
		for (const { path, district } of posters.filter((poster) => poster.locale === locale)) {
			const bytes = readFileSync(`dist${path}`);
			const pdf = await readPdf(bytes);
			const rules = {
				'is small': bytes.length <= LARGEST_BYTES,
				'is one A4 page': pdf.pages === 1 && pdf.size.join() === '595,842',
				'is tagged as PDF/UA': pdf.isMarked && pdf.uaPart === '1',
				'says its language': pdf.language === `${locale}-MY`,
				'shows a title with its district': pdf.showsTitle && pdf.title.includes(district.name),
				'skips no heading level': skippedHeadings(pdf.roles).length === 0,
				'describes its pictures': pdf.figures.length > 0 && !pdf.figures.includes(''),
				'bears the numbers': numbers.every((number) => pdf.text.includes(number)),
			};
			for (const [rule, isKept] of Object.entries(rules)) {
				if (!isKept) faults.push(`${path}: not so that it ${rule}`);
			}
		}
		expect(faults).toEqual([]);
	},
);
