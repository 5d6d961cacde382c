/**
 * `npm run build`: content in, dist/ out. Every step is a module of its own in steps/; what must exist before another
 * step can use it stands above it. dist/ is replaced at the end: a build that fails leaves the last good site.
 */
import { rm } from 'node:fs/promises';
import { runCommand } from './failure.ts';
import { watchPeakMemory } from './peak-memory.ts';
import { UNFINISHED } from './project.ts';
import { formatSeconds, runSteps, type Step } from './run-steps.ts';
import { buildPages } from './steps/build-pages.ts';
import { checkContent } from './steps/check-content.ts';
import { drawIcons } from './steps/draw-icons.ts';
import { makeMaps } from './steps/make-maps.ts';
import { placeNotFoundPages } from './steps/place-not-found-pages.ts';
import { publish } from './steps/publish.ts';
import { writeSearchIndexes } from './steps/search-index.ts';
import { writeRedirects } from './steps/write-redirects.ts';
import { writeSiteMap } from './steps/write-site-map.ts';

const STEPS: readonly Step[] = [
	{ name: 'Check the content', run: checkContent },
	{ name: 'Build the pages', run: buildPages },
	{ name: 'Make the maps', startsEarly: true, run: makeMaps },
	{ name: 'Index the words for the search', run: writeSearchIndexes },
	{ name: 'Draw icons and cards', run: drawIcons },
	{ name: 'Place the not-found pages', run: placeNotFoundPages },
	{ name: 'Write the redirects', run: writeRedirects },
	{ name: 'Write the site map', run: writeSiteMap },
	{ name: 'Put the site in its place', run: publish },
];

await runCommand(async () => {
	const memory = watchPeakMemory();
	const start = performance.now();
	await rm(UNFINISHED, { recursive: true, force: true });
	await runSteps(STEPS, (line) => {
		console.log(line);
	});
	const { bytes, hasChildren } = memory.stop();
	console.log(
		`Built dist/ in ${formatSeconds(performance.now() - start)}, ` +
			`peak memory ${String(Math.round(bytes / 1e6))} MB${hasChildren ? '' : ' (this process alone)'}.`,
	);
});
