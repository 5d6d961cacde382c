import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getOffices } from '#collections/offices.ts';
import { getPlaces } from '#collections/places.ts';
import { vcardPath } from '#domain/offices/file-paths.ts';
import { makeOfficeVcard } from '#generators/vcards/office-vcard.ts';

export function getStaticPaths() {
	const { states } = getPlaces();
	return getOffices().flatMap((office) => {
		const state = states.find(({ id }) => id === office.state);
		return vcardPath(office) === undefined || state === undefined
			? []
			: [{ params: { office: office.id }, props: { office, state } }];
	});
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	new Response(makeOfficeVcard(props.office, props.state), {
		headers: { 'Content-Type': 'text/vcard; charset=utf-8' },
	});
