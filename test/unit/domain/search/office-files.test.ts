import { expect, test } from 'vitest';
import type { OfficesOfDistrict } from '#domain/search/search-finder.ts';
import { planVisit, type Whereabouts } from '#domain/search/visit.ts';
import { readFinderFiles, searchWithFiles, visitWithFiles } from '#test/support/finder-search.ts';
import { makeManyOffices, seededRandom } from '#test/support/many-offices.ts';
import { loadOffices } from '#test/support/office-tables.ts';

const content = loadOffices();
const offices = makeManyOffices(content, 8_000);
const all = readFinderFiles(offices);

const random = seededRandom(7);
const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
const places = Array.from({ length: 60 }, () => pick(content.places));
const districtOf = (id: string) => {
	const district = content.districts.find((candidate) => candidate.id === id);
	if (district === undefined) throw new Error(`There is no district "${id}".`);
	return district;
};

/** Nothing is loaded yet but the first file. */
const anew = () => ({
	...all,
	index: { ...all.index, officeFiles: new Map<string, OfficesOfDistrict>() },
});
const idsOf = (visit: ReturnType<typeof planVisit>) => visit.answers.map(({ office }) => office.id);

test('today all offices stand in one file', () => {
	expect(readFinderFiles().offices.size).toBe(0);
});

test('no office is lost or doubled between the files', () => {
	const files = anew();
	for (const { id } of content.districts) visitWithFiles({ districts: [districtOf(id)] }, files);
	const ids = [
		...files.index.offices,
		...[...files.index.officeFiles.values()].flatMap((file) => file.offices),
	].map(({ id }) => id);
	expect(ids.toSorted()).toEqual(offices.map(({ id }) => id).toSorted());
});

test('the answers at a point are those of all offices together, from a few files', () => {
	for (const { district, position } of places) {
		const files = anew();
		const whereabouts: Whereabouts = { districts: [districtOf(district)], point: position };
		const found = idsOf(visitWithFiles(whereabouts, files));
		expect(found, district).toEqual(idsOf(planVisit(offices, whereabouts)));
		expect(files.index.officeFiles.size, district).toBeLessThan(12);
	}
});

test('the answers for a district come from its own file', () => {
	for (const { district } of places) {
		const files = anew();
		const whereabouts: Whereabouts = { districts: [districtOf(district)] };
		const found = idsOf(visitWithFiles(whereabouts, files));
		expect(found, district).toEqual(idsOf(planVisit(offices, whereabouts)));
		expect(files.index.officeFiles.size, district).toBe(1);
	}
});

test('a typed office is found in the file of its district, without loading all', () => {
	const files = anew();
	const station = offices.find(({ id }) => id.startsWith('balai-polis-kajang-'));
	const found = searchWithFiles(station?.name.ms ?? '', files);
	expect(found.some((each) => each.type === 'office' && each.office.id === station?.id)).toBe(true);
	expect(files.index.officeFiles.size).toBeLessThanOrEqual(2);
});
