import { expect, test } from 'vitest';
import { addressLine } from '#domain/offices/address-line.ts';

test.for([
	{ office: {}, line: '' },
	{
		office: { address: 'Jalan Muar', postcode: '84000', town: 'Muar' },
		line: 'Jalan Muar, 84000 Muar',
	},
	{
		office: { address: 'Jalan Pudu, 55100 Kuala Lumpur', postcode: '55100', town: 'Kuala Lumpur' },
		line: 'Jalan Pudu, 55100 Kuala Lumpur',
	},
	{
		office: { address: 'Jalan Besar, 18500, Kelantan', postcode: '18500', town: 'Machang' },
		line: 'Jalan Besar, 18500, Kelantan, Machang',
	},
	{ office: { postcode: '40100' }, line: '40100' },
	{ office: { town: 'Kapit' }, line: 'Kapit' },
])('postcode and town stand once in "$line"', ({ office, line }) => {
	expect(addressLine(office)).toBe(line);
});
