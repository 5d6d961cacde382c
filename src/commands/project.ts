import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DataError, throwIfAny } from '#domain/errors.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { InterfaceStrings } from '#domain/i18n/translator.ts';
import type { Settings } from '#domain/settings.ts';
import { checkInterfaceStrings } from '#schemas/interface-strings.ts';
import { settingsSchema } from '#schemas/settings.ts';

/** The folder that holds package.json. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** The built site. */
export const DIST = join(PROJECT, 'dist');

/** The site that is being built; it takes the place of dist/ when it is whole. Named in astro.config.mjs too. */
export const UNFINISHED = join(PROJECT, '.cache/unfinished');

/** The text of a file of the project, by its path below the project's folder. */
export function readProjectFile(path: string): Promise<string> {
	return readFile(join(PROJECT, path), 'utf8');
}

/** What the owner decided. @throws DataError when content/settings.json has another form. */
export async function readSettings(): Promise<Settings> {
	const path = 'content/settings.json';
	const parsed = settingsSchema.safeParse(JSON.parse(await readProjectFile(path)));
	if (parsed.success) return parsed.data;
	throw new DataError(
		parsed.error.issues.map((issue) => ({
			what: `Tetapan ini tidak sah. / This setting is not valid: ${issue.message}.`,
			where: `${path}, key "${issue.path.join('.')}"`,
			mend: 'Betulkan nilai itu seperti dalam src/domain/settings.ts. / Correct the value as src/domain/settings.ts describes it.',
		})),
	);
}

/** Both languages' interface strings. @throws DataError for every key that one of them lacks. */
export async function readInterfaceStrings(): Promise<Record<Locale, InterfaceStrings>> {
	const tables = {
		ms: JSON.parse(await readProjectFile('content/interface/ms.json')) as InterfaceStrings,
		en: JSON.parse(await readProjectFile('content/interface/en.json')) as InterfaceStrings,
	};
	throwIfAny(checkInterfaceStrings(tables));
	return tables;
}

/** @throws DataError when nothing has been built. */
export function requireBuiltSite(): void {
	if (existsSync(join(DIST, 'sitemap.xml'))) return;
	throw new DataError({
		what: 'Laman ini belum dibina, atau binaannya terhenti. / The site has not been built, or its build stopped halfway.',
		where: 'dist/',
		mend: 'Jalankan / Run: npm run build',
	});
}
