import { readFileSync } from 'node:fs';
import { contactsPath } from '#domain/handouts/district-files.ts';
import type { ContactsInput } from '#domain/handouts/district-input.ts';
import { qrSvg } from '#generators/qr/qr-code.ts';
import { readHandoutColours } from './colours.ts';
import { makeContactsSheet } from './contacts-sheet.ts';
import { keepFile } from './file-cache.ts';
import { typesetPdf, TYPESETTER_FILES } from './typesetter.ts';

const TEMPLATE = 'src/generators/handouts/contacts.typ';
const COLOURS = 'src/styles/tokens.css';

/** What the bytes of every sheet depend on beside its own words. */
const INGREDIENT_FILES = [TEMPLATE, ...TYPESETTER_FILES] as const;

/**
 * The contacts sheet of a district as a tagged PDF of one A4 page, or two where the district has very many places.
 * Deterministic: the same input gives the same bytes. Taken from the cache where its input has not changed.
 *
 * @throws DataError when a main contact is missing or the places do not fit two pages.
 */
export async function makeContacts(input: ContactsInput): Promise<Uint8Array> {
	const path = contactsPath(input.locale, input.district.id);
	const sheet = await contactsSheetInput(input);
	const ingredients = [...INGREDIENT_FILES.map((file) => readFileSync(file, 'utf8')), sheet];
	return keepFile(path, ingredients, () => typesetPdf(TEMPLATE, { sheet }, path));
}

/** The same sheet, made anew. */
export async function makeContactsAnew(input: ContactsInput): Promise<Uint8Array> {
	const path = contactsPath(input.locale, input.district.id);
	return typesetPdf(TEMPLATE, { sheet: await contactsSheetInput(input) }, path);
}

/** All that the template needs, as JSON. */
async function contactsSheetInput(input: ContactsInput): Promise<string> {
	const { address, ...sheet } = makeContactsSheet(input);
	return JSON.stringify({
		...sheet,
		colours: readHandoutColours(readFileSync(COLOURS, 'utf8')),
		qr: address === undefined ? null : { ...address, svg: await qrSvg(address.whole) },
	});
}
