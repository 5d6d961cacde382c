import { describe, expect, test } from 'vitest';
import { formatFindings } from '#domain/errors.ts';
import { readToolkit } from '#commands/materials.ts';
import { readChanged, replaceIn } from '#test/support/materials.ts';

const report = (change: Parameters<typeof readChanged>[0]) =>
	formatFindings(readChanged(change).findings);

test('the made-up material breaks no rule', () => {
	expect(
		report(() => {
			/* as it is */
		}),
	).toBe('');
});

test('nothing is wrong with the toolkit of the repository', async () => {
	const { materials, findings } = await readToolkit();
	expect(formatFindings(findings)).toBe('');
	expect(materials.length).toBeGreaterThan(0);
});

describe('a record', () => {
	test('on sexual abuse for an assembly stops the build and says what to do instead', () => {
		const text = report((files) => {
			replaceIn(files, 'record.yaml', 'topics: [rights]', 'topics: [body-safety, sexual-abuse]');
			replaceIn(files, 'record.yaml', 'setting: [class]', 'setting: [class, assembly]');
			replaceIn(
				files,
				'record.yaml',
				'facts:',
				'contentNote: Ini mungkin berat / may be hard.\nfacts:',
			);
		});
		expect(text).toContain('Sexual abuse is not a matter for an assembly');
		expect(text).toContain('class or small group');
		expect(text).toContain('kumpulan kecil');
	});

	test('that names no such topic still may not have it said to an assembly', () => {
		const change = (settings: string) =>
			report((files) => {
				replaceIn(files, 'record.yaml', 'setting: [class]', `setting: [${settings}]`);
				replaceIn(
					files,
					'teacher.md',
					':::step[10]',
					'Jangan sebut penderaan seksual.\n\n:::step[10]',
				);
				replaceIn(files, 'ms/example/teacher.md', 'Telefon', ':::say\n“Dicabul.”\n:::\n\nTelefon');
				replaceIn(files, 'en/example/teacher.md', 'Call', ':::say\n“Abuse.”\n:::\n\nCall');
			});
		expect(change('class, small-group')).not.toContain('is not said in an assembly');
		expect(change('class, assembly')).toContain('"Dicabul" is not said in an assembly');
		expect(change('class, assembly')).not.toContain('"seksual"');
		expect(change('class, assembly')).toContain('class or small group');
	});

	test('of a script for an assembly says so in its setting', () => {
		const text = report((files) => {
			replaceIn(files, 'record.yaml', 'kind: lesson', 'kind: assembly');
		});
		expect(text).toContain('needs "assembly" in its "setting"');
	});

	test('on sexual abuse for a class needs a content note', () => {
		const text = report((files) => {
			replaceIn(files, 'record.yaml', 'topics: [rights]', 'topics: [sexual-abuse]');
		});
		expect(text).toContain('needs a "contentNote"');
	});

	test.for([
		['disclosurePlan', /disclosurePlan:.*\n/],
		['outcomes', /outcomes:.*\n/],
		['preparation', /preparation:.*\n/],
		['licence', /licence:.*\n/],
		['setting', /setting:.*\n/],
		['facts', /facts:.*\n/],
		['years', /years:.*\n/],
		['groupSize', /groupSize:.*\n/],
	] as const)('without "%s" is reported with what to write', ([key, line]) => {
		const text = report((files) => {
			replaceIn(files, 'record.yaml', line, '');
		});
		expect(text).toContain(`record.yaml, "${key}"`);
		expect(text).toMatch(/ \/ /);
	});

	test.for([
		['a curriculum code', 'curriculum: PK 3.1\n', 'none may be invented'],
		['an empty reader', 'reviewedBy: ""\n', 'Delete the key'],
		['a reader without a day', 'reviewedBy: Kaunselor\n', 'stand together'],
		['a key nobody knows', 'tahap: 2\n', '"tahap"'],
		['a drawing that does not exist', 'pictures: [naga]\n', 'no drawing "naga"'],
	] as const)('with %s is reported', ([, line, words]) => {
		const text = report((files) => {
			for (const [path, record] of files) {
				if (path.endsWith('record.yaml')) files.set(path, record + line);
			}
		});
		expect(text).toContain(words);
	});

	test.for([
		['another licence', 'licence: CC BY 4.0', 'licence: CC BY-NC 4.0', '"licence"'],
		['a day that does not exist', '"2026-11-22"', '"2026-02-30"', '"written"'],
		['years for adults', 'audience: pupils', 'audience: parents', 'one for adults has none'],
		['a fact that is held back', 'F-PRV-014', 'F-CON-004', 'F-CON-004'],
		['a fact that does not exist', 'F-PRV-014', 'F-PRV-999', 'no fact "F-PRV-999"'],
		['an id that is not its folder', 'id: example', 'id: other', 'not the name of the folder'],
		['a typed number', /groupSize: .*/, 'groupSize: Telefon 15999', '"15999"'],
	] as const)('with %s is reported', ([, from, to, words]) => {
		const text = report((files) => {
			replaceIn(files, 'record.yaml', from, to);
		});
		expect(text).toContain(words);
	});

	test('wrong in three places is reported in three, in both languages of the message', () => {
		const { findings } = readChanged((files) => {
			replaceIn(files, 'ms/example/record.yaml', 'minutes: 10', 'minutes: sepuluh');
			replaceIn(files, 'ms/example/record.yaml', 'kind: lesson', 'kind: pelajaran');
			replaceIn(files, 'ms/example/record.yaml', 'setting: [class]', 'setting: [dewan]');
		});
		expect(findings).toHaveLength(3);
		for (const { what } of findings) expect(what).toContain(' / ');
	});
});

