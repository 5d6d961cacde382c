/**
 * What a name on a list of police places says: which kind of place it is and how it is called, or why nobody should be
 * sent there. The sources write the same station as "Balai Polis Bercham", "Police Station Bercham" and "BALAI POLIS
 * BERCHAM"; here they become one.
 */

export type PoliceKind = 'balai' | 'community' | 'ipd' | 'ipk';

/** Why a row is left out; each is a line of content/offices/REPORT.md. */
export type ExclusionReason =
	| 'unnamed'
	| 'name says only police'
	| 'police post (pondok, beat base)'
	| 'traffic police'
	| 'marine police'
	| 'auxiliary police'
	| 'quarters or mess'
	| 'training, range or tactical unit'
	| 'road block or speed camera'
	| 'national headquarters'
	| 'historical building'
	| 'unit of a headquarters'
	| 'not a police station by its name';

type PoliceName = { kind: PoliceKind; placeName: string } | { excluded: ExclusionReason };

/** The first pattern that fits decides, so the narrower ones stand first. */
const EXCLUSIONS: readonly (readonly [RegExp, ExclusionReason])[] = [
	[/^$/, 'unnamed'],
	[/\bhistoric/i, 'historical building'],
	[/trafik|traffic/i, 'traffic police'],
	[/\bmarine?\b/i, 'marine police'],
	[/bantuan|\bport police\b/i, 'auxiliary police'],
	[
		/apartment|condominium|perumahan|kediaman|ku[ae]?r?ters|\bmes\b|kompleks sms/i,
		'quarters or mess',
	],
	[
		/\bpga\b|\bpgu\b|\bfru\b|gerakan am|latihan|lapang sasar|\bmss\b|hangar/i,
		'training, range or tactical unit',
	],
	[/speed ?cam|sekatan jalan|\bupp\b/i, 'road block or speed camera'],
	[/bukit aman/i, 'national headquarters'],
	[/p[oe]nd[oa]k|\bpos polis\b|beat base|\bbit\b/i, 'police post (pondok, beat base)'],
	[
		/cawangan|bahagian (siasatan|pencegahan)|one stop cent|kawasan|\bunit\b|pentadbiran|kompleks ibu pejabat/i,
		'unit of a headquarters',
	],
	[
		/^(balai|pejabat|local|kompleks)? ?(polis?|police)( station)?$|^barat polis station$|^警察局$|^balai polis komuniti$/i,
		'name says only police',
	],
];

const CONTINGENT =
	/\bipk\b|ko?ntinjen|kontijen|contingent|^ibu ?pejabat polis (negeri )?(johor|kedah|kelantan|melaka|negeri sembilan|pahang|perak|perlis|pulau pinang|sabah|sarawak|selangor|terengganu|kuala lumpur)\.?$/i;
const DISTRICT_HEADQUARTERS =
	/\bipd\b|^(ibu ?pejabat|balai) (polis )?daerah\b|^ibu ?pejabat polis\b|district police|police headquarters$|police hq$/i;
const COMMUNITY = /komuniti|community/i;
const STATION = /balai pol(is|ice)|police station|polis station/i;

/** Words that say what the place is and not where it is. */
const KIND_WORDS =
	/\b(ibu ?pejabat|ibupejabat|pejabat|kompleks|balai|polis|police|pdrm|station|komuniti|community|daerah|district|ipd|ipk|kontinjen|kntinjen|kontijen|contingent|headquarters|hq)\b/gi;

/**
 * What the name says. `placeName` is the rest of the name in the spelling that people read, e.g. `Sungai Koyan` for
 * "balai polis sg koyan".
 *
 * @param name - As the source writes it; may be empty.
 */
export function readPoliceName(name: string): PoliceName {
	const text = name.trim();
	for (const [pattern, reason] of EXCLUSIONS) {
		if (pattern.test(text)) return { excluded: reason };
	}
	const kind = policeKind(text);
	if (kind === undefined) return { excluded: 'not a police station by its name' };
	const placeName = tidyPlaceName(text.replaceAll(KIND_WORDS, ' '), kind);
	return placeName === '' ? { excluded: 'name says only police' } : { kind, placeName };
}

function policeKind(text: string): PoliceKind | undefined {
	if (CONTINGENT.test(text)) return 'ipk';
	if (DISTRICT_HEADQUARTERS.test(text)) return 'ipd';
	if (!STATION.test(text)) return undefined;
	return COMMUNITY.test(text) ? 'community' : 'balai';
}

