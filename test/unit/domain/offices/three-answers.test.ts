import { describe, expect, test } from 'vitest';
import type { District } from '#domain/geo/place.ts';
import { findHeadquarters } from '#domain/offices/districts-served.ts';
import {
	findMapSighting,
	findResponsibleWelfareOffice,
	hasKnownDetails,
	isNamedByPattern,
} from '#domain/offices/responsible.ts';
import { threeAnswers } from '#domain/offices/three-answers.ts';
import { makeOffice } from '#test/support/make-office.ts';

const song: District = {
	id: 'sarawak/song',
	code: '13_22',
	state: 'sarawak',
	name: 'Song',
	aliases: [],
	centre: { lat: 2, lon: 112.5 },
	neighbours: [],
};
const inSong = { state: 'sarawak', district: 'sarawak/song' };
const welfare = makeOffice({
	...inSong,
	id: 'pkmd-song',
	service: 'welfare',
	kind: 'pkmd',
	precision: 'none',
	position: undefined,
	nameBasis: 'pattern',
	serves: ['sarawak/song'],
});
const townHeadquarters = makeOffice({
	...inSong,
	id: 'ipd-song',
	kind: 'ipd',
	policeDistrict: 'Song',
	precision: 'town',
	position: undefined,
});
const farStation = makeOffice({
	id: 'balai-polis-kanowit',
	state: 'sarawak',
	district: 'sarawak/kanowit',
	position: { lat: 2.1, lon: 112.15 },
});
const hospital = makeOffice({
	id: 'hospital-kapit',
	service: 'hospital',
	kind: 'hospital',
	state: 'sarawak',
	district: 'sarawak/kapit',
	position: { lat: 2, lon: 112.93 },
});
const all = [welfare, townHeadquarters, farStation, hospital];
const longhouse = { lat: 2, lon: 112.55 };

describe('the three answers', () => {
	test('a headquarters known only by its town is told beside the far station', () => {
		const answers = threeAnswers(all, song, longhouse);
		expect(answers.welfare?.id).toBe('pkmd-song');
		expect(answers.police?.office.id).toBe('balai-polis-kanowit');
		expect(answers.police?.metres).toBeGreaterThan(40_000);
		expect(answers.townHeadquarters).toEqual({ office: townHeadquarters, tie: 'same-name' });
		expect(answers.hospital?.office.id).toBe('hospital-kapit');
	});

	test('without a point no distance is told', () => {
		const answers = threeAnswers(all, song);
		expect(answers.police).toEqual({ office: farStation });
		expect(answers.hospital).toEqual({ office: hospital });
	});

	test('without a point the headquarters of the district comes before its stations', () => {
		const placed = {
			...townHeadquarters,
			precision: 'exact' as const,
			position: farStation.position,
		};
		const station = makeOffice({ ...inSong, id: 'balai-polis-song', position: song.centre });
		const answers = threeAnswers([station, placed], song);
		expect(answers.police?.office.id).toBe('ipd-song');
		expect(answers.townHeadquarters).toBeUndefined();
	});

	test('without a point and without one of its name, a headquarters in the district comes first', () => {
		const middle = makeOffice({ ...inSong, id: 'balai-polis-song', position: song.centre });
		const other = makeOffice({
			...inSong,
			id: 'ipd-nanga',
			kind: 'ipd',
			policeDistrict: 'Nanga',
			position: { lat: 2.2, lon: 112.6 },
		});
		const offices = [middle, other, farStation, hospital];
		expect(threeAnswers(offices, song).police?.office.id).toBe('ipd-nanga');
		expect(threeAnswers(offices, song, song.centre).police?.office.id).toBe('balai-polis-song');
	});

	test('a community station, which may be unstaffed, is never the answer', () => {
		const community = makeOffice({ ...inSong, kind: 'community', position: longhouse });
		const answers = threeAnswers([...all, community], song, longhouse);
		expect(answers.police?.office.id).toBe('balai-polis-kanowit');
	});

	test('a hospital of the district whose position is not known is named too', () => {
		const unplaced = makeOffice({ ...hospital, ...inSong, precision: 'none', position: undefined });
		expect(threeAnswers([...all, unplaced], song, longhouse).unplacedHospitals).toEqual([unplaced]);
	});
});

describe('the headquarters of a district', () => {
	test('one of another name that stands there alone only stands there', () => {
		const other = makeOffice({ ...inSong, kind: 'ipd', policeDistrict: 'Song Baru' });
		expect(findHeadquarters([other], song)).toEqual({ office: other, tie: 'stands-there' });
	});

	test('of two of other names none is said to serve the district', () => {
		const two = ['Song Utara', 'Song Selatan'].map((policeDistrict) =>
			makeOffice({ ...inSong, kind: 'ipd', policeDistrict }),
		);
		expect(findHeadquarters(two, song)).toBeUndefined();
	});

	test('one of the same name in another state is none of ours', () => {
		const other = makeOffice({ kind: 'ipd', policeDistrict: 'Song', state: 'johor' });
		expect(findHeadquarters([other], song)).toBeUndefined();
	});
});

describe('the responsible welfare office', () => {
	test('a division is found by each district it serves', () => {
		const division = makeOffice({
			...welfare,
			kind: 'bahagian',
			serves: ['sarawak/kuching', 'sarawak/lundu'],
		});
		expect(findResponsibleWelfareOffice([division], 'sarawak/lundu')).toBe(division);
		expect(findResponsibleWelfareOffice([division], 'sarawak/song')).toBeUndefined();
	});

	test('a place on the map of 2021 stands beside the responsible office', () => {
		const seen = makeOffice({ ...welfare, id: 'osm-pkmd-song', serves: undefined });
		expect(findResponsibleWelfareOffice([seen, welfare], 'sarawak/song')).toBe(welfare);
		expect(findMapSighting([welfare, seen], 'sarawak/song')).toBe(seen);
		expect(findMapSighting([welfare], 'sarawak/song')).toBeUndefined();
	});

	test('a name by pattern counts as known once an officer has confirmed the office', () => {
		expect(isNamedByPattern(welfare)).toBe(true);
		expect(isNamedByPattern({ ...welfare, confirmedOn: '2026-12-01' })).toBe(false);
	});

	test('an office of which only town and postcode are known cannot be reached by them', () => {
		expect(hasKnownDetails({ ...welfare, town: 'Song', postcode: '96850' })).toBe(false);
		expect(hasKnownDetails({ ...welfare, phone: '+60389114222' })).toBe(true);
	});
});
