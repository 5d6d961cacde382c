import type { APIRoute, GetStaticPaths } from 'astro';
import { getPlaces } from '#collections/places.ts';
import { makeFinderFiles } from '#generators/search-index/finder-files.ts';

/** Postcodes, cut by their first two digits. */
export const getStaticPaths = (() => {
	const { postcodes } = makeFinderFiles({ ...getPlaces(), offices: [] });
	return [...postcodes].map(([group, file]) => ({ params: { group }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
