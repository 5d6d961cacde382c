import type { Guide, GuideStep } from './guide.ts';
import type { ArticleText } from '#domain/content/article-text.ts';

const KINDS: Readonly<Record<string, GuideStep['kind']>> = {
	Question: 'question',
	Outcome: 'outcome',
};

/** Components that name somebody to contact, with the contacts that those without an id always show. */
const CONTACTS: Readonly<Record<string, readonly string[]>> = {
	Contact: [],
	ContactCard: [],
	Calls: ['emergency', 'talian-kasih'],
	Emergency: ['emergency'],
};

/** The guide that an article holds: its `<Question>` and `<Outcome>` blocks, in order; empty for other articles. */
export function readGuide(article: ArticleText): Guide {
	const steps: { id: string; kind: GuideStep['kind']; answers: string[]; contacts: string[] }[] =
		[];
	let isInside = false;
	for (const block of article.blocks) {
		if (/^<\/(Question|Outcome)>$/.test(block.outline)) isInside = false;
		for (const { name, props } of block.components) {
			const kind = KINDS[name];
			if (kind !== undefined) {
				steps.push({ id: props['id'] ?? '', kind, answers: [], contacts: [] });
				isInside = true;
			}
			const step = isInside ? steps.at(-1) : undefined;
			if (name === 'Answer') step?.answers.push(props['to'] ?? '');
			const shown = CONTACTS[name];
			if (shown !== undefined) {
				step?.contacts.push(...(props['id'] === undefined ? shown : [props['id']]));
			}
		}
	}
	return steps;
}
