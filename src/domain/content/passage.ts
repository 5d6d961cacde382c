import { placeOf, type ArticleText } from './article-text.ts';
import type { Locale } from '#domain/i18n/locale.ts';

/** Words in one language with the place where they stand: of an article, the interface or a table. */
export interface Passage {
	locale: Locale;
	/** As messages say it. */
	where: string;
	text: string;
	/** The same without what is marked as another language. */
	ownText: string;
}

/** The passages of an article, titles included, in the order of the file. */
export function passagesOf(article: ArticleText): Passage[] {
	return article.blocks
		.filter((block) => block.text !== '')
		.map((block) => ({
			locale: article.locale,
			where: placeOf(article, block.line),
			text: block.text,
			ownText: block.ownText,
		}));
}
