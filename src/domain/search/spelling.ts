/**
 * How far two words are apart by typing errors: letters left out, added, changed or swapped with a neighbour.
 *
 * @returns The number of errors, or `limit + 1` as soon as it must be more than `limit`.
 */
export function typingErrors(word: string, other: string, limit: number): number {
	if (Math.abs(word.length - other.length) > limit) return limit + 1;
	let before: number[] = [];
	let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= word.length; i++) {
		const current = [i];
		let best = i;
		for (let j = 1; j <= other.length; j++) {
			const isSame = word[i - 1] === other[j - 1];
			let errors = Math.min(
				(previous[j] as number) + 1,
				(current[j - 1] as number) + 1,
				(previous[j - 1] as number) + (isSame ? 0 : 1),
			);
			const isSwapped =
				i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
			if (isSwapped) errors = Math.min(errors, (before[j - 2] as number) + 1);
			current.push(errors);
			best = Math.min(best, errors);
		}
		if (best > limit) return limit + 1;
		before = previous;
		previous = current;
	}
	return previous[other.length] as number;
}

/** Errors that a word of this length may hold and still be meant: none below 4 letters, one to 7, two from 8. */
export function allowedErrors(word: string): number {
	if (word.length < 4 || /\d/.test(word)) return 0;
	return word.length < 8 ? 1 : 2;
}
