import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCompiledRows, readOsmRows, type OfficeInput } from '#generators/office-data/input.ts';
import { makeOfficeData, type ExistingTables } from '#generators/office-data/make-office-data.ts';
import {
	placeNameKey,
	policePlaceKey,
	readPoliceName,
} from '#generators/office-data/police-names.ts';
import { loadPlaceTables } from '#test/support/place-tables.ts';
import { readSourceKeys } from '#test/support/office-tables.ts';

const reference = { ...loadPlaceTables(), sourceKeys: readSourceKeys() };

const HEADING =
	'id,type,name_ms,name_en,address,postcode,city,district,state,lat,lon,coord_precision,phone,fax,email,hours,source_url,source_date,licence,notes';
const OSM_HEADING = 'name,kind,lat,lon,district,state,osm_class,osm_subclass';
const OSM_URL = 'https://www.openstreetmap.org/way/1';

const compiled = (...rows: string[]) =>
	readCompiledRows('police.csv', [HEADING, ...rows].join('\n'));
const osm = (...rows: string[]) => readOsmRows('osm.csv', [OSM_HEADING, ...rows].join('\n'));

const IPD_KAJANG = `ipd-kajang,ipd,Ibu Pejabat Polis Daerah (IPD) Kajang,x,Jalan Semenyih,43000,Kajang,Kajang,Selangor,2.99377,101.78810,exact,03-8911 4222,,,,${OSM_URL},2026-09,ODbL,a secret 03-1111 2222`;
const OSM_KAJANG = 'IPD Kajang,ipd,2.993790,101.788056,Ulu Langat,Selangor,police,police';
const OSM_KAPAR = 'Balai Polis Kapar,balai,3.139000,101.380000,Klang,Selangor,police,police';

function make(input: Partial<OfficeInput>, existing: ExistingTables = {}) {
	const files = makeOfficeData(
		{ osm: [], police: [], welfare: [], others: [], ...input },
		existing,
		reference,
	);
	return {
		files,
		police: files.get('content/offices/police.csv') ?? '',
		welfare: files.get('content/offices/welfare.csv') ?? '',
		report: files.get('content/offices/REPORT.md') ?? '',
	};
}
const rowOf = (text: string, id: string) =>
	text.split('\n').find((line) => line.startsWith(`${id},`)) ?? '';
const idsOf = (text: string) =>
	text
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(',')[0] ?? '');

