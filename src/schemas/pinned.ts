import type { Finding } from '#domain/errors.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { GAP, type PinnedCard } from '#domain/search/pinned.ts';
import { tokenise } from '#domain/search/site-lexicon.ts';
import { readCsvTable } from './csv.ts';
import { duplicateFindings, reportRow, splitList } from './row-findings.ts';

export const PINNED_FILE = 'content/search/pinned.csv';

/**
 * Reads content/search/pinned.csv; a build must stop while there are findings.
 *
 * @param known - What the cards may name: ids of pages and of contacts.
 */
export function readPinned(
	text: string,
	known: { pageIds: ReadonlySet<string>; contactIds: ReadonlySet<string> },
): { cards: readonly PinnedCard[]; findings: readonly Finding[] } {
	const table = readCsvTable({
		file: PINNED_FILE,
		text,
		columns: ['id', 'says_ms', 'says_en', 'page', 'contacts', 'ms', 'en'],
	});
	const findings: Finding[] = [...table.findings, ...duplicateFindings(table, 'id')];
	const cards = table.rows.map((row) => {
		const { values } = row;
		const report = reportRow(table, row, 'id', findings);
		report.requireFilled(['id', 'says_ms', 'says_en', 'page', 'ms', 'en']);
		if (values.page !== '' && !known.pageIds.has(values.page)) {
			report.report(
				'page',
				{ ms: 'Tiada halaman dengan id ini.', en: 'No page has this id.' },
				{
					ms: 'Guna id seperti help/happening-to-me.',
					en: 'Use an id such as help/happening-to-me.',
				},
			);
		}
		const contacts = splitList(values.contacts);
		for (const id of contacts.filter((each) => !known.contactIds.has(each))) {
			report.report(
				'contacts',
				{ ms: `Daftar tiada hubungan "${id}".`, en: `The registry has no contact "${id}".` },
				{ ms: 'Guna id daripada content/contacts.', en: 'Use an id of content/contacts.' },
			);
		}
		for (const locale of LOCALES) {
			for (const word of unreadableWords(values[locale])) {
				report.report(
					locale,
					{
						ms: `Carian tidak dapat membaca "${word}".`,
						en: `The search can not read "${word}".`,
					},
					{
						ms: 'Tulis seperti "nak/mahu * mati; bunuh diri", huruf kecil sahaja.',
						en: 'Write it like "nak/mahu * mati; bunuh diri", in small letters.',
					},
				);
			}
		}
		return {
			id: values.id,
			says: { ms: values.says_ms, en: values.says_en },
			page: values.page,
			contacts,
			phrases: [...splitList(values.ms), ...splitList(values.en)].join('; '),
		};
	});
	return { cards, findings };
}

/** Spellings that no query can hold, and phrases that a gap begins or ends: those would stand anywhere. */
function unreadableWords(cell: string): readonly string[] {
	return splitList(cell).flatMap((phrase) => {
		const parts = phrase.split(/\s+/);
		if (parts[0] === GAP || parts.at(-1) === GAP) return [phrase];
		return parts
			.filter((part) => part !== GAP)
			.flatMap((part) => part.split('/'))
			.filter((word) => tokenise(word).join(' ') !== word || word === '');
	});
}
