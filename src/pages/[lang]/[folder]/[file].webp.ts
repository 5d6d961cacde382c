import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getMaterials } from '#collections/materials.ts';
import { materialContext } from '#domain/materials/context.ts';
import { previewRoutes } from '#domain/materials/files.ts';
import { makePreview } from '#generators/materials/preview.ts';

export const getStaticPaths = () => previewRoutes(getMaterials());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
	props: { material, plan },
	locals: { site },
}) => {
	const bytes = await makePreview(material[site.locale], materialContext(material, site), plan);
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: { 'Content-Type': 'image/webp' },
	});
};
