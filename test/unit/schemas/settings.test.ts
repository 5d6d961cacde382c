import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '#schemas/settings.ts';

const settings = (more: object = {}) => ({
	publisher: { ms: '', en: '' },
	exitTarget: 'https://www.met.gov.my/',
	correctionsAddress: '',
	...more,
});

describe('settings', () => {
	test('what stands in content/ is valid', () => {
		const text = readFileSync('content/settings.json', 'utf8');
		expect(settingsSchema.safeParse(JSON.parse(text)).success).toBe(true);
	});

	test('empty texts are valid: they show nothing', () => {
		expect(settingsSchema.safeParse(settings()).success).toBe(true);
	});

	test.for([
		{ name: 'an exit target without encryption', more: { exitTarget: 'http://www.met.gov.my/' } },
		{ name: 'an exit target that is no address', more: { exitTarget: 'met.gov.my' } },
		{ name: 'a telephone number for corrections', more: { correctionsAddress: '15999' } },
		{ name: 'a publisher in one language', more: { publisher: { ms: 'Kementerian' } } },
		{ name: 'an unknown setting', more: { exitTimeout: 400 } },
	])('$name is refused', ({ more }) => {
		expect(settingsSchema.safeParse(settings(more)).success).toBe(false);
	});
});
