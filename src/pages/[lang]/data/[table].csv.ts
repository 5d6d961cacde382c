import type { APIRoute, GetStaticPaths } from 'astro';
import { getOpenData } from '#collections/open-data.ts';
import { getRegisters } from '#collections/registers.ts';
import { makeFigureTable } from '#generators/open-data/figure-table.ts';
import { LOCALES } from '#domain/i18n/locale.ts';

/** The open tables, and the table of each figure in the words of the language, as files that a spreadsheet opens. */
export const getStaticPaths = (() =>
	LOCALES.flatMap((lang) => [
		...getOpenData().map((table) => ({
			params: { lang, table: table.id },
			props: { text: table.text },
		})),
		...getRegisters().figures.map((figure) => ({
			params: { lang, table: figure.id },
			props: { text: makeFigureTable(figure, lang) },
		})),
	])) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
	new Response(props.text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
