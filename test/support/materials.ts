import { readToolkit } from '#commands/materials.ts';
import { throwIfAny } from '#domain/errors.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { readMaterials } from '#schemas/materials.ts';
import { loadRegisters } from './posters.ts';

/** The toolkit of the repository. @throws DataError when anything is wrong with it. */
export async function loadToolkit() {
	const { materials, findings, contexts } = await readToolkit();
	throwIfAny(findings);
	return { materials, contexts };
}

const GOOD_RECORD = {
	ms: `id: example
kind: lesson
title: Contoh pelajaran
description: Satu pelajaran rekaan untuk ujian, tiga puluh minit.
urlName: contoh
audience: pupils
years: [tahun-1, tahun-2]
minutes: 10
groupSize: Satu kelas
setting: [class]
topics: [rights]
outcomes: [Murid tahu empat hak mereka.]
preparation: [Cetak helaian bagi setiap murid.]
disclosurePlan: Dengar dengan tenang, jangan berjanji untuk merahsiakannya, catat dan lapor hari ini.
facts: [F-PRV-014]
licence: CC BY 4.0
written: "2026-11-22"
`,
	en: `id: example
kind: lesson
title: Example lesson
description: A lesson made up for a test, of ten minutes.
urlName: example
audience: pupils
years: [tahun-1, tahun-2]
minutes: 10
groupSize: One class
setting: [class]
topics: [rights]
outcomes: [Pupils know their four rights.]
preparation: [Print the sheet for each pupil.]
disclosurePlan: Listen calmly, promise no secrecy, write it down and report on the same day.
facts: [F-PRV-014]
licence: CC BY 4.0
written: "2026-11-22"
`,
} as const;

const GOOD_PLAN = {
	ms: '# Contoh\n\n:::step[10]{title="Mula"}\nTelefon :contact[talian-kasih].\n:::\n',
	en: '# Example\n\n:::step[10]{title="Begin"}\nCall :contact[talian-kasih].\n:::\n',
} as const;

/** The files of a made-up material in both languages that breaks no rule. */
export function makeMaterialSources(): Map<string, string> {
	return new Map(
		(['ms', 'en'] as const).flatMap((locale) => [
			[`content/handouts/${locale}/example/record.yaml`, GOOD_RECORD[locale]] as const,
			[`content/handouts/${locale}/example/teacher.md`, GOOD_PLAN[locale]] as const,
		]),
	);
}

/** The made-up material with texts changed in both languages or one file: what the reader says of it. */
export function readChanged(
	change: (files: Map<string, string>) => void,
	targets: Partial<{ facts: readonly Fact[]; contacts: readonly Contact[] }> = {},
) {
	const files = makeMaterialSources();
	change(files);
	return readMaterials(files, { ...loadRegisters(), pictureNames: ['kelas'], ...targets });
}

/** Replaces a text in the files whose path ends so, and fails where it does not stand there. */
export function replaceIn(
	files: Map<string, string>,
	pathEnd: string,
	from: string | RegExp,
	to: string,
): void {
	for (const [path, text] of files) {
		if (!path.endsWith(pathEnd)) continue;
		const changed = text.replace(from, to);
		if (changed === text) throw new Error(`${path} does not hold ${String(from)}.`);
		files.set(path, changed);
	}
}
