import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { getMainContacts } from '#domain/contacts/registry.ts';
import { fileName } from '#domain/materials/files.ts';
import type { Material } from '#domain/materials/material.ts';
import { makeSheet, type SheetContext } from '#domain/materials/sheet.ts';
import { slidesOf } from '#domain/materials/slides.ts';
import { textsOf } from '#domain/materials/document.ts';
import { makeMaterialFilesAnew } from '#generators/materials/material-files.ts';
import { makeSheetDocx } from '#generators/materials/sheet-docx.ts';
import { makeSheetPptx } from '#generators/materials/sheet-pptx.ts';
import { loadToolkit, readChanged, replaceIn } from '#test/support/materials.ts';
import { readPdfColours } from '#test/support/pdf-colours.ts';
import { readCode } from '#test/support/read-code.ts';
import { readPdf, skippedHeadings } from '#test/support/read-pdf.ts';
import {
	missingTexts,
	readDocxText,
	readPptxTexts,
	squeeze,
	textsOfSheet,
} from '#test/support/sheet-text.ts';

const { contexts } = await loadToolkit();

const PUPIL_SHEET = `# Helaian saya

Nama:

::picture[Guru dan murid di dalam kelas]{name=kelas}

## Tulis

1. Buku
2. Pensel

:::lines{count=2}
:::

:::draw{height=40}
:::

| Siapa | Di mana |
| --- | --- |
| Cikgu | |

- [ ] Sudah

:::note[Ingat]
Telefon :contact[talian-kasih].
:::
`;

const SLIDES = `# Ceramah

Selamat datang.

## Hak kamu

- Hidup
- Selamat

::picture[Guru dan murid]{name=kelas}

### Nota penceramah

Tanya **dahulu**, kemudian jawab.

## Nombor

| Bila | Nombor |
| --- | --- |
| Bahaya | :contact[emergency] |
`;

/** The made-up material with every kind of piece in it. */
function makeExample(): Material {
	const { materials, findings } = readChanged((files) => {
		for (const locale of ['ms', 'en'] as const) {
			const folder = `content/handouts/${locale}/example`;
			files.set(`${folder}/pupil.md`, PUPIL_SHEET);
			files.set(`${folder}/answers.md`, '# Jawapan\n\nTiada yang salah.\n');
			files.set(`${folder}/slides.md`, SLIDES);
		}
	});
	expect(findings).toEqual([]);
	const [material] = materials;
	if (material === undefined) throw new Error('The made-up material was not read.');
	return material.ms;
}

const material = makeExample();
const files = await makeMaterialFilesAnew(material, contexts.ms);

function getFile(nameEnd: string) {
	const file = files.find(({ plan }) => plan.path.endsWith(nameEnd));
	if (file === undefined) throw new Error(`No file ends in ${nameEnd}.`);
	return file;
}

function getSheet(role: string, context: SheetContext = contexts.ms) {
	const part = material.parts.find((each) => each.role === role);
	if (part === undefined) throw new Error(`There is no part "${role}".`);
	return makeSheet(material, part, context);
}

describe('a PDF', () => {
	test('is tagged, says its language and title, and stands on A4', async () => {
		const pdf = await readPdf(getFile('-murid.pdf').content);
		expect(pdf).toMatchObject({
			isMarked: true,
			uaPart: '1',
			language: 'ms-MY',
			title: 'Helaian saya',
			showsTitle: true,
			size: [595, 842],
		});
		expect(skippedHeadings(pdf.roles)).toEqual([]);
		expect(pdf.figures).toEqual(['Guru dan murid di dalam kelas']);
		expect(pdf.roles).toContain('TH');
	});

	test('has as many pages as is said of it', async () => {
		for (const { plan, content, pages } of files) {
			if (plan.format === 'pdf') expect(pages).toBe((await readPdf(content)).pages);
		}
	});

	test('in one ink has no colour, and the other has', async () => {
		expect(await readPdfColours(getFile('satu-dakwat.pdf').content)).toEqual([]);
		expect(await readPdfColours(getFile('-murid.pdf').content)).not.toEqual([]);
	});
});

test.for(['teacher', 'pupil', 'answers'] as const)(
	'the PDF and the Word file of the part "%s" hold every word in the same order',
	async (role) => {
		const texts = textsOfSheet(getSheet(role));
		const stem = { teacher: '-guru', pupil: '-murid', answers: '-jawapan' }[role];
		const pdf = await readPdf(getFile(`${stem}.pdf`).content);
		expect(missingTexts(texts, pdf.text)).toEqual([]);
		expect(readDocxText(getFile(`${stem}.docx`).content)).toBe(texts.join(''));
	},
);

