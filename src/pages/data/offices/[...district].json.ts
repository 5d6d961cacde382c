import type { APIRoute, GetStaticPaths } from 'astro';
import { getOffices } from '#collections/offices.ts';
import { getPlaces } from '#collections/places.ts';
import { makeFinderFiles } from '#generators/search-index/finder-files.ts';

/** Offices by district; there are no such files while all offices fit into the first one. */
export const getStaticPaths = (() => {
	const { offices } = makeFinderFiles({ ...getPlaces(), offices: getOffices() });
	return [...offices].map(([district, file]) => ({ params: { district }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
