import type { APIRoute, GetStaticPaths } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { getRegisters } from '#collections/registers.ts';
import type { Figure } from '#domain/figures/figure.ts';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';

/** The table of one figure, with its source facts, as a file that a spreadsheet opens. */
export const getStaticPaths = (() =>
	LOCALES.flatMap((lang) =>
		getRegisters().figures.map((figure) => ({
			params: { lang, figure: figure.id },
			props: { figure, locale: lang },
		})),
	)) satisfies GetStaticPaths;

export const GET: APIRoute<{ figure: Figure; locale: Locale }> = ({ props }) => {
	const { figure, locale } = props;
	const rows = figure.values.map((value) => [
		value.label[locale],
		value.value,
		figure.unit[locale],
		figure.period[locale],
		value.isFlagged ? 'flag' : 'show',
		value.fact,
	]);
	const heading = ['label', 'value', 'unit', 'period', 'use', 'fact'];
	return new Response(stringify([heading, ...rows], { bom: true }), {
		headers: { 'Content-Type': 'text/csv; charset=utf-8' },
	});
};
