import type { SourceBlock } from './document.ts';
import type { Locale } from '#domain/i18n/locale.ts';

export const MATERIAL_KINDS = [
	'lesson',
	'assembly',
	'talk',
	'card',
	'poster',
	'sheet',
	'activity',
	'quiz',
	'certificate',
	'pack',
] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const AUDIENCES = ['pupils', 'teachers', 'parents', 'community'] as const;
export type MaterialAudience = (typeof AUDIENCES)[number];

/** School years in their order: primary, then secondary. */
export const SCHOOL_YEARS = [
	'tahun-1',
	'tahun-2',
	'tahun-3',
	'tahun-4',
	'tahun-5',
	'tahun-6',
	'tingkatan-1',
	'tingkatan-2',
	'tingkatan-3',
	'tingkatan-4',
	'tingkatan-5',
] as const;
export type SchoolYear = (typeof SCHOOL_YEARS)[number];

export const SETTINGS = [
	'assembly',
	'class',
	'small-group',
	'staff',
	'parents',
	'community',
] as const;
export type MaterialSetting = (typeof SETTINGS)[number];

export const TOPICS = [
	'rights',
	'body-safety',
	'secrets',
	'online',
	'bullying',
	'trusted-adults',
	'asking-for-help',
	'sexual-abuse',
	'neglect',
	'disclosure',
	'programme',
] as const;
export type MaterialTopic = (typeof TOPICS)[number];

/** What a part is for, in the order in which pages list them. Each is a file of the same name: `teacher.md`. */
export const PART_ROLES = [
	'teacher',
	'slides',
	'sheet',
	'pupil',
	'answers',
	'letter',
	'form',
] as const;
export type PartRole = (typeof PART_ROLES)[number];

/** The only licence of texts and drawings. */
export const MATERIAL_LICENCE = 'CC BY 4.0';

/** Who a material is for, what it needs and what it rests on: content/handouts/{ms,en}/ID/record.yaml. */
export interface MaterialRecord {
	/** The name of its folder, the same in both languages. */
	id: string;
	kind: MaterialKind;
	title: string;
	/** One sentence, 20 to 170 characters. */
	description: string;
	/** Last part of its address: `siapa-saya-boleh-beritahu`. */
	urlName: string;
	audience: MaterialAudience;
	/** In school order; empty for adults. */
	years: readonly SchoolYear[];
	minutes: number;
	/** In words: "satu kelas". */
	groupSize: string;
	setting: readonly MaterialSetting[];
	topics: readonly MaterialTopic[];
	/** What people can do afterwards. */
	outcomes: readonly string[];
	/** What to have ready. */
	preparation: readonly string[];
	/** What may weigh on somebody in the room. */
	contentNote?: string | undefined;
	/** What the adult does if a child tells. */
	disclosurePlan: string;
	/** Ids of the facts that the words rest on. */
	facts: readonly string[];
	licence: typeof MATERIAL_LICENCE;
	/** YYYY-MM-DD: day of the last change of words; files bear it as their date. */
	written: string;
	/** Role of the person who read it; absent until somebody did. */
	reviewedBy?: string | undefined;
	reviewedOn?: string | undefined;
	/** Place in the library, small first. */
	order: number;
	/** Meant to be carried unseen: no word of abuse in text, file name or title. */
	discreet: boolean;
	/** Drawings of public/pictures, the first of them stands beside the title. */
	pictures: readonly string[];
}

/** One sheet of a material in one language. */
export interface MaterialPart {
	role: PartRole;
	/** Path from the root of the project. */
	file: string;
	/** The first line of the file. */
	title: string;
	blocks: readonly SourceBlock[];
}

/** A material in one language. */
export interface Material {
	locale: Locale;
	record: MaterialRecord;
	/** In the order of {@link PART_ROLES}. */
	parts: readonly MaterialPart[];
}

/** A material in both languages. */
export type BilingualMaterial = Readonly<Record<Locale, Material>>;
