/** What a built page says about itself to search engines. */
export interface PageLinks {
	canonical: string;
	/** Address by language, as the page's own `hreflang` links name them. */
	alternates: readonly { language: string; address: string }[];
}

/**
 * Reads a built page. `undefined` for one that search engines must leave alone (`noindex`) or that names no canonical
 * address.
 */
export function readPageLinks(html: string): PageLinks | undefined {
	const head = html.slice(0, html.indexOf('</head>'));
	if (/<meta\s[^>]*name="robots"[^>]*noindex/.test(head)) return undefined;
	const links = [...head.matchAll(/<link\s[^>]*>/g)].map(([tag]) => ({
		rel: attribute(tag, 'rel'),
		language: attribute(tag, 'hreflang'),
		address: attribute(tag, 'href'),
	}));
	const canonical = links.find((link) => link.rel === 'canonical')?.address;
	if (canonical === undefined) return undefined;
	return {
		canonical,
		alternates: links.flatMap(({ rel, language, address }) =>
			rel === 'alternate' && language !== undefined && address !== undefined
				? [{ language, address }]
				: [],
		),
	};
}

/**
 * A site map of the pages, sorted by address, each with its address in every language.
 *
 * Source: https://www.sitemaps.org/protocol.html and
 * https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap, read 22 November 2026.
 */
export function siteMapXml(pages: readonly PageLinks[]): string {
	const entries = pages
		.toSorted((a, b) => (a.canonical < b.canonical ? -1 : 1))
		.map(({ canonical, alternates }) => {
			const others = alternates.map(
				({ language, address }) =>
					`<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`,
			);
			return `<url><loc>${canonical}</loc>${others.join('')}</url>`;
		});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...entries,
		'</urlset>',
		'',
	].join('\n');
}

/** The value as it stands in the HTML: its entities are those of XML too, so it goes over unchanged. */
function attribute(tag: string, name: string): string | undefined {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
