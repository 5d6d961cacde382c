import type { Finding } from '#domain/errors.ts';
import {
	findDistrict,
	nearestDistricts,
	type DistrictOutlines,
} from '#domain/geo/district-outlines.ts';
import type { District, Place, Postcode, State } from '#domain/geo/place.ts';
import { cellFinding, readCsvTable, type Bilingual, type CsvRow } from './csv.ts';
import { readPosition } from './position.ts';

/** The values of one table, and everything that is wrong with it; a row with a fault gives no value. */
export interface Parsed<Value> {
	values: readonly Value[];
	findings: readonly Finding[];
}

/** A place whose point lies this far off the outlines may still belong to its district: islets and water villages. */
const OFF_COAST_METRES = 5_000;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The states in the text of content/places/states.csv, in file order. */
export function parseStates(file: string, text: string): Parsed<State> {
	const table = readCsvTable({
		file,
		text,
		columns: ['id', 'code', 'name_ms', 'name_en', 'postcode_prefixes', 'source'],
	});
	const seen = new Set<string>();
	return collect(table, ({ values }, fault) => {
		const prefixes = splitCell(values.postcode_prefixes);
		fault('id', !ID.test(values.id), NOT_AN_ID);
		fault('id', seen.has(values.id), REPEATED);
		fault('code', !/^([1-9]|1[0-6])$/.test(values.code), {
			ms: 'Kod negeri ialah 1 hingga 16.',
			en: 'The code of a state is 1 to 16.',
		});
		fault('name_ms', values.name_ms === '', EMPTY);
		fault('name_en', values.name_en === '', EMPTY);
		fault('source', values.source === '', EMPTY);
		fault(
			'postcode_prefixes',
			prefixes.length === 0 || prefixes.some((prefix) => !/^\d{2}$/.test(prefix)),
			{
				ms: 'Awalan poskod ialah dua digit, dipisahkan oleh "|".',
				en: 'Postcode prefixes are two digits each, separated by "|".',
			},
		);
		seen.add(values.id);
		return {
			id: values.id,
			code: Number(values.code),
			name: { ms: values.name_ms, en: values.name_en },
			postcodePrefixes: prefixes,
		};
	});
}

/**
 * The districts in content/places/districts.csv, in file order, with their spellings from content/places/aliases.csv.
 * Each must lie where its outline is, belong to a known state, and name neighbours that name it in turn.
 */
export function parseDistricts(
	districtFile: { file: string; text: string },
	aliasFile: { file: string; text: string },
	context: { states: readonly State[]; outlines: DistrictOutlines },
): Parsed<District> {
	const aliases = parseAliases(aliasFile.file, aliasFile.text);
	const states = new Set(context.states.map((state) => state.id));
	const table = readCsvTable({
		...districtFile,
		columns: ['id', 'code', 'state', 'name', 'lat', 'lon', 'neighbours', 'source'],
	});
	const neighboursById = new Map(
		table.rows.map(({ values }) => [values.id, splitCell(values.neighbours)]),
	);
	const seen = new Set<string>();
	const districts = collect(table, ({ row, values }, fault, add) => {
		const { position, findings } = readPosition(
			{ file: districtFile.file, row, id: values.id },
			values,
		);
		add(findings);
		fault('id', !values.id.split('/').every((part) => ID.test(part)), NOT_AN_ID);
		fault('id', !values.id.startsWith(`${values.state}/`), {
			ms: 'Id daerah bermula dengan id negerinya, contohnya "selangor/hulu-langat".',
			en: 'The id of a district begins with that of its state, e.g. "selangor/hulu-langat".',
		});
		fault('id', seen.has(values.id), REPEATED);
		fault('state', !states.has(values.state), UNKNOWN_STATE);
		fault('code', !/^\d{1,2}_\d{1,2}$/.test(values.code), {
			ms: 'Kod daerah berbentuk "10_8".',
			en: 'The code of a district has the form "10_8".',
		});
		fault('name', values.name === '', EMPTY);
		fault('source', values.source === '', EMPTY);
		fault('lat', position === undefined && findings.length === 0, EMPTY);
		fault('lat', position !== undefined && findDistrict(context.outlines, position) !== values.id, {
			ms: 'Titik tengah ini di luar sempadan daerah itu.',
			en: 'This centre lies outside the outline of the district.',
		});
		const neighbours = splitCell(values.neighbours);
		fault(
			'neighbours',
			neighbours.some((id) => !(neighboursById.get(id)?.includes(values.id) ?? false)),
			{
				ms: 'Satu jiran tidak dikenali, atau tidak menamakan daerah ini sebagai jirannya.',
				en: 'A neighbour is not known, or does not name this district as its own neighbour.',
			},
		);
		seen.add(values.id);
		return (
			position && {
				id: values.id,
				code: values.code,
				state: values.state,
				name: values.name,
				aliases: aliases.values
					.filter((alias) => alias.district === values.id)
					.map((alias) => alias.alias),
				centre: position,
				neighbours,
			}
		);
	});
	const known = new Set(districts.values.map((district) => district.id));
	const strays = aliases.values
		.filter((alias) => !known.has(alias.district))
		.map((alias) =>
			cellFinding(
				{ file: aliasFile.file, row: alias.row, column: 'district', value: alias.district },
				UNKNOWN_DISTRICT,
				MEND,
			),
		);
	return {
		values: districts.values,
		findings: [...districts.findings, ...aliases.findings, ...strays],
	};
}

