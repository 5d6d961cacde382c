/** The tables that anybody may take: the files of content/ themselves, so that what we publish is what we use. */
import contactsText from '../../content/contacts/contacts.csv?raw';
import figureValuesText from '../../content/figures/values.csv?raw';
import figuresText from '../../content/figures/figures.csv?raw';
import glossaryText from '../../content/glossary/glossary.csv?raw';
import hospitalsText from '../../content/offices/hospitals.csv?raw';
import policeText from '../../content/offices/police.csv?raw';
import welfareText from '../../content/offices/welfare.csv?raw';
import sourcesText from '../../content/sources/sources.csv?raw';
import { countCsvRows } from '#schemas/csv.ts';
import type { OpenDataSummary } from '#domain/articles/article-context.ts';

/** One table with the terms on which it may be used. */
export interface OpenDataset extends OpenDataSummary {
	text: string;
}

const OURS = { licence: 'CC BY 4.0', credit: 'Kasih Kanak-Kanak' };

const TABLES: readonly Omit<OpenDataset, 'rows'>[] = [
	{
		id: 'police',
		name: 'openData.police',
		licence: 'ODbL 1.0',
		credit: '© OpenStreetMap contributors',
		text: policeText,
	},
	{
		id: 'welfare',
		name: 'openData.welfare',
		licence: 'per row, see sources.csv',
		credit: 'Jabatan Kebajikan Masyarakat',
		text: welfareText,
	},
	{
		id: 'hospitals',
		name: 'openData.hospitals',
		licence: 'none stated by the source',
		credit: 'Kementerian Kesihatan Malaysia',
		text: hospitalsText,
	},
	{ id: 'contacts', name: 'openData.contacts', ...OURS, text: contactsText },
	{ id: 'figures', name: 'openData.figures', ...OURS, text: figuresText },
	{ id: 'figure-values', name: 'openData.figureValues', ...OURS, text: figureValuesText },
	{ id: 'glossary', name: 'openData.glossary', ...OURS, text: glossaryText },
	{ id: 'sources', name: 'openData.sources', ...OURS, text: sourcesText },
];

let openData: readonly OpenDataset[] | undefined;

/** Every open table, with the number of its rows without the heading; counted once for all pages. */
export function getOpenData(): readonly OpenDataset[] {
	openData ??= TABLES.map((table) => ({
		...table,
		rows: countCsvRows(table.text),
	}));
	return openData;
}