test('a Word file bears the code of its page, and the same address in print', async () => {
	const context = { ...contexts.ms, pageAddress: 'https://kasih.test/ms/contoh/' };
	const docx = await makeSheetDocx(getSheet('pupil', context));
	const pictures = Object.entries(unzipSync(docx)).filter(([name]) => name.endsWith('.png'));
	const codes = await Promise.all(pictures.map(([, picture]) => readCode(picture)));
	expect(codes).toContain(context.pageAddress);
	expect(readDocxText(docx)).toContain(squeeze('kasih.test/ms/contoh/'));
});

test('the presentation holds every word, on its slide or in its notes', () => {
	const texts = readPptxTexts(getFile('.pptx').content);
	const slides = slidesOf(getSheet('slides'));
	expect(texts).toHaveLength(slides.length);
	for (const [index, { title, blocks, notes }] of slides.entries()) {
		const words = [title, ...textsOf(blocks)].map(squeeze);
		expect(missingTexts(words, texts[index]?.slide ?? '')).toEqual([]);
		expect(missingTexts(textsOf(notes).map(squeeze), texts[index]?.notes ?? '')).toEqual([]);
	}
	expect(texts[1]?.slide).not.toContain('Tanyadahulu');
});

test('no run of words on a slide is followed by the style of a paragraph, which PowerPoint calls damage', () => {
	const slides = Object.entries(unzipSync(getFile('.pptx').content)).filter(([name]) =>
		/^ppt\/(?:slides|notesSlides)\/\w+\.xml$/.test(name),
	);
	expect(slides.length).toBeGreaterThan(2);
	for (const [name, bytes] of slides) {
		const paragraphs = strFromU8(bytes).match(/<a:p>[\s\S]*?<\/a:p>/g) ?? [];
		const bad = paragraphs.filter((paragraph) => /<\/a:r>[\s\S]*<a:pPr/.test(paragraph));
		expect(bad, name).toEqual([]);
	}
});

test('a slide with more words than find room stops the build and says what to do', async () => {
	const sheet = getSheet('slides');
	const blocks = [
		{
			kind: 'paragraph' as const,
			content: [{ kind: 'text' as const, text: 'Ayat yang panjang. '.repeat(200) }],
		},
	];
	await expect(makeSheetPptx({ ...sheet, blocks }, 'x.pptx')).rejects.toThrow('Make two slides');
});

test('Word and PowerPoint files ask for no typeface that a school lacks', () => {
	for (const end of ['-murid.docx', '.pptx']) {
		const xml = Object.entries(unzipSync(getFile(end).content))
			.filter(([name]) => /(?:document|slide\d+|styles)\.xml$/.test(name))
			.map(([, bytes]) => strFromU8(bytes))
			.join('');
		const faces = [...xml.matchAll(/(?:w:ascii|<a:latin typeface)="([^"]+)"/g)].map(
			([, face]) => face,
		);
		expect(faces.length).toBeGreaterThan(0);
		expect(new Set(faces)).toEqual(new Set(['Arial']));
	}
});

