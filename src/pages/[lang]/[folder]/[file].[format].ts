import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getMaterials } from '#collections/materials.ts';
import { materialContext } from '#domain/materials/context.ts';
import { fileRoutes, MEDIA_TYPES } from '#domain/materials/files.ts';
import { makeMaterialFile } from '#generators/materials/material-files.ts';

export const getStaticPaths = () => fileRoutes(getMaterials());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
	props: { material, path, format },
	locals: { site },
}) => {
	const bytes = await makeMaterialFile(
		material[site.locale],
		materialContext(material, site),
		path,
	);
	return new Response(bytes, { headers: { 'Content-Type': MEDIA_TYPES[format] } });
};
