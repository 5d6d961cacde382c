import { describe, expect, test } from 'vitest';
import { findTellingWords } from '#domain/materials/discreet.ts';
import { lengthGroupOf, stagesOf } from '#domain/materials/facets.ts';
import { belongsInZip, formatBytes, planFiles } from '#domain/materials/files.ts';
import { formatYears, makeSheet } from '#domain/materials/sheet.ts';
import { columnShares, inlineText, textsOf } from '#domain/materials/document.ts';
import { wordingFindings } from '#domain/materials/wording.ts';
import { loadToolkit, readChanged, replaceIn } from '#test/support/materials.ts';

const { materials, contexts } = await loadToolkit();
const example = readChanged((files) => {
	for (const locale of ['ms', 'en'] as const) {
		const folder = `content/handouts/${locale}/example`;
		files.set(`${folder}/pupil.md`, '# Helaian\n\nTulis.\n');
		files.set(`${folder}/answers.md`, '# Jawapan\n\nSatu.\n');
		files.set(`${folder}/slides.md`, '# Slaid\n\n## Satu\n\nAyat.\n');
	}
}).materials[0];
if (example === undefined) throw new Error('The made-up material was not read.');

describe('school years in words', () => {
	test('neighbours are joined, and primary is kept apart from secondary', () => {
		const { t } = contexts.ms;
		expect(formatYears(['tahun-1', 'tahun-2', 'tahun-3'], t)).toBe('Tahun 1–3');
		expect(formatYears(['tahun-6', 'tingkatan-1', 'tahun-4'], t)).toBe(
			'Tahun 4, Tahun 6, Tingkatan 1',
		);
		expect(formatYears([], t)).toBe('');
	});
});

describe('filters of the library', () => {
	test('a material of two stages is found under both, one for adults under none', () => {
		expect(stagesOf({ years: ['tahun-3', 'tahun-4'] })).toEqual(['primary-lower', 'primary-upper']);
		expect(stagesOf({ years: [] })).toEqual([]);
	});

	test.for([
		[15, '15'],
		[16, '30'],
		[60, '60'],
		[61, 'longer'],
	] as const)('%i minutes belong to the group %s', ([minutes, group]) => {
		expect(lengthGroupOf({ minutes })).toBe(group);
	});
});

describe('the files of a material', () => {
	const plans = planFiles(example.ms);

	test('each part has a PDF and a form to change, in the language of its name', () => {
		expect(plans.map(({ path }) => path)).toEqual([
			'/ms/bahan/contoh-guru.pdf',
			'/ms/bahan/contoh-guru.docx',
			'/ms/bahan/contoh-slaid.pdf',
			'/ms/bahan/contoh-slaid.pptx',
			'/ms/bahan/contoh-murid.pdf',
			'/ms/bahan/contoh-murid-satu-dakwat.pdf',
			'/ms/bahan/contoh-murid.docx',
			'/ms/bahan/contoh-jawapan.pdf',
			'/ms/bahan/contoh-jawapan.docx',
			'/ms/bahan/contoh-semua.zip',
			'/ms/bahan/contoh-set-murid.zip',
		]);
	});

	test('neither answers nor plan go into the set for pupils', () => {
		const roles = plans
			.filter((plan) => belongsInZip(plan, 'pupil'))
			.map((plan) => (plan.format === 'zip' ? 'zip' : plan.role));
		expect(new Set(roles)).toEqual(new Set(['pupil']));
	});

	test('a size is never understated', () => {
		expect(formatBytes(84_001)).toBe('85 kB');
		expect(formatBytes(1_200_000)).toBe('1.2 MB');
	});
});

describe('the columns of a table', () => {
	const text = (words: string) => (words === '' ? [] : [{ kind: 'text' as const, text: words }]);
	const number = [{ kind: 'contact' as const, id: 'x', text: '019-261 5999', href: 'tel:0' }];
	const sharesOf = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
		columnShares({
			kind: 'table',
			head: head.map(text),
			rows: rows.map((row) => row.map((cell) => (cell === '#' ? number : text(cell)))),
		});

	test('are as wide as their longest words, a telephone number a little wider', () => {
		expect(sharesOf(['Bila', 'Nombor'], ['Bila-bila masa sahaja', '#'])).toEqual([21, 16]);
	});

	test('give room to the one that is written in', () => {
		expect(sharesOf(['Perkara', 'Isi'], ['Tarikh', ''])).toEqual([10, 40]);
		expect(sharesOf(['Siapa?', 'Di mana?'], ['1.', ''], ['2.', ''])).toEqual([40, 40]);
	});

	test('stay narrow where they are ticked', () => {
		expect(sharesOf(['Ayat', 'Ya', 'Tidak'], ['Saya boleh menyebut hak', '', ''])).toEqual([
			23, 10, 10,
		]);
	});
});

