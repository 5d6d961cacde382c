import { expect, test } from 'vitest';
import { hasPublicAddress, siteAddress } from '#domain/settings.ts';

test('without a chosen address the site has the reserved one, which is not public', () => {
	expect(siteAddress(undefined)).toBe('https://kasih-kanak-kanak.example');
	expect(siteAddress('')).toBe('https://kasih-kanak-kanak.example');
	expect(hasPublicAddress(siteAddress(undefined))).toBe(false);
});

test('a chosen address loses its last slash and is public', () => {
	expect(siteAddress('https://kasih.test/')).toBe('https://kasih.test');
	expect(hasPublicAddress('https://kasih.test')).toBe(true);
});

test('an address that only contains the reserved ending is public', () => {
	expect(hasPublicAddress('https://kasih.example.test')).toBe(true);
});