describe('the kind of a police place', () => {
	test.for([
		['Balai Polis Semenyih', { kind: 'balai', placeName: 'Semenyih' }],
		['balai polis sg koyan', { kind: 'balai', placeName: 'Sungai Koyan' }],
		['Police Station Bercham', { kind: 'balai', placeName: 'Bercham' }],
		['BALAI POLIS PASIR MAS', { kind: 'balai', placeName: 'Pasir Mas' }],
		['Balai Polis Tun H.S. Lee', { kind: 'balai', placeName: 'Tun H.S. Lee' }],
		[
			'Bandar Sungai Long Community Police Station',
			{ kind: 'community', placeName: 'Bandar Sungai Long' },
		],
		[
			'Ibu Pejabat Polis Daerah Johor Bahru (Selatan)',
			{ kind: 'ipd', placeName: 'Johor Bahru Selatan' },
		],
		['Sibu Police Headquarters', { kind: 'ipd', placeName: 'Sibu' }],
		['Ibu Pejabat Polis Negeri Melaka', { kind: 'ipk', placeName: 'Melaka' }],
		['Ibu Pejabat PDRM Kontinjen Kedah.', { kind: 'ipk', placeName: 'Kedah' }],
		['Ibu Pejabat Polis Kntinjen Johor', { kind: 'ipk', placeName: 'Johor' }],
	] as const)('"%s"', ([name, expected]) => {
		expect(readPoliceName(name)).toEqual(expected);
	});

	test.for([
		['', 'unnamed'],
		['Balai Polis', 'name says only police'],
		['Balai Polis Komuniti', 'name says only police'],
		['Pondok Polis Kesang', 'police post (pondok, beat base)'],
		['Pondok Polis Komuniti KHTP', 'police post (pondok, beat base)'],
		['Balai Polis Trafik Kota Kinabalu', 'traffic police'],
		['Miri Traffic Police HQ', 'traffic police'],
		['Pangkalan Polis Marin Putrajaya', 'marine police'],
		['Balai Polis Bantuan MTT', 'auxiliary police'],
		['Kuarters Balai Polis Petaling Jaya', 'quarters or mess'],
		['Pusat Latihan Polis', 'training, range or tactical unit'],
		['SPEEDCAM', 'road block or speed camera'],
		['Sekatan Jalanraya AKSEM Pangkalan Kubor', 'road block or speed camera'],
		['historica police station', 'historical building'],
		['Ibu Pejabat Polis Bukit Aman', 'national headquarters'],
		['Cawangan Kereta Peronda IPD Kajang', 'unit of a headquarters'],
		['RELA Pasir Pinji', 'not a police station by its name'],
	] as const)('"%s" is left out', ([name, excluded]) => {
		expect(readPoliceName(name)).toEqual({ excluded });
	});

	test('spellings of one name are the same', () => {
		expect(placeNameKey('Kampong Bahru')).toBe(placeNameKey('Kampung Baharu'));
		expect(placeNameKey('Hulu Langat')).toBe(placeNameKey('Ulu Langat'));
		expect(policePlaceKey('Seksyen 15 Shah Alam')).toBe(policePlaceKey('Seksyen 15'));
		expect(policePlaceKey('Salak Selatan')).not.toBe(policePlaceKey('Salak Selatan Baru'));
	});
});

describe('the import of offices', () => {
	test('joins two sources of one headquarters and keeps both', () => {
		const { police, report } = make({ police: compiled(IPD_KAJANG), osm: osm(OSM_KAJANG) });
		expect(idsOf(police)).toEqual(['ipd-kajang']);
		expect(rowOf(police, 'ipd-kajang')).toContain('selangor/hulu-langat,position,Kajang,2.99377');
		expect(rowOf(police, 'ipd-kajang')).toContain('osm-offices-2021-08 2021-08');
		expect(report).toContain('ipd Kajang / Kajang (5 m; osm-2026-09 + osm-offices-2021-08)');
	});

	test('lets nothing of the notes through', () => {
		const { files } = make({ police: compiled(IPD_KAJANG) });
		expect([...files.values()].join('\n')).not.toMatch(/secret|1111/);
	});

	test('stores no position of a town', () => {
		const town = IPD_KAJANG.replace('exact', 'town');
		const row = rowOf(make({ police: compiled(town) }).police, 'ipd-kajang');
		expect(row).toContain('selangor/hulu-langat,inferred,Kajang,,,town');
		expect(row).toContain('police-districts-2026-09');
	});

	test('keeps two stations of one name that are further apart than 1 km', () => {
		const far = OSM_KAPAR.replace('3.139000', '3.159000');
		const { police } = make({ osm: osm(OSM_KAPAR, far) });
		expect(idsOf(police)).toEqual(['balai-polis-kapar-klang', 'balai-polis-kapar-klang-2']);
	});

	test('appends the district to ids that collide', () => {
		const other = 'Balai Polis Kapar,balai,2.035000,103.320000,Kluang,Johor,police,police';
		const { police } = make({ osm: osm(OSM_KAPAR, other) });
		expect(idsOf(police)).toEqual(['balai-polis-kapar-kluang', 'balai-polis-kapar-klang']);
	});

	test('changes no id when a row of the same name is added later', () => {
		const other = 'Balai Polis Kapar,balai,2.035000,103.320000,Kluang,Johor,police,police';
		const first = make({ osm: osm(OSM_KAPAR) });
		const second = make({ osm: osm(other, OSM_KAPAR) }, { police: first.police });
		expect(idsOf(first.police)).toEqual(['balai-polis-kapar']);
		expect(idsOf(second.police)).toEqual(['balai-polis-kapar-kluang', 'balai-polis-kapar']);
	});

	test('changes nothing when it runs twice', () => {
		const input = { police: compiled(IPD_KAJANG), osm: osm(OSM_KAJANG, OSM_KAPAR) };
		const first = make(input);
		const second = make(input, { police: first.police, welfare: first.welfare });
		expect(second.files).toEqual(first.files);
	});
});

