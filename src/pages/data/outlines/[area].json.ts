import type { APIRoute, GetStaticPaths } from 'astro';
import { getOutlinesText, getPlaces } from '#collections/places.ts';
import { makeOutlineShards } from '#generators/search-index/outline-shards.ts';

/** Outlines of the districts, cut into small areas, and `index`, which says which of them a point may lie in. */
export const getStaticPaths = (() => {
	const { index, areas } = makeOutlineShards(getOutlinesText(), getPlaces().outlines);
	return [
		{ params: { area: 'index' }, props: { file: index } },
		...[...areas].map(([area, file]) => ({ params: { area }, props: { file } })),
	];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
