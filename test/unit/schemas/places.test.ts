import { describe, expect, test } from 'vitest';
import { makeDistrictOutline } from '#domain/geo/district-outlines.ts';
import { parseDistricts, parsePlaces, parsePostcodes, parseStates } from '#schemas/places.ts';
import { loadPlaceTables } from '#test/support/place-tables.ts';

const outlines = [
	makeDistrictOutline('selangor/klang', [
		[Float64Array.of(101, 3, 101.5, 3, 101.5, 3.5, 101, 3.5)],
	]),
	makeDistrictOutline('selangor/sepang', [
		[Float64Array.of(101, 2.5, 101.5, 2.5, 101.5, 3, 101, 3)],
	]),
];
const STATES = `id,code,name_ms,name_en,postcode_prefixes,source
selangor,10,Selangor,Selangor,40|41,list
`;
const DISTRICTS = `id,code,state,name,lat,lon,neighbours,source
selangor/klang,10_2,selangor,Klang,3.2,101.2,selangor/sepang,dosm
selangor/sepang,10_7,selangor,Sepang,2.8,101.2,selangor/klang,dosm
`;
const ALIASES = 'alias,district\nKelang,selangor/klang\n';
const PLACES = `name,alternative_names,kind,district,lat,lon,population,source
Kapar,Kapar Baru|Kapah,town,selangor/klang,3.1,101.3,1200,osm
`;
const POSTCODES = `postcode,town,state,districts,lat,lon,precision,source,list_source
41000,Klang,selangor,selangor/klang|selangor/sepang,3.05,101.4,town,osm,list
40999,Klang,selangor,,,,none,,list
`;

const { values: states } = parseStates('states.csv', STATES);
const readDistricts = (text: string, aliases = ALIASES) =>
	parseDistricts(
		{ file: 'districts.csv', text },
		{ file: 'aliases.csv', text: aliases },
		{ states, outlines },
	);
const { values: districts } = readDistricts(DISTRICTS);
const readPlaces = (text: string) => parsePlaces('places.csv', text, { districts, outlines });
const readPostcodes = (text: string) =>
	parsePostcodes('postcodes.csv', text, { states, districts });

