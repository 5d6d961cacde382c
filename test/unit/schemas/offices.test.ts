import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { makeDistrictOutline } from '#domain/geo/district-outlines.ts';
import { OFFICE_TABLES, type OfficeRow, type OfficeTableName } from '#schemas/office-columns.ts';
import { parseOffices, type OfficeReference } from '#schemas/offices.ts';

/** Two square districts of Selangor side by side and one of Johor far south. */
const square = (id: string, west: number, south: number) =>
	makeDistrictOutline(id, [
		[
			Float64Array.of(
				...[west, south, west + 0.5, south],
				...[west + 0.5, south + 0.5, west, south + 0.5],
			),
		],
	]);
const district = (id: string, lat: number, lon: number) => ({
	id,
	code: '10_1',
	state: id.split('/')[0] ?? '',
	name: id,
	aliases: [],
	centre: { lat, lon },
	neighbours: [],
});
const reference: OfficeReference = {
	states: [
		{
			id: 'selangor',
			code: 10,
			name: { ms: 'Selangor', en: 'Selangor' },
			postcodePrefixes: ['43'],
		},
		{ id: 'johor', code: 1, name: { ms: 'Johor', en: 'Johor' }, postcodePrefixes: ['80'] },
	],
	districts: [
		district('selangor/klang', 3.2, 101.2),
		district('selangor/sepang', 3.2, 101.7),
		district('johor/kluang', 2, 103.2),
	],
	outlines: [
		square('selangor/klang', 101, 3),
		square('selangor/sepang', 101.5, 3),
		square('johor/kluang', 103, 1.8),
	],
	sourceKeys: new Set(['osm', 'officer']),
};

const ROW: OfficeRow = {
	id: 'balai-polis-kapar',
	kind: 'balai',
	name_ms: 'Balai Polis Kapar',
	name_en: 'Kapar Police Station',
	address: 'Jalan Besar',
	postcode: '43000',
	town: 'Kapar',
	state: 'selangor',
	district: 'selangor/klang',
	district_basis: 'position',
	police_district: '',
	lat: '3.25',
	lon: '101.25',
	precision: 'exact',
	phone: '03-8911 4222',
	email: 'kapar@example.my',
	hours: 'Mo-Th 08:00-13:00,14:00-17:00; Fr off',
	status: 'open',
	successor: '',
	source: 'osm',
	source_date: '2026-09',
	source_url: 'https://www.openstreetmap.org/way/1',
	other_sources: '',
	confirmed_on: '',
	confirmed_by: '',
};

const table = (rows: readonly Partial<OfficeRow>[], name: OfficeTableName = 'police') => ({
	name,
	file: `content/offices/${name}.csv`,
	text: stringify(
		rows.map((row) => ({ ...ROW, ...row })),
		{ header: true, columns: [...OFFICE_TABLES[name].columns] },
	),
});
const parse = (rows: readonly Partial<OfficeRow>[]) => parseOffices([table(rows)], reference);

const SERVING: Partial<OfficeRow>[] = reference.districts.map(({ id, state }) => ({
	id: `pkmd-${id.replace('/', '-')}`,
	kind: 'pkmd',
	name_basis: 'pattern',
	serves: id,
	state,
	district: id,
	district_basis: 'inferred',
	postcode: '',
	lat: '',
	lon: '',
	precision: 'none',
}));

