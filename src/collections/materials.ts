import { getContacts, getRegisters } from './registers.ts';
import { throwIfAny } from '#domain/errors.ts';
import type { BilingualMaterial } from '#domain/materials/material.ts';
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
