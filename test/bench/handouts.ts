/** `npm run bench:handouts`: makes every poster without the cache; prints files and pages a second, sizes and memory. */
import { POSTER_INKS } from '#domain/handouts/poster.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { makePosterAnew } from '#generators/handouts/poster.ts';
import { loadPosterInputs } from '#test/support/posters.ts';

const { districts, inputFor } = loadPosterInputs();
const sizes: number[] = [];
const start = performance.now();
for (const district of districts) {
	for (const locale of LOCALES) {
		for (const ink of POSTER_INKS) {
			const pdf = await makePosterAnew(
				inputFor(district.id, locale, ink, {
					pageAddress: `https://kasih.test/${locale}/cari-bantuan/${district.id}/`,
				}),
			);
			sizes.push(pdf.length);
		}
	}
}
const seconds = (performance.now() - start) / 1000;
const total = sizes.reduce((sum, size) => sum + size, 0);
const figures = {
	posters: sizes.length,
	seconds: seconds.toFixed(1),
	'pages a second': (sizes.length / seconds).toFixed(1),
	'largest, kB': (Math.max(...sizes) / 1000).toFixed(1),
	'mean, kB': (total / sizes.length / 1000).toFixed(1),
	'together, MB': (total / 1e6).toFixed(1),
	'peak memory of this process, MB': (process.resourceUsage().maxRSS / 1024).toFixed(0),
};
for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${String(value)}`);
