import { describe, expect, test } from 'vitest';
import { checkInterfaceStrings } from '#schemas/interface-strings.ts';

describe('interface strings', () => {
	test('two languages with the same keys and places have no fault', () => {
		expect(checkInterfaceStrings({ ms: { a: 'Ada {count}' }, en: { a: '{count} found' } })).toEqual(
			[],
		);
	});

	test('a key that English lacks names the file, the key and the Malay text', () => {
		expect(checkInterfaceStrings({ ms: { 'finder.none': 'Tiada' }, en: {} })).toEqual([
			{
				what: 'Kunci "finder.none" tiada dalam bahasa ini. / The key "finder.none" is missing in this language.',
				where: 'content/interface/en.json, key "finder.none"',
				mend: 'Tambah / Add: "finder.none": "…". In ms.json: "Tiada".',
			},
		]);
	});

	test.for([
		{ name: 'a key that Malay lacks', ms: {}, en: { a: 'None' }, where: 'ms' },
		{ name: 'an empty string', ms: { a: ' ' }, en: { a: 'None' }, where: 'ms' },
		{ name: 'a place that Malay lacks', ms: { a: 'Ada' }, en: { a: '{count} found' }, where: 'ms' },
		{
			name: 'a place that English lacks',
			ms: { a: 'Ada {count}' },
			en: { a: 'Some' },
			where: 'en',
		},
	])('$name is found', ({ ms, en, where }) => {
		const findings = checkInterfaceStrings({ ms, en });
		expect(findings).toHaveLength(1);
		expect(findings[0]?.where).toBe(`content/interface/${where}.json, key "a"`);
	});

	test('all faults come at once', () => {
		expect(
			checkInterfaceStrings({ ms: { a: 'A', b: 'B' }, en: { c: 'C' } }).map(({ where }) => where),
		).toEqual([
			'content/interface/ms.json, key "c"',
			'content/interface/en.json, key "a"',
			'content/interface/en.json, key "b"',
		]);
	});
});
