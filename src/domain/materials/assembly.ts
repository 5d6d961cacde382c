import { textsOf, type SourceBlock } from './document.ts';
import type { Material, MaterialPart } from './material.ts';
import type { Finding } from '#domain/errors.ts';

/**
 * Beginnings of words that are not said to a whole school, in both languages: a child to whom it happened could not
 * leave unseen. Written for a class or a small group instead.
 */
const WORDS = [
	'seks',
	'rogol',
	'cabul',
	'sumbang mahram',
	'anggota sulit',
	'zakar',
	'faraj',
	'sex',
	'rape',
	'molest',
	'incest',
	'private parts',
	'penis',
	'vagina',
] as const;

const PATTERN = new RegExp(
	`(?<!\\p{L})(?:di|me[mnr]?|pe[mnr]?)?(?:${WORDS.join('|')})\\p{L}*`,
	'giu',
);

/**
 * Words on sexual matters in what pupils hear or get in an assembly, whatever topics the record names. Notes to the
 * teacher may hold them: they say what does not belong there.
 */
export function assemblyFindings({ record, parts }: Material): Finding[] {
	if (!record.setting.includes('assembly')) return [];
	const isForPupils = record.audience === 'pupils';
	return parts.flatMap((part) =>
		publicTexts(part, isForPupils)
			.flatMap((text) => [...text.matchAll(PATTERN)].map(([word]) => word))
			.map((word) => ({
				what: `"${word}" tidak disebut dalam perhimpunan. / "${word}" is not said in an assembly.`,
				where: part.file,
				mend: 'Pindahkan ke bahan untuk kelas atau kumpulan kecil, atau buang "assembly" daripada setting. / Move it to a material for a class or small group, or take "assembly" out of its setting.',
			})),
	);
}

/** Words to speak in a plan; every word of a sheet that pupils get. */
function publicTexts({ role, title, blocks }: MaterialPart, isForPupils: boolean): string[] {
	const isShown = role === 'pupil' || (isForPupils && (role === 'sheet' || role === 'slides'));
	return isShown ? [title, ...textsOf(blocks)] : textsOf(blocks.flatMap(spoken));
}

function spoken(block: SourceBlock): SourceBlock[] {
	if (block.kind === 'box' && block.form === 'say') return [block];
	if (block.kind === 'box' || block.kind === 'step') return block.blocks.flatMap(spoken);
	return [];
}
