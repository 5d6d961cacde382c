import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from '#domain/search/normalise.ts';

test.for([
	['Kg. Baru', 'Kampung Baharu'],
	['Kpg Pandan', 'Kampung Pandan'],
	['Kampong Bharu', 'Kampung Baru'],
	['Tmn Melawati', 'Taman Melawati'],
	['Jln Ipoh', 'Jalan Ipoh'],
	['Bdr Baru Bangi', 'Bandar Baru Bangi'],
	['Sg. Buloh', 'Sungai Buluh'],
	['Sungei Petani', 'Sungai Petani'],
	['Bkt Bintang', 'Bukit Bintang'],
	['Bt. 9 Cheras', 'Batu 9 Cheras'],
	['Sek 7', 'Seksyen 7'],
	['Tg Malim', 'Tanjong Malim'],
	['Lrg 3', 'Lorong 3'],
	['Pdg Besar', 'Padang Besar'],
	['Ulu Langat', 'Hulu Langat'],
	['Ayer Hitam', 'Air Hitam'],
	['Seri Kembangan', 'Sri Kembangan'],
	['Pontian Kechil', 'Pontian Kecil'],
	['Johor Bahru', 'Johor Baru'],
	['Kota Bharu', 'Kota Baharu'],
	['Penang', 'Pulau Pinang'],
	['Malacca', 'Melaka'],
	['KL', 'Kuala Lumpur'],
	['JB', 'Johor Bahru'],
	['PJ', 'Petaling Jaya'],
	['KK', 'Kota Kinabalu'],
	['KB', 'Kota Bharu'],
	['SP', 'Sungai Petani'],
	['Telok Intan', 'Teluk Intan'],
	['Pasir Puteh', 'Pasir Putih'],
	['Chukai', 'Cukai'],
])('%s is the same as %s', ([one = '', other = '']) => {
	expect(normaliseText(one)).toBe(normaliseText(other));
});

test('different places stay different', () => {
	expect(normaliseText('Kluang')).not.toBe(normaliseText('Klang'));
	expect(normaliseText('Kota Tinggi')).not.toBe(normaliseText('Kota Bharu'));
	expect(normaliseText('Sungai Besar')).not.toBe(normaliseText('Sungai Besi'));
});

test('names in Chinese and Tamil pass through', () => {
	expect(normaliseText('亚依淡')).toBe('亚依淡');
	expect(normaliseText('ஈப்போ')).not.toBe('');
});

test('doing it twice changes nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
			expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
		}),
	);
});
