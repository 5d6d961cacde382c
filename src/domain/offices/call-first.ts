import type { Office } from './office.ts';

/**
 * Whether visitors are told to call before they go: only where there is a number to call, and never for a hospital,
 * since nobody with a hurt child may lose time over a telephone.
 */
export function isToBeCalledFirst(office: Pick<Office, 'phone' | 'service'>): boolean {
	return office.phone !== undefined && office.service !== 'hospital';
}
