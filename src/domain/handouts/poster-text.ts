/** Every sentence of the district poster, as content/handouts/{ms,en}/district-poster.json must have it. */
export const POSTER_TEXT_KEYS = [
	'title',
	'area',
	'headline',
	'lead',
	'picture',
	'proof',
	'proofNote',
	'emergency',
	'emergencyNote',
	'line',
	'chat',
	'hoursUnknown',
	'places',
	'placesTerritory',
	'welfare',
	'welfareNote',
	'police',
	'policeNote',
	'policeMore',
	'policeNone',
	'hospital',
	'hospitalNote',
	'hospitalMore',
	'hospitalNone',
	'inDistrict',
	'addressUnknown',
	'phoneUnknown',
	'bothUnknown',
	'callFirst',
	'namePattern',
	'confirmedOn',
	'undated',
	'scan',
	'scanPicture',
	'printAgain',
	'edition',
	'scale',
	'datesMeaning',
	'numberDates',
	'credits',
	'licence',
] as const;

export type PosterTextKey = (typeof POSTER_TEXT_KEYS)[number];

/** The words of the poster in one language; `{name}` places are filled when the sheet is made. */
export interface PosterText extends Record<PosterTextKey, string> {
	/** Day on which the words were last changed, YYYY-MM-DD. */
	written: string;
	/** Ids of the facts they rest on. */
	facts: readonly string[];
}
