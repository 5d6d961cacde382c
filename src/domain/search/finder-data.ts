import type { District, Place, Postcode, State } from '#domain/geo/place.ts';
import type { Office, OfficeKind, OfficeService } from '#domain/offices/office.ts';
import { newestDate } from '#domain/offices/trust.ts';

/**
 * The form in which offices, districts, places and postcodes travel to the browser: columns instead of rows, positions
 * as differences, names without the words that every office of a kind shares. The encoders stand beside the decoders,
 * so that neither changes alone.
 */

/** About 1 m. */
const STEPS_PER_DEGREE = 100_000;

/** What all offices of one kind are called; `{}` is the part of their own. */
interface KindForm {
	kind: OfficeKind;
	service: OfficeService;
	ms: string;
	en: string;
	/** Beginning of the id; the rest is the part of the name. */
	id: string;
}

const KIND_FORMS: readonly KindForm[] = [
	form('police', 'balai', 'Balai Polis {}', '{} Police Station', 'balai-polis-'),
	form(
		'police',
		'community',
		'Balai Polis Komuniti {}',
		'{} Community Police Station',
		'balai-polis-komuniti-',
	),
	form(
		'police',
		'ipd',
		'Ibu Pejabat Polis Daerah (IPD) {}',
		'{} District Police Headquarters',
		'ipd-',
	),
	form(
		'police',
		'ipk',
		'Ibu Pejabat Polis Kontinjen (IPK) {}',
		'{} Police Contingent Headquarters',
		'ipk-',
	),
	form(
		'welfare',
		'pkmd',
		'Pejabat Kebajikan Masyarakat Daerah {}',
		'{} District Social Welfare Office',
		'pkmd-',
	),
	form(
		'welfare',
		'jkm_state',
		'Jabatan Kebajikan Masyarakat Negeri {}',
		'{} State Social Welfare Department',
		'jkm-negeri-',
	),
	form(
		'welfare',
		'bahagian',
		'Pejabat Kebajikan Masyarakat Bahagian {}',
		'{} Divisional Social Welfare Office',
		'pkmb-',
	),
	form(
		'welfare',
		'jpka',
		'Pejabat Jabatan Perkhidmatan Kebajikan Am {}',
		'{} General Welfare Services Office',
		'jpka-',
	),
	form('hospital', 'hospital', 'Hospital {}', 'Hospital {}', 'hospital-'),
];

const PRECISIONS = ['exact', 'street', 'town', 'none'] as const;

/** What few offices have, by the number of the office. */
type Rare = {
	[
		Key in
			| 'id'
			| 'name'
			| 'hasOscc'
			| 'policeDistrict'
			| 'serves'
			| 'confirmedOn'
			| 'confirmedBy'
			| 'address'
			| 'hours'
			| 'sources'
	]?: Office[Key] | undefined;
};

/** Offices as one file. */
export interface EncodedOffices {
	/** Key and date of each source, in the order in which offices name them. */
	sources: readonly (readonly [string, string])[];
	/** The own parts of the names, one a line. */
	names: string;
	/** One digit an office: number of the kind. */
	kinds: string;
	/** One digit an office: number of the precision. */
	precisions: string;
	/** Number of the district, -1 for none (then {@link states} of the office follows as -2 - state). */
	districtNumbers: readonly number[];
	/** Positions of the offices that have one, in steps, each less the one before: latitude, longitude. */
	positions: readonly number[];
	sourceNumbers: readonly number[];
	/** Phones without +60, empty for most, one a line. */
	phones: string;
	/** Numbers of the welfare offices whose name follows the pattern only. */
	patterns: readonly number[];
	rare: Readonly<Record<string, Rare>>;
}

/** Addresses of the offices of one state by their ids, one line each; without those whose address nobody knows. */
export type EncodedAddresses = Readonly<Record<string, string>>;

/** Offices, districts and states as one file. */
export interface EncodedFinder extends EncodedOffices {
	/** Id, Malay name, English name. */
	states: readonly (readonly [string, string, string])[];
	/** Last part of the id, number of the state, name, latitude and longitude of a point inside, other spellings. */
	districts: readonly (readonly [string, number, string, number, number, ...string[]])[];
	/** Keys of the files of the gazetteer, separated by spaces. */
	placeFiles: string;
	/** First two digits of the files of postcodes, one after the other. */
	postcodeFiles: string;
	/** For each file of offices the number of its district, then the {@link OfficeFile.box}. */
	officeFiles: readonly (readonly [number, number, number, number, number])[];
}

/** A file of offices beside the first one; there are some only where all together would be too large. */
export interface OfficeFile {
	/** Id of the district whose offices it holds; also the name of the file. */
	district: string;
	/** What holds all its positions: south, west, north, east, in degrees. */
	box: readonly [number, number, number, number];
}

