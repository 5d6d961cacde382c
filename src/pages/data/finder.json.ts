import type { APIRoute } from 'astro';
import { getOffices } from '#collections/offices.ts';
import { getPlaces } from '#collections/places.ts';
import { makeFinderFiles } from '#generators/search-index/finder-files.ts';

/** Offices, districts and states: what the finder loads before anything is typed. */
export const GET: APIRoute = () =>
	Response.json(makeFinderFiles({ ...getPlaces(), offices: getOffices() }).finder);
