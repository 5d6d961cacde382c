import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type HTMLElement } from 'node-html-parser';
import { expect, inject, test } from 'vitest';
import { getMainContacts } from '#domain/contacts/registry.ts';
import { contactsPath, DISTRICT_FILES, districtFilePath } from '#domain/handouts/district-files.ts';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import { formatBytes } from '#domain/materials/files.ts';
import { areaPaths } from '#domain/search/finder-paths.ts';
import { loadContactsTexts, loadPosterInputs } from '#test/support/posters.ts';
import { readPdf, skippedHeadings } from '#test/support/read-pdf.ts';
import { useBrowser } from '#test/support/use-browser.ts';

/** The contacts of Kuala Lumpur, with more places than any other, and some room. */
const LARGEST_BYTES = 140_000;

const PICKER: Readonly<Record<Locale, string>> = {
	ms: '/ms/sekolah/bahan/daerah/',
	en: '/en/schools/toolkit/districts/',
};

const { districts, offices, contacts } = loadPosterInputs();
const squeezed = (text: string) => text.replace(/\s+/g, '');
const numbers = getMainContacts(contacts).map(({ display }) => squeezed(display));
const texts = loadContactsTexts();
const credits = { ms: texts.ms.credits, en: texts.en.credits };
const browser = useBrowser();

function readPage(path: string): HTMLElement {
	return parse(readFileSync(`dist${path}index.html`, 'utf8'));
}

/** Addresses of the links in a part of a page, with their words. */
function linksIn(part: HTMLElement | null): Map<string, string> {
	return new Map(
		(part?.querySelectorAll('a') ?? []).map((link) => [
			link.getAttribute('href') ?? '',
			link.textContent.replace(/\s+/g, ' ').trim(),
		]),
	);
}

test.for(LOCALES)(
	'every contacts sheet in %s is tagged, in that language, whole, and names every open office of its district',
	async (locale) => {
		const faults: string[] = [];
		let longSheets = 0;
		for (const district of districts) {
			const path = contactsPath(locale, district.id);
			const bytes = readFileSync(`dist${path}`);
			const pdf = await readPdf(bytes);
			const missing = offices.filter(
				(office) =>
					office.district === district.id &&
					office.status === 'open' &&
					!pdf.text.includes(squeezed(office.name[locale])),
			);
			const rules = {
				'is small': bytes.length <= LARGEST_BYTES,
				'is one or two A4 pages': pdf.pages <= 2 && pdf.size.join() === '595,842',
				'is tagged as PDF/UA': pdf.isMarked && pdf.uaPart === '1',
				'says its language': pdf.language === `${locale}-MY`,
				'shows a title with its district': pdf.showsTitle && pdf.title.includes(district.name),
				'has tables with heads': pdf.roles.includes('TH'),
				'skips no heading level': skippedHeadings(pdf.roles).length === 0,
				'describes its pictures': !pdf.figures.includes(''),
				'bears the numbers': numbers.every((number) => pdf.text.includes(number)),
				'names the maps it rests on': pdf.text.includes(squeezed(credits[locale])),
				'cuts nothing off': pdf.cutOff.length === 0,
				[`names ${missing.map(({ id }) => id).join()}`]: missing.length === 0,
			};
			for (const [rule, isKept] of Object.entries(rules)) {
				if (!isKept) faults.push(`${path}: not so that it ${rule}`);
			}
			if (pdf.pages > 1) longSheets += 1;
		}
		expect(faults).toEqual([]);
		// Only the largest towns need a second page.
		expect(longSheets).toBeLessThan(16);
	},
);

test.for(LOCALES)(
	'every pack in %s holds its three sheets with their right checksums',
	(locale) => {
		const faults: string[] = [];
		for (const { id } of districts) {
			const path = districtFilePath('pack', locale, id);
			const files = unzipSync(readFileSync(`dist${path}`));
			const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
				files: { name: string; sha256: string }[];
			};
			if (manifest.files.length !== 3) faults.push(`${path}: not three sheets`);
			for (const { name, sha256 } of manifest.files) {
				const content = files[name] ?? new Uint8Array();
				const alone = readFileSync(`dist${path.slice(0, path.lastIndexOf('/'))}/${name}`);
				if (createHash('sha256').update(content).digest('hex') !== sha256) {
					faults.push(`${path}: wrong checksum of ${name}`);
				}
				if (Buffer.compare(alone, content) !== 0) {
					faults.push(`${path}: ${name} is not the one that is published alone`);
				}
			}
		}
		expect(faults).toEqual([]);
	},
);

