import ICAL from 'ical.js';
import type { State } from '#domain/geo/place.ts';
import type { Office } from '#domain/offices/office.ts';

/** A property as the library writes it: name, parameters, type, value (jCard, RFC 7095). */
type Property = [
	name: string,
	parameters: Record<string, string | readonly string[]>,
	type: string,
	value: string | readonly string[],
];

/**
 * The office as a contact for a telephone: vCard 3.0, which old phones read too. It bears the office's own name, as a
 * sign on its door would, and no word of why somebody kept it.
 *
 * @throws Error for an office without a confirmed number: a contact that cannot be called only looks like help.
 * Source: RFC 2426, vCard MIME Directory Profile.
 */
export function makeOfficeVcard(office: Office, state: State): string {
	if (office.phone === undefined) throw new Error(`${office.id} has no confirmed number.`);
	const name = office.name.ms;
	const address = ['', '', office.address, office.town, state.name.ms, office.postcode, 'Malaysia'];
	const properties: Property[] = [
		['version', {}, 'text', '3.0'],
		['fn', {}, 'text', name],
		['n', {}, 'text', [name, '', '', '', '']],
		['org', {}, 'text', [name]],
		['tel', { type: ['WORK', 'VOICE'] }, 'phone-number', office.phone],
		['adr', { type: 'WORK' }, 'text', address.map((part) => part ?? '')],
	];
	return `${ICAL.stringify.component(['vcard', properties, []], ICAL.design.vcard3)}\r\n`;
}
