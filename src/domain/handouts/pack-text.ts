/** Every sentence in the zip of a district, as content/handouts/{ms,en}/district-pack.json must have it. */
export const PACK_TEXT_KEYS = [
	'title',
	'lead',
	'poster',
	'posterOneInk',
	'contacts',
	'pages',
	'printAgain',
	'checked',
	'newest',
	'licence',
	'dataLicence',
] as const;

export type PackTextKey = (typeof PACK_TEXT_KEYS)[number];

/** The words in the zip in one language; `{name}` places are filled when it is made. */
export interface PackText extends Record<PackTextKey, string> {
	/** Day on which the words were last changed, YYYY-MM-DD. */
	written: string;
	/** Ids of the facts they rest on. */
	facts: readonly string[];
}