/** Offices, districts and states as the finder works with them. */
export interface FinderData {
	states: readonly State[];
	districts: readonly District[];
	offices: readonly Office[];
	/** Files that exist beside this one, so that none is asked for in vain. */
	files: {
		places: ReadonlySet<string>;
		postcodes: ReadonlySet<string>;
		offices: readonly OfficeFile[];
	};
}

/** One file of the gazetteer. */
export interface EncodedPlaces {
	/** Names, one a line; other spellings follow after `|`. */
	names: string;
	/** One letter a place: the first of its kind ("c" city … "v" village). */
	kinds: string;
	/** Numbers of the districts in {@link EncodedFinder}. */
	districts: readonly number[];
	/** Latitude and longitude in steps, each less the one before. */
	positions: readonly number[];
	/** One digit a place: how many digits its number of inhabitants has. */
	sizes: string;
}

/** One file of postcodes: all that begin with the same two digits. */
export interface EncodedPostcodes {
	/** Last three digits, one after the other. */
	codes: string;
	towns: readonly string[];
	townNumbers: readonly number[];
	/** Numbers of the districts, likeliest first. */
	districts: readonly (readonly number[])[];
	/** Latitude and longitude in steps, each less the one before; only of those with a position. */
	positions: readonly number[];
	/** One letter a postcode: `s` street, `t` town, `n` none. */
	precisions: string;
	state: number;
}

const KIND_LETTERS: Readonly<Record<string, string>> = {
	c: 'city',
	t: 'town',
	s: 'suburb',
	v: 'village',
	m: 'mukim',
	i: 'island',
};

/** @throws RangeError when an office names a district or state that is not in the lists. */
export function encodeFinder(data: FinderData): EncodedFinder {
	const stateNumber = numberer(data.states.map(({ id }) => id));
	const districtNumber = numberer(data.districts.map(({ id }) => id));
	return {
		states: data.states.map(({ id, name }) => [id, name.ms, name.en]),
		districts: data.districts.map(({ id, state, name, centre, aliases }) => [
			id.slice(state.length + 1),
			stateNumber(state),
			name,
			Math.round(centre.lat * 1000),
			Math.round(centre.lon * 1000),
			...aliases,
		]),
		...encodeOffices(data.offices, data, ({ service }) => service === 'welfare'),
		placeFiles: [...data.files.places].join(' '),
		postcodeFiles: [...data.files.postcodes].join(''),
		officeFiles: data.files.offices.map(({ district, box }) => [districtNumber(district), ...box]),
	};
}

/**
 * Some of the offices as a file of their own.
 *
 * @param keepsAddress - Whether the address of an office travels with it; else it is in a file of its state.
 * @throws RangeError when an office names a district or state that is not in the lists.
 */
export function encodeOffices(
	all: readonly Office[],
	areas: Pick<FinderData, 'districts' | 'states'>,
	keepsAddress: (office: Office) => boolean,
): EncodedOffices {
	const stateNumber = numberer(areas.states.map(({ id }) => id));
	const districtNumber = numberer(areas.districts.map(({ id }) => id));
	const sources: (readonly [string, string])[] = [];
	const rare: Record<string, Rare> = {};
	const steps = new StepWriter();
	const names: string[] = [];
	const offices = all.map((office, index) => {
		const kind = KIND_FORMS.findIndex((known) => known.kind === office.kind);
		const known = KIND_FORMS[kind] as KindForm;
		const stem = stemOf(office, known);
		names.push(stem ?? '');
		const source = office.sources[0] ?? { key: '', date: 'undated' };
		let sourceNumber = sources.findIndex(
			([key, date]) => key === source.key && date === source.date,
		);
		if (sourceNumber < 0) sourceNumber = sources.push([source.key, source.date]) - 1;
		if (office.position !== undefined) steps.add(office.position.lat, office.position.lon);
		const special: Rare = {
			id: stem !== undefined && office.id === known.id + toId(stem) ? undefined : office.id,
			name: stem === undefined ? office.name : undefined,
			hasOscc: office.hasOscc,
			policeDistrict:
				office.kind === 'ipd' && office.policeDistrict === stem ? undefined : office.policeDistrict,
			serves: isOwnDistrictOnly(office) ? undefined : (office.serves ?? []),
			confirmedOn: office.confirmedOn,
			confirmedBy: office.confirmedBy,
			address: keepsAddress(office) ? office.address : undefined,
			hours: office.hours,
			sources: firstAndNewest(office),
		};
		const kept = Object.entries(special).filter(([, value]) => value !== undefined);
		if (kept.length > 0) rare[String(index)] = Object.fromEntries(kept);
		return {
			kind,
			sourceNumber,
			precision: PRECISIONS.indexOf(office.precision),
			district:
				office.district === undefined
					? -2 - stateNumber(office.state)
					: districtNumber(office.district),
			phone: office.phone?.replace('+60', '') ?? '',
			isPattern: office.nameBasis === 'pattern',
		};
	});
	return {
		sources,
		names: names.join('\n'),
		kinds: offices.map(({ kind }) => kind).join(''),
		precisions: offices.map(({ precision }) => precision).join(''),
		districtNumbers: offices.map(({ district }) => district),
		positions: steps.values,
		sourceNumbers: offices.map(({ sourceNumber }) => sourceNumber),
		phones: offices.map(({ phone }) => phone).join('\n'),
		patterns: offices.flatMap(({ isPattern }, index) => (isPattern ? [index] : [])),
		rare,
	};
}

