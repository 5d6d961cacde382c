import changesText from '../../content/handouts/CHANGES.md?raw';
import { getContacts, getRegisters } from './registers.ts';
import { throwIfAny } from '#domain/errors.ts';
import type { MaterialChange } from '#domain/materials/changes.ts';
import type { BilingualMaterial } from '#domain/materials/material.ts';
import { readChanges } from '#schemas/material-changes.ts';
import { readMaterials } from '#schemas/materials.ts';

const FILES = import.meta.glob<string>('../../content/handouts/*/*/*.{md,yaml}', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** Names alone: the drawings themselves stay in public/. */
const PICTURES = Object.keys(import.meta.glob('../../public/pictures/*.svg'));

let materials: readonly BilingualMaterial[] | undefined;

/**
 * All materials of the toolkit in both languages, in the order of the library; read once a build.
 *
 * @throws DataError with everything that is wrong with any of them.
 */
export function getMaterials(): readonly BilingualMaterial[] {
	materials ??= readAll();
	return materials;
}

/** What schools must print again. @throws DataError with everything that is wrong with the list. */
export function getMaterialChanges(): readonly MaterialChange[] {
	const { changes, findings } = readChanges(changesText, getMaterials());
	throwIfAny(findings);
	return changes;
}

function readAll(): readonly BilingualMaterial[] {
	const files = new Map(
		Object.entries(FILES).map(([path, text]) => [path.replace(/^(?:\.\.\/)+/, ''), text]),
	);
	const { materials: found, findings } = readMaterials(files, {
		facts: getRegisters().facts,
		contacts: getContacts(),
		pictureNames: PICTURES.map((path) => path.replace(/^.*\/|\.svg$/g, '')),
	});
	throwIfAny(findings);
	return found;
}
