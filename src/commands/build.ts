/**
 * `npm run build`: content in, dist/ out. Every step is a module of its own in steps/; what must exist before another
 * step can use it stands above it.
 */
import { runCommand } from './failure.ts';
import { watchPeakMemory } from './peak-memory.ts';
import { formatSeconds, runSteps, type Step } from './run-steps.ts';
import { buildPages } from './steps/build-pages.ts';
import { checkContent } from './steps/check-content.ts';
import { drawIcons } from './steps/draw-icons.ts';
import { drawMapPictures } from './steps/draw-map-pictures.ts';
import { placeNotFoundPages } from './steps/place-not-found-pages.ts';
import { writeSearchIndexes } from './steps/search-index.ts';
import { unpackBaseMap } from './steps/unpack-base-map.ts';
import { writeRedirects } from './steps/write-redirects.ts';
import { writeSiteMap } from './steps/write-site-map.ts';

const STEPS: readonly Step[] = [
	{ name: 'Check the content', run: checkContent },
	{ name: 'Build the pages', run: buildPages },
	{ name: 'Unpack the base map', run: unpackBaseMap },
	{ name: 'Draw the map pictures', run: drawMapPictures },
	{ name: 'Index the words for the search', run: writeSearchIndexes },
	{ name: 'Draw icons and cards', run: drawIcons },
	{ name: 'Place the not-found pages', run: placeNotFoundPages },
	{ name: 'Write the redirects', run: writeRedirects },
	{ name: 'Write the site map', run: writeSiteMap },
];

await runCommand(async () => {
	const memory = watchPeakMemory();
	const start = performance.now();
	await runSteps(STEPS, (line) => {
		console.log(line);
	});
	const { bytes, hasChildren } = memory.stop();
	console.log(
		`Built dist/ in ${formatSeconds(performance.now() - start)}, ` +
			`peak memory ${String(Math.round(bytes / 1e6))} MB${hasChildren ? '' : ' (this process alone)'}.`,
	);
});
