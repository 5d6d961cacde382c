import type { Office } from './office.ts';

/**
 * Address, postcode and town on one line; empty where none is known. Sources often write the postcode, and the town
 * behind it, into the address already: each stands once.
 */
export function addressLine({
	address = '',
	postcode = '',
	town = '',
}: Pick<Office, 'address' | 'postcode' | 'town'>): string {
	const hasPostcode = postcode !== '' && address.includes(postcode);
	const rest = hasPostcode ? [address.includes(town) ? '' : town] : [postcode, town];
	return [address, rest.filter((part) => part !== '').join(' ')]
		.filter((part) => part !== '')
		.join(', ');
}
