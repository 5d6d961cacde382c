import type { MaterialRecord, SchoolYear } from './material.ts';

/** Groups of school years that a teacher looks for. */
export const STAGES = {
	'primary-lower': ['tahun-1', 'tahun-2', 'tahun-3'],
	'primary-upper': ['tahun-4', 'tahun-5', 'tahun-6'],
	'secondary-lower': ['tingkatan-1', 'tingkatan-2', 'tingkatan-3'],
	'secondary-upper': ['tingkatan-4', 'tingkatan-5'],
} as const satisfies Record<string, readonly SchoolYear[]>;

export type Stage = keyof typeof STAGES;

export const STAGE_NAMES = Object.keys(STAGES) as readonly Stage[];

/** Longest material of each group in minutes; what is longer than all belongs to the last. */
export const LENGTHS = ['15', '30', '60', 'longer'] as const;

export type LengthGroup = (typeof LENGTHS)[number];

/** The stages that a material is for; none for adults. */
export function stagesOf(record: Pick<MaterialRecord, 'years'>): Stage[] {
	return STAGE_NAMES.filter((stage) =>
		STAGES[stage].some((year: SchoolYear) => record.years.includes(year)),
	);
}

/** The group of its length: up to 15, 30 or 60 minutes, or longer. */
export function lengthGroupOf({ minutes }: Pick<MaterialRecord, 'minutes'>): LengthGroup {
	return LENGTHS.find((limit) => minutes <= Number(limit)) ?? 'longer';
}
