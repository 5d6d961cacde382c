import type { APIRoute, GetStaticPaths } from 'astro';
import { getOffices } from '#collections/offices.ts';
import { getPlaces } from '#collections/places.ts';
import { makeFinderFiles } from '#generators/search-index/finder-files.ts';

/** Addresses by state: what the finder adds to its answers. */
export const getStaticPaths = (() => {
	const { addresses } = makeFinderFiles({ ...getPlaces(), offices: getOffices() });
	return [...addresses].map(([state, file]) => ({ params: { state }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
