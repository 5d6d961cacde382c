/**
 * `npm run bench:handouts`: makes every poster and contacts sheet without the cache; prints files and pages a second,
 * sizes and memory. Then the same through the cache after one number of an office changed, as an editor's build does.
 */
import { POSTER_INKS } from '#domain/handouts/poster.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { areaPaths } from '#domain/search/finder-paths.ts';
import { makeContacts, makeContactsAnew } from '#generators/handouts/contacts.ts';
import { countPages } from '#generators/handouts/pdf-pages.ts';
import { makePoster, makePosterAnew } from '#generators/handouts/poster.ts';
import { loadPosterInputs } from '#test/support/posters.ts';

const { districts, offices, inputFor, contactsInputFor } = loadPosterInputs();

type Make = (
	makePdf: typeof makePoster,
	makeSheet: typeof makeContacts,
	changes?: { offices: typeof offices },
) => Promise<{ posters: Uint8Array[]; contacts: Uint8Array[] }>;

const makeAll: Make = async (makePdf, makeSheet, changes = { offices }) => {
	const made = { posters: new Array<Uint8Array>(), contacts: new Array<Uint8Array>() };
	for (const { id } of districts) {
		for (const locale of LOCALES) {
			const all = { ...changes, pageAddress: `https://kasih.test${areaPaths(id)[locale]}` };
			for (const ink of POSTER_INKS) {
				made.posters.push(await makePdf(inputFor(id, locale, ink, all)));
			}
			made.contacts.push(await makeSheet(contactsInputFor(id, locale, all)));
		}
	}
	return made;
};

const secondsOf = async <Result>(work: () => Promise<Result>): Promise<[Result, number]> => {
	const start = performance.now();
	return [await work(), (performance.now() - start) / 1000];
};

const print = (figures: Readonly<Record<string, string | number>>) => {
	for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${String(value)}`);
};

const [{ posters, contacts }, seconds] = await secondsOf(() =>
	makeAll(makePosterAnew, makeContactsAnew),
);
for (const [name, files] of Object.entries({ posters, contacts })) {
	const sizes = files.map(({ length }) => length);
	const total = sizes.reduce((sum, size) => sum + size, 0);
	print({
		[name]: files.length,
		'  pages': files.reduce((sum, file) => sum + countPages(file), 0),
		'  largest, kB': (Math.max(...sizes) / 1000).toFixed(1),
		'  mean, kB': (total / sizes.length / 1000).toFixed(1),
		'  together, MB': (total / 1e6).toFixed(1),
	});
}
const pages = [...posters, ...contacts].reduce((sum, file) => sum + countPages(file), 0);
await makeAll(makePoster, makeContacts);
const [changed] = offices;
const withNewNumber = offices.map((office) =>
	office === changed ? { ...office, phone: '+60312345678' } : office,
);
const [, secondsAfterChange] = await secondsOf(() =>
	makeAll(makePoster, makeContacts, { offices: withNewNumber }),
);
// Leaves the cache as an ordinary build would.
await makeAll(makePoster, makeContacts);
print({
	seconds: seconds.toFixed(1),
	'pages a second': (pages / seconds).toFixed(1),
	'seconds through the cache after one changed number': secondsAfterChange.toFixed(1),
	'peak memory of this process, MB': (process.resourceUsage().maxRSS / 1024).toFixed(0),
});
