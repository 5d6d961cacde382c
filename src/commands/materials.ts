import { glob, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT, readInterfaceStrings, readProjectFile } from './project.ts';
import { readRegisters } from './registers.ts';
import type { Finding } from '#domain/errors.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { createTranslator } from '#domain/i18n/translator.ts';
import type { BilingualMaterial } from '#domain/materials/material.ts';
import type { SheetContext } from '#domain/materials/sheet.ts';
import { readMaterials } from '#schemas/materials.ts';

/** The toolkit as it stands on the disk, with everything that is wrong with it. */
export async function readToolkit(): Promise<{
	materials: readonly BilingualMaterial[];
	findings: readonly Finding[];
	/** What sheets take from the site, without a public address. */
	contexts: Readonly<Record<Locale, SheetContext>>;
}> {
	const files = new Map<string, string>();
	for await (const path of glob('content/handouts/*/*/*', { cwd: PROJECT })) {
		files.set(path, await readProjectFile(path));
	}
	const { facts, contacts } = await readRegisters();
	const strings = await readInterfaceStrings();
	const drawings = await readdir(join(PROJECT, 'public/pictures'));
	const context = (locale: Locale): SheetContext => ({
		t: createTranslator(strings[locale]),
		contacts: contacts.contacts,
	});
	return {
		...readMaterials(files, {
			facts: facts.facts,
			contacts: contacts.contacts,
			pictureNames: drawings.map((name) => name.replace(/\.svg$/, '')),
		}),
		contexts: { ms: context('ms'), en: context('en') },
	};
}
