import type { BilingualMaterial } from './material.ts';
import type { Bilingual } from '#domain/i18n/translator.ts';

/** What a school must print again, and why. */
export interface MaterialChange {
	/** YYYY-MM-DD. */
	date: string;
	/** Of the material. */
	id: string;
	words: Bilingual;
}

/** The changes of one day: materials that came new, then others with their words. */
export interface ChangeDay {
	date: string;
	added: readonly BilingualMaterial[];
	changed: readonly { material: BilingualMaterial; words: Bilingual }[];
}

/**
 * Days on which the library changed, newest first. A material that has no change of its own came new on the day its
 * record bears.
 */
export function changeDays(
	materials: readonly BilingualMaterial[],
	changes: readonly MaterialChange[],
): readonly ChangeDay[] {
	const isNew = (material: BilingualMaterial) =>
		!changes.some(({ id }) => id === material.ms.record.id);
	const dates = new Set([
		...changes.map(({ date }) => date),
		...materials.filter(isNew).map(({ ms }) => ms.record.written),
	]);
	return [...dates]
		.toSorted()
		.toReversed()
		.map((date) => ({
			date,
			added: materials.filter((each) => isNew(each) && each.ms.record.written === date),
			changed: changes
				.filter((change) => change.date === date)
				.flatMap(({ id, words }) => {
					const material = materials.find(({ ms }) => ms.record.id === id);
					return material === undefined ? [] : [{ material, words }];
				}),
		}));
}
