import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keepFile } from '../handouts/file-cache.ts';
import { countPages } from '../handouts/pdf-pages.ts';
import { TYPESETTER_FILES } from '../handouts/typesetter.ts';
import { drawingForPaper } from './drawing.ts';
import { makeMaterialZip, type MadeFile } from './material-zip.ts';
import { makeSheetDocx, pictureNames } from './sheet-docx.ts';
import { SHEET_TEMPLATE, sheetPdfInput, typesetSheet } from './sheet-pdf.ts';
import { makeSheetPptx } from './sheet-pptx.ts';
import { planFiles, type FilePlan } from '#domain/materials/files.ts';
import type { Material, PartRole } from '#domain/materials/material.ts';
import { makeSheet, type Sheet, type SheetContext } from '#domain/materials/sheet.ts';
import { slidesOf } from '#domain/materials/slides.ts';

/** What the bytes of every file depend on beside its own words. */
const INGREDIENT_FILES = [
	SHEET_TEMPLATE,
	...TYPESETTER_FILES,
	'src/generators/materials/drawing.ts',
	'src/generators/materials/repack.ts',
	'src/generators/materials/sheet-docx.ts',
	'src/generators/materials/sheet-pptx.ts',
	'node_modules/docx/package.json',
	'node_modules/fflate/package.json',
	'node_modules/pptxgenjs/package.json',
	'node_modules/sharp/package.json',
] as const;

const made = new WeakMap<Material, Promise<readonly MadeFile[]>>();

/**
 * All files of a material in one language, in the order of `planFiles`; made once a build, and taken from the cache
 * where their words have not changed since the last. Deterministic: the same material gives the same bytes.
 *
 * @throws DataError when a slide is too full or a sheet cannot be set.
 */
export function makeMaterialFiles(
	material: Material,
	context: SheetContext,
): Promise<readonly MadeFile[]> {
	const known = made.get(material) ?? makeAll(material, context, keepFile);
	made.set(material, known);
	return known;
}

/** One of these files by its address. @throws when the material has no such file. */
export async function makeMaterialFile(
	material: Material,
	context: SheetContext,
	path: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const files = await makeMaterialFiles(material, context);
	const file = files.find(({ plan }) => plan.path === path);
	if (file === undefined) throw new Error(`${path} was not made.`);
	return file.content as Uint8Array<ArrayBuffer>;
}

/** The same files, made anew. */
export function makeMaterialFilesAnew(
	material: Material,
	context: SheetContext,
): Promise<readonly MadeFile[]> {
	return makeAll(material, context, (_path, _ingredients, make) => make());
}

async function makeAll(
	material: Material,
	context: SheetContext,
	keep: typeof keepFile,
): Promise<readonly MadeFile[]> {
	const sheets = new Map(
		material.parts.map((part) => [part.role, makeSheet(material, part, context)]),
	);
	const fixed = INGREDIENT_FILES.map((file) => readFileSync(file, 'utf8'));
	const files: MadeFile[] = [];
	for (const plan of planFiles(material)) {
		if (plan.format === 'zip') {
			files.push(describe(plan, makeMaterialZip(material, plan.scope, files, context.t)));
			continue;
		}
		const sheet = sheetOf(sheets, plan.role);
		const input =
			plan.format === 'pdf'
				? await sheetPdfInput(sheet, material.record, plan.ink)
				: officeInput(sheet);
		const content = await keep(plan.path, [...fixed, input], () => {
			if (plan.format === 'pdf') return typesetSheet(input, plan.path);
			return plan.format === 'docx' ? makeSheetDocx(sheet) : makeSheetPptx(sheet, plan.path);
		});
		files.push(describe(plan, content, sheet));
	}
	return files;
}

/** The words of an Office file and the drawings in it, as one text. */
function officeInput(sheet: Sheet): string {
	const drawings = pictureNames(sheet.blocks).map((name) => drawingForPaper(name, 'colour'));
	return JSON.stringify([sheet, drawings]);
}

function describe(plan: FilePlan, content: Uint8Array, sheet?: Sheet): MadeFile {
	return {
		plan,
		content,
		bytes: content.length,
		pages: pagesOf(plan, content, sheet),
		sha256: createHash('sha256').update(content).digest('hex'),
	};
}

function pagesOf(plan: FilePlan, content: Uint8Array, sheet?: Sheet): number | undefined {
	if (plan.format === 'pptx' && sheet !== undefined) return slidesOf(sheet).length;
	if (plan.format !== 'pdf') return undefined;
	return countPages(content);
}

function sheetOf(sheets: ReadonlyMap<PartRole, Sheet>, role: PartRole): Sheet {
	const sheet = sheets.get(role);
	if (sheet === undefined) throw new Error(`The material has no part "${role}".`);
	return sheet;
}