describe('place tables', () => {
	test('sound tables give values and no finding', () => {
		expect(states[0]?.postcodePrefixes).toEqual(['40', '41']);
		expect(districts.map((district) => district.aliases)).toEqual([['Kelang'], []]);
		expect(readPlaces(PLACES).values[0]).toMatchObject({
			alternativeNames: ['Kapar Baru', 'Kapah'],
			state: 'selangor',
			population: 1200,
		});
		const postcodes = readPostcodes(POSTCODES);
		expect(postcodes.findings).toEqual([]);
		expect(postcodes.values[0]?.districts).toEqual(['selangor/klang', 'selangor/sepang']);
		expect(postcodes.values[1]).toMatchObject({ precision: 'none', position: undefined });
	});

	test('the whole message about a swapped latitude can be acted on', () => {
		const { values, findings } = readPlaces(PLACES.replace('3.1,101.3', '101.3,3.1'));
		expect(values).toEqual([]);
		expect(findings).toEqual([
			{
				what: 'Titik ini di luar Malaysia, tetapi di dalamnya jika lat dan lon ditukar. / The point lies outside Malaysia, but inside when lat and lon are swapped. ["101.3, 3.1"]',
				where: 'places.csv, baris/row 2 (Kapar), lajur/column "lat"',
				mend: 'Tukar nilai "lat" dan "lon". / Swap the values of "lat" and "lon".',
			},
		]);
	});

	test.for([
		{ fault: 'a state code of 17', text: STATES.replace('10,', '17,'), column: 'code' },
		{
			fault: 'a prefix of one digit',
			text: STATES.replace('40|41', '4'),
			column: 'postcode_prefixes',
		},
		{ fault: 'an id with a capital', text: STATES.replace('selangor,', 'Sel,'), column: 'id' },
	])('states: $fault is found', ({ text, column }) => {
		expect(parseStates('states.csv', text).findings[0]?.where).toContain(`"${column}"`);
	});

	test.for([
		{
			fault: 'a centre in another district',
			text: DISTRICTS.replace('3.2,101.2', '2.6,101.2'),
			says: 'outside the outline',
		},
		{
			fault: 'a neighbour that does not answer',
			text: DISTRICTS.replace('101.2,selangor/klang', '101.2,'),
			says: 'neighbour',
		},
		{
			fault: 'an unknown state',
			text: DISTRICTS.replaceAll('selangor', 'selang'),
			says: 'not in content/places/states.csv',
		},
		{
			fault: 'a repeated id',
			text: `${DISTRICTS}${DISTRICTS.split('\n')[1] ?? ''}\n`,
			says: 'Another row has this value',
		},
		{
			fault: 'an empty name',
			text: DISTRICTS.replace('Klang,3.2', ',3.2'),
			says: 'The cell is empty',
		},
	])('districts: $fault is found', ({ text, says }) => {
		expect(
			readDistricts(text)
				.findings.map((finding) => finding.what)
				.join('\n'),
		).toContain(says);
	});

	test('an alias of a district that does not exist is found', () => {
		const { findings } = readDistricts(DISTRICTS, `${ALIASES}Shah Alam,selangor/shah-alam\n`);
		expect(findings).toHaveLength(1);
		expect(findings[0]?.where).toBe('aliases.csv, baris/row 3, lajur/column "district"');
	});

	test.for([
		{
			fault: 'a point 20 km outside its district',
			text: PLACES.replace('3.1,', '2.8,'),
			says: 'more than 5 km outside',
		},
		{
			fault: 'a district in the old spelling',
			text: PLACES.replace('selangor/klang', 'selangor/kelang'),
			says: 'not in content/places/districts.csv',
		},
		{
			fault: 'a latitude with a comma',
			text: PLACES.replace('3.1,', '"3,1",'),
			says: 'not a number of decimal degrees',
		},
		{
			fault: 'a population in words',
			text: PLACES.replace('1200', 'many'),
			says: 'digits only',
		},
		{
			fault: 'a missing source',
			text: PLACES.replace(',osm', ','),
			says: 'The cell is empty',
		},
	])('places: $fault is found', ({ text, says }) => {
		const { values, findings } = readPlaces(text);
		expect(values).toEqual([]);
		expect(findings.map((finding) => finding.what).join('\n')).toContain(says);
	});

	test.for([
		{
			fault: 'a postcode whose leading zero is lost',
			text: POSTCODES.replace('41000', '4100'),
			says: 'five digits',
		},
		{
			fault: 'a prefix of another state',
			text: POSTCODES.replace('41000', '50000'),
			says: 'No postcode of selangor',
		},
		{
			fault: 'a repeated postcode',
			text: POSTCODES.replace('40999', '41000'),
			says: 'Another row has this value',
		},
		{
			fault: 'a position that claims to be none',
			text: POSTCODES.replace('town,osm', 'none,osm'),
			says: 'disagree',
		},
		{
			fault: 'an unknown precision',
			text: POSTCODES.replace('town,osm', 'exact,osm'),
			says: 'street, town or none',
		},
		{
			fault: 'an unknown district',
			text: POSTCODES.replace('selangor/sepang', 'selangor/x'),
			says: 'not in content/places/districts.csv',
		},
	])('postcodes: $fault is found', ({ text, says }) => {
		expect(
			readPostcodes(text)
				.findings.map((finding) => finding.what)
				.join('\n'),
		).toContain(says);
	});

	test('all faults of all rows are told at once', () => {
		const text = POSTCODES.replace('41000,Klang', '5000,').replace('none,,list', 'nothing,,');
		expect(readPostcodes(text).findings.length).toBeGreaterThanOrEqual(4);
	});
});

describe('the tables of the repository', () => {
	const tables = loadPlaceTables();

	test('hold 16 states, 160 districts and every postcode', () => {
		expect(tables.states).toHaveLength(16);
		expect(tables.districts).toHaveLength(160);
		expect(tables.postcodes.length).toBeGreaterThan(3_000);
		expect(tables.places.length).toBeGreaterThan(8_000);
	});

	test('name each district as it is called today and know its other spelling', () => {
		const huluLangat = tables.districts.find(({ id }) => id === 'selangor/hulu-langat');
		expect(huluLangat?.name).toBe('Hulu Langat');
		expect(huluLangat?.aliases).toContain('Ulu Langat');
	});

	test('give Kedah its two border prefixes besides its own', () => {
		const kedah = tables.states.find(({ id }) => id === 'kedah');
		expect(kedah?.postcodePrefixes).toEqual(['05', '06', '07', '08', '09', '14', '34']);
	});
});
