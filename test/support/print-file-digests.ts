/**
 * Prints name and SHA-256 of some files of the toolkit and of one poster, one a line, made anew in this process. The
 * test of determinism runs it twice, on two clocks and in two languages of the machine.
 */
import { createHash } from 'node:crypto';
import { makeMaterialFilesAnew } from '#generators/materials/material-files.ts';
import { makePosterAnew } from '#generators/handouts/poster.ts';
import { loadToolkit } from './materials.ts';
import { loadPosterInputs } from './posters.ts';

/** Together they hold every format: PDF in both inks, Word with drawings and lists, PowerPoint, zip. */
const MATERIALS = ['feelings', 'wallet-card', 'poster-rights', 'certificate', 'pibg-talk'];

const { materials, contexts } = await loadToolkit();
for (const { ms } of materials.filter((material) => MATERIALS.includes(material.ms.record.id))) {
	for (const { plan, sha256 } of await makeMaterialFilesAnew(ms, contexts.ms)) {
		console.log(`${plan.path} ${sha256}`);
	}
}
const poster = await makePosterAnew(loadPosterInputs().inputFor('perlis/perlis', 'ms', 'colour'));
console.log(`poster ${createHash('sha256').update(poster).digest('hex')}`);