/**
 * The gazetteer in content/places/places.csv, in file order. Each point must lie in its district or within 5 km of it.
 */
export function parsePlaces(
	file: string,
	text: string,
	context: { districts: readonly District[]; outlines: DistrictOutlines },
): Parsed<Place> {
	const stateByDistrict = new Map(
		context.districts.map((district) => [district.id, district.state]),
	);
	const outlineById = new Map(context.outlines.map((outline) => [outline.id, outline]));
	const table = readCsvTable({
		file,
		text,
		columns: [
			'name',
			'alternative_names',
			'kind',
			'district',
			'lat',
			'lon',
			'population',
			'source',
		],
	});
	return collect(table, ({ row, values }, fault, add) => {
		const { position, findings } = readPosition({ file, row, id: values.name }, values);
		add(findings);
		const state = stateByDistrict.get(values.district);
		const outline = outlineById.get(values.district);
		fault('name', values.name === '', EMPTY);
		fault('kind', values.kind === '', EMPTY);
		fault('source', values.source === '', EMPTY);
		fault('district', state === undefined, UNKNOWN_DISTRICT);
		fault('lat', position === undefined && findings.length === 0, EMPTY);
		fault(
			'lat',
			position !== undefined &&
				outline !== undefined &&
				nearestDistricts([outline], position, OFF_COAST_METRES).length === 0,
			{
				ms: 'Titik ini lebih 5 km di luar daerah yang dinamakan.',
				en: 'The point lies more than 5 km outside the district named.',
			},
		);
		fault('population', !/^\d*$/.test(values.population), {
			ms: 'Jumlah penduduk ialah digit sahaja.',
			en: 'A population is digits only.',
		});
		return (
			position && {
				name: values.name,
				alternativeNames: splitCell(values.alternative_names),
				kind: values.kind,
				district: values.district,
				state: state ?? '',
				position,
				population: values.population === '' ? undefined : Number(values.population),
			}
		);
	});
}

