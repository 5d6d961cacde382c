import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { addressLine } from '#domain/offices/address-line.ts';
import { fadingOf } from '#domain/offices/fading.ts';
import type { Office } from '#domain/offices/office.ts';
import { decodeFinder, decodePlaces, decodePostcodes } from '#domain/search/finder-data.ts';
import { makeFinderFiles } from '#generators/search-index/finder-files.ts';
import golden from '../../../fixtures/searches.json' with { type: 'json' };
import { filesFor } from '#domain/search/search-finder.ts';
import { loadOffices } from '#test/support/office-tables.ts';

const content = loadOffices();
const files = makeFinderFiles(content);
const decoded = decodeFinder(files.finder);
const bytesOf = (file: unknown) => brotliCompressSync(JSON.stringify(file)).length;

test('every office comes back as it went in', () => {
	const open = content.offices.filter(({ status }) => status === 'open');
	expect(decoded.offices).toHaveLength(open.length);
	for (const office of open) {
		const back = decoded.offices.find(({ id }) => id === office.id);
		expect(back, office.id).toMatchObject({
			name: office.name,
			kind: office.kind,
			service: office.service,
			state: office.state,
			precision: office.precision,
		});
		expect(back?.district, office.id).toBe(office.district);
		expect(back?.phone, office.id).toBe(office.phone);
		expect(back?.serves ?? [], office.id).toEqual(office.serves ?? []);
		expect(back?.policeDistrict, office.id).toBe(office.policeDistrict);
		expect(back?.hasOscc, office.id).toBe(office.hasOscc);
		expect(back?.sources[0], office.id).toMatchObject({
			key: office.sources[0]?.key,
			date: office.sources[0]?.date,
		});
		expect(back?.hours, office.id).toEqual(office.hours);
		expect(back && fadingOf(back, '2026-11-22'), office.id).toBe(fadingOf(office, '2026-11-22'));
		expect(back?.position?.lat ?? 0, office.id).toBeCloseTo(office.position?.lat ?? 0, 5);
		expect(back?.position?.lon ?? 0, office.id).toBeCloseTo(office.position?.lon ?? 0, 5);
	}
});

test('every known address stands in the file of its state, and there is a file for every state', () => {
	expect([...files.addresses.keys()].toSorted()).toEqual(
		content.states.map(({ id }) => id).toSorted(),
	);
	for (const office of content.offices.filter(({ status }) => status === 'open')) {
		const line = files.addresses.get(office.state)?.[office.id] ?? '';
		expect(line, office.id).toBe(addressLine(office));
	}
	const kajang = files.addresses.get('selangor')?.['hospital-kajang'];
	expect(kajang).toContain('Jalan Semenyih');
});

test('an office with hours keeps them on the way to the browser', () => {
	const hours = { intervals: [[480, 1020]] as const, workingWeekOf: 'kedah' };
	const [first, ...others] = content.offices;
	const { finder } = makeFinderFiles({
		...content,
		offices: [{ ...(first as Office), hours }, ...others],
	});
	const back = decodeFinder(finder).offices.filter((office) => office.hours !== undefined);
	expect(back).toMatchObject([{ id: first?.id, hours }]);
});

test('every place of the gazetteer stands in a file, at its position', () => {
	const back = [...files.places.values()].flatMap((file) => decodePlaces(file, decoded.districts));
	const keys = new Set(
		back.map(({ name, district, position }) => `${name} ${district} ${position.lat.toFixed(4)}`),
	);
	const lost = content.places.filter(
		({ name, district, position }) => !keys.has(`${name} ${district} ${position.lat.toFixed(4)}`),
	);
	expect(lost).toEqual([]);
});

test('every postcode comes back with its town and districts', () => {
	const back = [...files.postcodes].flatMap(([group, file]) =>
		decodePostcodes(file, group, decoded),
	);
	const strip = ({ postcode, town, districts, precision }: (typeof back)[number]) => ({
		postcode,
		town,
		districts,
		precision,
	});
	const sorted = (all: readonly (typeof back)[number][]) =>
		all.map(strip).toSorted((one, other) => one.postcode.localeCompare(other.postcode));
	expect(sorted(back)).toEqual(sorted(content.postcodes));
});

test('offices, districts and states together weigh at most 16 kB', () => {
	expect(bytesOf(files.finder)).toBeLessThanOrEqual(16_000);
});

test('one typed place or postcode loads at most 20 kB', () => {
	const bytes = new Map(
		[...files.places, ...files.postcodes].map(([key, file]) => [key, bytesOf(file)]),
	);
	const heavy = golden
		.map(({ query }) => {
			const { places, postcodes } = filesFor(query);
			return {
				query,
				bytes: [...places, ...postcodes].reduce((sum, key) => sum + (bytes.get(key) ?? 0), 0),
			};
		})
		.filter((each) => each.bytes > 20_000);
	expect(heavy).toEqual([]);
}, 30_000);