describe('tables of offices', () => {
	test('a sound row becomes an office without empty keys', () => {
		const { offices, findings } = parse([
			{ ...ROW, other_sources: 'officer 2026-11-22 | osm undated https://a.example/1' },
		]);
		expect(findings).toEqual([]);
		expect(offices).toEqual([
			{
				id: 'balai-polis-kapar',
				service: 'police',
				kind: 'balai',
				name: { ms: 'Balai Polis Kapar', en: 'Kapar Police Station' },
				address: 'Jalan Besar',
				postcode: '43000',
				town: 'Kapar',
				state: 'selangor',
				district: 'selangor/klang',
				districtBasis: 'position',
				position: { lat: 3.25, lon: 101.25 },
				precision: 'exact',
				phone: '+60389114222',
				email: 'kapar@example.my',
				hours: {
					intervals: [0, 1, 2, 3].flatMap((day) => [
						[day * 1440 + 480, day * 1440 + 780],
						[day * 1440 + 840, day * 1440 + 1020],
					]),
				},
				status: 'open',
				sources: [
					{ key: 'osm', date: '2026-09', url: 'https://www.openstreetmap.org/way/1' },
					{ key: 'officer', date: '2026-11-22' },
					{ key: 'osm', date: 'undated', url: 'https://a.example/1' },
				],
			},
		]);
	});

	test('a short number is kept as it is', () => {
		expect(parse([{ phone: '15999' }]).offices[0]?.phone).toBe('15999');
	});

	test('a district within 1 km of the position is believed', () => {
		expect(parse([{ lat: '3.25', lon: '101.506' }]).findings).toEqual([]);
	});

	test('the whole message about swapped degrees can be acted on', () => {
		expect(parse([{ lat: '101.25', lon: '3.25' }]).findings).toEqual([
			{
				what: 'Titik ini di luar Malaysia, tetapi di dalamnya jika lat dan lon ditukar. / The point lies outside Malaysia, but inside when lat and lon are swapped. ["101.25, 3.25"]',
				where: 'content/offices/police.csv, baris/row 2 (balai-polis-kapar), lajur/column "lat"',
				mend: 'Tukar nilai "lat" dan "lon". / Swap the values of "lat" and "lon".',
			},
		]);
	});
});

interface WrongRow {
	rule: string;
	change: Partial<OfficeRow>;
	column: string;
	what: string;
	mend: string;
}

