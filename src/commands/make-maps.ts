/**
 * The part of `npm run build` that makes tiles and map pictures, from content/ alone. A process of its own: it runs
 * beside Astro on another core, and its memory is given back before Astro needs most.
 */
import { runCommand } from './failure.ts';
import { drawMapPictures } from './steps/draw-map-pictures.ts';
import { unpackBaseMap } from './steps/unpack-base-map.ts';

await runCommand(async () => {
	const tiles = await unpackBaseMap();
	console.log(`${tiles}; ${await drawMapPictures()}`);
});