describe('a sheet to look at', () => {
	const SECTION = (title: string) => `## ${title}\n\nAyat pendek.\n\n`;
	const sheetOf = (kind: string, words: string) => {
		const { materials, findings } = readChanged((sources) => {
			for (const locale of ['ms', 'en'] as const) {
				const folder = `content/handouts/${locale}/example`;
				replaceIn(sources, `${locale}/example/record.yaml`, 'kind: lesson', `kind: ${kind}`);
				sources.delete(`${folder}/teacher.md`);
				sources.set(`${folder}/sheet.md`, words);
			}
		});
		expect(findings).toEqual([]);
		const [both] = materials;
		if (both === undefined) throw new Error('The made-up material was not read.');
		return both.ms;
	};
	const pdfOf = async (made: Material) => {
		const context = { ...contexts.ms, pageAddress: 'https://kasih.test/ms/contoh/' };
		const [colour] = await makeMaterialFilesAnew(made, context);
		if (colour === undefined) throw new Error('No file was made.');
		return readPdf(colour.content);
	};
	const FOUR = ['Hidup', 'Membesar', 'Selamat', 'Bersuara'].map(SECTION).join('');
	const CALL = ':::danger[Bahaya?]\nTelefon :contact[emergency].\n:::\n';

	test('has its four petals in the order of the author on one page of a poster', async () => {
		const pdf = await pdfOf(sheetOf('poster', `# Poster\n\n${FOUR}${CALL}`));
		expect(pdf.pages).toBe(1);
		expect(pdf.text).toMatch(/Poster.*Hidup.*Membesar.*Selamat.*Bersuara.*Bahaya\?.*999/);
		expect(pdf.cutOff).toEqual([]);
	});

	test('with more words than a poster holds stops the build and says so', async () => {
		const long = `# Poster\n\n${FOUR}${'Ayat yang panjang sekali. '.repeat(200)}\n\n${CALL}`;
		await expect(pdfOf(sheetOf('poster', long))).rejects.toThrow(
			'The words of the poster do not fit one page',
		);
	});

	test('repeats a card on its page for the scissors, but reads it aloud once', async () => {
		const pdf = await pdfOf(sheetOf('card', '# Kad\n\nDengar.\n\n::pagebreak\n\nLapor.\n'));
		expect(pdf.pages).toBe(1);
		expect(pdf.text.match(/Dengar\./g)).toHaveLength(4);
		expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
	});

	test('bears the code of its page and the same address in print', async () => {
		const pdf = await pdfOf(sheetOf('sheet', '# Helaian\n\nAyat pendek.\n'));
		expect(pdf.text).toContain('kasih.test/ms/contoh/');
		expect(pdf.figures).toEqual([expect.stringContaining('https://kasih.test/ms/contoh/')]);
	});
});

test('the same words give the same bytes', async () => {
	const again = await makeMaterialFilesAnew(makeExample(), contexts.ms);
	expect(again.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256));
});

test('a number changed in the registry changes in every file', async () => {
	const contacts = contexts.ms.contacts.map((contact) =>
		contact.id === 'talian-kasih' ? { ...contact, display: '12 345' } : contact,
	);
	const [, line] = getMainContacts(contacts);
	const changed = readChanged(
		(sources) => {
			for (const locale of ['ms', 'en'] as const) {
				sources.set(`content/handouts/${locale}/example/pupil.md`, PUPIL_SHEET);
			}
		},
		{ contacts },
	).materials[0];
	if (changed === undefined) throw new Error('The made-up material was not read.');
	const made = await makeMaterialFilesAnew(changed.ms, { ...contexts.ms, contacts });
	for (const { plan, content } of made) {
		if (plan.format === 'zip' || plan.role !== 'pupil') continue;
		const text = plan.format === 'pdf' ? (await readPdf(content)).text : readDocxText(content);
		expect(text).toContain(squeeze(line.display));
	}
});

describe('a zip', () => {
	const readZip = (end: string) => {
		const entries = unzipSync(getFile(end).content);
		const manifest = JSON.parse(strFromU8(entries['manifest.json'] ?? new Uint8Array())) as {
			licence: string;
			files: { name: string; role: string; bytes: number; pages: number | null; sha256: string }[];
		};
		return { entries, manifest };
	};

	test('has a manifest that agrees with its files', () => {
		const { entries, manifest } = readZip('-semua.zip');
		expect(manifest.files.map(({ name }) => name)).toEqual(
			files.filter(({ plan }) => plan.format !== 'zip').map(({ plan }) => fileName(plan)),
		);
		for (const { name, bytes, sha256, pages } of manifest.files) {
			const content = entries[name] ?? new Uint8Array();
			expect(content.length).toBe(bytes);
			expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
			expect(pages).toBe(files.find(({ plan }) => fileName(plan) === name)?.pages ?? null);
		}
	});

	test('has a readme with the plan for a child who tells, and the licence', () => {
		const { entries } = readZip('-semua.zip');
		expect(strFromU8(entries['BACA-SAYA.txt'] ?? new Uint8Array())).toContain(
			material.record.disclosurePlan,
		);
		expect(strFromU8(entries['LESEN.txt'] ?? new Uint8Array())).toContain('CC BY 4.0');
	});

	test('for pupils holds no answers and does not speak of them', () => {
		const { entries, manifest } = readZip('-set-murid.zip');
		expect(manifest.files.map(({ role }) => role)).not.toContain('answers');
		const names = Object.keys(entries).join(' ');
		const readme = strFromU8(entries['BACA-SAYA.txt'] ?? new Uint8Array());
		expect(`${names} ${readme}`).not.toMatch(/jawapan/i);
	});
});
