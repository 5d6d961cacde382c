import { distanceInMetres } from '#domain/geo/lat-lon.ts';
import type { OfficeColumn, OfficeRow, OfficeTableName } from '#schemas/office-columns.ts';
import { SAME_OFFICE_METRES } from './merge-police.ts';
import { placeNameKey } from './police-names.ts';
import type { Report } from './report.ts';
import { toRow, type Draft } from './rows.ts';
import { OFFICER_KEY } from './sources.ts';

/**
 * Puts together what the sources say and what officers wrote into the tables.
 *
 * - A row with `confirmed_on` belongs to the officer: no import changes it.
 * - `hours`, `status` and `successor` always belong to the officer; `phone` and `email` once they are filled; an
 *   address, postcode or town that the sources lack is kept.
 * - A row that the sources no longer have stays when it is confirmed, not open, or entered by an officer.
 * - An id, once given, stays with its office.
 */
export function keepEdits(
	table: OfficeTableName,
	drafts: readonly Draft[],
	existing: readonly OfficeRow[],
	report: Report,
): OfficeRow[] {
	const pairs = pairWithExisting(drafts, existing);
	const ids = assignIds(drafts, pairs, existing);
	const paired = new Set(pairs.values());

	const rows = drafts.map((draft, index) => {
		const made = toRow(draft, ids[index] as string);
		const before = pairs.get(draft);
		return before === undefined ? made : merge(table, made, before, report);
	});
	for (const row of existing) {
		if (paired.has(row)) continue;
		if (isOfficers(row)) rows.push(row);
		else report.note(`${table}.csv: ${row.id} is in no source any more and was removed.`);
	}
	return rows.sort(byPlace);
}

/** Whether a row stays although no source has it. */
export function isOfficers(row: OfficeRow): boolean {
	return row.confirmed_on !== '' || row.source === OFFICER_KEY || row.status !== 'open';
}

const ALWAYS_OFFICERS = ['hours', 'status', 'successor', 'confirmed_on', 'confirmed_by'] as const;
const OFFICERS_ONCE_FILLED = ['phone', 'email'] as const;
const KEPT_WHERE_SOURCES_ARE_SILENT = ['address', 'postcode', 'town'] as const;

function merge(
	table: OfficeTableName,
	made: OfficeRow,
	before: OfficeRow,
	report: Report,
): OfficeRow {
	if (before.confirmed_on !== '') return before;
	const row = { ...made };
	for (const column of ALWAYS_OFFICERS) row[column] = before[column];
	for (const column of OFFICERS_ONCE_FILLED) row[column] = before[column] || made[column];
	for (const column of KEPT_WHERE_SOURCES_ARE_SILENT) row[column] = made[column] || before[column];
	const replaced = (Object.keys(made) as OfficeColumn[]).filter(
		(column) => (before[column] ?? '') !== '' && row[column] !== before[column],
	);
	if (replaced.length > 0) {
		report.note(`${table}.csv: ${row.id}: the sources replaced ${replaced.join(', ')}.`);
	}
	return row;
}

/** Which existing row each draft is: by id at the same place first, then by kind, name and place. */
function pairWithExisting(
	drafts: readonly Draft[],
	existing: readonly OfficeRow[],
): Map<Draft, OfficeRow> {
	const pairs = new Map<Draft, OfficeRow>();
	const free = new Set(existing);
	const tests = [
		(draft: Draft, row: OfficeRow) => draft.ids.includes(row.id),
		(draft: Draft, row: OfficeRow) => nameKeyOf(row) === draftNameKey(draft),
	];
	for (const isMatch of tests) {
		for (const draft of drafts) {
			if (pairs.has(draft)) continue;
			const row = [...free].find(
				(candidate) =>
					candidate.kind === draft.kind &&
					candidate.state === draft.state &&
					isMatch(draft, candidate) &&
					isSamePlace(draft, candidate),
			);
			if (row === undefined) continue;
			pairs.set(draft, row);
			free.delete(row);
		}
	}
	return pairs;
}

function nameKeyOf(row: OfficeRow): string {
	return placeNameKey(row.name_ms);
}

function draftNameKey(draft: Draft): string {
	return placeNameKey(draft.name.ms);
}

function isSamePlace(draft: Draft, row: OfficeRow): boolean {
	if (draft.position !== undefined && row.lat !== '' && row.lon !== '') {
		const metres = distanceInMetres(draft.position, { lat: Number(row.lat), lon: Number(row.lon) });
		if (metres <= SAME_OFFICE_METRES) return true;
		return row.confirmed_on !== '' && draft.district === row.district;
	}
	return (draft.district ?? '') === row.district || row.district === '';
}

/** An id for each draft: its own where it exists already, else the shortest that nobody else has or wants. */
function assignIds(
	drafts: readonly Draft[],
	pairs: ReadonlyMap<Draft, OfficeRow>,
	existing: readonly OfficeRow[],
): string[] {
	const taken = new Set(existing.map((row) => row.id));
	const isNew = (draft: Draft) => !pairs.has(draft);
	const wishes = Map.groupBy(drafts.filter(isNew), (draft) => draft.ids[0] ?? '');
	const ids = new Map<Draft, string>();
	for (const [short, wishing] of wishes) {
		const inOrder = [...wishing].sort((a, b) => placeOrder(a).localeCompare(placeOrder(b)));
		for (const draft of inOrder) {
			const longer = draft.ids.length > 1 ? draft.ids.slice(1) : draft.ids;
			const wanted = wishing.length === 1 && !taken.has(short) ? draft.ids : longer;
			const id = firstFree(wanted, taken);
			taken.add(id);
			ids.set(draft, id);
		}
	}
	return drafts.map((draft) => pairs.get(draft)?.id ?? ids.get(draft) ?? '');
}

function firstFree(wanted: readonly string[], taken: ReadonlySet<string>): string {
	const free = wanted.find((id) => !taken.has(id));
	if (free !== undefined) return free;
	const longest = wanted.at(-1) ?? '';
	let number = 2;
	while (taken.has(`${longest}-${String(number)}`)) number++;
	return `${longest}-${String(number)}`;
}

function placeOrder(draft: Draft): string {
	return `${draft.district ?? ''} ${draft.position?.lat.toFixed(5) ?? ''} ${draft.position?.lon.toFixed(5) ?? ''}`;
}

const KIND_ORDER = [
	'jkm_state',
	'ipk',
	'ipd',
	'bahagian',
	'pkmd',
	'jpka',
	'hospital',
	'balai',
	'community',
];

/** State, district, kind, id: an officer finds a district's rows together. Plain code order, alike on every machine. */
function byPlace(a: OfficeRow, b: OfficeRow): number {
	const keys = (row: OfficeRow) => [
		row.state,
		row.district,
		String(KIND_ORDER.indexOf(row.kind)).padStart(2, '0'),
		row.id,
	];
	const [left, right] = [keys(a), keys(b)];
	for (const [index, key] of left.entries()) {
		const other = right[index] ?? '';
		if (key !== other) return key < other ? -1 : 1;
	}
	return 0;
}
