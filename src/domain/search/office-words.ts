import type { OfficeKind, OfficeService } from '#domain/offices/office.ts';

/** What a visitor says about the office: which service, and which kind of it, beside the place. */
export interface OfficeWish {
	service?: OfficeService | undefined;
	kind?: OfficeKind | undefined;
	/** The words that are left: place or name. */
	rest: readonly string[];
	/** Only "near me" was meant. */
	isNearMe: boolean;
}

const SERVICES: Readonly<Record<string, OfficeService>> = {
	polis: 'police',
	police: 'police',
	balai: 'police',
	pdrm: 'police',
	ipd: 'police',
	ipk: 'police',
	kontinjen: 'police',
	contingent: 'police',
	kebajikan: 'welfare',
	welfare: 'welfare',
	jkm: 'welfare',
	jkmd: 'welfare',
	pkmd: 'welfare',
	pkm: 'welfare',
	jpka: 'welfare',
	masyarakat: 'welfare',
	hospital: 'hospital',
	hospitals: 'hospital',
	hosp: 'hospital',
	kecemasan: 'hospital',
	emergency: 'hospital',
	osc: 'hospital',
};

const KINDS: Readonly<Record<string, OfficeKind>> = {
	ipd: 'ipd',
	ipk: 'ipk',
	komuniti: 'community',
	community: 'community',
};

/** Words that belong to the name of a service, and say nothing without it. */
const FILLERS = new Set([
	'pejabat',
	'komuniti',
	'community',
	'ofice',
	'ofis',
	'station',
	'stesen',
	'ibu',
	'jabatan',
	'department',
	'social',
	'sosial',
	'headquarters',
	'hq',
	'daerah',
	'district',
	'negeri',
	'state',
]);

/** Words around a place that are no part of its name. */
const STOP_WORDS = new Set([
	'di',
	'in',
	'at',
	'the',
	'near',
	'dekat',
	'berhampiran',
	'area',
	'kawasan',
	'sekitar',
	'around',
	'untuk',
	'for',
	'wp',
	'wilayah',
	'persekutuan',
	'malaysia',
	'mukim',
	'poskod',
	'postcode',
	'no',
	'nombor',
	'number',
	'telefon',
	'phone',
	'alamat',
	'adres',
	'ada',
	'mana',
	'where',
	'is',
]);

const HERE = new Set([
	'saya',
	'me',
	'sini',
	'here',
	'terdekat',
	'nearest',
	'closest',
	'nearby',
	'lokasi',
	'location',
	'my',
]);

/** Reads the words of a query, already normalised. */
export function readOfficeWish(words: readonly string[]): OfficeWish {
	let service: OfficeService | undefined;
	let kind: OfficeKind | undefined;
	let isHere = false;
	const rest: string[] = [];
	const kept: string[] = [];
	for (const word of words) {
		const named = SERVICES[word];
		kind ??= KINDS[word];
		if (named !== undefined) service ??= named;
		else if (HERE.has(word)) isHere = true;
		else if (FILLERS.has(word)) kept.push(word);
		else if (!STOP_WORDS.has(word)) rest.push(word);
	}
	const isNegeriSembilan = rest.includes('sembilan') && kept.includes('negeri');
	return {
		service,
		kind: service === 'police' ? kind : undefined,
		rest: isNegeriSembilan ? ['negeri', ...rest] : rest,
		isNearMe: rest.length === 0 && (isHere || words.some((word) => STOP_WORDS.has(word))),
	};
}
