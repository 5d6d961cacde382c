import { createHash } from 'node:crypto';
import { makeContacts } from './contacts.ts';
import { makeDistrictPack, packIngredients } from './district-pack.ts';
import { keepFile } from './file-cache.ts';
import { countPages } from './pdf-pages.ts';
import { makePoster } from './poster.ts';
import {
	DISTRICT_FILES,
	districtFilePath,
	type DistrictFileFacts,
	type DistrictFileKind,
} from '#domain/handouts/district-files.ts';
import type { DistrictFilesInput } from '#domain/handouts/district-input.ts';

/** Facts alone: the bytes of 1,280 files would fill the memory of the build. */
const facts = new Map<string, Promise<readonly DistrictFileFacts[]>>();

/**
 * What pages say of the files of a district in one language, in the order of `DISTRICT_FILES`; found once a build.
 *
 * @throws DataError when a file cannot be made.
 */
export function districtFileFacts(
	input: DistrictFilesInput,
): Promise<readonly DistrictFileFacts[]> {
	const key = districtFilePath('pack', input.locale, input.district.id);
	const known = facts.get(key) ?? findFacts(input);
	facts.set(key, known);
	return known;
}

/** One of the files of a district, from the cache where nothing in it has changed. */
export async function makeDistrictFile(
	input: DistrictFilesInput,
	kind: DistrictFileKind,
): Promise<Uint8Array> {
	if (kind === 'pack') return makePack(input, await districtFileFacts(input));
	return makeSheet(input, kind);
}

async function findFacts(input: DistrictFilesInput): Promise<readonly DistrictFileFacts[]> {
	const sheets: DistrictFileFacts[] = [];
	for (const kind of DISTRICT_FILES) {
		if (kind !== 'pack') sheets.push(factsOf(input, kind, await makeSheet(input, kind)));
	}
	return [factsOf(input, 'pack', await makePack(input, sheets)), ...sheets];
}

function factsOf(
	{ locale, district }: DistrictFilesInput,
	kind: DistrictFileKind,
	bytes: Uint8Array,
): DistrictFileFacts {
	return {
		kind,
		path: districtFilePath(kind, locale, district.id),
		bytes: bytes.length,
		pages: kind === 'pack' ? undefined : countPages(bytes),
		sha256: createHash('sha256').update(bytes).digest('hex'),
	};
}

function makePack(
	input: DistrictFilesInput,
	known: readonly DistrictFileFacts[],
): Promise<Uint8Array> {
	const sheets = known.filter(({ kind }) => kind !== 'pack');
	return keepFile(
		districtFilePath('pack', input.locale, input.district.id),
		packIngredients(input, sheets),
		async () => {
			const files = [];
			for (const sheet of sheets) {
				files.push({ ...sheet, content: await makeSheet(input, sheet.kind) });
			}
			return makeDistrictPack(input, files);
		},
	);
}

function makeSheet(input: DistrictFilesInput, kind: DistrictFileKind): Promise<Uint8Array> {
	if (kind === 'contacts') return makeContacts({ ...input, text: input.texts.contacts });
	return makePoster({
		...input,
		ink: kind === 'poster-one-ink' ? 'one-ink' : 'colour',
		text: input.texts.poster,
	});
}
