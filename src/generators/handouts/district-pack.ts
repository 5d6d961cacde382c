import { readFileSync } from 'node:fs';
import type { DistrictFileFacts, DistrictFileKind } from '#domain/handouts/district-files.ts';
import type { DistrictFilesInput } from '#domain/handouts/district-input.ts';
import { printAgainAfter } from '#domain/handouts/poster.ts';
import { formatDate } from '#domain/i18n/forms.ts';
import { fillPlaceholders } from '#domain/i18n/translator.ts';
import { zipFiles } from '#generators/materials/repack.ts';
import { makeContactsSheet } from './contacts-sheet.ts';
import { areaName, PROGRAMME } from './sheet-words.ts';
import {
	DATA_LICENCE_ADDRESS,
	LICENCE_ADDRESSES,
	LICENCE_NAMES,
	README_NAMES,
	textFile,
} from './zip-texts.ts';

/** What the bytes of every pack depend on beside its words and sheets. */
const INGREDIENT_FILES = [
	'src/generators/handouts/district-pack.ts',
	'src/generators/materials/repack.ts',
	'node_modules/fflate/package.json',
] as const;

/** Everything that the bytes of a pack depend on. */
export function packIngredients(
	input: DistrictFilesInput,
	sheets: readonly DistrictFileFacts[],
): readonly string[] {
	const edition = editionOf(input);
	return [
		...INGREDIENT_FILES.map((file) => readFileSync(file, 'utf8')),
		...textsOf(input, edition, sheets).map(({ text }) => text),
		edition,
	];
}

/**
 * The sheets of a district in one zip, with what they are, their licences, and a manifest with sizes, pages and
 * checksums. Its bytes depend on the sheets and the words alone.
 */
export function makeDistrictPack(
	input: DistrictFilesInput,
	sheets: readonly (DistrictFileFacts & { content: Uint8Array })[],
): Uint8Array {
	const edition = editionOf(input);
	const encoder = new TextEncoder();
	return zipFiles(
		[
			...textsOf(input, edition, sheets).map(({ name, text }) => ({
				name,
				bytes: encoder.encode(text),
			})),
			...sheets.map((sheet) => ({ name: nameOf(sheet), bytes: sheet.content })),
		],
		edition,
	);
}

function textsOf(input: DistrictFilesInput, edition: string, sheets: readonly DistrictFileFacts[]) {
	const { locale, texts } = input;
	return [
		{ name: README_NAMES[locale], text: readme(input, edition, sheets) },
		{
			name: LICENCE_NAMES[locale],
			text: textFile([
				texts.pack.licence,
				LICENCE_ADDRESSES[locale],
				'',
				texts.pack.dataLicence,
				DATA_LICENCE_ADDRESS,
			]),
		},
		{ name: 'manifest.json', text: manifest(input, edition, sheets) },
	];
}

function readme(
	input: DistrictFilesInput,
	edition: string,
	sheets: readonly DistrictFileFacts[],
): string {
	const { locale, texts, pageAddress } = input;
	const { pack } = texts;
	const names: Readonly<Record<DistrictFileKind, string>> = {
		pack: '',
		poster: pack.poster,
		'poster-one-ink': pack.posterOneInk,
		contacts: pack.contacts,
	};
	return textFile([
		PROGRAMME.join(' '),
		fillPlaceholders(pack.title, { area: areaName(input, texts.contacts) }),
		'',
		pack.lead,
		'',
		...sheets.map((sheet) => {
			const pages = fillPlaceholders(pack.pages, { count: sheet.pages ?? 1 });
			return `- ${nameOf(sheet)} (${names[sheet.kind]}, ${pages})`;
		}),
		'',
		fillPlaceholders(pack.printAgain, {
			date: formatDate(printAgainAfter(edition), locale),
		}),
		texts.contacts.datesMeaning,
		pack.checked,
		...(pageAddress === undefined ? [] : [fillPlaceholders(pack.newest, { address: pageAddress })]),
	]);
}

/** Machine-readable: what the files are and whether they came whole. */
function manifest(
	input: DistrictFilesInput,
	edition: string,
	sheets: readonly DistrictFileFacts[],
): string {
	const { locale, district, texts } = input;
	return `${JSON.stringify(
		{
			id: district.id,
			programme: PROGRAMME.join(' '),
			title: fillPlaceholders(texts.pack.title, { area: areaName(input, texts.contacts) }),
			language: locale,
			licence: 'CC BY 4.0',
			dataLicence: 'ODbL 1.0',
			edition,
			printAgainAfter: printAgainAfter(edition),
			files: sheets.map((sheet) => ({
				name: nameOf(sheet),
				kind: sheet.kind,
				format: 'pdf',
				bytes: sheet.bytes,
				pages: sheet.pages ?? null,
				sha256: sheet.sha256,
			})),
		},
		null,
		'\t',
	)}\n`;
}

/** Day of the newest thing in the pack, YYYY-MM-DD: the contacts sheet has all that the posters have. */
function editionOf(input: DistrictFilesInput): string {
	const { edition } = makeContactsSheet({ ...input, text: input.texts.contacts });
	return edition.map((part) => String(part).padStart(2, '0')).join('-');
}

function nameOf({ path }: DistrictFileFacts): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
