import type { FactSource } from './fact.ts';
import { formatDate } from '#domain/i18n/forms.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { Translate } from '#domain/i18n/translator.ts';

/** The day of a source as people read it: "26 Februari 2026", "sekitar 2012", "tidak bertarikh". */
export function formatSourceDate(source: FactSource, locale: Locale, t: Translate): string {
	if (source.date !== undefined) return formatDate(source.date, locale);
	return source.dateAbout === undefined
		? t('record.undated')
		: t('record.about', { date: source.dateAbout });
}
