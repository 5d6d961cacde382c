import { stringify } from 'csv-stringify/sync';
import type { Figure } from '#domain/figures/figure.ts';
import type { Locale } from '#domain/i18n/locale.ts';

/**
 * The values of one figure as a CSV text in the words of the language, with the fact that each rests on. Begins with a
 * byte order mark, so that a spreadsheet reads it as UTF-8.
 */
export function makeFigureTable(figure: Figure, locale: Locale): string {
	const heading = ['label', 'value', 'unit', 'period', 'use', 'fact'];
	const rows = figure.values.map((value) => [
		value.label[locale],
		value.value,
		figure.unit[locale],
		figure.period[locale],
		value.isFlagged ? 'flag' : 'show',
		value.fact,
	]);
	return stringify([heading, ...rows], { bom: true });
}
