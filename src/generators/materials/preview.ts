import { readFileSync } from 'node:fs';
import { keepFile } from '../handouts/file-cache.ts';
import { typesetPicture, TYPESETTER_FILES } from '../handouts/typesetter.ts';
import { SHEET_TEMPLATE, sheetPdfInput } from './sheet-pdf.ts';
import { previewPath, type PdfPlan } from '#domain/materials/files.ts';
import type { Material } from '#domain/materials/material.ts';
import { makeSheet, type SheetContext } from '#domain/materials/sheet.ts';

/** What the bytes of every picture depend on beside its words. */
const INGREDIENT_FILES = [
	SHEET_TEMPLATE,
	'src/domain/materials/files.ts',
	...TYPESETTER_FILES,
	'src/generators/handouts/page-picture.ts',
	'node_modules/sharp/package.json',
] as const;

/**
 * The first page of a PDF as a small WebP, drawn by the program that sets the PDF, from the same words. Deterministic,
 * and taken from the cache where nothing has changed.
 *
 * @throws DataError when the sheet cannot be set.
 */
export async function makePreview(
	material: Material,
	context: SheetContext,
	plan: PdfPlan,
): Promise<Uint8Array> {
	const part = material.parts.find(({ role }) => role === plan.role);
	if (part === undefined) throw new Error(`The material has no part "${plan.role}".`);
	const sheet = await sheetPdfInput(makeSheet(material, part, context), material.record, plan.ink);
	const path = previewPath(plan);
	const fixed = INGREDIENT_FILES.map((file) => readFileSync(file, 'utf8'));
	return keepFile(path, [...fixed, sheet], () => typesetPicture(SHEET_TEMPLATE, { sheet }, path));
}
