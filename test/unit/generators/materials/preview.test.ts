import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawFirstPage } from '#generators/handouts/page-picture.ts';
import { typesetPicture } from '#generators/handouts/typesetter.ts';
import { PREVIEW_PIXELS, previewPath, previewPlans } from '#domain/materials/files.ts';
import { makeSheet } from '#domain/materials/sheet.ts';
import { SHEET_TEMPLATE, sheetPdfInput } from '#generators/materials/sheet-pdf.ts';
import { loadToolkit } from '#test/support/materials.ts';

const { materials, contexts } = await loadToolkit();

/** The picture of the first sheet of a material, drawn anew. */
async function drawAnew(id: string, locale: 'ms' | 'en') {
	const material = materials.find(({ ms }) => ms.record.id === id)?.[locale];
	const plan = material === undefined ? undefined : previewPlans(material)[0];
	const part = material?.parts.find(({ role }) => role === plan?.role);
	if (material === undefined || plan === undefined || part === undefined) {
		throw new Error(`There is no sheet of "${id}".`);
	}
	const sheet = makeSheet(material, part, contexts[locale]);
	const input = await sheetPdfInput(sheet, material.record, plan.ink);
	return typesetPicture(SHEET_TEMPLATE, { sheet: input }, previewPath(plan));
}

/** Share of the points of the upper half that are darker than paper. */
async function inkOf(picture: Uint8Array): Promise<number> {
	const points = await sharp(picture)
		.extract({ left: 0, top: 0, width: PREVIEW_PIXELS.width, height: 150 })
		.greyscale()
		.raw()
		.toBuffer();
	return points.filter((point) => point < 160).length / points.length;
}

test.for([
	['trusted-adults', 'ms'],
	['certificate', 'en'],
	['wallet-card', 'ms'],
] as const)(
	'the picture of %s (%s) shows the first page, small enough to come while one scrolls',
	async ([id, locale]) => {
		const picture = await drawAnew(id, locale);
		const { format, width, height } = await sharp(picture).metadata();
		expect({ format, width, height }).toEqual({ format: 'webp', ...PREVIEW_PIXELS });
		expect(picture.length).toBeLessThanOrEqual(8_000);
		expect(await inkOf(picture)).toBeGreaterThan(0.005);
	},
);

test('the same words give the same picture', async () => {
	const [once, again] = [
		await drawAnew('trusted-adults', 'en'),
		await drawAnew('trusted-adults', 'en'),
	];
	expect(Buffer.compare(once, again)).toBe(0);
});

test('a drawing without a page is refused', async () => {
	await expect(drawFirstPage('<svg></svg>', '/ms/bahan/x.webp')).rejects.toThrow(
		'/ms/bahan/x.webp has no page.',
	);
});
