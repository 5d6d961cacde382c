/**
 * `npm run content:report`: how long the sentences of each page are, the longest on average first. Goal A8: 15 words
 * on average, none over 25; easy-read pages 10 in the middle. The last figure is the readability index LIX, to compare
 * pages of one language.
 */
import { readContentSources } from './content-sources.ts';
import { runCommand } from './failure.ts';
import { sentenceFigures } from '#domain/content/sentence-length.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { checkContent } from '#schemas/content-check.ts';

await runCommand(async () => {
	const { articles } = checkContent(await readContentSources());
	for (const locale of LOCALES) {
		const rows = articles
			.filter((article) => article.locale === locale)
			.map((article) => ({ article, figures: sentenceFigures(article) }))
			.sort((one, other) => other.figures.mean - one.figures.mean);
		console.log(`\n${locale}  words  sentences  mean  median  longest   LIX`);
		for (const { article, figures } of rows) {
			console.log(
				[
					String(figures.words).padStart(9),
					String(figures.sentences).padStart(10),
					figures.mean.toFixed(1).padStart(5),
					String(figures.median).padStart(7),
					String(figures.longest).padStart(8),
					figures.lix.toFixed(0).padStart(5),
					` ${article.id}${article.record.easyRead ? ' (easy read)' : ''}`,
				].join(' '),
			);
		}
		const words = rows.reduce((sum, { figures }) => sum + figures.words, 0);
		const sentences = rows.reduce((sum, { figures }) => sum + figures.sentences, 0);
		console.log(
			`${String(words).padStart(9)} ${String(sentences).padStart(10)} ${(words / Math.max(1, sentences)).toFixed(1).padStart(5)} ${' '.repeat(17)}${String(rows.length)} pages`,
		);
	}
});