/** The postcodes in content/places/postcodes.csv, in file order. Prefix, districts and precision must agree. */
export function parsePostcodes(
	file: string,
	text: string,
	context: { states: readonly State[]; districts: readonly District[] },
): Parsed<Postcode> {
	const states = new Map(context.states.map((state) => [state.id, state]));
	const districtIds = new Set(context.districts.map((district) => district.id));
	const table = readCsvTable({
		file,
		text,
		columns: [
			'postcode',
			'town',
			'state',
			'districts',
			'lat',
			'lon',
			'precision',
			'source',
			'list_source',
		],
	});
	const seen = new Set<string>();
	return collect(table, ({ row, values }, fault, add) => {
		const { position, findings } = readPosition({ file, row, id: values.postcode }, values);
		add(findings);
		const state = states.get(values.state);
		const districts = splitCell(values.districts);
		const precision = (['street', 'town', 'none'] as const).find(
			(known) => known === values.precision,
		);
		fault('postcode', !/^\d{5}$/.test(values.postcode), {
			ms: 'Poskod ialah lima digit; hamparan mungkin membuang sifar di hadapan.',
			en: 'A postcode is five digits; a spreadsheet may have dropped the leading zero.',
		});
		fault('postcode', seen.has(values.postcode), REPEATED);
		fault('town', values.town === '', EMPTY);
		fault('list_source', values.list_source === '', EMPTY);
		fault('state', state === undefined, UNKNOWN_STATE);
		fault(
			'postcode',
			state !== undefined && !state.postcodePrefixes.includes(values.postcode.slice(0, 2)),
			{
				ms: `Tiada poskod ${values.state} bermula begini.`,
				en: `No postcode of ${values.state} begins like this.`,
			},
		);
		fault(
			'districts',
			districts.some((id) => !districtIds.has(id)),
			UNKNOWN_DISTRICT,
		);
		fault('precision', precision === undefined, {
			ms: 'Ketepatan ialah street, town atau none.',
			en: 'The precision is street, town or none.',
		});
		fault(
			'precision',
			findings.length === 0 &&
				precision !== undefined &&
				(precision === 'none') !== (position === undefined),
			{
				ms: 'Kedudukan dan ketepatan tidak sepadan: "none" bermakna tiada lat dan lon.',
				en: 'Position and precision disagree: "none" means no lat and no lon.',
			},
		);
		fault('source', position !== undefined && values.source === '', EMPTY);
		seen.add(values.postcode);
		return {
			postcode: values.postcode,
			town: values.town,
			state: values.state,
			districts,
			position,
			precision: precision ?? 'none',
		};
	});
}

function parseAliases(
	file: string,
	text: string,
): Parsed<{ row: number; alias: string; district: string }> {
	const table = readCsvTable({ file, text, columns: ['alias', 'district'] });
	const seen = new Set<string>();
	return collect(table, ({ row, values }, fault) => {
		const key = `${values.alias.toLowerCase()} ${values.district.split('/')[0] ?? ''}`;
		fault('alias', values.alias === '', EMPTY);
		fault('alias', seen.has(key), REPEATED);
		seen.add(key);
		return { row, alias: values.alias, district: values.district };
	});
}

const EMPTY: Bilingual = { ms: 'Sel ini kosong.', en: 'The cell is empty.' };
const REPEATED: Bilingual = {
	ms: 'Nilai ini sudah ada pada baris lain.',
	en: 'Another row has this value already.',
};
const NOT_AN_ID: Bilingual = {
	ms: 'Id hanya mengandungi a–z, 0–9 dan tanda sempang.',
	en: 'An id holds a–z, 0–9 and hyphens only.',
};
const UNKNOWN_STATE: Bilingual = {
	ms: 'Negeri ini tiada dalam content/places/states.csv.',
	en: 'This state is not in content/places/states.csv.',
};
const UNKNOWN_DISTRICT: Bilingual = {
	ms: 'Daerah ini tiada dalam content/places/districts.csv.',
	en: 'This district is not in content/places/districts.csv.',
};
const MEND: Bilingual = {
	ms: 'Betulkan sel ini, atau jalankan semula `npm run data:places -- FOLDER`.',
	en: 'Correct the cell, or run `npm run data:places -- FOLDER` again.',
};

type Fault<Column> = (column: Column, isWrong: boolean, what: Bilingual) => void;

/** Reads every row; rows with faults give findings, the others values. */
function collect<Column extends string, Value>(
	table: { file: string; rows: readonly CsvRow<Column>[]; findings: readonly Finding[] },
	read: (
		row: CsvRow<Column>,
		fault: Fault<Column>,
		add: (findings: readonly Finding[]) => void,
	) => Value | undefined,
): Parsed<Value> {
	const findings = [...table.findings];
	const values: Value[] = [];
	for (const row of table.rows) {
		const before = findings.length;
		const id = Object.values<string>(row.values)[0];
		const value = read(
			row,
			(column, isWrong, what) => {
				if (!isWrong) return;
				const place = { file: table.file, row: row.row, column, id, value: row.values[column] };
				findings.push(cellFinding(place, what, MEND));
			},
			(more) => findings.push(...more),
		);
		if (findings.length === before && value !== undefined) values.push(value);
	}
	return { values, findings };
}

function splitCell(cell: string): string[] {
	return cell
		.split('|')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