/**
 * What {@link encodeFinder} wrote. Neighbours of districts, addresses but those of welfare offices, and all sources
 * but the first and the newest are not in the file and come back empty.
 */
export function decodeFinder(encoded: EncodedFinder): FinderData {
	const states = encoded.states.map(([id, ms, en], index) => ({
		id,
		code: index + 1,
		name: { ms, en },
		postcodePrefixes: [],
	}));
	const districts = encoded.districts.map(([id, state, name, lat, lon, ...aliases]) => ({
		id: `${states[state]?.id ?? ''}/${id}`,
		code: '',
		state: states[state]?.id ?? '',
		name,
		aliases,
		centre: { lat: lat / 1000, lon: lon / 1000 },
		neighbours: [],
	}));
	const areas = { states, districts };
	return {
		...areas,
		offices: decodeOffices(encoded, areas),
		files: {
			places: new Set(encoded.placeFiles.split(' ')),
			postcodes: new Set(encoded.postcodeFiles.match(/../g)),
			offices: encoded.officeFiles.map(([number, ...box]) => ({
				district: districts[number]?.id ?? '',
				box,
			})),
		},
	};
}

/** What {@link encodeOffices} wrote; empty for a file without offices. */
export function decodeOffices(
	encoded: EncodedOffices,
	{ states, districts }: Pick<FinderData, 'districts' | 'states'>,
): Office[] {
	if (encoded.kinds === '') return [];
	const steps = new StepReader(encoded.positions);
	const phones = encoded.phones.split('\n');
	const patterns = new Set(encoded.patterns);
	return encoded.names.split('\n').map((stem, index): Office => {
		const known = KIND_FORMS[Number(encoded.kinds[index])] as KindForm;
		const district = districts[encoded.districtNumbers[index] ?? -1];
		const state = district?.state ?? states[-2 - (encoded.districtNumbers[index] ?? -2)]?.id ?? '';
		const precision = PRECISIONS[Number(encoded.precisions[index])] ?? 'none';
		const [key, date] = encoded.sources[encoded.sourceNumbers[index] ?? -1] ?? ['', 'undated'];
		const hasPosition = precision === 'exact' || precision === 'street';
		const phone = phones[index] ?? '';
		return {
			id: known.id + toId(stem),
			service: known.service,
			kind: known.kind,
			name: { ms: known.ms.replace('{}', stem), en: known.en.replace('{}', stem) },
			nameBasis: patterns.has(index) ? 'pattern' : undefined,
			serves: known.kind === 'pkmd' && district !== undefined ? [district.id] : undefined,
			state,
			district: district?.id,
			policeDistrict: known.kind === 'ipd' ? stem : undefined,
			position: hasPosition ? steps.next() : undefined,
			precision,
			phone: phone === '' ? undefined : `+60${phone}`,
			status: 'open',
			sources: [{ key, date }],
			...(encoded.rare[String(index)] as Partial<Office> | undefined),
		};
	});
}

/** @param districtNumber - Number of a district in the file of the finder. */
export function encodePlaces(
	places: readonly Place[],
	districtNumber: (id: string) => number,
): EncodedPlaces {
	const steps = new StepWriter();
	for (const { position } of places) steps.add(position.lat, position.lon);
	return {
		names: places
			.map(({ name, alternativeNames }) => [name, ...alternativeNames].join('|'))
			.join('\n'),
		kinds: places.map(({ kind }) => kind[0]).join(''),
		districts: places.map(({ district }) => districtNumber(district)),
		positions: steps.values,
		sizes: places
			.map(({ population }) =>
				population === undefined ? 0 : String(Math.round(population)).length,
			)
			.join(''),
	};
}

