/**
 * `npm run check:content`: everything that is wrong with what authors write. File or folder names limit what is shown:
 * `npm run check:content -- content/articles/ms/help`.
 */
import { readContentSources } from './content-sources.ts';
import { runCommand } from './failure.ts';
import { throwIfAny } from '#domain/errors.ts';
import { checkContent } from '#schemas/content-check.ts';

await runCommand(async () => {
	const places = process.argv
		.slice(2)
		.map((place) => place.replace(/^\.\//, '').replace(/\/$/, ''));
	const { articles, offices, findings } = checkContent(await readContentSources());
	throwIfAny(
		findings.filter(
			({ where }) => places.length === 0 || places.some((place) => where.includes(place)),
		),
	);
	console.log(
		`${String(articles.length)} articles and ${String(offices.length)} offices, nothing to mend.`,
	);
});
