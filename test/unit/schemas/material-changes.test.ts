import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '#domain/errors.ts';
import { changeDays } from '#domain/materials/changes.ts';
import { CHANGES_FILE, readChanges } from '#schemas/material-changes.ts';
import { loadToolkit, readChanged } from '#test/support/materials.ts';

const { materials } = readChanged(() => {
	/* as it is */
});

const report = (text: string) => formatFindings(readChanges(text, materials).findings);

test('nothing is wrong with the list of the repository', async () => {
	const toolkit = await loadToolkit();
	const { findings } = readChanges(readFileSync(CHANGES_FILE, 'utf8'), toolkit.materials);
	expect(formatFindings(findings)).toBe('');
});

describe('the list of changes', () => {
	test.for([
		['a day that does not exist', '## 2026-02-30\n', 'is no day'],
		['days in the wrong order', '## 2026-11-22\n\n## 2026-11-23\n', 'out of order'],
		['a line in one language', '## 2026-11-22\n- example: Nombor baharu.\n', 'cannot be read'],
		['a material nobody wrote', '## 2026-11-22\n- other: A. / B.\n', 'no material "other"'],
		['a change it does not name', '## 2026-11-01\n- example: A. / B.\n', 'changed on 2026-11-22'],
	] as const)('with %s is reported', ([, text, words]) => {
		expect(report(text)).toContain(words);
	});

	test('gives each day its words in both languages', () => {
		const text = 'Untuk penyunting.\n\n## 2026-11-22\n\n- example: Nombor baharu. / New number.\n';
		const { changes, findings } = readChanges(text, materials);
		expect(findings).toEqual([]);
		expect(changes).toEqual([
			{ date: '2026-11-22', id: 'example', words: { ms: 'Nombor baharu.', en: 'New number.' } },
		]);
		expect(changeDays(materials, changes)[0]?.added).toEqual([]);
	});

	test('shows a material without a line as new on the day of its record', () => {
		const [day] = changeDays(materials, []);
		expect(day?.date).toBe('2026-11-22');
		expect(day?.added.map(({ en }) => en.record.id)).toEqual(['example']);
	});
});