/** What {@link encodePlaces} wrote; numbers of inhabitants come back as powers of ten. */
export function decodePlaces(encoded: EncodedPlaces, districts: readonly District[]): Place[] {
	if (encoded.names === '') return [];
	const steps = new StepReader(encoded.positions);
	return encoded.names.split('\n').map((line, index) => {
		const [name = '', ...alternativeNames] = line.split('|');
		const district = districts[encoded.districts[index] ?? -1];
		const size = Number(encoded.sizes[index] ?? 0);
		return {
			name,
			alternativeNames,
			kind: KIND_LETTERS[encoded.kinds[index] ?? 'v'] ?? 'village',
			district: district?.id ?? '',
			state: district?.state ?? '',
			position: steps.next(),
			population: size === 0 ? undefined : 10 ** size,
		};
	});
}

/** @param postcodes - All with the same first two digits, of one state. */
export function encodePostcodes(
	postcodes: readonly Postcode[],
	numbers: { district: (id: string) => number; state: (id: string) => number },
): EncodedPostcodes {
	const towns = [...new Set(postcodes.map(({ town }) => town))];
	const steps = new StepWriter();
	for (const { position } of postcodes) {
		if (position !== undefined) steps.add(position.lat, position.lon);
	}
	return {
		codes: postcodes.map(({ postcode }) => postcode.slice(2)).join(''),
		towns,
		townNumbers: postcodes.map(({ town }) => towns.indexOf(town)),
		districts: postcodes.map(({ districts }) => districts.map(numbers.district)),
		positions: steps.values,
		precisions: postcodes.map(({ precision }) => precision[0]).join(''),
		state: numbers.state(postcodes[0]?.state ?? ''),
	};
}

/** What {@link encodePostcodes} wrote. @param group - The first two digits. */
export function decodePostcodes(
	encoded: EncodedPostcodes,
	group: string,
	data: Pick<FinderData, 'districts' | 'states'>,
): Postcode[] {
	const steps = new StepReader(encoded.positions);
	return [...encoded.precisions].map((letter, index) => ({
		postcode: group + encoded.codes.slice(index * 3, index * 3 + 3),
		town: encoded.towns[encoded.townNumbers[index] ?? -1] ?? '',
		state: data.states[encoded.state]?.id ?? '',
		districts: (encoded.districts[index] ?? []).map((number) => data.districts[number]?.id ?? ''),
		position: letter === 'n' ? undefined : steps.next(),
		precision: letter === 's' ? 'street' : letter === 't' ? 'town' : 'none',
	}));
}

/** Gives the number of an id in a list. */
export function numberer(ids: readonly string[]): (id: string) => number {
	const numbers = new Map(ids.map((id, index) => [id, index]));
	return (id) => {
		const number = numbers.get(id);
		if (number === undefined) throw new RangeError(`"${id}" is not in the list.`);
		return number;
	};
}

function form(
	service: OfficeService,
	kind: OfficeKind,
	ms: string,
	en: string,
	id: string,
): KindForm {
	return { service, kind, ms, en, id };
}

/** The own part of the name when both names follow the form of the kind. */
function stemOf(office: Office, known: KindForm): string | undefined {
	const start = known.ms.slice(0, -2);
	if (!office.name.ms.startsWith(start)) return undefined;
	const stem = office.name.ms.slice(start.length);
	return office.name.en === known.en.replace('{}', stem) ? stem : undefined;
}

function isOwnDistrictOnly(office: Office): boolean {
	if (office.kind !== 'pkmd') return office.serves === undefined;
	return office.serves?.length === 1 && office.serves[0] === office.district;
}

/** The first source and the newest, where that is another: trust fades by the newest. */
function firstAndNewest({ sources }: Office): Office['sources'] | undefined {
	const newest = newestDate({ sources });
	if (newest === undefined || newest === sources[0]?.date) return undefined;
	return sources
		.filter(({ date }, index) => index === 0 || date === newest)
		.map(({ key, date }) => ({ key, date }));
}

function toId(stem: string): string {
	return stem
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** Positions as whole steps, each less the one before: small numbers that compress well. */
class StepWriter {
	readonly values: number[] = [];
	#lat = 0;
	#lon = 0;

	add(lat: number, lon: number): void {
		const latSteps = Math.round(lat * STEPS_PER_DEGREE);
		const lonSteps = Math.round(lon * STEPS_PER_DEGREE);
		this.values.push(latSteps - this.#lat, lonSteps - this.#lon);
		this.#lat = latSteps;
		this.#lon = lonSteps;
	}
}

class StepReader {
	readonly #values: readonly number[];
	#at = 0;
	#lat = 0;
	#lon = 0;

	constructor(values: readonly number[]) {
		this.#values = values;
	}

	next(): { lat: number; lon: number } {
		this.#lat += this.#values[this.#at++] ?? 0;
		this.#lon += this.#values[this.#at++] ?? 0;
		return { lat: this.#lat / STEPS_PER_DEGREE, lon: this.#lon / STEPS_PER_DEGREE };
	}
}
