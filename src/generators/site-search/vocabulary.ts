/**
 * The words that a typing error may be mended to: those of at least 3 letters without digits, in alphabetical order,
 * one space between. Both halves of a word with a hyphen count.
 */
export function makeVocabulary(pages: readonly { words: readonly string[] }[]): string {
	const words = pages
		.flatMap((page) => page.words)
		.flatMap((word) => word.split('-'))
		.filter((word) => /^\p{L}{3,}$/u.test(word));
	return [...new Set(words)].sort().join(' ');
}
