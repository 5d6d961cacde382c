import { describe, expect, test } from 'vitest';
import { figuresOf } from '#domain/content/numbers.ts';

describe('figures of a sentence', () => {
	test.for([
		{ ms: '24 jam', en: '24 hours', figures: ['24'] },
		{ ms: '1,000 kes', en: '1,000 cases', figures: ['1000'] },
		{ ms: '22 November 2026', en: '22 November 2026', figures: ['2026-11-22'] },
		{ ms: '18hb Mac', en: '18th March', figures: ['--03-18'] },
		{ ms: 'Ogos 2021', en: 'August 2021', figures: ['2021-08'] },
		{ ms: 'lapan belas tahun', en: '18 years', figures: ['18'] },
		{ ms: 'tiga dan ketiga-tiga', en: 'three and third', figures: ['3', '3'] },
		{ ms: '8.00 pagi', en: '8 am', figures: ['08:00'] },
		{ ms: '12 tengah malam', en: '12 midnight', figures: ['00:00'] },
		{ ms: '12 tengah hari', en: '12 noon', figures: ['12:00'] },
		{
			ms: 'seksyen 31(1)(a) Akta 611',
			en: 'section 31(1)(a), Act 611',
			figures: ['31(1)(a)', '611'],
		},
		{ ms: 'Akta A1511', en: 'Act A1511', figures: ['A1511'] },
		{ ms: 'umur 5–7', en: 'aged 5–7', figures: ['5', '7'] },
		{ ms: 'RM20,000', en: 'RM20,000', figures: ['M20000'] },
		{ ms: 'tahun 1990-an', en: 'the 1990s', figures: ['1990'] },
		{ ms: '2.5 juta', en: '2.5 million', figures: ['2.5'] },
		{ ms: 'tiada', en: 'none', figures: [] },
	])('"$ms" and "$en" say the same', ({ ms, en, figures }) => {
		expect(figuresOf(ms, 'ms')).toEqual(figures);
		expect(figuresOf(en, 'en')).toEqual(figures);
	});
});
