import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED, readInterfaceStrings, readProjectFile } from '../project.ts';
import { readRegisters } from '../registers.ts';
import { getContact } from '#domain/contacts/registry.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { readHandoutColours } from '#generators/handouts/colours.ts';
import { makeAppleTouchIcon, makeFavicon } from '#generators/icons/make-icons.ts';
import { makeSocialCard } from '#generators/social-card/make-social-card.ts';

/** Draws what browsers and messengers show of the site: the icons, and one card a language. */
export async function drawIcons(): Promise<string> {
	const mark = await readProjectFile('public/favicon.svg');
	const tokens = await readProjectFile('src/styles/tokens.css');
	const strings = await readInterfaceStrings();
	const { contacts } = (await readRegisters()).contacts;
	await writeFile(join(UNFINISHED, 'favicon.ico'), await makeFavicon(mark));
	await writeFile(
		join(UNFINISHED, 'apple-touch-icon.png'),
		await makeAppleTouchIcon(mark, readHandoutColours(tokens).page),
	);
	for (const locale of LOCALES) {
		const card = {
			title: strings[locale]['home.title'],
			calls: [
				{
					label: strings[locale]['calls.danger'],
					number: getContact(contacts, 'emergency').display,
				},
				{
					label: strings[locale]['calls.line'],
					number: getContact(contacts, 'talian-kasih').display,
				},
			],
		};
		await writeFile(join(UNFINISHED, `card-${locale}.png`), await makeSocialCard(card, tokens));
	}
	return '2 icons and 2 cards';
}