const WRONG_ROWS: WrongRow[] = [
	{
		rule: 'a point abroad',
		change: { lat: '13.75', lon: '100.5' },
		column: 'lat',
		what: 'Titik ini di luar Malaysia. / The point lies outside Malaysia. ["13.75, 100.5"]',
		mend: 'Salin semula kedua-dua nilai daripada peta: lat 0.8 hingga 7.5, lon 99.5 hingga 119.5. / Copy both values from a map again: lat 0.8 to 7.5, lon 99.5 to 119.5.',
	},
	{
		rule: 'a position in another district',
		change: { lat: '2.00', lon: '103.20' },
		column: 'district',
		what: 'Kedudukan ini terletak di johor/kluang. / The position lies in johor/kluang. ["selangor/klang"]',
		mend: 'Betulkan "state" dan "district", atau salin semula lat dan lon daripada peta. / Correct "state" and "district", or copy lat and lon from a map again.',
	},
	{
		rule: 'a district of another state',
		change: { district: 'johor/kluang', lat: '', lon: '', precision: 'none' },
		column: 'district',
		what: 'Daerah ini bukan di negeri "selangor". / This district is not in the state "selangor". ["johor/kluang"]',
		mend: 'Betulkan lajur "state" atau "district". / Correct "state" or "district".',
	},
	{
		rule: 'a district that does not exist',
		change: { district: 'selangor/atlantis', lat: '', lon: '', precision: 'none' },
		column: 'district',
		what: 'Daerah ini tiada dalam content/places/districts.csv. / This district is not in content/places/districts.csv. ["selangor/atlantis"]',
		mend: 'Tulis id daerah, contohnya selangor/hulu-langat. / Write the id of the district, e.g. selangor/hulu-langat.',
	},
	{
		rule: 'a district without its basis',
		change: { district_basis: '' },
		column: 'district_basis',
		what: 'Daerah dan asasnya mesti diisi bersama, atau kosong bersama. / The district and its basis are filled together, or both empty. [""]',
		mend: 'Tulis "position" jika daerah itu daripada kedudukan, "inferred" jika daripada poskod atau bandar. / Write "position" where the district comes from the position, "inferred" where it comes from postcode or town.',
	},
	{
		rule: 'a state that does not exist',
		change: { state: 'singapura', postcode: '', district: '', district_basis: '' },
		column: 'state',
		what: 'Negeri ini tiada dalam content/places/states.csv. / This state is not in content/places/states.csv. ["singapura"]',
		mend: 'Tulis id negeri, contohnya selangor atau pulau-pinang. / Write the id of the state, e.g. selangor or pulau-pinang.',
	},
	{
		rule: 'a position with the precision of a town',
		change: { precision: 'town' },
		column: 'precision',
		what: 'Kedudukan dan ketepatan tidak sepadan. / Position and precision disagree. ["town"]',
		mend: 'Dengan lat dan lon, tulis "exact" atau "street"; tanpanya, tulis "town" atau "none". / With lat and lon write "exact" or "street"; without them "town" or "none".',
	},
	{
		rule: 'a telephone number of no exchange',
		change: { phone: '03-123' },
		column: 'phone',
		what: 'Ini bukan nombor telefon Malaysia yang sah. / This is not a valid Malaysian telephone number. ["03-123"]',
		mend: 'Tulis satu nombor sahaja, dengan kod kawasan, contohnya 03-8911 4222, atau kosongkan. / Write one number only, with its area code, e.g. 03-8911 4222, or leave it empty.',
	},
	{
		rule: 'a short number that is not on the list',
		change: { phone: '112' },
		column: 'phone',
		what: 'Ini bukan nombor telefon Malaysia yang sah. / This is not a valid Malaysian telephone number. ["112"]',
		mend: 'Tulis satu nombor sahaja, dengan kod kawasan, contohnya 03-8911 4222, atau kosongkan. / Write one number only, with its area code, e.g. 03-8911 4222, or leave it empty.',
	},
	{
		rule: 'two telephone numbers in one cell',
		change: { phone: '03-8911 4222 / 03-8911 4223' },
		column: 'phone',
		what: 'Ini bukan nombor telefon Malaysia yang sah. / This is not a valid Malaysian telephone number. ["03-8911 4222 / 03-8911 4223"]',
		mend: 'Tulis satu nombor sahaja, dengan kod kawasan, contohnya 03-8911 4222, atau kosongkan. / Write one number only, with its area code, e.g. 03-8911 4222, or leave it empty.',
	},
	{
		rule: 'a telephone number of Singapore',
		change: { phone: '+65 6225 0000' },
		column: 'phone',
		what: 'Ini bukan nombor telefon Malaysia yang sah. / This is not a valid Malaysian telephone number. ["+65 6225 0000"]',
		mend: 'Tulis satu nombor sahaja, dengan kod kawasan, contohnya 03-8911 4222, atau kosongkan. / Write one number only, with its area code, e.g. 03-8911 4222, or leave it empty.',
	},
	{
		rule: 'an e-mail address that is none',
		change: { email: 'tiada' },
		column: 'email',
		what: 'Ini bukan alamat e-mel. / This is not an e-mail address. ["tiada"]',
		mend: 'Tulis satu alamat, contohnya pkmd.contoh@jkm.gov.my, atau kosongkan. / Write one address, e.g. pkmd.contoh@jkm.gov.my, or leave it empty.',
	},
	{
		rule: 'a postcode that lost its zero',
		change: { postcode: '5000' },
		column: 'postcode',
		what: 'Poskod ini hanya empat digit: hamparan telah membuang sifar di hadapan. / The postcode has only four digits: a spreadsheet has dropped the leading zero. ["5000"]',
		mend: 'Tulis 05000. / Write 05000.',
	},
	{
		rule: 'a postcode that is no number',
		change: { postcode: '43OOO' },
		column: 'postcode',
		what: 'Poskod ialah lima digit. / A postcode is five digits. ["43OOO"]',
		mend: 'Tulis lima digit, contohnya 43000, atau kosongkan. / Write five digits, e.g. 43000, or leave it empty.',
	},
	{
		rule: 'a postcode of another state',
		change: { postcode: '80000' },
		column: 'postcode',
		what: 'Tiada poskod Selangor bermula dengan 80. / No postcode of Selangor begins with 80. ["80000"]',
		mend: 'Semak poskod dan negeri; poskod Selangor bermula dengan 43. / Check postcode and state; those of Selangor begin with 43.',
	},
	{
		rule: 'a kind of another table',
		change: { kind: 'hospital' },
		column: 'kind',
		what: 'Nilai ini tidak dikenali. / This value is not known. ["hospital"]',
		mend: 'Tulis salah satu: balai, community, ipd, ipk. / Write one of the values listed.',
	},
	{
		rule: 'a status that is not known',
		change: { status: 'buka' },
		column: 'status',
		what: 'Nilai ini tidak dikenali. / This value is not known. ["buka"]',
		mend: 'Tulis salah satu: open, moved, merged, closed. / Write one of the values listed.',
	},
	{
		rule: 'an id with capitals',
		change: { id: 'Balai Kapar' },
		column: 'id',
		what: 'Id hanya mengandungi a–z, 0–9 dan tanda sempang. / An id holds a–z, 0–9 and hyphens only. ["Balai Kapar"]',
		mend: 'Tulis jenis dan nama, contohnya balai-polis-semenyih. / Write kind and name, e.g. balai-polis-semenyih.',
	},
	{
		rule: 'no English name',
		change: { name_en: '' },
		column: 'name_en',
		what: 'Sel ini kosong. / The cell is empty. [""]',
		mend: 'Isi lajur "name_en". / Fill the column "name_en".',
	},
	{
		rule: 'no source',
		change: { source: '' },
		column: 'source',
		what: 'Sumber tiada. / The source is missing. [""]',
		mend: 'Tulis "officer" jika pejabat itu sendiri yang memberitahu, atau kunci lain daripada content/sources/sources.csv. / Write "officer" where the office itself has said so, or another key of content/sources/sources.csv.',
	},
	{
		rule: 'a source that is not registered',
		change: { source: 'facebook' },
		column: 'source',
		what: 'Sumber ini tiada dalam content/sources/sources.csv. / This source is not in content/sources/sources.csv. ["facebook"]',
		mend: 'Tulis "officer" jika pejabat itu sendiri yang memberitahu, atau kunci lain daripada content/sources/sources.csv. / Write "officer" where the office itself has said so, or another key of content/sources/sources.csv.',
	},
	{
		rule: 'no date of the source',
		change: { source_date: '' },
		column: 'source_date',
		what: 'Tarikh sumber tiada. / The date of the source is missing. [""]',
		mend: 'Tulis 2026, 2026-11 atau 2026-11-22; tulis "undated" jika sumber itu tiada tarikh. / Write 2026, 2026-11 or 2026-11-22; write "undated" where the source has no date.',
	},
	{
		rule: 'a source date of the spreadsheet',
		change: { source_date: '22/11/2026' },
		column: 'source_date',
		what: 'Tarikh sumber ini tidak dapat dibaca. / This source date cannot be read. ["22/11/2026"]',
		mend: 'Tulis 2026, 2026-11 atau 2026-11-22; tulis "undated" jika sumber itu tiada tarikh. / Write 2026, 2026-11 or 2026-11-22; write "undated" where the source has no date.',
	},
	{
		rule: 'an address of the source that is none',
		change: { source_url: 'javascript:alert(1)' },
		column: 'source_url',
		what: 'Ini bukan alamat web. / This is not a web address. ["javascript:alert(1)"]',
		mend: 'Tulis alamat penuh yang bermula dengan https://, atau kosongkan. / Write the whole address, beginning with https://, or leave it empty.',
	},
	{
		rule: 'a further source without its date',
		change: { other_sources: 'osm' },
		column: 'other_sources',
		what: 'Sumber "osm" tidak dapat dibaca. / The source "osm" cannot be read. ["osm"]',
		mend: 'Tulis kunci daripada content/sources/sources.csv, tarikh dan (jika ada) alamat web, contohnya "osm-2026-09 2026-09", dipisahkan oleh "|". / Write a key of content/sources/sources.csv, the date and, if there is one, a web address, e.g. "osm-2026-09 2026-09", separated by "|".',
	},
	{
		rule: 'a confirmation without who confirmed',
		change: { confirmed_on: '2026-11-22' },
		column: 'confirmed_by',
		what: 'Tarikh pengesahan ada, tetapi tidak dinyatakan siapa yang mengesahkan. / There is a day of confirmation, but not who confirmed. [""]',
		mend: 'Tulis jawatan, bukan nama orang, contohnya "pegawai PKMD Hulu Langat". / Write the role, not a person\'s name, e.g. "officer of PKMD Hulu Langat".',
	},
	{
		rule: 'who confirmed without the day',
		change: { confirmed_by: 'pegawai' },
		column: 'confirmed_on',
		what: 'Pengesah dinyatakan, tetapi tarikh pengesahan tiada. / Who confirmed is there, but not the day. [""]',
		mend: 'Tulis hari pengesahan, contohnya 2026-11-22. / Write the day of confirmation, e.g. 2026-11-22.',
	},
	{
		rule: 'a day that no calendar has',
		change: { confirmed_on: '2026-02-30', confirmed_by: 'pegawai' },
		column: 'confirmed_on',
		what: 'Ini bukan tarikh. / This is not a date. ["2026-02-30"]',
		mend: 'Tulis tahun-bulan-hari, contohnya 2026-11-22. / Write year-month-day, e.g. 2026-11-22.',
	},
	{
		rule: 'hours in words',
		change: { hours: '8 pagi hingga 5 petang' },
		column: 'hours',
		what: 'Waktu buka ini tidak dapat dibaca. / These opening hours cannot be read. ["8 pagi hingga 5 petang"]',
		mend: 'Tulis seperti "Mo-Th 08:00-13:00,14:00-17:00; Fr 08:00-12:15,14:45-17:00" (Mo Isnin, Tu Selasa, We Rabu, Th Khamis, Fr Jumaat, Sa Sabtu, Su Ahad), atau "workdays 08:00-17:00" jika pejabat itu mengikut hari bekerja negerinya, atau kosongkan. / Write it like "Mo-Th 08:00-13:00,14:00-17:00; Fr 08:00-12:15,14:45-17:00", or "workdays 08:00-17:00" where the office keeps the working days of its state, or leave it empty.',
	},
	{
		rule: 'a successor that does not exist',
		change: { status: 'moved', successor: 'balai-polis-hantu' },
		column: 'successor',
		what: 'Tiada pejabat lain dengan id ini. / There is no other office with this id. ["balai-polis-hantu"]',
		mend: 'Tulis id pejabat yang mengambil alih, seperti dalam lajur "id", atau kosongkan. / Write the id of the office that took over, as in the column "id", or leave it empty.',
	},
	{
		rule: 'a move without a successor',
		change: { status: 'moved' },
		column: 'successor',
		what: 'Pejabat yang berpindah atau bergabung mesti menyatakan penggantinya. / An office that moved or merged must name its successor. [""]',
		mend: 'Tulis id pejabat yang mengambil alih. / Write the id of the office that took over.',
	},
];

