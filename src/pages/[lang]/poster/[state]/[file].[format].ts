import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDistrictFilesInput } from '#collections/handouts.ts';
import { getPlaces } from '#collections/places.ts';
import { districtFileRoutes } from '#domain/handouts/district-files.ts';
import { MEDIA_TYPES } from '#domain/materials/files.ts';
import { makeDistrictFile } from '#generators/handouts/district-files.ts';

export const getStaticPaths = () => districtFileRoutes(getPlaces().districts);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
	props: { district, kind, format },
	locals: { site },
}) => {
	const input = getDistrictFilesInput({ locale: site.locale, district }, site.address);
	const bytes = await makeDistrictFile(input, kind);
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: { 'Content-Type': MEDIA_TYPES[format] },
	});
};
