import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getPosterInput } from '#collections/handouts.ts';
import { getPlaces } from '#collections/places.ts';
import { posterPath, POSTER_INKS } from '#domain/handouts/poster.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { makePoster } from '#generators/handouts/poster.ts';

export function getStaticPaths() {
	return getPlaces().districts.flatMap((district) =>
		LOCALES.flatMap((locale) =>
			POSTER_INKS.map((ink) => {
				const [, lang, , state, file = ''] = posterPath(locale, district.id, ink).split('/');
				return {
					params: { lang, state, file: file.replace(/\.pdf$/, '') },
					props: { locale, district, ink },
				};
			}),
		),
	);
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
	props,
	locals,
}) => {
	const bytes = await makePoster(getPosterInput(props, locals.site.address));
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: { 'Content-Type': 'application/pdf' },
	});
};
