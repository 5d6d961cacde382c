import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDistrict, findLikelyDistricts } from '#domain/geo/district-outlines.ts';
import { decodeOutlines, findAreasToLoad } from '#domain/geo/outline-codec.ts';
import { makeOutlineShards } from '#generators/search-index/outline-shards.ts';
import { loadDistrictOutlines } from '#test/support/place-tables.ts';

const outlines = loadDistrictOutlines();
const { index, areas } = makeOutlineShards(
	readFileSync('content/geo/districts.topojson', 'utf8'),
	outlines,
);

/** Real points, districts as anybody who lives there would name them; never read from the outlines under test. */
const INSIDE = [
	{ name: 'a kampung up the Rajang in Kapit', lat: 2.0, lon: 113.0, district: 'sarawak/kapit' },
	{ name: 'a flat in Cheras', lat: 3.0937, lon: 101.7395, district: 'kuala-lumpur/kuala-lumpur' },
	{ name: 'Kuah on Langkawi', lat: 6.3265, lon: 99.8432, district: 'kedah/langkawi' },
	{ name: 'Padang Besar at the Thai border', lat: 6.658, lon: 100.322, district: 'perlis/perlis' },
	{ name: 'Changlun at the Thai border', lat: 6.432, lon: 100.43, district: 'kedah/kubang-pasu' },
	{ name: 'Bandar Labuan', lat: 5.2803, lon: 115.2475, district: 'labuan/labuan' },
	{ name: 'Presint 9 in Putrajaya', lat: 2.9412, lon: 101.6769, district: 'putrajaya/putrajaya' },
	{
		name: 'Kubang Kerian in Kota Bharu',
		lat: 6.0925,
		lon: 102.2815,
		district: 'kelantan/kota-bharu',
	},
	{ name: 'Kuching waterfront', lat: 1.5575, lon: 110.344, district: 'sarawak/kuching' },
	{ name: 'Kota Kinabalu', lat: 5.978, lon: 116.0735, district: 'sabah/kota-kinabalu' },
	{ name: 'Semporna', lat: 4.4818, lon: 118.611, district: 'sabah/semporna' },
	{ name: 'Tawau', lat: 4.2447, lon: 117.8912, district: 'sabah/tawau' },
	{ name: 'Johor Bahru', lat: 1.4655, lon: 103.7578, district: 'johor/johor-bahru' },
	{ name: 'Gelang Patah', lat: 1.4505, lon: 103.5885, district: 'johor/johor-bahru' },
	{ name: 'Tanah Rata', lat: 4.4705, lon: 101.3765, district: 'pahang/cameron-highlands' },
	{ name: 'Tekek on Pulau Tioman', lat: 2.818, lon: 104.16, district: 'pahang/rompin' },
	{ name: 'Pekan Pangkor on Pulau Pangkor', lat: 4.2125, lon: 100.5755, district: 'perak/manjung' },
	{ name: 'George Town', lat: 5.4145, lon: 100.3292, district: 'pulau-pinang/timur-laut' },
	{
		name: 'Butterworth',
		lat: 5.3992,
		lon: 100.3638,
		district: 'pulau-pinang/seberang-perai-utara',
	},
	{ name: 'Jeli', lat: 5.701, lon: 101.843, district: 'kelantan/jeli' },
	{ name: 'Semenyih', lat: 2.9516, lon: 101.843, district: 'selangor/hulu-langat' },
	{ name: 'Kuala Berang', lat: 5.0722, lon: 103.012, district: 'terengganu/hulu-terengganu' },
];

const ON_THE_LINE = [
	{
		name: 'Sungai Sanglang between Perlis and Kedah',
		lat: 6.2715,
		lon: 100.2085,
		districts: ['perlis/perlis', 'kedah/kubang-pasu'],
	},
	{
		name: 'Kota Bharu town on the river opposite Tumpat',
		lat: 6.1285,
		lon: 102.2345,
		districts: ['kelantan/kota-bharu', 'kelantan/tumpat'],
	},
	{
		name: 'Bandar Sungai Long between Cheras in Selangor and Kajang',
		lat: 3.065,
		lon: 101.749,
		districts: ['kuala-lumpur/kuala-lumpur', 'selangor/hulu-langat'],
	},
];

const OUTSIDE = [
	{ name: 'Hat Yai', lat: 7.0086, lon: 100.4747 },
	{ name: 'Singapore', lat: 1.3521, lon: 103.8198 },
	{ name: 'Bandar Seri Begawan', lat: 4.8903, lon: 114.9422 },
	{ name: 'the middle of the South China Sea', lat: 4.5, lon: 108.5 },
	{ name: 'the middle of the Straits of Malacca', lat: 3.5, lon: 100.2 },
	{ name: 'Pontianak', lat: -0.0263, lon: 109.3425 },
];

describe('where a visitor is', () => {
	test.for(INSIDE)('$name lies in $district', ({ lat, lon, district }) => {
		expect(findLikelyDistricts(outlines, { lat, lon })[0]).toBe(district);
	});

	test.for(INSIDE)('$name is placed alike from what a browser loads', ({ lat, lon, district }) => {
		const loaded = findAreasToLoad(index, { lat, lon }).flatMap((area) => {
			const encoded = areas.get(area);
			return encoded === undefined ? [] : decodeOutlines(encoded);
		});
		expect(findLikelyDistricts(loaded, { lat, lon })[0]).toBe(district);
	});

	test.for(ON_THE_LINE)('$name may lie in either of two districts', ({ lat, lon, districts }) => {
		const found = findLikelyDistricts(outlines, { lat, lon });
		expect(found.toSorted()).toEqual(districts.toSorted());
	});

	test.for(OUTSIDE)('$name lies in no district', ({ lat, lon }) => {
		expect(findDistrict(outlines, { lat, lon })).toBeUndefined();
		expect(findLikelyDistricts(outlines, { lat, lon })).toEqual([]);
	});
});
