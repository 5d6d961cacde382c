import { expect, test } from 'vitest';
import { findUnnamedActs } from '#domain/content/acts.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { makeArticle } from '#test/support/articles.ts';

const faults = (locale: Locale, text: string) => findUnnamedActs(makeArticle(locale, text));

test('an act cited by its number alone is found, once a page', () => {
	expect(faults('ms', 'Seksyen 31 Akta 611.\n\nSeksyen 33 Akta 611.')).toEqual([
		{
			what: 'Akta 611 disebut sebelum namanya. / Act 611 is cited before its name.',
			where: 'content/articles/ms/help/example.mdx, baris/line 10',
			mend: 'Tulis nama penuh dahulu, misalnya Akta Kanak-Kanak 2001 [Akta 611]. / Write the full name first, e.g. Child Act 2001 [Act 611].',
		},
	]);
});

test('an act in a table before its name is found', () => {
	const table = '| Who | Act |\n| --- | --- |\n| All | Act 792 |\n';
	const named = 'The Sexual Offences Against Children Act 2017 [Act 792].';
	expect(faults('en', `${table}\n${named}`)).toHaveLength(1);
	expect(faults('en', `${named}\n\n${table}`)).toEqual([]);
});

test.for([
	{
		locale: 'ms',
		text: 'Akta Kanak-Kanak 2001 [Akta 611] ialah yang utama. Seksyen 17, Akta 611.',
	},
	{ locale: 'en', text: 'The Child Act 2001 is the main law.' },
	{ locale: 'en', text: 'Act within 24 hours.' },
] as const)('"$text" is no fault', ({ locale, text }) => {
	expect(faults(locale, text)).toEqual([]);
});
