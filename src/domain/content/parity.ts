import { outlineOf, placeOf, type ArticleText, type Block, type LinkUse } from './article-text.ts';
import { figuresOf } from './numbers.ts';
import type { Finding } from '#domain/errors.ts';

/** Front matter that must be the same in both languages. */
const SHARED_KEYS = [
	'written',
	'reviewDue',
	'reviewedBy',
	'reviewedOn',
	'picture',
	'audience',
	'band',
	'right',
	'easyRead',
	'order',
] as const;

/** Front matter that both languages have, or neither. */
const PAIRED_KEYS = ['lead', 'contentNote'] as const;

/**
 * What one language of an article says and the other does not: a paragraph, a list item, a component, a contact, a
 * link, a figure, a date. Empty when both say the same. Words are not compared.
 *
 * Pieces are told apart by their place: where the order of pieces differs, only the first difference is reported, since
 * all that follows would differ too. Where the order is the same, every piece is compared with its twin.
 */
export function findParityFaults(ms: ArticleText, en: ArticleText): Finding[] {
	return [...frontMatterFaults(ms, en), ...bodyFaults(ms, en)];
}

function frontMatterFaults(ms: ArticleText, en: ArticleText): Finding[] {
	const findings: Finding[] = [];
	const missingIn = (one: ArticleText, other: ArticleText) =>
		one.record.facts.filter((fact) => !other.record.facts.includes(fact));
	for (const [one, other] of [
		[ms, en],
		[en, ms],
	] as const) {
		const missing = missingIn(other, one);
		if (missing.length === 0) continue;
		findings.push({
			what: `Fakta disebut dalam bahasa lain sahaja. / Facts named only in the other language: ${missing.join(', ')}.`,
			where: `${one.file}, "facts"`,
			mend: 'Senaraikan fakta yang sama dalam kedua-dua bahasa. / List the same facts in both languages.',
		});
	}
	for (const key of SHARED_KEYS) {
		if (ms.record[key] === en.record[key]) continue;
		findings.push({
			what: `"${key}" berbeza / differs: ms ${String(ms.record[key])}, en ${String(en.record[key])}.`,
			where: `${ms.file}; ${en.file}`,
			mend: 'Tulis nilai yang sama. / Write the same value.',
		});
	}
	for (const key of PAIRED_KEYS) {
		if ((ms.record[key] === undefined) === (en.record[key] === undefined)) continue;
		const [present, absent] = ms.record[key] === undefined ? [en, ms] : [ms, en];
		findings.push({
			what: `"${key}" ada dalam ${present.locale} sahaja. / "${key}" stands in ${present.locale} alone.`,
			where: absent.file,
			mend: `Terjemahkan / Translate: "${String(present.record[key])}"`,
		});
	}
	for (const block of frontMatterOf(ms)) {
		const twin = frontMatterOf(en).find((each) => each.outline === block.outline);
		if (twin !== undefined) findings.push(...figureFaults(ms, block, en, twin));
	}
	return findings;
}

function bodyFaults(ms: ArticleText, en: ArticleText): Finding[] {
	const msBlocks = bodyOf(ms);
	const enBlocks = bodyOf(en);
	const firstDifference = msBlocks.findIndex(
		(block, index) => block.outline !== enBlocks[index]?.outline,
	);
	const end = firstDifference === -1 ? msBlocks.length : firstDifference;
	const findings = msBlocks.slice(0, end).flatMap((block, index) => {
		const twin = enBlocks[index];
		return twin === undefined ? [] : compareBlocks(ms, block, en, twin);
	});
	const msNext = msBlocks[end];
	const enNext = enBlocks[end];
	if (msNext !== undefined || enNext !== undefined) {
		findings.push({
			what: `Susunan berbeza mulai di sini / From here on the outline differs: ms ${describe(msNext)}, en ${describe(enNext)}.`,
			where: `${placeOf(ms, msNext?.line ?? lastLine(msBlocks))}; ${placeOf(en, enNext?.line ?? lastLine(enBlocks))}`,
			mend: 'Tambah yang tiada atau padam yang lebih, supaya kedua-dua bahasa sama: tajuk, perenggan, senarai, jadual dan komponen mengikut urutan. / Add what is missing or delete what is too much, so that both languages have the same headings, paragraphs, lists, tables and components in the same order.',
		});
	}
	return findings;
}

function compareBlocks(ms: ArticleText, one: Block, en: ArticleText, other: Block): Finding[] {
	const findings = figureFaults(ms, one, en, other);
	const where = `${placeOf(ms, one.line)}; ${placeOf(en, other.line)}`;
	const differing = difference(componentKeys(one), componentKeys(other));
	if (differing !== undefined) {
		findings.push({
			what: `Komponen berbeza / Components differ: ${differing}.`,
			where,
			mend: 'Gunakan komponen yang sama, dengan nilai yang sama. / Use the same components with the same values.',
		});
	}
	const links = difference(one.links.map(linkKey), other.links.map(linkKey));
	if (links !== undefined) {
		findings.push({
			what: `Pautan berbeza / Links differ: ${links}.`,
			where,
			mend: 'Pautan yang sama mesti ada dalam kedua-dua bahasa. / The same links must stand in both languages.',
		});
	}
	return findings;
}

function figureFaults(ms: ArticleText, one: Block, en: ArticleText, other: Block): Finding[] {
	const differing = difference(figuresOf(one.text, 'ms'), figuresOf(other.text, 'en'));
	if (differing === undefined) return [];
	return [
		{
			what: `Angka atau tarikh berbeza / Figures or dates differ: ${differing}.`,
			where: `${placeOf(ms, one.line)}; ${placeOf(en, other.line)}`,
			mend: 'Semak angka dengan fakta, dan tulis yang sama dalam kedua-dua bahasa. / Check the figure against its fact and write the same in both languages.',
		},
	];
}

/** `ms 17; en 18` for what each side has alone; `undefined` when both sides have the same, in any order. */
function difference(ms: readonly string[], en: readonly string[]): string | undefined {
	const onlyMs = without(ms, en);
	const onlyEn = without(en, ms);
	if (onlyMs.length === 0 && onlyEn.length === 0) return undefined;
	return `ms ${onlyMs.join(', ') || '–'}; en ${onlyEn.join(', ') || '–'}`;
}

/** The entries of one list that the other lacks, counting repetitions. */
function without(list: readonly string[], taken: readonly string[]): string[] {
	const left = [...taken];
	return list.filter((entry) => {
		const index = left.indexOf(entry);
		if (index === -1) return true;
		left.splice(index, 1);
		return false;
	});
}

/** Without `<span lang>`: the language of a phrase may have to be marked on one side alone. */
function componentKeys(block: Block): string[] {
	return block.components.filter((use) => use.name !== 'span').map(outlineOf);
}

/** An outside source may have an address of its own a language; the site must be the same. */
function linkKey(link: LinkUse): string {
	return /^https?:\/\/[^/]+/.exec(link.href)?.[0] ?? link.href;
}

function frontMatterOf(article: ArticleText): Block[] {
	return article.blocks.filter((block) => block.kind === 'front-matter');
}

function bodyOf(article: ArticleText): Block[] {
	return article.blocks.filter((block) => block.kind !== 'front-matter');
}

function describe(block: Block | undefined): string {
	if (block === undefined) return '(tamat / end)';
	const words = block.text === '' ? '' : ` "${block.text.slice(0, 40)}"`;
	return `${block.outline}${words}`;
}

function lastLine(blocks: readonly Block[]): number {
	return blocks.at(-1)?.line ?? 1;
}
