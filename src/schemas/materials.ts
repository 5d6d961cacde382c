import { readMaterialRecord } from './material-record.ts';
import { readMaterialPart } from './material-text.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { findTypedNumbers } from '#domain/content/typed-numbers.ts';
import type { Passage } from '#domain/content/passage.ts';
import type { Finding } from '#domain/errors.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { factReferenceFindings } from '#domain/facts/register.ts';
import { LOCALES, otherLocale, type Locale } from '#domain/i18n/locale.ts';
import { assemblyFindings } from '#domain/materials/assembly.ts';
import { discreetFindings } from '#domain/materials/discreet.ts';
import {
	PART_ROLES,
	type BilingualMaterial,
	type Material,
	type MaterialRecord,
	type PartRole,
} from '#domain/materials/material.ts';
import { partParityFindings, wordsOfPart } from '#domain/materials/parity.ts';

/** What materials may name. */
export interface MaterialTargets {
	facts: readonly Fact[];
	contacts: readonly Contact[];
	/** File names in public/pictures, without ending; absent where they are checked elsewhere. */
	pictureNames: readonly string[];
}

/** Keys of the record that are words or of one language; all others are the same in both. */
const OWN_KEYS: readonly (keyof MaterialRecord)[] = [
	'title',
	'description',
	'urlName',
	'groupSize',
	'outcomes',
	'preparation',
	'contentNote',
	'disclosurePlan',
	'reviewedBy',
];

const FILE = /^content\/handouts\/(ms|en)\/([^/]+)\/([^/]+)$/;

/**
 * All materials of the toolkit, in the order of the library, and everything that is wrong with them. Those with
 * findings are left out; a build must stop while there are any.
 *
 * @param files - Texts by their path from the root of the project; other files than those of materials are passed over.
 */
export function readMaterials(
	files: ReadonlyMap<string, string>,
	targets: MaterialTargets,
): { materials: readonly BilingualMaterial[]; findings: readonly Finding[] } {
	const findings: Finding[] = [];
	const folders = new Map<string, Partial<Record<Locale, Map<string, string>>>>();
	for (const [path, text] of files) {
		const match = FILE.exec(path);
		if (match === null) continue;
		const [, locale, id = '', name = ''] = match;
		const folder = folders.get(id) ?? {};
		const own = (folder[locale as Locale] ??= new Map<string, string>());
		own.set(name, text);
		folders.set(id, folder);
	}
	const materials = [...folders].flatMap(([id, { ms, en }]): BilingualMaterial[] => {
		if (ms === undefined || en === undefined) {
			const missing = ms === undefined ? 'ms' : 'en';
			findings.push({
				what: `Bahan ini tiada dalam bahasa ${missing}. / The material has no ${missing} version.`,
				where: `content/handouts/${otherLocale(missing)}/${id}`,
				mend: `Tambah / Add content/handouts/${missing}/${id}.`,
			});
			return [];
		}
		const readings = {
			ms: readOne(id, 'ms', ms, targets),
			en: readOne(id, 'en', en, targets),
		};
		findings.push(...readings.ms.findings, ...readings.en.findings);
		if (readings.ms.material === undefined || readings.en.material === undefined) return [];
		const both = { ms: readings.ms.material, en: readings.en.material };
		findings.push(...pairFindings(both));
		return [both];
	});
	findings.push(...clashFindings(materials));
	return {
		materials: materials.toSorted(
			(one, other) =>
				one.ms.record.order - other.ms.record.order ||
				one.ms.record.id.localeCompare(other.ms.record.id),
		),
		findings,
	};
}

