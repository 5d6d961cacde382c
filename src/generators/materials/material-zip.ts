import {
	LICENCE_ADDRESSES,
	LICENCE_NAMES,
	README_NAMES,
	textFile,
} from '#generators/handouts/zip-texts.ts';
import { zipFiles } from './repack.ts';
import { belongsInZip, fileName, type FileFacts, type ZipScope } from '#domain/materials/files.ts';
import type { Material } from '#domain/materials/material.ts';
import { audienceText, closingLines, PROGRAMME } from '#domain/materials/sheet.ts';
import type { Translate } from '#domain/i18n/translator.ts';

/** A file with its bytes. */
export interface MadeFile extends FileFacts {
	content: Uint8Array;
}

/**
 * One zip of a material: its files, what they are, the licence, and a manifest with sizes, pages and checksums. The
 * set for pupils holds neither answers nor plan, and its words name neither.
 */
export function makeMaterialZip(
	material: Material,
	scope: ZipScope,
	files: readonly MadeFile[],
	t: Translate,
): Uint8Array {
	const { locale, record } = material;
	const chosen = files.filter(({ plan }) => belongsInZip(plan, scope));
	const texts = [
		{ name: README_NAMES[locale], text: readme(material, scope, chosen, t) },
		{
			name: LICENCE_NAMES[locale],
			text: textFile([
				t(record.discreet ? 'materials.licence.short' : 'materials.licence'),
				LICENCE_ADDRESSES[locale],
			]),
		},
		{ name: 'manifest.json', text: manifest(material, chosen) },
	];
	const encoder = new TextEncoder();
	return zipFiles(
		[
			...texts.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })),
			...chosen.map(({ plan, content }) => ({ name: fileName(plan), bytes: content })),
		],
		record.written,
	);
}

/** What stands beside the files, for people. */
function readme(
	{ locale, record }: Material,
	scope: ZipScope,
	files: readonly MadeFile[],
	t: Translate,
): string {
	const list = files.map(({ plan }) =>
		plan.format === 'zip' ? '' : `- ${fileName(plan)} (${t(`materials.role.${plan.role}`)})`,
	);
	const head = [record.title, '', record.description, ''];
	const forTeachers = [
		`${t('materials.record.for')}: ${audienceText(record, t)}`,
		`${t('materials.record.minutes')}: ${t('materials.minutes', { count: record.minutes })}`,
		'',
		`${t('materials.record.disclosure')}:`,
		record.disclosurePlan,
		'',
	];
	return textFile([
		...(record.discreet ? [record.title, ''] : head),
		...(scope === 'all' && !record.discreet ? forTeachers : []),
		...list,
		'',
		...closingLines(record, locale, t),
	]);
}

/** Machine-readable: what the files are and whether they came whole. */
function manifest({ locale, record }: Material, files: readonly MadeFile[]): string {
	return `${JSON.stringify(
		{
			id: record.id,
			programme: PROGRAMME,
			title: record.title,
			language: locale,
			licence: record.licence,
			written: record.written,
			reviewedOn: record.reviewedOn ?? null,
			files: files.map(({ plan, bytes, pages, sha256 }) => ({
				name: fileName(plan),
				role: plan.format === 'zip' ? null : plan.role,
				format: plan.format,
				bytes,
				pages: pages ?? null,
				sha256,
			})),
		},
		null,
		'\t',
	)}\n`;
}
