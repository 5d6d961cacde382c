import type { Block, Inline, SourceBlock, Table } from './document.ts';
import {
	SCHOOL_YEARS,
	type Material,
	type MaterialPart,
	type MaterialRecord,
	type PartRole,
	type SchoolYear,
} from './material.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { formatDate } from '#domain/i18n/forms.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { Translate } from '#domain/i18n/translator.ts';

/** What a sheet takes from the site beside the author's words. */
export interface SheetContext {
	t: Translate;
	contacts: readonly Contact[];
	/** Address of the material's page; absent while the site has no public address. */
	pageAddress?: string | undefined;
}

/** Every word of one part, ready for any format. */
export interface Sheet {
	locale: Locale;
	role: PartRole;
	title: string;
	/** One line above the title: what this is and for whom; empty for a card, a poster and a certificate. */
	eyebrow: string;
	/** For the foot of each page: programme and material. */
	running: string;
	blocks: readonly Block[];
	/** Licence, date and who has read it, at the end. */
	closing: readonly string[];
	/** YYYY-MM-DD. */
	written: string;
	/** One sentence for the properties of a file. */
	description: string;
	discreet: boolean;
	address?: { whole: string; printed: string; scan: string; alt: string } | undefined;
}

/** Proper name of the programme, the same in both languages. */
export const PROGRAMME = 'Kasih Kanak-Kanak';

/** One part as a sheet. In a plan of a teacher the record follows the opening words. */
export function makeSheet(material: Material, part: MaterialPart, context: SheetContext): Sheet {
	const { locale, record } = material;
	const { t, pageAddress } = context;
	return {
		locale,
		role: part.role,
		title: part.title,
		eyebrow: isKeepsake(record, part)
			? ''
			: [t(`materials.role.${part.role}`), audienceText(record, t)].join(' · '),
		running: record.discreet ? record.title : `${PROGRAMME} · ${record.title}`,
		blocks:
			part.role === 'teacher'
				? insertRecord(sheetBlocks(part.blocks, context), recordBlocks(record, t))
				: sheetBlocks(part.blocks, context),
		closing: closingLines(record, locale, t),
		written: record.written,
		description: record.description,
		discreet: record.discreet,
		address:
			// A certificate hangs framed: nobody scans it, and its page has no room for a code.
			pageAddress === undefined || record.discreet || record.kind === 'certificate'
				? undefined
				: {
						whole: pageAddress,
						printed: pageAddress.replace(/^https?:\/\//, ''),
						scan: t('materials.scan'),
						alt: t('materials.scan.picture', { address: pageAddress }),
					},
	};
}

/** Whether people look at the sheet for itself: a card, a poster, a certificate. */
function isKeepsake({ kind }: MaterialRecord, { role }: MaterialPart): boolean {
	return role === 'sheet' && (kind === 'card' || kind === 'poster' || kind === 'certificate');
}

/** What the author wrote, with the words that the site adds: numbers and minutes of steps, marks. */
export function sheetBlocks(
	blocks: readonly SourceBlock[],
	{ t, contacts }: Pick<SheetContext, 't' | 'contacts'>,
): Block[] {
	let step = 0;
	const flagged = new Set(contacts.filter(({ isFlagged }) => isFlagged).map(({ id }) => id));
	const mark = (content: readonly Inline[]): Inline[] =>
		content.flatMap((piece): Inline[] =>
			piece.kind === 'contact' && flagged.has(piece.id)
				? [piece, { kind: 'text', text: ` (${t('contact.notConfirmed')})` }]
				: [piece],
		);
	const complete = (block: Block): Block => {
		switch (block.kind) {
			case 'heading':
			case 'paragraph':
				return { ...block, content: mark(block.content) };
			case 'list':
				return { ...block, items: block.items.map((item) => item.map(complete)) };
			case 'table':
				return {
					...block,
					head: block.head.map(mark),
					rows: block.rows.map((row) => row.map(mark)),
				};
			case 'box': {
				const within = block.blocks.map(complete);
				return {
					...block,
					blocks:
						block.form === 'unconfirmed'
							? [...within, paragraph(t('materials.unconfirmed'), true)]
							: within,
				};
			}
			default:
				return block;
		}
	};
	return blocks.flatMap((block): Block[] => {
		if (block.kind !== 'step') return [complete(block)];
		step += 1;
		const title = t('materials.step', {
			number: step,
			title: block.title,
			minutes: block.minutes,
		});
		return [
			{
				kind: 'heading',
				level: block.level,
				id: `step-${String(step)}`,
				content: [{ kind: 'text', text: title }],
				step,
			},
			...block.blocks.map(complete),
		];
	});
}

/** The record in words: who, how long, where, what to prepare, and what to do if a child tells. */
export function recordBlocks(record: MaterialRecord, t: Translate): Block[] {
	const row = (label: string, value: string) => [[text(label)], [text(value)]];
	const table: Table = {
		kind: 'table',
		head: [[text(t('materials.record.item'))], [text(t('materials.record.detail'))]],
		rows: [
			row(t('materials.record.for'), audienceText(record, t)),
			row(t('materials.record.minutes'), t('materials.minutes', { count: record.minutes })),
			row(t('materials.record.group'), record.groupSize),
			row(
				t('materials.record.setting'),
				record.setting.map((setting) => t(`materials.setting.${setting}`)).join(', '),
			),
		],
	};
	return [
		table,
		...(record.contentNote === undefined
			? []
			: [box(t('materials.record.contentNote'), record.contentNote)]),
		box(t('materials.record.disclosure'), record.disclosurePlan),
		heading(t('materials.record.outcomes'), 'outcomes'),
		list('bullets', record.outcomes),
		heading(t('materials.record.preparation'), 'preparation'),
		list('check', record.preparation),
	];
}

/** For whom, in words: "Tahun 1–3", or "Guru" where there are no years. */
export function audienceText(record: MaterialRecord, t: Translate): string {
	return record.years.length === 0
		? t(`materials.audience.${record.audience}`)
		: formatYears(record.years, t);
}

/** School years with neighbours joined: "Tahun 1–3, Tingkatan 1"; none is an empty text. */
export function formatYears(years: readonly SchoolYear[], t: Translate): string {
	const runs: SchoolYear[][] = [];
	for (const year of SCHOOL_YEARS.filter((each) => years.includes(each))) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run !== undefined && last !== undefined && follows(last, year)) run.push(year);
		else runs.push([year]);
	}
	return runs
		.map((run) => {
			const [first = 'tahun-1', last = first] = [run[0], run.at(-1)];
			const [form, from] = first.split('-') as ['tahun' | 'tingkatan', string];
			const to = last.split('-')[1] ?? from;
			return t(`materials.year.${form}`, { years: from === to ? from : `${from}–${to}` });
		})
		.join(', ');
}