function readOne(
	id: string,
	locale: Locale,
	files: ReadonlyMap<string, string>,
	targets: MaterialTargets,
): { material?: Material | undefined; findings: readonly Finding[] } {
	const folder = `content/handouts/${locale}/${id}`;
	const recordFile = `${folder}/record.yaml`;
	const recordText = files.get('record.yaml');
	if (recordText === undefined) {
		return {
			findings: [
				{
					what: 'Rekod tiada. / The record is missing.',
					where: folder,
					mend: 'Tambah record.yaml; salin dari bahan lain. / Add record.yaml; copy it from another material.',
				},
			],
		};
	}
	const { record, findings: recordFindings } = readMaterialRecord(recordFile, recordText);
	const findings: Finding[] = [...recordFindings, ...strangerFindings(folder, files)];
	const parts = PART_ROLES.flatMap((role) => {
		const text = files.get(`${role}.md`);
		if (text === undefined) return [];
		const file = `${folder}/${role}.md`;
		const reading = readMaterialPart(file, role, text, {
			contacts: targets.contacts,
			pictureNames: new Set(targets.pictureNames),
			facts: record?.facts ?? [],
		});
		findings.push(
			...reading.findings,
			...findTypedNumbers(
				text.split('\n').map((line, index) => ({
					text: line,
					where: `${file}, baris/line ${String(index + 1)}`,
				})),
				targets.contacts,
				(contact) => `Tulis / Write :contact[${contact}].`,
			),
		);
		return [reading.part];
	});
	if (parts.length === 0) {
		findings.push({
			what: 'Bahan ini tiada helaian. / The material has no sheet.',
			where: folder,
			mend: `Tambah sekurang-kurangnya satu / Add at least one: ${PART_ROLES.map((role) => `${role}.md`).join(', ')}.`,
		});
	}
	if (record === undefined) return { findings };
	const material = { locale, record, parts };
	findings.push(...materialFindings(material, folder, targets));
	return { material, findings };
}

/** What the record and the parts must agree on. */
function materialFindings(
	material: Material,
	folder: string,
	targets: MaterialTargets,
): readonly Finding[] {
	const { record, parts } = material;
	const recordFile = `${folder}/record.yaml`;
	const findings: Finding[] = [
		...factReferenceFindings(record.facts, targets.facts, `${recordFile}, "facts"`),
		...findTypedNumbers(
			recordTexts(record).map((text) => ({ text, where: recordFile })),
			targets.contacts,
			() =>
				'Rekod tidak memuat nombor: tulis nama talian. / A record holds no number: write the name of the line.',
		),
		...discreetFindings(material, recordFile),
		...assemblyFindings(material),
	];
	if (record.id !== folder.split('/').at(-1)) {
		findings.push({
			what: `Id "${record.id}" bukan nama folder. / The id "${record.id}" is not the name of the folder.`,
			where: `${recordFile}, "id"`,
			mend: `id: ${folder.split('/').at(-1) ?? ''}`,
		});
	}
	for (const name of record.pictures.filter((each) => !targets.pictureNames.includes(each))) {
		findings.push({
			what: `Lukisan "${name}" tiada. / There is no drawing "${name}".`,
			where: `${recordFile}, "pictures"`,
			mend: `Pilih / Choose: ${targets.pictureNames.join(', ')}.`,
		});
	}
	if (parts.some(({ role }) => role === 'answers') && !parts.some(({ role }) => role === 'pupil')) {
		findings.push({
			what: 'Ada jawapan tetapi tiada helaian murid. / There are answers but no sheet for pupils.',
			where: `${folder}/answers.md`,
			mend: 'Tambah pupil.md, atau padam answers.md. / Add pupil.md, or delete answers.md.',
		});
	}
	return [...findings, ...minuteFindings(material)];
}

/** The timed steps of a plan last as long as the record says; a lesson has them. */
function minuteFindings({ record, parts }: Material): Finding[] {
	const plan = parts.find(({ role }) => role === 'teacher');
	const steps = plan?.blocks.filter((block) => block.kind === 'step') ?? [];
	if (plan === undefined || steps.length === 0) {
		if (record.kind !== 'lesson') return [];
		return [
			{
				what: 'Pelajaran ini tiada langkah bermasa. / The lesson has no timed steps.',
				where: plan?.file ?? `content/handouts, ${record.id}`,
				mend: 'Tulis :::step[10]{title="…"} dalam teacher.md. / Write :::step[10]{title="…"} in teacher.md.',
			},
		];
	}
	const sum = steps.reduce((minutes, step) => minutes + step.minutes, 0);
	if (sum === record.minutes) return [];
	return [
		{
			what: `Langkah berjumlah ${String(sum)} minit, rekod menyebut ${String(record.minutes)}. / The steps add up to ${String(sum)} minutes, the record says ${String(record.minutes)}.`,
			where: `${plan.file}, baris/line ${String(steps[0]?.line ?? 1)}`,
			mend: `Ubah minit langkah, atau tulis minutes: ${String(sum)} dalam rekod. / Change the minutes of a step, or write minutes: ${String(sum)} in the record.`,
		},
	];
}

