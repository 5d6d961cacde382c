import type { BilingualMaterial } from './material.ts';
import { materialPaths, TOOLKIT_PAGE_ID } from './paths.ts';
import type { SheetContext } from './sheet.ts';
import { hasPublicAddress } from '#domain/settings.ts';
import type { SiteContext } from '#domain/site-context.ts';

/** What the sheets of a material take from the site, in its language; no address while the site has no public one. */
export function materialContext(
	material: BilingualMaterial,
	{ t, contacts, address, pages, locale }: SiteContext,
): SheetContext {
	const path = materialPaths(material, pages.get(TOOLKIT_PAGE_ID))[locale];
	return {
		t,
		contacts,
		pageAddress: hasPublicAddress(address) ? `${address}${path}` : undefined,
	};
}
