/**
 * What a page tells search engines about itself, in the words of schema.org, so that a result can show the questions, the
 * day, the way up or the kind of place. Only what the page itself says is told: no author, no rating, no hours or number
 * that is not known.
 */
import type { ArticleRecord } from '#domain/articles/article.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { Office } from '#domain/offices/office.ts';

const LANGUAGE: Record<Locale, string> = { ms: 'ms-MY', en: 'en-MY' };

/** Source: schema.org, GovernmentOffice, PoliceStation and Hospital, https://schema.org/CivicStructure, 2026-11-22. */
const TYPE_OF_SERVICE: Record<Office['service'], string> = {
	police: 'PoliceStation',
	welfare: 'GovernmentOffice',
	hospital: 'Hospital',
};

/** One thing of schema.org; `undefined` values are left out when it is written. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** A question of a page with its answer as plain text. */
export interface AnsweredQuestion {
	question: string;
	answer: string;
}

/**
 * The way up to a page, from home down to the page itself.
 *
 * @param steps - Names with addresses from the root of the site, home first. The page itself comes last and without an
 *   address: it needs none here, and each byte counts on a slow network.
 * @param site - The public address without a slash at its end.
 */
export function breadcrumbList(
	steps: readonly { name: string; href?: string | undefined }[],
	site: string,
): Thing {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(({ name, href }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			item: href === undefined ? undefined : site + href,
		})),
	};
}

/**
 * An article with the day on which its words were last written or read by an officer. A page for children names the ages.
 *
 * @param address - Full address of the page.
 * @param publisher - As the footer names it; empty while nobody has been named, and then nobody is.
 */
export function articleThing(
	article: ArticleRecord,
	locale: Locale,
	{ address, publisher }: { address: string; publisher: string },
): Thing {
	const { reviewedOn, written } = article;
	return {
		'@type': 'Article',
		headline: article.title,
		description: article.description,
		inLanguage: LANGUAGE[locale],
		url: address,
		datePublished: written,
		dateModified: reviewedOn !== undefined && reviewedOn > written ? reviewedOn : written,
		publisher: publisher === '' ? undefined : { '@type': 'Organization', name: publisher },
		audience:
			article.band === undefined
				? undefined
				: {
						'@type': 'PeopleAudience',
						suggestedMinAge: Number(article.band.split('-')[0]),
						suggestedMaxAge: Number(article.band.split('-')[1]),
					},
	};
}

/** A page of questions, or `undefined` where there are none: an empty list would be a fault of the page. */
export function questionPage(
	questions: readonly AnsweredQuestion[],
	locale: Locale,
): Thing | undefined {
	if (questions.length === 0) return undefined;
	return {
		'@type': 'FAQPage',
		inLanguage: LANGUAGE[locale],
		mainEntity: questions.map(({ question, answer }) => ({
			'@type': 'Question',
			name: question,
			acceptedAnswer: { '@type': 'Answer', text: answer },
		})),
	};
}

/**
 * An office that takes visitors, or `undefined` for one that has moved, merged or closed. A number is told only when it
 * is known. Position and hours are left out: a result could not say how old the one is, and most of the other are not
 * known.
 *
 * @param region - Name of its state in the language of the page.
 */
export function officeThing(
	office: Office,
	locale: Locale,
	{ address, region }: { address: string; region: string },
): Thing | undefined {
	if (office.status !== 'open') return undefined;
	return {
		'@type': TYPE_OF_SERVICE[office.service],
		name: office.name[locale],
		url: address,
		telephone: office.phone,
		address: {
			'@type': 'PostalAddress',
			streetAddress: office.address,
			postalCode: office.postcode,
			addressLocality: office.town,
			addressRegion: region,
			addressCountry: 'MY',
		},
	};
}

/**
 * The things of a page as the text of its `<script type="application/ld+json">`. A `<` is written as an escape, so that
 * no word of the page can end the element.
 */
export function toJsonLd(things: readonly Thing[]): string {
	return JSON.stringify({
		'@context': 'https://schema.org',
		'@graph': things,
	}).replaceAll('<', '\\u003c');
}
