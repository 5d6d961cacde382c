import type { APIRoute, GetStaticPaths } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { getOpenData } from '#collections/open-data.ts';
import { getRegisters } from '#collections/registers.ts';
import type { Figure } from '#domain/figures/figure.ts';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';

/** The open tables, and the table of each figure in the words of the language, as files that a spreadsheet opens. */
export const getStaticPaths = (() =>
	LOCALES.flatMap((lang) => [
		...getOpenData().map((table) => ({
			params: { lang, table: table.id },
			props: { text: table.text },
		})),
		...getRegisters().figures.map((figure) => ({
			params: { lang, table: figure.id },
			props: { text: figureTable(figure, lang) },
		})),
	])) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
	new Response(props.text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

function figureTable(figure: Figure, locale: Locale): string {
	const rows = figure.values.map((value) => [
		value.label[locale],
		value.value,
		figure.unit[locale],
		figure.period[locale],
		value.isFlagged ? 'flag' : 'show',
		value.fact,
	]);
	return stringify([['label', 'value', 'unit', 'period', 'use', 'fact'], ...rows], { bom: true });
}
