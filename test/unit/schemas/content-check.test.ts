import { beforeAll, describe, expect, test } from 'vitest';
import { readContentSources } from '#commands/content-sources.ts';
import { checkContent, type ContentSources } from '#schemas/content-check.ts';
import { PINNED_FILE } from '#schemas/pinned.ts';
import { frontMatter } from '#test/support/articles.ts';

/** The real content, with one file changed. */
let sources: ContentSources;

beforeAll(async () => {
	const all = await readContentSources();
	const files = new Map([...all.files].filter(([path]) => !path.startsWith('content/articles/')));
	files.set('content/articles/ms/help/example.mdx', `${frontMatter('ms')}\nAda bantuan.\n`);
	files.set('content/articles/en/help/example.mdx', `${frontMatter('en')}\nThere is help.\n`);
	const pinned = files.get(PINNED_FILE) ?? '';
	files.set(PINNED_FILE, pinned.replaceAll('help/happening-to-me', 'help/example'));
	sources = { ...all, files };
});

const check = (path: string, change: (text: string) => string) => {
	const text = sources.files.get(path) ?? '';
	const changed = change(text);
	expect(changed).not.toBe(text);
	return checkContent({ ...sources, files: new Map([...sources.files, [path, changed]]) }).findings;
};

const ms = 'content/articles/ms/help/example.mdx';

