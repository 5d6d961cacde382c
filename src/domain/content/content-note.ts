import type { ArticleText } from './article-text.ts';
import type { Finding } from '#domain/errors.ts';

/**
 * Facts whose telling is hard to read: injuries in detail (SGN-024 and 025), signs of sexual abuse (SGN-033 to 038) and
 * sexual offences (LAW-054 to 062, 068).
 */
const HARD_FACT = /^F-(?:SGN-02[45]|SGN-03[3-8]|LAW-05[4-9]|LAW-06[0-2]|LAW-068)$/;
/** Pages for people who must act now: nothing stands before the action there. */
const ANSWER_PAGES = 'help/';

/** A page that tells hard things, other than an answer page, without a note that says so first. */
export function findMissingContentNote(article: ArticleText): Finding[] {
	if (article.record.contentNote !== undefined || article.id.startsWith(ANSWER_PAGES)) return [];
	const hard = article.record.facts.filter((id) => HARD_FACT.test(id));
	if (hard.length === 0) return [];
	return [
		{
			what: `Halaman ini menyebut perkara yang berat tanpa "contentNote". / The page tells hard things without a "contentNote": ${hard.join(', ')}.`,
			where: article.file,
			mend: 'Tulis contentNote: satu ayat tentang apa yang berat. / Write contentNote: one sentence on what is hard to read.',
		},
	];
}
