import { expect, test } from 'vitest';
import { fillPlaceholders } from '#domain/i18n/translator.ts';

test('each place is filled with its value, also when it stands twice', () => {
	expect(fillPlaceholders('{a} dan {b}, {a}', { a: 'Ana', b: 3 })).toBe('Ana dan 3, Ana');
});

test('a place without a value stays where somebody can see it', () => {
	expect(fillPlaceholders('Semak pada {date}.', {})).toBe('Semak pada {date}.');
});
