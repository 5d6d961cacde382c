/**
 * The sixteen states and federal territories by their code at the Department of Statistics, with the names that people
 * read on the site. `dosm` is the spelling of the source files.
 */
export const STATES = [
	{ code: 1, id: 'johor', dosm: 'Johor', ms: 'Johor', en: 'Johor' },
	{ code: 2, id: 'kedah', dosm: 'Kedah', ms: 'Kedah', en: 'Kedah' },
	{ code: 3, id: 'kelantan', dosm: 'Kelantan', ms: 'Kelantan', en: 'Kelantan' },
	{ code: 4, id: 'melaka', dosm: 'Melaka', ms: 'Melaka', en: 'Melaka' },
	{
		code: 5,
		id: 'negeri-sembilan',
		dosm: 'Negeri Sembilan',
		ms: 'Negeri Sembilan',
		en: 'Negeri Sembilan',
	},
	{ code: 6, id: 'pahang', dosm: 'Pahang', ms: 'Pahang', en: 'Pahang' },
	{ code: 7, id: 'pulau-pinang', dosm: 'Pulau Pinang', ms: 'Pulau Pinang', en: 'Penang' },
	{ code: 8, id: 'perak', dosm: 'Perak', ms: 'Perak', en: 'Perak' },
	{ code: 9, id: 'perlis', dosm: 'Perlis', ms: 'Perlis', en: 'Perlis' },
	{ code: 10, id: 'selangor', dosm: 'Selangor', ms: 'Selangor', en: 'Selangor' },
	{ code: 11, id: 'terengganu', dosm: 'Terengganu', ms: 'Terengganu', en: 'Terengganu' },
	{ code: 12, id: 'sabah', dosm: 'Sabah', ms: 'Sabah', en: 'Sabah' },
	{ code: 13, id: 'sarawak', dosm: 'Sarawak', ms: 'Sarawak', en: 'Sarawak' },
	{
		code: 14,
		id: 'kuala-lumpur',
		dosm: 'W.P. Kuala Lumpur',
		ms: 'W.P. Kuala Lumpur',
		en: 'Kuala Lumpur',
	},
	{ code: 15, id: 'labuan', dosm: 'W.P. Labuan', ms: 'W.P. Labuan', en: 'Labuan' },
	{ code: 16, id: 'putrajaya', dosm: 'W.P. Putrajaya', ms: 'W.P. Putrajaya', en: 'Putrajaya' },
] as const;

/** Id of the state that the source files call `dosmName`; `undefined` for an unknown spelling. */
export function findStateId(dosmName: string): string | undefined {
	return STATES.find((state) => state.dosm === dosmName)?.id;
}
