/** Every sentence of the contacts sheet, as content/handouts/{ms,en}/district-contacts.json must have it. */
export const CONTACTS_TEXT_KEYS = [
	'title',
	'area',
	'eyebrow',
	'lead',
	'first',
	'forWhat',
	'hours',
	'hoursUnknown',
	'more',
	'who',
	'number',
	'flagged',
	'places',
	'placesTerritory',
	'place',
	'address',
	'phone',
	'date',
	'notKnown',
	'callFirst',
	'welfare',
	'responsible',
	'namePattern',
	'stateOffice',
	'mapOnly',
	'police',
	'policeNote',
	'policeNone',
	'community',
	'stateHeadquarters',
	'hospital',
	'hospitalNote',
	'hospitalNone',
	'oscc',
	'inDistrict',
	'school',
	'schoolNote',
	'counsellor',
	'head',
	'checkedBy',
	'confirmedOn',
	'undated',
	'printAgain',
	'edition',
	'datesMeaning',
	'numberDates',
	'credits',
	'licence',
	'scan',
	'scanPicture',
	'running',
] as const;

export type ContactsTextKey = (typeof CONTACTS_TEXT_KEYS)[number];

/** The words of the contacts sheet in one language; `{name}` places are filled when the sheet is made. */
export interface ContactsText extends Record<ContactsTextKey, string> {
	/** Day on which the words were last changed, YYYY-MM-DD. */
	written: string;
	/** Ids of the facts they rest on. */
	facts: readonly string[];
}
