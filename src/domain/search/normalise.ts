/**
 * One spelling for the many in which Malaysians write a name: short forms are written out, old spellings follow the
 * reform of 1972, marks and capitals go. Applied alike to names and to what a visitor types, so that a fold need not
 * be a word, only the same on both sides.
 */

/** Short forms and spellings of single words. */
const WORDS: Readonly<Record<string, string>> = {
	kg: 'kampung',
	kpg: 'kampung',
	kmpg: 'kampung',
	kmpng: 'kampung',
	tmn: 'taman',
	jln: 'jalan',
	bdr: 'bandar',
	bndr: 'bandar',
	sg: 'sungai',
	sgi: 'sungai',
	sungei: 'sungai',
	bkt: 'bukit',
	bt: 'bukit',
	sek: 'seksyen',
	sec: 'seksyen',
	section: 'seksyen',
	tg: 'tanjung',
	tj: 'tanjung',
	tjg: 'tanjung',
	lrg: 'lorong',
	pdg: 'padang',
	pkn: 'pekan',
	prt: 'parit',
	kl: 'kuala lumpur',
	jb: 'johor baru',
	pj: 'petaling jaya',
	kk: 'kota kinabalu',
	kb: 'kota baru',
	sp: 'sungai petani',
	bm: 'bukit mertajam',
	bp: 'batu pahat',
	pd: 'port dickson',
	kt: 'kuala terengganu',
	kkb: 'kuala kubu baru',
	n9: 'negeri sembilan',
	ttdi: 'taman tun dr ismail',
	penang: 'pulau pinang',
	malacca: 'melaka',
	seri: 'sri',
	shri: 'sri',
	ayer: 'air',
	ulu: 'hulu',
	buloh: 'buluh',
	kelang: 'klang',
	bahru: 'baru',
	bharu: 'baru',
	baharu: 'baru',
	star: 'setar',
	dato: 'datuk',
	doktor: 'dr',
	georgetown: 'george town',
	ii: '2',
	iii: '3',
	trg: 'terengganu',
	trengganu: 'terengganu',
};

/**
 * What follows Batu in names and never Bukit, folded: "Bt" before it is Batu (Bt Pahat, Bt Gajah, Bt 14).
 *
 * Source: content/places/places.csv and districts.csv.
 */
const AFTER_BATU = new Set(
	'anam arang berendam bor buruk caves dua empat enam feringi feringhi gajah gung hampar hitam kawan kikir kitang kurau lancang lapan lima malim maung melintang mengkebang niah pahat putih rembau satu sebelas sembilan tiga tujuh uban'.split(
		' ',
	),
);

/** Endings that the reform of 1972 changed; only in words long enough to carry one. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
	[/ong$/, 'ung'],
	[/ok$/, 'uk'],
	[/eh$/, 'ih'],
	[/ek$/, 'ik'],
];

const MIN_LETTERS_FOR_ENDING = 4;

/**
 * The text in lower case without marks and punctuation, short forms written out and spellings folded, words separated
 * by one space. Doing it twice changes nothing. Other scripts pass through unchanged.
 */
export function normaliseText(text: string): string {
	const words = withoutMarks(text)
		.toLowerCase()
		.replace(/[’'‘`]/g, '')
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.trim()
		.split(' ')
		.filter((word) => word !== '');
	return words
		.map((word, index) =>
			word === 'bt' && isAfterBatu(words[index + 1] ?? '') ? 'batu' : (WORDS[word] ?? word),
		)
		.map((word) => (word.includes(' ') ? word.split(' ').map(fold).join(' ') : fold(word)))
		.join(' ');
}

function isAfterBatu(word: string): boolean {
	return /^\d/.test(word) || AFTER_BATU.has(fold(word));
}

function withoutMarks(text: string): string {
	return IS_PLAIN.test(text) ? text : text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
}

/** Nearly all names: they are spared the slow way. */
const IS_PLAIN = /^[ -~]*$/;

/** The words of {@link normaliseText}; empty for an empty text. */
export function toTokens(text: string): string[] {
	const normal = normaliseText(text);
	return normal === '' ? [] : normal.split(' ');
}

/** `kechil` and `kecil`, `tanjong` and `tanjung`, `puteh` and `putih` become one; doubled letters become single. */
function fold(word: string): string {
	if (word.length < MIN_LETTERS_FOR_ENDING || !/^[a-z]+$/.test(word)) return word;
	const simple = word.replace(/ch/g, 'c').replace(/([a-z])\1/g, '$1');
	for (const [ending, modern] of ENDINGS) {
		if (ending.test(simple)) return simple.replace(ending, modern);
	}
	return simple;
}