describe('a table of offices is refused', () => {
	test.for(WRONG_ROWS)('$rule', ({ change, column, what, mend }) => {
		const id = change.id ?? ROW.id;
		const where = `content/offices/police.csv, baris/row 2 (${id}), lajur/column "${column}"`;
		expect(parse([change]).findings).toEqual([{ what, where, mend }]);
	});

	test('when an open office names a successor', () => {
		const { findings } = parse([{ successor: 'balai-polis-meru' }, { id: 'balai-polis-meru' }]);
		expect(findings).toEqual([
			{
				what: 'Pejabat yang masih dibuka tidak mempunyai pengganti. / An office that is open has no successor. ["balai-polis-meru"]',
				where:
					'content/offices/police.csv, baris/row 2 (balai-polis-kapar), lajur/column "successor"',
				mend: 'Kosongkan sel ini, atau tulis moved, merged atau closed dalam lajur "status". / Empty this cell, or write moved, merged or closed in the column "status".',
			},
		]);
	});

	test('when two rows of different tables have one id', () => {
		const hospital = table([{ kind: 'hospital', has_oscc: 'yes' }], 'hospitals');
		const { findings } = parseOffices([table([{}]), hospital], reference);
		expect(findings).toEqual([
			{
				what: 'Id ini sudah digunakan: content/offices/police.csv, baris/row 2. / This id is in use already: content/offices/police.csv, baris/row 2. ["balai-polis-kapar"]',
				where: 'content/offices/hospitals.csv, baris/row 2 (balai-polis-kapar), lajur/column "id"',
				mend: 'Beri id lain kepada baris yang baharu; id lama ialah alamat halaman dan tidak berubah. / Give the new row another id; the old one is the address of a page and stays.',
			},
		]);
	});

	test('when a column is not known', () => {
		const { text, ...rest } = table([{}]);
		const withNotes = text.replace('confirmed_by\n', 'confirmed_by,notes\n').replace(/\n$/, ',x\n');
		const { findings } = parseOffices([{ ...rest, text: withNotes }], reference);
		expect(findings.map(({ what }) => what)).toEqual([
			'Lajur "notes" tidak dikenali. / The column "notes" is not known.',
		]);
	});

	test('with all its faults at once, row by row', () => {
		const { findings } = parse([
			{ phone: 'x', postcode: '1' },
			{ id: 'balai-polis-meru', source: '', hours: 'x' },
		]);
		expect(findings.map(({ where }) => where.replace(/^.*row /, ''))).toEqual([
			'2 (balai-polis-kapar), lajur/column "postcode"',
			'2 (balai-polis-kapar), lajur/column "phone"',
			'3 (balai-polis-meru), lajur/column "source"',
			'3 (balai-polis-meru), lajur/column "hours"',
		]);
	});

	test('when has_oscc is anything but yes', () => {
		const { findings } = parseOffices(
			[table([{ kind: 'hospital', has_oscc: 'ya' }], 'hospitals')],
			reference,
		);
		expect(findings).toEqual([
			{
				what: 'Nilai ini tidak dikenali. / This value is not known. ["ya"]',
				where:
					'content/offices/hospitals.csv, baris/row 2 (balai-polis-kapar), lajur/column "has_oscc"',
				mend: 'Tulis "yes" jika satu sumber menyatakannya; jika tidak, kosongkan. / Write "yes" where a source says so; otherwise leave it empty.',
			},
		]);
	});
});

