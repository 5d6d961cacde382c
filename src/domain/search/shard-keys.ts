import { isGeneric } from './token-index.ts';

/**
 * Which small file of the gazetteer holds a name. A name stands in the file of the first two letters of each of its
 * telling words; Chinese and Tamil names have one file each.
 */

/** Files for names in other scripts. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
	[/\p{Script=Han}/u, 'zh'],
	[/\p{Script=Tamil}/u, 'ta'],
];

/** Beginnings that so many names share that two letters would make too large a file. */
const BUSY = new Set(['ba', 'ka', 'ke', 'mu', 'pa', 'pe', 'se', 'ta', 'te']);

/** The most files that one query may ask for. */
const MAX_KEYS_FOR_QUERY = 3;

/**
 * Files that a name belongs in.
 *
 * @param name - Its words, normalised.
 * @param isTown - Towns stand under each of their words, so that "sungai" alone already offers Sungai Petani.
 */
export function shardKeysOfName(name: readonly string[], isTown: boolean): string[] {
	const telling = name.filter((word) => !isGeneric(word));
	const words = isTown ? name : telling.length > 0 ? telling : name.slice(-1);
	return [...new Set(words.map(keyOf))];
}

/** Files that may hold what is typed: the telling words first, none until a word has two letters. */
export function shardKeysOfQuery(words: readonly string[]): string[] {
	const long = words.filter((word) => word.length > 1 || !/^[a-z]$/.test(word));
	const telling = long.filter((word) => !isGeneric(word));
	return [...new Set((telling.length > 0 ? telling : long).map(keyOf))].slice(
		0,
		MAX_KEYS_FOR_QUERY,
	);
}

function keyOf(word: string): string {
	const script = SCRIPTS.find(([pattern]) => pattern.test(word));
	if (script !== undefined) return `script-${script[1]}`;
	if (!/^[a-z]{2}/.test(word)) return 'other';
	return word.slice(0, BUSY.has(word.slice(0, 2)) ? 3 : 2);
}
