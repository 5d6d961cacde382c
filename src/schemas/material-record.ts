import { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import { isCalendarDay } from './row-findings.ts';
import type { Finding } from '#domain/errors.ts';
import {
	AUDIENCES,
	MATERIAL_KINDS,
	MATERIAL_LICENCE,
	SCHOOL_YEARS,
	SETTINGS,
	TOPICS,
	type MaterialRecord,
} from '#domain/materials/material.ts';

const sentence = z.string().trim().min(10);
const day = z.string().refine(isCalendarDay);
const listOf = <Value extends string>(values: readonly [Value, ...Value[]]) =>
	z.array(z.enum(values)).refine((list) => new Set(list).size === list.length);

/** record.yaml of a material; unknown keys are errors. */
export const materialRecordSchema = z
	.strictObject({
		id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
		kind: z.enum(MATERIAL_KINDS),
		title: z.string().trim().min(3).max(90),
		description: z.string().min(20).max(170),
		urlName: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
		audience: z.enum(AUDIENCES),
		years: listOf(SCHOOL_YEARS),
		minutes: z.number().int().min(1).max(480),
		groupSize: z.string().trim().min(2).max(80),
		setting: listOf(SETTINGS).min(1),
		topics: listOf(TOPICS).min(1),
		outcomes: z.array(sentence).min(1),
		preparation: z.array(sentence).min(1),
		contentNote: sentence.max(320).optional(),
		disclosurePlan: z.string().trim().min(40),
		facts: z.array(z.string().regex(/^F-[A-Z]{3,4}-\d{3}$/)).min(1),
		licence: z.literal(MATERIAL_LICENCE),
		written: day,
		reviewedBy: z.string().trim().min(3).optional(),
		reviewedOn: day.optional(),
		order: z.number().int().default(100),
		discreet: z.boolean().default(false),
		pictures: z.array(z.string()).default([]),
	})
	.superRefine((record, context) => {
		const report = (path: string, message: string) => {
			context.addIssue({ code: 'custom', path: [path], message, params: { isWhole: true } });
		};
		const isAboutAbuse = record.topics.includes('sexual-abuse');
		const isForAssembly = record.kind === 'assembly' || record.setting.includes('assembly');
		if (isAboutAbuse && isForAssembly) {
			report(
				'setting',
				'Penderaan seksual tidak dibincangkan dalam perhimpunan. / Sexual abuse is not a matter for an assembly.',
			);
		}
		if (record.kind === 'assembly' && !record.setting.includes('assembly')) {
			report(
				'kind',
				'Skrip perhimpunan perlu "assembly" dalam "setting". / A script for an assembly needs "assembly" in its "setting".',
			);
		}
		if (isAboutAbuse && record.contentNote === undefined) {
			report(
				'contentNote',
				'Bahan tentang penderaan seksual perlu "contentNote". / A material on sexual abuse needs a "contentNote".',
			);
		}
		if ((record.audience === 'pupils') !== record.years.length > 0) {
			report(
				'years',
				'Bahan untuk murid perlu tahun; bahan untuk orang dewasa tiada tahun. / A material for pupils needs years; one for adults has none.',
			);
		}
		if ((record.reviewedBy === undefined) !== (record.reviewedOn === undefined)) {
			report(
				'reviewedBy',
				'"reviewedBy" dan "reviewedOn" mesti ada bersama, atau kedua-duanya tiada. / "reviewedBy" and "reviewedOn" stand together or not at all.',
			);
		}
	}) satisfies z.ZodType<MaterialRecord>;

/** What to do about each key, in both languages. */
const MENDS: Readonly<Record<string, string>> = {
	id: 'Tulis nama foldernya. / Write the name of its folder.',
	kind: `Pilih satu / Choose one: ${MATERIAL_KINDS.join(', ')}.`,
	title: 'Tulis tajuk, 3 hingga 90 aksara. / Write a title of 3 to 90 characters.',
	description:
		'Satu ayat, 20 hingga 170 aksara: apa yang guru dapat. / One sentence, 20 to 170 characters: what a teacher gets.',
	urlName:
		'Huruf kecil, angka dan sempang sahaja. / Small letters, digits and hyphens only, e.g. siapa-saya-boleh-beritahu.',
	audience: `Pilih satu / Choose one: ${AUDIENCES.join(', ')}.`,
	years: `Senarai / A list of: ${SCHOOL_YEARS.join(', ')}; [] untuk orang dewasa / for adults.`,
	minutes: 'Jumlah minit, nombor bulat. / Minutes as a whole number, e.g. minutes: 30.',
	groupSize: 'Tulis dengan perkataan / Write in words, e.g. "satu kelas".',
	setting: `Senarai / A list of: ${SETTINGS.join(', ')}.`,
	topics: `Senarai / A list of: ${TOPICS.join(', ')}.`,
	outcomes:
		'Sekurang-kurangnya satu hasil, ayat penuh. / At least one outcome, each a whole sentence.',
	preparation:
		'Sekurang-kurangnya satu persediaan, ayat penuh. / At least one thing to prepare, each a whole sentence.',
	contentNote:
		'Satu atau dua ayat: apa yang mungkin berat didengar, dan siapa perlu tahu dahulu. / One or two sentences: what may be hard to hear, and who must know first.',
	disclosurePlan:
		'Tulis apa orang dewasa buat jika seorang kanak-kanak bercerita: dengar, jangan janji rahsia, catat, lapor hari ini. / Write what the adult does if a child tells: listen, promise no secrecy, write it down, report today.',
	facts:
		'Senarai id fakta / A list of fact ids, e.g. [F-PRV-014]; content/facts/facts.csv holds them.',
	licence: `licence: ${MATERIAL_LICENCE}`,
	written: 'Tulis tarikh sebagai TTTT-BB-HH. / Write the day as YYYY-MM-DD, e.g. "2026-11-22".',
	reviewedBy:
		'Padam kunci ini sehingga seseorang benar-benar membacanya. / Delete the key until somebody has really read it.',
	reviewedOn:
		'Padam kunci ini, atau tulis TTTT-BB-HH. / Delete the key, or write the day as YYYY-MM-DD.',
	order: 'Nombor bulat / A whole number, e.g. order: 20.',
	discreet: 'true atau / or false.',
	pictures:
		'Senarai nama lukisan dalam public/pictures. / A list of drawings in public/pictures, e.g. [kelas].',
	curriculum:
		'Padam kunci ini: tiada kod kurikulum dalam content/facts. / Delete the key: content/facts holds no curriculum code, and none may be invented.',
};

const ASSEMBLY_MEND =
	'Ajar dalam kelas atau kumpulan kecil (setting: [class, small-group]) selepas kaunselor tahu; untuk perhimpunan, guna bahan tentang hak, orang dewasa yang dipercayai atau meminta tolong, dan buang "sexual-abuse" daripada topics. / Teach it in a class or small group (setting: [class, small-group]) once the counsellor knows; for an assembly take a material on rights, trusted adults or asking for help, and take "sexual-abuse" out of its topics.';

/**
 * A record, or everything that is wrong with it. Bodily safety that touches abuse carries both topics, so the rule on
 * assemblies looks at `sexual-abuse` alone.
 *
 * @param file - Path of record.yaml from the root of the project.
 */
export function readMaterialRecord(
	file: string,
	text: string,
): { record?: MaterialRecord | undefined; findings: readonly Finding[] } {
	const document = parseDocument(text);
	if (document.errors.length > 0) {
		return {
			findings: document.errors.map((error) => ({
				what: `Fail ini tidak dapat dibaca. / The file cannot be read: ${error.message.split('\n')[0] ?? ''}`,
				where: file,
				mend: 'Letakkan teks yang mengandungi ":" atau "#" dalam tanda petikan "…". / Put text with ":" or "#" between double quotes.',
			})),
		};
	}
	const parsed = materialRecordSchema.safeParse(document.toJS());
	if (parsed.success) return { record: parsed.data, findings: [] };
	return { findings: parsed.error.issues.flatMap((issue) => issueFindings(issue, file)) };
}

function issueFindings(issue: z.core.$ZodIssue, file: string): Finding[] {
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({
			what: `Kunci "${key}" tidak dikenali. / The key "${key}" is not known.`,
			where: `${file}, "${key}"`,
			mend: MENDS[key] ?? 'Padam atau betulkan ejaannya. / Delete it or correct its spelling.',
		}));
	}
	const key = String(issue.path[0] ?? '');
	const isWhole = issue.code === 'custom' && issue.params?.['isWhole'] === true;
	return [
		{
			what: isWhole
				? issue.message
				: `"${issue.path.join('.')}" tiada atau tidak betul. / "${issue.path.join('.')}" is missing or not right (${issue.message}).`,
			where: `${file}, "${key}"`,
			mend: isWhole && key === 'setting' ? ASSEMBLY_MEND : (MENDS[key] ?? MENDS['id'] ?? ''),
		},
	];
}