describe('the responsible welfare offices', () => {
	test('one for each district is sound', () => {
		expect(parseOffices([table(SERVING, 'welfare')], reference).findings).toEqual([]);
	});

	test('a district that nobody serves is a finding', () => {
		const { findings } = parseOffices([table(SERVING.slice(1), 'welfare')], reference);
		expect(findings).toEqual([
			{
				what: 'Tiada pejabat kebajikan yang bertanggungjawab bagi daerah selangor/klang. / No welfare office is responsible for the district selangor/klang.',
				where: 'content/offices/welfare.csv, lajur/column "serves"',
				mend: 'Tulis selangor/klang dalam lajur "serves" pada tepat satu baris. / Write selangor/klang in the column "serves" of exactly one row.',
			},
		]);
	});

	test('a district that two serve is a finding', () => {
		const second = { ...SERVING[0], id: 'pkmd-kedua' };
		const { findings } = parseOffices([table([...SERVING, second], 'welfare')], reference);
		expect(findings.map(({ what }) => what)).toEqual([
			'Lebih daripada satu pejabat kebajikan bertanggungjawab bagi daerah selangor/klang: pkmd-selangor-klang, pkmd-kedua. / More than one welfare office is responsible for the district selangor/klang: pkmd-selangor-klang, pkmd-kedua.',
		]);
	});

	test('a district to serve that does not exist is a finding', () => {
		const wrong = [{ ...SERVING[0], serves: 'selangor/klang|selangor/x' }, ...SERVING.slice(1)];
		const { findings } = parseOffices([table(wrong, 'welfare')], reference);
		expect(findings[0]).toEqual({
			what: 'Daerah ini tiada dalam content/places/districts.csv: selangor/x. / These districts are not in content/places/districts.csv: selangor/x. ["selangor/klang|selangor/x"]',
			where:
				'content/offices/welfare.csv, baris/row 2 (pkmd-selangor-klang), lajur/column "serves"',
			mend: 'Tulis id daerah yang dilayani, dipisahkan oleh "|", contohnya sarawak/kuching|sarawak/lundu. / Write the ids of the districts it serves, separated by "|", e.g. sarawak/kuching|sarawak/lundu.',
		});
	});

	test('an unknown basis of the name is a finding', () => {
		const wrong = [{ ...SERVING[0], name_basis: 'guess' }, ...SERVING.slice(1)];
		const { findings } = parseOffices([table(wrong, 'welfare')], reference);
		expect(findings[0]?.mend).toBe(
			'Tulis salah satu: source, pattern. / Write one of the values listed.',
		);
	});
});
