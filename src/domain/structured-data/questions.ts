import type { AnsweredQuestion } from './structured-data.ts';

const HEADING = /<h3\b[^>]*>(?<question>[\s\S]*?)<\/h3>(?<answer>[\s\S]*?)(?=<h[1-3]\b|$)/g;
const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	nbsp: '\u00A0',
	'#39': "'",
	'#x27': "'",
};

/**
 * The questions of a drawn page: each heading of the third level with all that stands below it as plain text, marks and
 * telephone numbers included. In the order of the page; a heading with nothing below is left out.
 *
 * @param html - The body of the page as readers get it.
 */
export function readQuestions(html: string): AnsweredQuestion[] {
	return [...html.matchAll(HEADING)]
		.map(({ groups }) => ({
			question: plainText(groups?.['question'] ?? ''),
			answer: plainText(groups?.['answer'] ?? ''),
		}))
		.filter(({ question, answer }) => question !== '' && answer !== '');
}

/** Blocks are parted by a space; what is drawn for the eye alone (icons, hidden text) says nothing. */
function plainText(html: string): string {
	return html
		.replace(/<svg\b[\s\S]*?<\/svg>/g, '')
		.replace(/<\/(?:p|li|ul|ol|div|td|th|tr)>/g, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
		.replace(/[\s\u00A0]+/g, ' ')
		.replace(/ (?=[.,:;?!])/g, '')
		.trim();
}
