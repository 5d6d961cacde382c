import { expect, test } from 'vitest';
import { findLikelyDistricts } from '#domain/geo/district-outlines.ts';
import { threeAnswers } from '#domain/offices/three-answers.ts';
import { loadOffices } from '#test/support/office-tables.ts';

const { offices, outlines, districts } = loadOffices();

/**
 * Real points with the station, headquarters known only by its town, hospital and welfare office that a visitor there
 * is told: the answers by which a change of data or rule is noticed.
 */
const POINTS: {
	name: string;
	lat: number;
	lon: number;
	police: string;
	town?: string;
	hospital: string;
	welfare: string;
}[] = [
	{
		name: 'Kapit',
		lat: 2.0167,
		lon: 112.9333,
		police: 'ipd-kapit',
		hospital: 'hospital-kapit',
		welfare: 'pkmd-kapit',
	},
	{
		name: 'a longhouse near Song',
		lat: 2.0069,
		lon: 112.5493,
		police: 'ipd-kapit',
		town: 'ipd-song',
		hospital: 'hospital-kapit',
		welfare: 'pkmd-song',
	},
	{
		name: 'Belaga',
		lat: 2.7062,
		lon: 113.7816,
		police: 'ipd-bintulu',
		town: 'ipd-belaga',
		hospital: 'hospital-bintulu',
		welfare: 'pkmd-belaga',
	},
	{
		name: 'a flat in Cheras',
		lat: 3.1069,
		lon: 101.7259,
		police: 'balai-polis-sri-permaisuri',
		hospital: 'hospital-universiti-kebangsaan-malaysia',
		welfare: 'jkm-negeri-kuala-lumpur',
	},
	{
		name: 'Kuah on Langkawi',
		lat: 6.3263,
		lon: 99.8432,
		police: 'ipd-langkawi',
		hospital: 'hospital-langkawi',
		welfare: 'pkmd-langkawi',
	},
	{
		name: 'Padang Besar at the border',
		lat: 6.661,
		lon: 100.322,
		police: 'ipd-padang-besar',
		hospital: 'hospital-tuanku-fauziah',
		welfare: 'jkm-negeri-perlis',
	},
	{
		name: 'Kodiang on the Perlis–Kedah line',
		lat: 6.372,
		lon: 100.304,
		police: 'balai-polis-kodiang',
		town: 'ipd-kubang-pasu',
		hospital: 'hospital-tuanku-fauziah',
		welfare: 'pkmd-kubang-pasu',
	},
	{
		name: 'Bandar Labuan',
		lat: 5.2831,
		lon: 115.2308,
		police: 'ipd-labuan',
		hospital: 'hospital-labuan',
		welfare: 'pkm-labuan',
	},
	{
		name: 'Semenyih',
		lat: 2.9517,
		lon: 101.843,
		police: 'balai-polis-semenyih',
		hospital: 'hospital-kajang',
		welfare: 'pkmd-hulu-langat',
	},
	{
		name: 'Tekek on Tioman',
		lat: 2.818,
		lon: 104.16,
		police: 'balai-polis-endau',
		town: 'ipd-rompin',
		hospital: 'hospital-mersing',
		welfare: 'pkmd-rompin',
	},
	{
		name: 'Pangkor',
		lat: 4.229,
		lon: 100.574,
		police: 'balai-polis-pulau-pangkor',
		hospital: 'hospital-seri-manjung',
		welfare: 'pkmd-manjung',
	},
	{
		name: 'George Town',
		lat: 5.4164,
		lon: 100.3327,
		police: 'balai-polis-central-timur-laut',
		hospital: 'hospital-pulau-pinang',
		welfare: 'pkmd-timur-laut',
	},
	{
		name: 'Presint 9 in Putrajaya',
		lat: 2.939,
		lon: 101.674,
		police: 'ipd-putrajaya',
		hospital: 'hospital-putrajaya',
		welfare: 'pkm-putrajaya',
	},
	{
		name: 'Rantau Panjang',
		lat: 6.019,
		lon: 101.975,
		police: 'ipd-pasir-mas',
		hospital: 'hospital-pasir-mas',
		welfare: 'pkmj-pasir-mas',
	},
	{
		name: 'Johor Bahru',
		lat: 1.4556,
		lon: 103.7611,
		police: 'ipd-johor-bahru-selatan',
		hospital: 'hospital-sultanah-aminah-johor-bahru',
		welfare: 'pkmd-johor-bahru',
	},
	{
		name: 'Semporna',
		lat: 4.4791,
		lon: 118.6119,
		police: 'ipd-kunak',
		town: 'ipd-semporna',
		hospital: 'hospital-semporna',
		welfare: 'jpka-semporna',
	},
	{
		name: 'Nabawan',
		lat: 5.0333,
		lon: 116.45,
		police: 'ipd-keningau',
		hospital: 'hospital-keningau',
		welfare: 'jpka-nabawan',
	},
	{
		name: 'Lojing',
		lat: 4.65,
		lon: 101.46,
		police: 'balai-polis-lojing',
		hospital: 'hospital-sultanah-hajjah-kalsom',
		welfare: 'pkmj-kecil-lojing',
	},
	{
		name: 'Kuching',
		lat: 1.5574,
		lon: 110.344,
		police: 'balai-polis-sentral-kuching',
		hospital: 'hospital-umum-sarawak',
		welfare: 'pkmb-kuching',
	},
	{
		name: 'Tanjung Malim',
		lat: 3.681,
		lon: 101.519,
		police: 'balai-polis-tanjung-malim',
		town: 'ipd-muallim',
		hospital: 'hospital-kuala-kubu-bharu',
		welfare: 'pkmd-muallim',
	},
	{
		name: 'Gemas',
		lat: 2.581,
		lon: 102.611,
		police: 'balai-polis-gemas',
		town: 'ipd-tampin',
		hospital: 'hospital-segamat',
		welfare: 'pkmd-tampin',
	},
	{
		name: 'Sabak Bernam',
		lat: 3.766,
		lon: 100.987,
		police: 'balai-polis-sabak-bernam',
		town: 'ipd-sabak-bernam',
		hospital: 'hospital-tengku-ampuan-jemaah-sabak-bernam',
		welfare: 'pkmd-sabak-bernam',
	},
];

test.for(POINTS)('$name has its three answers', ({ lat, lon, police, town, hospital, welfare }) => {
	const [districtId] = findLikelyDistricts(outlines, { lat, lon });
	const district = districts.find(({ id }) => id === districtId);
	expect.assert(district !== undefined);
	const answers = threeAnswers(offices, district, { lat, lon });
	expect({
		police: answers.police?.office.id,
		town: answers.townHeadquarters?.office.id,
		hospital: answers.hospital?.office.id,
		welfare: answers.welfare?.id,
	}).toEqual({ police, town, hospital, welfare });
});

test('in Klang the hospital whose position is not known is named beside the nearest known one', () => {
	const klang = districts.find(({ id }) => id === 'selangor/klang');
	expect.assert(klang !== undefined);
	const { unplacedHospitals } = threeAnswers(offices, klang, klang.centre);
	expect(unplacedHospitals.map(({ id }) => id)).toEqual(['hospital-tengku-ampuan-rahimah']);
});
