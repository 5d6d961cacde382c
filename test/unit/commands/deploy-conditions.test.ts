import { expect, test } from 'vitest';
import { findReasonsNotToDeploy, pathsLeftOut } from '#commands/deploy-conditions.ts';
import { readRegisters } from '#commands/registers.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { MAIN_CONTACT_IDS } from '#domain/contacts/registry.ts';
import { siteAddress } from '#domain/settings.ts';

const ADDRESS = 'https://kasih.my';
const { contacts } = (await readRegisters()).contacts;
const confirmed = contacts.map((contact) => confirm(contact));
const ready = { address: ADDRESS, builtFor: ADDRESS, contacts: confirmed };

test('a site with an address of its own and confirmed numbers may go out', () => {
	expect(findReasonsNotToDeploy(ready)).toEqual([]);
});

test.for([
	{ name: 'no address was chosen', chosen: undefined },
	{ name: 'the address is empty', chosen: '' },
	{ name: 'the address is a reserved one', chosen: 'https://something-else.example/' },
	{ name: 'the address is not encrypted', chosen: 'http://kasih.my' },
	{ name: 'the address is no address', chosen: 'kasih.my' },
])('a deploy is refused when $name', ({ chosen }) => {
	const address = siteAddress(chosen);
	const reasons = findReasonsNotToDeploy({ ...ready, address, builtFor: address });
	expect(reasons.map((reason) => reason.where)).toEqual(['SITE_ADDRESS']);
	expect(reasons[0]?.mend).toContain('SITE_ADDRESS=https://');
});

test('a deploy is refused when the pages were built for another address', () => {
	const reasons = findReasonsNotToDeploy({
		...ready,
		builtFor: 'https://kasih-kanak-kanak.example',
	});
	expect(reasons).toHaveLength(1);
	expect(reasons[0]?.mend).toContain(`SITE_ADDRESS=${ADDRESS} npm run build`);
});

test.for(MAIN_CONTACT_IDS.map((id) => ({ id })))(
	'a deploy is refused while nobody has confirmed $id',
	({ id }) => {
		const reasons = findReasonsNotToDeploy({
			...ready,
			contacts: confirmed.map((contact) =>
				contact.id === id ? { ...contact, confirmedOn: undefined } : contact,
			),
		});
		expect(reasons.map((reason) => reason.where)).toEqual([
			`content/contacts/confirmed.csv, row "${id}"`,
		]);
	},
);

test('a deploy names every reason at once', () => {
	const unconfirmed = contacts.map((contact) => ({ ...contact, confirmedOn: undefined }));
	expect(
		findReasonsNotToDeploy({
			address: siteAddress(''),
			builtFor: undefined,
			contacts: unconfirmed,
		}),
	).toHaveLength(4);
});

test('nobody is told to try out the emergency number', () => {
	const [reason] = findReasonsNotToDeploy({
		...ready,
		contacts: contacts.map((contact) => ({ ...contact, confirmedOn: undefined })),
	});
	expect(reason?.mend).toContain('without a trial call');
});

test('the gallery is left out of a deploy in both languages, and no other page is', () => {
	expect(pathsLeftOut()).toEqual(['/ms/gaya/', '/en/style/']);
});

function confirm(contact: Contact): Contact {
	return { ...contact, confirmedOn: '2026-11-20', confirmedBy: 'a duty officer' };
}