test.for(LOCALES)(
	'without script the list in %s reaches the files of all 160 districts, with form and size',
	(locale) => {
		const links = linksIn(readPage(PICKER[locale]).querySelector('kasih-district-picker'));
		const faults: string[] = [];
		for (const { id, name } of districts) {
			if (links.get(areaPaths(id)[locale]) !== name) faults.push(`${id}: no link to its page`);
			for (const kind of DISTRICT_FILES) {
				const path = districtFilePath(kind, locale, id);
				const words = links.get(path) ?? '';
				const form = `${kind === 'pack' ? 'ZIP' : 'PDF'}, ${formatBytes(statSync(`dist${path}`).size)}`;
				if (!words.startsWith(`${name}:`) || !words.includes(form)) {
					faults.push(`${path}: "${words}"`);
				}
			}
		}
		expect(faults).toEqual([]);
		expect(districts).toHaveLength(160);
	},
);

test('without script every state opens by itself and no box is offered that cannot work', async () => {
	const page = await browser.openPage({ javaScriptEnabled: false });
	await page.goto(`${inject('baseUrl')}${PICKER.ms}`);
	expect(await page.locator('[data-needs-script]:visible').count()).toBe(0);
	await page.locator('summary', { hasText: 'Perlis' }).click();
	expect(await page.locator('li[data-words]:visible').count()).toBe(1);
});

test.for([
	['ms', 'hulu langat', 'Hulu Langat', 1],
	['ms', 'ulu langat', 'Hulu Langat', 1],
	['en', 'penang', 'Timur Laut', 5],
	['en', 'kuala sel', 'Kuala Selangor', 1],
	['ms', 'klang selangor', 'Klang', 1],
	['ms', 'sarawak', 'Kuching', 40],
] as const)('with script "%s: %s" leaves %s', async ([locale, typed, name, count]) => {
	const page = await browser.openPage({ viewport: { width: 360, height: 640 } });
	await page.goto(`${inject('baseUrl')}${PICKER[locale]}`);
	await page.locator('[data-part="words"]').fill(typed);
	const shown = page.locator('li[data-words]:visible');
	expect(await shown.count()).toBe(count);
	expect(await shown.allInnerTexts()).toContainEqual(expect.stringContaining(name));
	expect(await page.locator('[data-part="count"]').innerText()).toContain(String(count));
	await page.locator('[data-part="words"]').fill('');
	expect(await page.locator('kasih-district-picker details:visible').count()).toBe(16);
	expect(await page.locator('kasih-district-picker details[open]').count()).toBe(0);
});

test('a name that no district has leaves the whole list and says so', async () => {
	const page = await browser.openPage();
	await page.goto(`${inject('baseUrl')}${PICKER.en}`);
	await page.locator('[data-part="words"]').fill('atlantis');
	expect(await page.locator('[data-part="count"]').innerText()).toContain(
		'No district of that name',
	);
	expect(await page.locator('kasih-district-picker details:visible').count()).toBe(16);
});

test.for(LOCALES)('the library and every district page in %s lead to the files', (locale) => {
	const library = readPage(PICKER[locale].replace(/[^/]+\/$/, ''));
	expect([...linksIn(library.querySelector('main')).keys()]).toContain(PICKER[locale]);
	const faults = districts.flatMap(({ id }) => {
		const page = readPage(areaPaths(id)[locale]);
		const links = linksIn(page.querySelector('section[aria-labelledby="posters"]'));
		return DISTRICT_FILES.map((kind) => districtFilePath(kind, locale, id)).filter(
			(path) =>
				!existsSync(`dist${path}`) ||
				links.get(path)?.includes(formatBytes(statSync(`dist${path}`).size)) !== true,
		);
	});
	expect(faults).toEqual([]);
});
