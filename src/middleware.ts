import { defineMiddleware } from 'astro:middleware';
import { getSiteContext } from '#collections/site-context.ts';
import { DEFAULT_LOCALE, isLocale } from '#domain/i18n/locale.ts';

/** Gives every page what it knows without being told (src/domain/site-context.ts). */
export const onRequest = defineMiddleware(async (context, next) => {
	const first = context.url.pathname.split('/')[1];
	context.locals.site = await getSiteContext(isLocale(first) ? first : DEFAULT_LOCALE);
	return next();
});