/** The lines at the end of every sheet; a discreet one says no more than its licence. */
export function closingLines(record: MaterialRecord, locale: Locale, t: Translate): string[] {
	if (record.discreet) return [t('materials.licence.short')];
	const written = t('record.written', { date: formatDate(record.written, locale) });
	const read =
		record.reviewedBy === undefined || record.reviewedOn === undefined
			? t('materials.notRead')
			: t('record.reviewed', {
					who: record.reviewedBy,
					date: formatDate(record.reviewedOn, locale),
				});
	return [t('materials.licence'), `${written} ${read}`];
}

function insertRecord(blocks: readonly Block[], record: readonly Block[]): Block[] {
	const heading = blocks.findIndex(({ kind }) => kind === 'heading');
	const end = heading === -1 ? blocks.length : heading;
	return [...blocks.slice(0, end), ...record, ...blocks.slice(end)];
}

function follows(one: SchoolYear, other: SchoolYear): boolean {
	const [[form, number], [otherForm, otherNumber]] = [one.split('-'), other.split('-')];
	return form === otherForm && Number(number) + 1 === Number(otherNumber);
}

function text(words: string): Inline {
	return { kind: 'text', text: words };
}

function paragraph(words: string, isBold = false): Block {
	return {
		kind: 'paragraph',
		content: [isBold ? { kind: 'text', text: words, isBold } : text(words)],
	};
}

function box(title: string, words: string): Block {
	return { kind: 'box', form: 'note', title, blocks: [paragraph(words)] };
}

function heading(words: string, id: string): Block {
	return { kind: 'heading', level: 2, id, content: [text(words)] };
}

function list(form: 'bullets' | 'check', items: readonly string[]): Block {
	return { kind: 'list', form, start: 1, items: items.map((item) => [paragraph(item)]) };
}
