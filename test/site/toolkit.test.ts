import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FIXED_PAGES } from '#domain/i18n/fixed-pages.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { findTellingWords } from '#domain/materials/discreet.ts';
import { allInlines, allBlocks, textsOf } from '#domain/materials/document.ts';
import { fileName, formatBytes, planFiles, type FilePlan } from '#domain/materials/files.ts';
import { materialPaths, TOOLKIT_PAGE_ID } from '#domain/materials/paths.ts';
import { makeSheet, recordBlocks, sheetBlocks, type Sheet } from '#domain/materials/sheet.ts';
import { slidesOf } from '#domain/materials/slides.ts';
import { siteAddress, hasPublicAddress } from '#domain/settings.ts';
import { loadToolkit } from '#test/support/materials.ts';
import { readPdf, skippedHeadings } from '#test/support/read-pdf.ts';
import {
	missingTexts,
	readDocxText,
	readPageText,
	readPptxTexts,
	squeeze,
	textsOfSheet,
} from '#test/support/sheet-text.ts';

/** Goal P8. */
const LARGEST_PDF_BYTES = 300_000;

/** Width and height of A4 in points, upright or lying. */
const A4 = ['595,842', '842,595'];

const { materials, contexts } = await loadToolkit();
const toolkit = FIXED_PAGES.find(({ id }) => id === TOOLKIT_PAGE_ID);
if (toolkit === undefined) throw new Error('The library is no page of the site.');
const address = siteAddress(process.env['SITE_ADDRESS']);

const entries = materials.flatMap((both) =>
	LOCALES.map((locale) => {
		const material = both[locale];
		const path = materialPaths(both, toolkit)[locale];
		const context = {
			...contexts[locale],
			pageAddress: hasPublicAddress(address) ? address + path : undefined,
		};
		const sheets = new Map(
			material.parts.map((part) => [part.role, makeSheet(material, part, context)]),
		);
		return { locale, material, path, context, sheets, plans: planFiles(material) };
	}),
);

const read = (plan: FilePlan) => readFileSync(`dist${plan.path}`);

test('every material has its page and all its files', () => {
	const missing = entries.flatMap(({ path, plans }) =>
		[`${path}index.html`, ...plans.map((plan) => plan.path)].filter(
			(file) => !existsSync(`dist${file}`),
		),
	);
	expect(missing).toEqual([]);
});

test('every PDF is tagged A4 in its language, small, and holds every word of its sheet', async () => {
	const faults: string[] = [];
	for (const { locale, plans, sheets } of entries) {
		for (const plan of plans) {
			if (plan.format !== 'pdf') continue;
			const sheet = sheets.get(plan.role);
			const bytes = read(plan);
			const pdf = await readPdf(bytes);
			// Exact numbers, since the next page may begin with a figure.
			const numbers = Array.from({ length: pdf.pages }, (_, index) => index + 1).join('|');
			const foot = new RegExp(
				`${RegExp.escape(squeeze(sheet?.running ?? ''))}(?:${numbers})/${String(pdf.pages)}`,
				'g',
			);
			const missing = missingTexts(
				sheet === undefined ? [] : textsOfSheet(sheet),
				pdf.text.replace(foot, ''),
			);
			const rules = {
				'is small': bytes.length <= LARGEST_PDF_BYTES,
				'is A4': A4.includes(pdf.size.join()),
				'is tagged as PDF/UA': pdf.isMarked && pdf.uaPart === '1',
				'says its language': pdf.language === `${locale}-MY`,
				'shows its title': pdf.showsTitle && pdf.title === sheet?.title,
				'has one main heading': pdf.roles.filter((role) => role === 'H1').length === 1,
				'skips no heading level': skippedHeadings(pdf.roles).length === 0,
				'describes its pictures': !pdf.figures.includes(''),
				'brings its typefaces': pdf.notEmbedded.length === 0,
				[`keeps on the page: ${pdf.cutOff.join(' | ')}`]: pdf.cutOff.length === 0,
				[`prints nothing over: ${pdf.overprinted.join(' | ')}`]: pdf.overprinted.length === 0,
				'ends in more than its closing lines': endsInWords(pdf.pageTexts, sheet),
				[`holds ${missing.join(' | ')}`]: missing.length === 0,
			};
			for (const [rule, isKept] of Object.entries(rules)) {
				if (!isKept) faults.push(`${plan.path}: not so that it ${rule}`);
			}
		}
	}
	expect(faults).toEqual([]);
});

/** Whether the last of several pages holds more than foot, closing lines and address. */
function endsInWords(pages: readonly string[], sheet: Sheet | undefined): boolean {
	if (pages.length === 1 || sheet === undefined) return true;
	const { running, closing, address } = sheet;
	const rest = [running, ...closing, address?.scan ?? '', address?.printed ?? '']
		.map(squeeze)
		.filter((text) => text !== '')
		.reduce((text, part) => text.replace(part, ''), pages.at(-1) ?? '');
	return rest.replace(/\d+\/\d+$/, '') !== '';
}

test('every Word file holds the words of its sheet and no others', () => {
	for (const { plans, sheets } of entries) {
		for (const plan of plans) {
			if (plan.format !== 'docx') continue;
			const sheet = sheets.get(plan.role);
			if (sheet === undefined) throw new Error(`${plan.path} has no sheet.`);
			const tail = sheet.address === undefined ? '' : sheet.address.scan + sheet.address.printed;
			expect(readDocxText(read(plan)), plan.path).toBe(
				textsOfSheet(sheet).join('') + squeeze(tail),
			);
		}
	}
});

