import { isCalendarDay } from './row-findings.ts';
import type { Finding } from '#domain/errors.ts';
import type { MaterialChange } from '#domain/materials/changes.ts';
import type { BilingualMaterial } from '#domain/materials/material.ts';

export const CHANGES_FILE = 'content/handouts/CHANGES.md';

/**
 * content/handouts/CHANGES.md: a heading `## 2026-12-01` for each day, newest first, and below it one line for each
 * material, `- wallet-card: Nombor baharu. / New number.` Text before the first day is for editors.
 *
 * Findings: a day that is none or out of order, a line of another form, a material that does not exist, and a material
 * whose record bears a later day than its last change here.
 */
export function readChanges(
	text: string,
	materials: readonly BilingualMaterial[],
): { changes: readonly MaterialChange[]; findings: readonly Finding[] } {
	const changes: MaterialChange[] = [];
	const findings: Finding[] = [];
	let date = '';
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const report = (what: string, mend: string) => {
			findings.push({ what, where: `${CHANGES_FILE}, baris/line ${String(index + 1)}`, mend });
		};
		const day = /^## (.*)$/.exec(line)?.[1];
		if (day !== undefined) {
			if (!isCalendarDay(day)) {
				report(`"${day}" bukan tarikh. / "${day}" is no day.`, 'Tulis / Write: ## 2026-12-01');
			} else if (date !== '' && day >= date) {
				report(
					'Hari ini tidak mengikut susunan. / The day is out of order.',
					'Letakkan yang terbaharu di atas. / Put the newest at the top.',
				);
			}
			date = day;
			continue;
		}
		if (date === '' || line.trim() === '') continue;
		const [, id = '', ms = '', en = ''] = /^- ([a-z0-9-]+): (.+) \/ (.+)$/.exec(line) ?? [];
		if (id === '') {
			report(
				'Baris ini tidak boleh dibaca. / The line cannot be read.',
				'Tulis / Write: - wallet-card: Nombor baharu. / New number.',
			);
		} else if (!materials.some((material) => material.ms.record.id === id)) {
			report(
				`Bahan "${id}" tiada. / There is no material "${id}".`,
				'Tulis nama foldernya. / Write the name of its folder.',
			);
		} else {
			changes.push({ date, id, words: { ms, en } });
		}
	}
	return { changes, findings: [...findings, ...silentChanges(materials, changes)] };
}

function silentChanges(
	materials: readonly BilingualMaterial[],
	changes: readonly MaterialChange[],
): Finding[] {
	return materials.flatMap(({ ms: { record } }) => {
		const dates = changes.filter(({ id }) => id === record.id).map(({ date }) => date);
		if (dates.length === 0 || dates.includes(record.written)) return [];
		return [
			{
				what: `Bahan "${record.id}" berubah pada ${record.written}, tetapi tidak dikatakan apa. / The material "${record.id}" changed on ${record.written}, but nothing says what.`,
				where: CHANGES_FILE,
				mend: `Tulis / Write: ## ${record.written} … - ${record.id}: … / …`,
			},
		];
	});
}
