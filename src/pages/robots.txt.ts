import type { APIRoute } from 'astro';

/** Everybody may read everything; pages that are not for search engines say so themselves. */
export const GET: APIRoute = ({ locals }) =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${locals.site.address}/sitemap.xml\n`);
