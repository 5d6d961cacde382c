import type { Bilingual } from './translator.ts';

/** A page that code makes: its address in each language, and the interface keys of its names. */
export interface FixedPage {
	id: string;
	urlName: Bilingual;
	/** Stem of its interface keys: `page.findHelp`, `page.findHelp.nav`, `page.findHelp.description`. */
	title:
		| 'home.title'
		| 'page.findHelp'
		| 'page.search'
		| 'page.toolkit'
		| 'page.toolkitDistricts'
		| 'page.sources'
		| 'page.gallery';
	navTitle:
		| 'page.home'
		| 'page.findHelp.nav'
		| 'page.search'
		| 'page.toolkit.nav'
		| 'page.toolkitDistricts.nav'
		| 'page.sources.nav'
		| 'page.gallery';
	description:
		| 'home.description'
		| 'page.findHelp.description'
		| 'page.search.description'
		| 'page.toolkit.description'
		| 'page.toolkitDistricts.description'
		| 'page.sources.description'
		| 'page.gallery.description';
	isHidden?: boolean;
}

/** The pages that no author writes. State, district, postcode and office pages lie under `find-help`. */
export const FIXED_PAGES: readonly FixedPage[] = [
	{
		id: 'home',
		urlName: { ms: '', en: '' },
		title: 'home.title',
		navTitle: 'page.home',
		description: 'home.description',
	},
	{
		id: 'find-help',
		urlName: { ms: 'cari-bantuan', en: 'find-help' },
		title: 'page.findHelp',
		navTitle: 'page.findHelp.nav',
		description: 'page.findHelp.description',
	},
	{
		id: 'search',
		urlName: { ms: 'carian', en: 'search' },
		title: 'page.search',
		navTitle: 'page.search',
		description: 'page.search.description',
	},
	{
		id: 'sources',
		urlName: { ms: 'sumber', en: 'sources' },
		title: 'page.sources',
		navTitle: 'page.sources.nav',
		description: 'page.sources.description',
	},
	{
		id: 'schools/toolkit',
		urlName: { ms: 'sekolah/bahan', en: 'schools/toolkit' },
		title: 'page.toolkit',
		navTitle: 'page.toolkit.nav',
		description: 'page.toolkit.description',
	},
	{
		id: 'schools/toolkit/districts',
		urlName: { ms: 'sekolah/bahan/daerah', en: 'schools/toolkit/districts' },
		title: 'page.toolkitDistricts',
		navTitle: 'page.toolkitDistricts.nav',
		description: 'page.toolkitDistricts.description',
	},
	{
		id: 'gallery',
		urlName: { ms: 'gaya', en: 'style' },
		title: 'page.gallery',
		navTitle: 'page.gallery',
		description: 'page.gallery.description',
		isHidden: true,
	},
];