describe('check of all content', () => {
	test('the registers, strings, handouts and lists as they stand have no fault', () => {
		expect(checkContent(sources).findings).toEqual([]);
	});

	test('a hotline typed into an article is found with its line and its mend', () => {
		const findings = check(ms, (text) => text.replace('bantuan.', 'bantuan di 15999.'));
		expect(findings).toContainEqual({
			what: 'Nombor "15999" ditaip sendiri. / The number "15999" is typed by hand.',
			where: `${ms}, baris/line 10`,
			mend: 'Tulis / Write <Contact id="talian-kasih" />.',
		});
	});

	test('a hotline typed into an interface string is found', () => {
		const findings = check('content/interface/en.json', (text) =>
			text.replace(/"skip\.main": "[^"]*"/, '"skip.main": "Call 15 999"'),
		);
		expect(findings.map(({ where }) => where)).toEqual([
			'content/interface/en.json, key "skip.main"',
		]);
	});

	test('a hotline typed into a handout is found', () => {
		const path = 'content/handouts/en/example.json';
		const files = new Map([...sources.files, [path, '{ "steps": [{ "text": "Call 999" }] }']]);
		const { findings } = checkContent({ ...sources, files });
		expect(findings.map(({ where }) => where)).toEqual([`${path}, key "steps.0.text"`]);
	});

	test('a short form that a sheet does not explain is found with its file', () => {
		const path = 'content/handouts/en/secrets/letter.md';
		expect(check(path, (text) => `${text}\nAsk the JKM.\n`)).toContainEqual(
			expect.objectContaining({
				what: expect.stringContaining('"JKM" is not yet explained') as string,
				where: path,
			}),
		);
	});

	test.for([
		{ name: 'figures', path: 'content/figures/figures.csv', before: 'Ini kes yang' },
		{ name: 'glossary', path: 'content/glossary/glossary.csv', before: 'Rekod JKM.' },
	])('a hotline and an Indonesian word in the table of $name are found', ({ path, before }) => {
		const findings = check(path, (text) => text.replace(before, `Telefon 15999 karena ${before}`));
		expect(findings.map(({ what }) => what)).toEqual([
			'Nombor "15999" ditaip sendiri. / The number "15999" is typed by hand.',
			'"karena" bukan bahasa Melayu. / "karena" is Indonesian.',
		]);
	});

	test('a broken row of the search words is found with the others', () => {
		const findings = check('content/search/stop-words.csv', (text) => `${text}fr,avec\n`);
		expect(findings.map(({ where }) => where)).toEqual([
			expect.stringMatching(/^content\/search\/stop-words\.csv, baris\/row \d+/) as string,
		]);
	});

	test.for([
		{ column: 'page', from: 'help/example', to: 'help/gone' },
		{ column: 'contacts', from: 'befrienders-kl', to: 'befrienders-lama' },
	])('a card of the search with an unknown $column is found', ({ column, from, to }) => {
		const findings = check(PINNED_FILE, (text) => text.replace(from, to));
		expect(findings.map(({ where }) => where)).toEqual([
			`${PINNED_FILE}, baris/row 2 (suicide), lajur/column "${column}"`,
		]);
	});

	test('two pages with one title are found, save for two bands of children', () => {
		const add = (more: Record<string, string>) => {
			const files = new Map(sources.files);
			for (const locale of ['ms', 'en'] as const) {
				const pageMore = {
					urlName: locale === 'ms' ? 'bantuan/lain' : 'help/other',
					description:
						locale === 'ms' ? 'Perkara yang lain sama sekali.' : 'Something else entirely.',
					...more,
				};
				files.set(
					`content/articles/${locale}/help/other.mdx`,
					`${frontMatter(locale, pageMore)}\n1 ayat.\n`,
				);
			}
			return checkContent({ ...sources, files }).findings.map(({ where }) => where);
		};
		expect(add({})).toEqual([
			'content/articles/en/help/other.mdx',
			'content/articles/ms/help/other.mdx',
		]);
		expect(add({ audience: 'children', band: '"8-11"' })).toEqual([]);
	});

	test('an English string deleted is found', () => {
		const findings = check('content/interface/en.json', (text) =>
			text.replace(/\s*"skip\.main": "[^"]*",/, ''),
		);
		expect(findings.map(({ where }) => where)).toEqual([
			'content/interface/en.json, key "skip.main"',
		]);
	});

	test('a latitude swapped with a longitude in an office table is found', () => {
		const findings = check('content/offices/police.csv', (text) =>
			text.replace(/,(\d\.\d+),(1\d\d\.\d+),/, ',$2,$1,'),
		);
		expect(findings).toHaveLength(1);
		expect(findings[0]?.where).toMatch(/^content\/offices\/police\.csv, baris\/row \d+/);
		expect(findings[0]?.mend).toMatch(/swap/i);
	});

	test('a page without its twin is found', () => {
		const files = new Map(sources.files);
		files.delete('content/articles/en/help/example.mdx');
		const { findings } = checkContent({ ...sources, files });
		expect(findings.map(({ where }) => where)).toEqual([ms]);
	});

	test('two pages at one address are found', () => {
		const files = new Map(sources.files);
		for (const locale of ['ms', 'en'] as const) {
			files.set(
				`content/articles/${locale}/help/other.mdx`,
				`${frontMatter(locale, {
					title: locale === 'ms' ? 'Tajuk lain' : 'Other title',
					description:
						locale === 'ms' ? 'Perkara yang lain sama sekali.' : 'Something else entirely.',
					urlName: locale === 'ms' ? 'bantuan/contoh' : 'help/other',
				})}\n1 ayat.\n`,
			);
		}
		const { findings } = checkContent({ ...sources, files });
		expect(findings.map(({ what }) => what)).toEqual([
			'Dua halaman mempunyai alamat yang sama. / Two pages have the same address: /ms/bantuan/contoh/: help/example and help/other.',
		]);
	});

	test('findings of several files come at once, in the order of files and lines', () => {
		const files = new Map([
			...sources.files,
			[ms, `${frontMatter('ms')}\nAda polisi.\n\nDan the kantor.\n`],
			['content/articles/en/help/example.mdx', `${frontMatter('en')}\nCall polis.\n\nNow.\n`],
		]);
		const places = checkContent({ ...sources, files }).findings.map(({ where }) => where);
		expect(places).toEqual([
			'content/articles/en/help/example.mdx, baris/line 10',
			`${ms}, baris/line 10`,
			`${ms}, baris/line 12`,
			`${ms}, baris/line 12`,
		]);
	});
});