describe('what an officer wrote into a table', () => {
	const before = make({ osm: osm(OSM_KAPAR) }).police;
	const edit = (columns: Record<string, string>) => {
		const [heading = '', row = ''] = before.trim().split('\n');
		const names = heading.split(',');
		const cells = row.split(',');
		for (const [column, value] of Object.entries(columns)) cells[names.indexOf(column)] = value;
		return `${heading}\n${cells.join(',')}\n`;
	};
	const again = (columns: Record<string, string>, rows: string[] = [OSM_KAPAR]) => {
		const edited = edit(columns);
		return { edited, ...make({ osm: osm(...rows) }, { police: edited }) };
	};

	test('stays in hours, telephone, address and status without a confirmation', () => {
		const { edited, police } = again({
			phone: '03-8911 4222',
			hours: 'Mo-Su 08:00-22:00',
			address: 'Jalan Besar',
			status: 'closed',
		});
		expect(police).toBe(edited);
	});

	test('stays in every cell once it is confirmed, a cleared number and a new name too', () => {
		const { edited, police } = again({
			name_ms: 'Balai Polis Kapar Baru',
			lat: '3.14000',
			phone: '',
			confirmed_on: '2026-11-22',
			confirmed_by: 'pegawai IPD',
		});
		expect(police).toBe(edited);
	});

	test('stays when no source has the place any more but it was confirmed', () => {
		const { edited, police } = again(
			{ confirmed_on: '2026-11-22', confirmed_by: 'pegawai IPD' },
			[],
		);
		expect(police).toBe(edited);
	});

	test('is reported where a source replaces it', () => {
		const { police, report } = again({ name_en: 'Kapar Station' });
		expect(rowOf(police, 'balai-polis-kapar')).toContain('Kapar Police Station');
		expect(report).toContain('- police.csv: balai-polis-kapar: the sources replaced name_en.');
	});

	test('leaves with its row when no source has it and nobody confirmed it', () => {
		const { police, report } = again({}, []);
		expect(idsOf(police)).toEqual([]);
		expect(report).toContain('balai-polis-kapar is in no source any more and was removed');
	});
});

describe('the welfare offices of the import', () => {
	test('are one for each district even when no source names any', () => {
		const { welfare } = make({});
		expect(idsOf(welfare)).toHaveLength(160);
		expect(rowOf(welfare, 'pkmd-hulu-langat')).toContain(',pattern,selangor/hulu-langat,');
	});

	test('leave a district to the office that an officer entered for it', () => {
		const { welfare } = make({});
		const pattern = rowOf(welfare, 'pkmd-hulu-langat');
		const entered = pattern
			.replace('pkmd-hulu-langat', 'pkmd-kajang')
			.replace('pattern', 'source')
			.replace(/star-2024-04,[^,]*,[^,]*,/, 'officer,2026-11-22,,');
		const second = make({}, { welfare: welfare.replace(pattern, entered) }).welfare;
		expect(rowOf(second, 'pkmd-kajang')).toBe(entered);
		expect(rowOf(second, 'pkmd-hulu-langat')).toBe('');
		expect(idsOf(second)).toHaveLength(160);
	});
});

test('the tables of the repository have a report', () => {
	expect(readFileSync('content/offices/REPORT.md', 'utf8')).toContain('## police.csv');
});