describe('a part', () => {
	const addTo = (end: string, addition: string) => (files: Map<string, string>) => {
		for (const [path, text] of files) {
			if (path.endsWith(end)) files.set(path, `${text}\n${addition}\n`);
		}
	};

	test.for([
		['a typed number', 'Telefon 15999 sekarang.', 'Write :contact[talian-kasih]'],
		['a number nobody keeps', ':contact[pejabat-saya]', 'no contact "pejabat-saya"'],
		['a directive nobody knows', ':::kotak\nx\n:::', '":::kotak" is not known'],
		['a box left open', ':::say\n“Hai.”', '":::say" is not closed'],
		['a fence that closes nothing', ':::', 'closes nothing'],
		['a link', '[sini](https://example.com)', 'inside a sentence'],
		['a picture from elsewhere', '![x](x.png)', 'inside a sentence'],
		['a drawing without words', '::picture[]{name=kelas}', 'no description'],
		['a drawing that does not exist', '::picture[Naga]{name=naga}', 'no drawing "naga"'],
		['a skipped heading', '### Terlalu dalam', 'level 3'],
		['a second title', '# Lagi', 'level 1'],
		['a heading in a box', ':::note[Kotak]\n## Tajuk\n:::', 'inside a box'],
		['a box without title', ':::note\nAyat.\n:::', 'no title'],
		['a step in a box', ':::note[X]\n:::step[1]{title="Y"}\nZ\n:::\n:::', 'cannot stand inside'],
		['an unconfirmed fact not in the record', ':::unconfirmed[F-SCH-003]\nX.\n:::', '"F-SCH-003"'],
		['an aligned table', '| A |\n| :-- |\n| b |', 'alignment colons'],
		['no room to write', ':::lines{count=0}', 'size "0"'],
	] as const)('with %s is reported with its line', ([, addition, words]) => {
		const text = report(addTo('teacher.md', addition));
		expect(text).toContain(words);
		expect(text).toMatch(/teacher\.md, baris\/line \d+/);
	});

	test('with a colon inside a time or a pair of words keeps it as it stands', () => {
		expect(report(addTo('teacher.md', 'Mula 8:30, guru:murid 1:20.'))).toBe('');
	});

	test('whose steps do not add up to the record says both sums', () => {
		const text = report((files) => {
			replaceIn(files, 'teacher.md', 'step[10]', 'step[8]');
		});
		expect(text).toContain('add up to 8 minutes, the record says 10');
	});

	test('of a lesson without steps is reported', () => {
		const text = report((files) => {
			for (const path of files.keys()) {
				if (path.endsWith('teacher.md')) files.set(path, '# Contoh\n\nAyat.\n');
			}
		});
		expect(text).toContain('no timed steps');
	});

	test('with answers but nothing to answer is reported', () => {
		const text = report((files) => {
			for (const locale of ['ms', 'en']) {
				files.set(`content/handouts/${locale}/example/answers.md`, '# Jawapan\n\nSatu.\n');
			}
		});
		expect(text).toContain('no sheet for pupils');
	});

	test('of a discreet material may not say what it is about', () => {
		const text = report((files) => {
			addTo('record.yaml', 'discreet: true')(files);
			for (const locale of ['ms', 'en']) {
				files.set(
					`content/handouts/${locale}/example/sheet.md`,
					'# Kad\n\nJika ada penderaan, hubungi kami.\n',
				);
			}
		});
		expect(text).toContain('"penderaan" may not stand on a discreet material');
	});
});

describe('the two languages', () => {
	test('of a material must both be there', () => {
		const text = report((files) => {
			for (const path of [...files.keys()]) if (path.includes('/en/')) files.delete(path);
		});
		expect(text).toContain('no en version');
	});

	test.for([
		['a part', 'content/handouts/ms/example/letter.md', '# Surat\n\nAyat.\n', 'no en version'],
		['a file of another name', 'content/handouts/ms/example/nota.md', '# Nota\n', '"nota.md"'],
	] as const)('that differ by %s are reported', ([, path, content, words]) => {
		const text = report((files) => {
			files.set(path, content);
		});
		expect(text).toContain(words);
	});

	test.for([
		['a paragraph', 'Lagi satu ayat.', 'the outline differs'],
		['a figure', 'Tunggu 5 minit.', 'the outline differs'],
	] as const)('that differ by %s are reported', ([, addition, words]) => {
		const text = report((files) => {
			const path = 'content/handouts/ms/example/teacher.md';
			files.set(path, `${files.get(path) ?? ''}\n${addition}\n`);
		});
		expect(text).toContain(words);
	});

	test('that give different figures in the same sentence are reported', () => {
		const text = report((files) => {
			replaceIn(files, 'ms/example/teacher.md', 'Telefon', 'Dalam 5 minit telefon');
			replaceIn(files, 'en/example/teacher.md', 'Call', 'In 6 minutes call');
		});
		expect(text).toContain('Figures differ: ms 5, en 6');
	});

	test('of a record must agree on everything but words', () => {
		const text = report((files) => {
			replaceIn(files, 'en/example/record.yaml', 'years: [tahun-1, tahun-2]', 'years: [tahun-1]');
		});
		expect(text).toContain('"years" berbeza / differs');
	});
});
