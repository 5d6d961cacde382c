import type { APIRoute, GetStaticPaths } from 'astro';
import { getPlaces } from '#collections/places.ts';
import { makeFinderFiles } from '#generators/search-index/finder-files.ts';

/** The gazetteer, cut by the first letters of the telling words of a name. */
export const getStaticPaths = (() => {
	const { places } = makeFinderFiles({ ...getPlaces(), offices: [] });
	return [...places].map(([key, file]) => ({ params: { key }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
