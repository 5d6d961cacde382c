import type { ArticleText } from './article-text.ts';
import type { Finding } from '#domain/errors.ts';

/** Section of the fact sheet that holds statistics. */
const STATISTICS = 'F-STA-';

/** A page for children that rests on statistics: numbers of other children's harm frighten and help no child. */
export function findStatisticsForChildren(article: ArticleText): Finding[] {
	if (article.record.audience !== 'children') return [];
	return article.record.facts
		.filter((id) => id.startsWith(STATISTICS))
		.map((id) => ({
			what: `Halaman kanak-kanak bersandar pada statistik ${id}. / A page for children rests on the statistic ${id}.`,
			where: article.file,
			mend: 'Padam angka itu dan id faktanya. / Delete the figure and the id of its fact.',
		}));
}