describe('a sheet', () => {
	test('numbers its steps and says their minutes', () => {
		const part = example.ms.parts[0];
		if (part === undefined) throw new Error('The made-up material has no plan.');
		const sheet = makeSheet(example.ms, part, contexts.ms);
		const step = sheet.blocks.find((block) => block.kind === 'heading' && block.step === 1);
		expect(step?.kind === 'heading' && inlineText(step.content)).toBe('1. Mula (10 minit)');
		expect(textsOf(sheet.blocks)).toContain('Telefon 15999.');
	});

	test('of a teacher bears the plan for a child who tells', () => {
		for (const { ms, en } of materials) {
			for (const material of [ms, en]) {
				const plan = material.parts.find(({ role }) => role === 'teacher');
				if (plan === undefined) continue;
				const sheet = makeSheet(material, plan, contexts[material.locale]);
				expect(textsOf(sheet.blocks)).toContain(material.record.disclosurePlan);
			}
		}
	});

	test('says that nobody has read it until somebody did', () => {
		const part = example.en.parts[0];
		if (part === undefined) throw new Error('The made-up material has no plan.');
		expect(makeSheet(example.en, part, contexts.en).closing.join(' ')).toContain(
			'Not yet read by an officer or a teacher.',
		);
		const read = {
			...example.en,
			record: { ...example.en.record, reviewedBy: 'a counsellor', reviewedOn: '2027-01-05' },
		};
		expect(makeSheet(read, part, contexts.en).closing.join(' ')).toContain('5 January 2027');
	});

	test('bears an address only where there is a public one, and never when it is discreet', () => {
		const [part] = example.ms.parts;
		if (part === undefined) throw new Error('The made-up material has no plan.');
		const context = { ...contexts.ms, pageAddress: 'https://kasih.test/ms/sekolah/bahan/contoh/' };
		expect(makeSheet(example.ms, part, contexts.ms).address).toBeUndefined();
		expect(makeSheet(example.ms, part, context).address?.printed).toBe(
			'kasih.test/ms/sekolah/bahan/contoh/',
		);
		const discreet = { ...example.ms, record: { ...example.ms.record, discreet: true } };
		expect(makeSheet(discreet, part, context).address).toBeUndefined();
	});
});

test('telling words are found in both languages and inside longer forms', () => {
	expect(findTellingWords('Mendera kanak-kanak; child abuse; dirogol; pengabaian')).toHaveLength(4);
	expect(findTellingWords('Bendera, sekolah, mesyuarat, essential, grape')).toEqual([]);
});

describe('the wording of a material', () => {
	const TERMS: never[] = [];
	const wordingOf = (change: Parameters<typeof readChanged>[0]) => {
		const [both] = readChanged(change).materials;
		if (both === undefined) throw new Error('The made-up material was not read.');
		return wordingFindings(both.ms, TERMS, new Set(['SMS']));
	};
	const plan = 'content/handouts/ms/example/teacher.md';
	const withPlan = (words: string) => (files: Map<string, string>) => {
		for (const locale of ['ms', 'en']) {
			files.set(
				`content/handouts/${locale}/example/teacher.md`,
				`# Contoh\n\n:::step[10]{title="Mula"}\n${words}\n:::\n`,
			);
		}
	};
	const sentence = (words: number) => `Ini${' kata'.repeat(words - 1)}.`;

	test('allows a sentence of 25 words and reports one of 26, also in a cell of a table', () => {
		expect(wordingOf(withPlan(`${sentence(25)} ${sentence(3)}`))).toEqual([]);
		for (const words of [
			`${sentence(26)} ${sentence(3)}`,
			`| Soalan | Jawapan |\n| --- | --- |\n| Apa? | ${sentence(26)} |`,
		]) {
			expect(wordingOf(withPlan(words))).toEqual([
				expect.objectContaining({
					what: expect.stringContaining('The sentence has 26 words') as string,
					where: plan,
				}),
			]);
		}
	});

	test('reports a sheet whose sentences have more than 15 words on average', () => {
		const [finding] = wordingOf(withPlan(`${sentence(16)} ${sentence(16)}`));
		expect(finding).toMatchObject({ where: plan });
		expect(finding?.what).toContain('The mean sentence has 16.0 words');
	});

	test('reports a short form at its first use alone, and none that is explained or known to all', () => {
		expect(wordingOf(withPlan('Hantar SMS kepada Jabatan Contoh (JC). JC menjawab.'))).toEqual([]);
		const findings = wordingOf(withPlan('Tanya JC. JC menjawab.'));
		expect(findings.map(({ what }) => what)).toEqual([expect.stringContaining('"JC"')]);
	});

	test('reads the record as well', () => {
		const findings = wordingOf((files) => {
			replaceIn(files, 'ms/example/record.yaml', 'Dengar dengan tenang', sentence(26));
		});
		expect(findings[0]?.where).toBe('content/handouts/ms/example/record.yaml');
	});
});