test('every presentation holds the words of its slides and notes', () => {
	for (const { plans, sheets } of entries) {
		for (const plan of plans) {
			if (plan.format !== 'pptx') continue;
			const sheet = sheets.get(plan.role);
			const slides = sheet === undefined ? [] : slidesOf(sheet);
			const texts = readPptxTexts(read(plan));
			expect(texts, plan.path).toHaveLength(slides.length);
			for (const [index, { title, blocks, notes }] of slides.entries()) {
				const words = textsOf(blocks.filter(({ kind }) => kind !== 'table')).map(squeeze);
				const whole = texts[index]?.slide ?? '';
				expect(missingTexts([squeeze(title), ...words], whole), plan.path).toEqual([]);
				expect(missingTexts(textsOf(notes).map(squeeze), texts[index]?.notes ?? '')).toEqual([]);
			}
		}
	}
});

test('every page holds the record and the words of all its sheets', () => {
	for (const { material, path, context } of entries) {
		const page = readPageText(readFileSync(`dist${path}index.html`, 'utf8'));
		const texts = [
			...textsOf(recordBlocks(material.record, context.t)),
			...material.parts.flatMap((part) => [
				part.title,
				...textsOf(sheetBlocks(part.blocks, context)),
			]),
		].map(squeeze);
		expect(missingTexts(texts, page), path).toEqual([]);
	}
});

test('every page says form, size and pages of each file before the press', async () => {
	for (const { path, plans } of entries) {
		const page = readPageText(readFileSync(`dist${path}index.html`, 'utf8'));
		for (const plan of plans) {
			const bytes = read(plan);
			expect(page, plan.path).toContain(squeeze(formatBytes(bytes.length)));
			if (plan.format !== 'pdf') continue;
			expect(page, plan.path).toContain(String((await readPdf(bytes)).pages));
		}
	}
});

test('every zip agrees with its manifest, and no set for pupils holds answers', () => {
	for (const { plans } of entries) {
		for (const plan of plans) {
			if (plan.format !== 'zip') continue;
			const files = unzipSync(read(plan));
			const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
				files: { name: string; role: string; bytes: number; sha256: string }[];
			};
			for (const { name, bytes, sha256 } of manifest.files) {
				const content = files[name] ?? new Uint8Array();
				expect(content.length, `${plan.path}: ${name}`).toBe(bytes);
				expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
			}
			const roles = manifest.files.map(({ role }) => role);
			if (plan.scope === 'pupil') {
				expect(roles, plan.path).not.toContain('answers');
				expect(roles, plan.path).not.toContain('teacher');
			}
		}
	}
});

test('no discreet file says in its name, its title or its words what it is about', async () => {
	const discreet = entries.filter(({ material }) => material.record.discreet);
	expect(discreet.length).toBeGreaterThan(0);
	const shown: Record<string, string> = {};
	for (const { plans } of discreet) {
		for (const plan of plans) {
			shown[`name of ${plan.path}`] = fileName(plan).replaceAll('-', ' ');
			if (plan.format === 'zip' || plan.role === 'teacher') continue;
			if (plan.format === 'pdf') {
				const { title, words } = await readPdf(read(plan));
				expect(words.length).toBeGreaterThan(100);
				shown[plan.path] = `${title} ${words}`;
			} else {
				const files = unzipSync(read(plan));
				shown[plan.path] = ['docProps/core.xml', 'word/document.xml', 'word/footer1.xml']
					.map((name) => strFromU8(files[name] ?? new Uint8Array()).replace(/<[^>]*>/g, ' '))
					.join(' ');
			}
		}
	}
	const telling = Object.entries(shown).flatMap(([where, text]) =>
		findTellingWords(text).map((word) => `${where}: ${word}`),
	);
	expect(telling).toEqual([]);
});

test('the library lists every material and every filter has its rule in the stylesheet', () => {
	for (const locale of LOCALES) {
		const html = readFileSync(`dist/${locale}/${toolkit.urlName[locale]}/index.html`, 'utf8');
		for (const { path } of entries.filter((entry) => entry.locale === locale)) {
			expect(html).toContain(`href="${path}"`);
		}
		const css = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
			.map(([, href]) => readFileSync(`dist${href ?? ''}`, 'utf8'))
			.join('');
		const choices = [...html.matchAll(/<input type="radio" name="(\w+)" value="([\w-]+)"/g)];
		expect(choices.length).toBeGreaterThan(20);
		for (const [, name = '', value = ''] of choices) {
			expect(css).toMatch(new RegExp(`data-${name}~=['"]?${value}`));
		}
	}
});

test('numbers on sheets come from the registry', () => {
	for (const { material } of entries) {
		const contacts = material.parts.flatMap(({ blocks }) =>
			allInlines(blocks).filter(({ kind }) => kind === 'contact'),
		);
		const displays = new Set(contexts[material.locale].contacts.map(({ display }) => display));
		for (const { text } of contacts) expect(displays).toContain(text);
		expect(allBlocks(material.parts.flatMap(({ blocks }) => blocks)).length).toBeGreaterThan(0);
	}
});
