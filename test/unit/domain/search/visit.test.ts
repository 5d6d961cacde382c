import { expect, test } from 'vitest';
import { loadOffices } from '#test/support/office-tables.ts';
import { makeOffice } from '#test/support/make-office.ts';
import { isAcrossWater } from '#domain/search/landmass.ts';
import { planVisit } from '#domain/search/visit.ts';

const { offices, districts } = loadOffices();
const district = (id: string) => {
	const found = districts.find((each) => each.id === id);
	if (found === undefined) throw new Error(id);
	return found;
};

test('every district gives the welfare office, police and a hospital', () => {
	const without = districts.filter((each) => {
		const services = new Set(
			planVisit(offices, { districts: [each], point: each.centre }).answers.map(
				({ office }) => office.service,
			),
		);
		return services.size < 3;
	});
	expect(without.map(({ id }) => id)).toEqual([]);
});

test('no answer stands again among the next ones', () => {
	const visit = planVisit(offices, {
		districts: [district('selangor/hulu-langat')],
		point: { lat: 2.99, lon: 101.79 },
	});
	const answers = new Set(visit.answers.map(({ office }) => office.id));
	expect(visit.more.filter(({ office }) => answers.has(office.id))).toEqual([]);
});

test('the next ones come nearest first', () => {
	const { more } = planVisit(offices, {
		districts: [district('sarawak/kuching')],
		point: { lat: 1.55, lon: 110.34 },
	});
	const metres = more.map((each) => each.metres ?? 0);
	expect(metres).toEqual(metres.toSorted((one, other) => one - other));
});

test('without a point no distance is told', () => {
	const visit = planVisit(offices, { districts: [district('kedah/langkawi')] });
	expect([...visit.answers, ...visit.more].every(({ metres }) => metres === undefined)).toBe(true);
});

const here = { lat: 3, lon: 101.7 };
const hulu = district('selangor/hulu-langat');
const responsible = makeOffice({
	id: 'pkmd-here',
	service: 'welfare',
	kind: 'pkmd',
	serves: [hulu.id],
	district: hulu.id,
	position: undefined,
	precision: 'none',
});
const other = (distance: number, districtId: string) =>
	makeOffice({
		id: 'pkmd-other',
		service: 'welfare',
		kind: 'pkmd',
		district: districtId,
		position: { lat: here.lat + distance / 111_195, lon: here.lon },
		precision: 'exact',
	});
const welfareOf = (all: Parameters<typeof planVisit>[0]) =>
	planVisit(all, { districts: [hulu], point: here })
		.answers.filter(({ office }) => office.service === 'welfare')
		.map(({ role }) => role);

test('a known welfare office in the same district stands beside one that is not placed', () => {
	expect(welfareOf([responsible, other(5_000, hulu.id)])).toEqual([
		'responsible',
		'nearest-welfare',
	]);
});

test('one of another district does not, since nobody knows that it is nearer', () => {
	expect(welfareOf([responsible, other(5_000, 'selangor/sepang')])).toEqual(['responsible']);
});

test('a nearer one of another district does where the responsible one is further', () => {
	const placed = {
		...responsible,
		position: { lat: 3.2, lon: 101.7 },
		precision: 'exact' as const,
	};
	expect(welfareOf([placed, other(5_000, 'selangor/sepang')])).toEqual([
		'responsible',
		'nearest-welfare',
	]);
});

test('one further than 30 km is not named', () => {
	expect(welfareOf([responsible, other(31_000, hulu.id)])).toEqual(['responsible']);
});

test.for([
	[
		'Penang island and the mainland',
		[5.414, 100.329, 'pulau-pinang/timur-laut'],
		[5.4, 100.37, 'pulau-pinang/seberang-perai-utara'],
		true,
	],
	[
		'Langkawi and Alor Setar',
		[6.32, 99.84, 'kedah/langkawi'],
		[6.12, 100.37, 'kedah/kota-setar'],
		true,
	],
	['Labuan and Sabah', [5.28, 115.24, 'labuan/labuan'], [5.35, 115.75, 'sabah/beaufort'], true],
	['Pangkor and Lumut', [4.22, 100.55, 'perak/manjung'], [4.23, 100.63, 'perak/manjung'], true],
	['Tioman and Mersing', [2.81, 104.16, 'pahang/rompin'], [2.43, 103.84, 'johor/mersing'], true],
	['Johor and Kuching', [1.5, 103.7, 'johor/johor-bahru'], [1.55, 110.34, 'sarawak/kuching'], true],
	[
		'the two halves of Penang island',
		[5.414, 100.329, 'pulau-pinang/timur-laut'],
		[5.3, 100.26, 'pulau-pinang/barat-daya'],
		false,
	],
	[
		'the middle of Putrajaya and its hospital',
		[2.91406, 101.68385, 'putrajaya/putrajaya'],
		[2.92962, 101.6733, 'putrajaya/putrajaya'],
		true,
	],
	[
		'two ends of the middle of Putrajaya',
		[2.931, 101.692, 'putrajaya/putrajaya'],
		[2.908, 101.681, 'putrajaya/putrajaya'],
		false,
	],
	[
		'Putrajaya this side of the lake and Kajang',
		[2.96342, 101.67848, 'putrajaya/putrajaya'],
		[2.99, 101.79, 'selangor/hulu-langat'],
		false,
	],
] as const)('%s', ([, from, to, expected]) => {
	const place = ([lat, lon, id]: readonly [number, number, string]) => ({
		position: { lat, lon },
		district: id,
	});
	expect(isAcrossWater(place(from), place(to))).toBe(expected);
});