function strangerFindings(folder: string, files: ReadonlyMap<string, string>): Finding[] {
	const known = ['record.yaml', ...PART_ROLES.map((role) => `${role}.md`)];
	return [...files.keys()]
		.filter((name) => !known.includes(name))
		.map((name) => ({
			what: `Fail "${name}" tidak dikenali. / The file "${name}" is not known.`,
			where: `${folder}/${name}`,
			mend: `Namakan semula / Rename it: ${known.join(', ')}.`,
		}));
}

function pairFindings({ ms, en }: BilingualMaterial): Finding[] {
	const where = `content/handouts/{ms,en}/${ms.record.id}`;
	const shared = (Object.keys({ ...ms.record, ...en.record }) as (keyof MaterialRecord)[])
		.filter((key) => !OWN_KEYS.includes(key))
		.filter((key) => JSON.stringify(ms.record[key]) !== JSON.stringify(en.record[key]))
		.map((key) => ({
			what: `"${key}" berbeza / differs: ms ${JSON.stringify(ms.record[key])}, en ${JSON.stringify(en.record[key])}.`,
			where: `${where}/record.yaml`,
			mend: 'Tulis nilai yang sama. / Write the same value.',
		}));
	const counts = (['outcomes', 'preparation'] as const)
		.filter((key) => ms.record[key].length !== en.record[key].length)
		.map((key) => ({
			what: `"${key}" tidak sama banyak / has not the same number: ms ${String(ms.record[key].length)}, en ${String(en.record[key].length)}.`,
			where: `${where}/record.yaml`,
			mend: 'Terjemahkan setiap satu. / Translate every one.',
		}));
	const note =
		(ms.record.contentNote === undefined) === (en.record.contentNote === undefined)
			? []
			: [
					{
						what: '"contentNote" ada dalam satu bahasa sahaja. / "contentNote" stands in one language alone.',
						where: `${where}/record.yaml`,
						mend: 'Terjemahkan. / Translate it.',
					},
				];
	const parts = PART_ROLES.flatMap((role) => partFindings(ms, en, role));
	return [...shared, ...counts, ...note, ...parts];
}

function partFindings(ms: Material, en: Material, role: PartRole): Finding[] {
	const ours = ms.parts.find((part) => part.role === role);
	const theirs = en.parts.find((part) => part.role === role);
	if (ours !== undefined && theirs !== undefined) return partParityFindings(ours, theirs);
	const present = ours ?? theirs;
	if (present === undefined) return [];
	const missing: Locale = ours === undefined ? 'ms' : 'en';
	return [
		{
			what: `"${role}.md" tiada dalam bahasa ${missing}. / "${role}.md" has no ${missing} version.`,
			where: present.file,
			mend: `Tambah / Add content/handouts/${missing}/${ms.record.id}/${role}.md.`,
		},
	];
}

function clashFindings(materials: readonly BilingualMaterial[]): Finding[] {
	return LOCALES.flatMap((locale) => {
		const seen = new Map<string, string>();
		return materials.flatMap((material) => {
			const { id, urlName } = material[locale].record;
			const earlier = seen.get(urlName);
			seen.set(urlName, id);
			if (earlier === undefined) return [];
			return [
				{
					what: `Dua bahan mempunyai alamat yang sama. / Two materials have the same address: ${urlName} (${earlier}, ${id}).`,
					where: `content/handouts/${locale}/${id}/record.yaml, "urlName"`,
					mend: 'Ubah salah satu. / Change one of them.',
				},
			];
		});
	});
}

/** Words of the record that people read. */
function recordTexts(record: MaterialRecord): string[] {
	return [
		record.title,
		record.description,
		record.groupSize,
		...record.outcomes,
		...record.preparation,
		record.contentNote ?? '',
		record.disclosurePlan,
	].filter((text) => text !== '');
}

/** Every passage of a material with its place, for the checks of language. */
export function passagesOfMaterial(material: Material): Passage[] {
	const { locale, record, parts } = material;
	const passage = (where: string, text: string) => ({ locale, where, text, ownText: text });
	return [
		...recordTexts(record).map((text) =>
			passage(`content/handouts/${locale}/${record.id}/record.yaml`, text),
		),
		...parts.flatMap((part) => wordsOfPart(part).map((text) => passage(part.file, text))),
	];
}
