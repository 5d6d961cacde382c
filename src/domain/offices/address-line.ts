import type { Office } from './office.ts';

/** Address, postcode and town on one line; empty where none is known. */
export function addressLine(office: Pick<Office, 'address' | 'postcode' | 'town'>): string {
	const town = [office.postcode, office.town].filter(Boolean).join(' ');
	const parts = [office.address, town].filter((part) => part !== undefined && part !== '');
	return [...new Set(parts)].join(', ');
}