/** Short forms that Malaysian place names are written with. Source: DBP's Pedoman Umum; usage of the OSM rows. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
	[/\bkg\b\.?/gi, 'Kampung'],
	[/\bsg\b\.?/gi, 'Sungai'],
	[/\btg\b\.?/gi, 'Tanjung'],
	[/\bbt\b\.?(?= \d)/gi, 'Batu'],
	[/\bsek\b\.?(?= \d)/gi, 'Seksyen'],
	[/\bjln\b\.?/gi, 'Jalan'],
	[/\btmn\b\.?/gi, 'Taman'],
	[/\btamn\b/gi, 'Taman'],
	[/\bspu\b/gi, 'Seberang Perai Utara'],
];

/** Abbreviations that stay in capitals when a name is set in title case. */
const CAPITALS = /^(klia|utc|nu|kl|klsc|bch|ltab|usj|u\d+|ii|u)$/i;

/** "H.S." in Tun H.S. Lee. */
const INITIALS = /^(?:\p{L}\.)+$/u;

function tidyPlaceName(rest: string, kind: PoliceKind): string {
	const isHeadquarters = kind === 'ipd' || kind === 'ipk';
	let text = rest.replaceAll(/\(\s*\)/g, ' ');
	if (kind === 'ipk') text = text.replace(/^\s*negeri(?! sembilan)\b/i, ' ');
	for (const [pattern, whole] of SHORT_FORMS) text = text.replaceAll(pattern, whole);
	if (isHeadquarters) text = text.replaceAll(/[()]/g, ' ');
	text = text.replaceAll(/\s+/g, ' ').replaceAll(/^[\s,.-]+|[\s,.-]+$/g, '');
	return text.split(' ').map(capitalise).join(' ');
}

function capitalise(word: string): string {
	if (CAPITALS.test(word.replaceAll(/[()]/g, '')) || INITIALS.test(word)) return word.toUpperCase();
	const isShouted = word.length > 2 && word === word.toUpperCase();
	const base = isShouted ? word.toLowerCase() : word;
	return base.replace(
		/^(\(?)(\p{Ll})/u,
		(_, open: string, letter: string) => open + letter.toUpperCase(),
	);
}

/** Name of a police place in both languages, after the forms that the PDRM and the press use. */
export function policeNames(kind: PoliceKind, placeName: string): { ms: string; en: string } {
	switch (kind) {
		case 'balai':
			return { ms: `Balai Polis ${placeName}`, en: `${placeName} Police Station` };
		case 'community':
			return {
				ms: `Balai Polis Komuniti ${placeName}`,
				en: `${placeName} Community Police Station`,
			};
		case 'ipd':
			return {
				ms: `Ibu Pejabat Polis Daerah (IPD) ${placeName}`,
				en: `${placeName} District Police Headquarters`,
			};
		case 'ipk':
			return {
				ms: `Ibu Pejabat Polis Kontinjen (IPK) ${placeName}`,
				en: `${placeName} Police Contingent Headquarters`,
			};
	}
}

/** Spellings of one place-name word, each on the left of the one it is compared as. */
const SPELLINGS: Readonly<Record<string, string>> = {
	ampat: 'empat',
	ayer: 'air',
	baharu: 'baru',
	bahru: 'baru',
	bharu: 'baru',
	chabang: 'cabang',
	cina: 'china',
	datoh: 'datuk',
	dato: 'datuk',
	ferringhi: 'feringghi',
	hulu: 'ulu',
	kampong: 'kampung',
	kubor: 'kubur',
	meradong: 'maradong',
	pangkalan: 'pengkalan',
	presinct: 'presint',
	seri: 'sri',
	stesyen: 'stesen',
	tanjong: 'tanjung',
	telok: 'teluk',
};

/**
 * The form under which two police places are compared: that of {@link placeNameKey}, without the town that some sources
 * put behind ("Simpang, Taiping"; "Seksyen 15 Shah Alam").
 */
export function policePlaceKey(placeName: string): string {
	const own = placeName.replace(/,.*$/, '').replace(/^(seksyen|batu) (\d+)\b.*$/i, '$1 $2');
	return placeNameKey(own);
}

/**
 * The form under which two place names are compared: lower case, without accents, marks and brackets, old spellings
 * made new, spaces gone. Loose on purpose: it decides only together with kind and distance.
 */
export function placeNameKey(placeName: string): string {
	return placeName
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/['’`]/g, '')
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== '')
		.map((word) => SPELLINGS[word] ?? word)
		.join('');
}
