import { placeOf, type ArticleText } from './article-text.ts';
import type { Finding } from '#domain/errors.ts';

/** Section of the fact sheet that holds statistics. */
const STATISTICS = 'F-STA-';

/** Malay words for "you" that a page must not use: adults are `anda`, children and teenagers are `kamu` throughout. */
const WRONG_ADDRESS = { children: /\b(?:anda|awak)\b/iu, adults: /\bawak\b/iu };

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

/** Places of a Malay page where the reader is called by the wrong word; see {@link WRONG_ADDRESS}. */
export function findWrongAddress(article: ArticleText): Finding[] {
	if (article.locale !== 'ms') return [];
	const { audience } = article.record;
	return article.blocks.flatMap((block): Finding[] => {
		const found = WRONG_ADDRESS[audience].exec(block.ownText)?.[0];
		if (found === undefined) return [];
		return [
			{
				what: `"${found}" tidak digunakan pada halaman ini. / This page does not call its reader "${found}".`,
				where: placeOf(article, block.line),
				mend:
					audience === 'children'
						? 'Tulis "kamu". / Write "kamu".'
						: 'Tulis "anda"; "kamu" hanya kepada kanak-kanak. / Write "anda"; "kamu" only to children.',
			},
		];
	});
}
