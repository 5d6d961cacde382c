import { expect, test } from 'vitest';
import { redirectRules } from '#commands/steps/write-redirects.ts';

test('the exit leads to whatever target the settings name', () => {
	const rules = redirectRules('https://weather.invalid/');
	expect(rules.split('\n')).toEqual([
		'/ /ms/ 302',
		'/keluar https://weather.invalid/ 302',
		'/keluar/* https://weather.invalid/ 302',
		'',
	]);
});
