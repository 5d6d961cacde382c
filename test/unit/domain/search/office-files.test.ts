import { expect, test } from 'vitest';
import { officesAtHand } from '#domain/search/office-files.ts';
import { planVisit, type Visit, type Whereabouts } from '#domain/search/visit.ts';
import { makeFiles, textsOf } from '#test/support/finder-search.ts';
import { openFinder, search, visit } from '#test/support/open-finder.ts';
import { makeManyOffices, seededRandom } from '#test/support/many-offices.ts';
import { loadOffices } from '#test/support/office-tables.ts';

const content = loadOffices();
const offices = makeManyOffices(content, 8_000);
const texts = textsOf(makeFiles(offices));

const random = seededRandom(7);
const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
const places = Array.from({ length: 60 }, () => pick(content.places));
const districtOf = (id: string) => {
	const district = content.districts.find((candidate) => candidate.id === id);
	if (district === undefined) throw new Error(`There is no district "${id}".`);
	return district;
};

const idsOf = ({ answers }: Visit) => answers.map(({ office }) => office.id);

test('today all offices stand in one file', () => {
	expect(makeFiles().offices.size).toBe(0);
});

test('no office is lost or doubled between the files', async () => {
	const files = openFinder(texts);
	for (const { id } of content.districts) await visit({ districts: [districtOf(id)] }, files);
	const ids = officesAtHand(await files.index()).map(({ id }) => id);
	expect(ids.toSorted()).toEqual(offices.map(({ id }) => id).toSorted());
});

test('the answers at a point are those of all offices together, from a few files', async () => {
	for (const { district, position } of places) {
		const files = openFinder(texts);
		const whereabouts: Whereabouts = { districts: [districtOf(district)], point: position };
		const found = idsOf(await visit(whereabouts, files));
		expect(found, district).toEqual(idsOf(planVisit(offices, whereabouts)));
		expect((await files.index()).officeFiles.size, district).toBeLessThan(12);
	}
});

test('the answers for a district come from its own file', async () => {
	for (const { district } of places) {
		const files = openFinder(texts);
		const whereabouts: Whereabouts = { districts: [districtOf(district)] };
		const found = idsOf(await visit(whereabouts, files));
		expect(found, district).toEqual(idsOf(planVisit(offices, whereabouts)));
		expect((await files.index()).officeFiles.size, district).toBe(1);
	}
});

test('a typed office is found in the file of its district, without loading all', async () => {
	const files = openFinder(texts);
	const station = offices.find(({ id }) => id.startsWith('balai-polis-kajang-'));
	const found = await search(station?.name.ms ?? '', files);
	expect(found.some((each) => each.type === 'office' && each.office.id === station?.id)).toBe(true);
	expect((await files.index()).officeFiles.size).toBeLessThanOrEqual(2);
});
