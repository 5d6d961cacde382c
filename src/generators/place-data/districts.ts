import { neighbors } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { DataError, type Finding } from '#domain/errors.ts';
import type { District } from '#domain/geo/place.ts';
import { cellFinding, readCsvTable } from '#schemas/csv.ts';
import type { SourcePlace } from './input.ts';
import { STATES } from './states.ts';

type SourceTopology = Topology<{ districts: GeometryCollection; states: GeometryCollection }>;

/** Of each geometry: the name as the source spells it, and the code of the state. */
interface SourceProperties {
	n?: string;
	s?: number;
}

/** The name that a district goes by today, where the outlines have another, and what else people call it. */
export interface NameInUse {
	name: string;
	aliases: readonly string[];
}

/** The districts, and their outlines under our own ids. */
export interface DistrictTables {
	districts: readonly District[];
	/** Text of content/geo/districts.topojson. */
	topology: string;
}

/**
 * The table content/places/names-in-use.csv, by district code. It is kept by hand: the import reads it and never
 * writes it.
 */
export function readNamesInUse(
	file: string,
	text: string,
): { names: ReadonlyMap<string, NameInUse>; findings: readonly Finding[] } {
	const table = readCsvTable({ file, text, columns: ['code', 'name', 'aliases', 'reason'] });
	const names = new Map<string, NameInUse>();
	const findings = [...table.findings];
	for (const { row, values } of table.rows) {
		if (!/^\d{1,2}_\d{1,2}$/.test(values.code) || values.name === '' || names.has(values.code)) {
			findings.push(
				cellFinding(
					{ file, row, column: 'code', id: values.code, value: values.code },
					{
						ms: 'Kod daerah salah atau berulang, atau nama kosong.',
						en: 'The district code is wrong or repeated, or the name is empty.',
					},
					{
						ms: 'Tulis kod DOSM sekali sahaja, contohnya 10_8, dan nama daerah itu.',
						en: 'Write the DOSM code once, e.g. 10_8, and the name of the district.',
					},
				),
			);
			continue;
		}
		names.set(values.code, { name: values.name, aliases: splitNames(values.aliases) });
	}
	return { names, findings };
}

/**
 * The districts of the DOSM topology (objects `districts` and `states`), ordered by state and name.
 *
 * @param sourcePlaces - Their rows of kind `district` give each its centre and further spellings.
 * @throws {DataError} when the topology lacks a state or a district has no centre.
 */
export function makeDistricts(
	file: string,
	text: string,
	names: ReadonlyMap<string, NameInUse>,
	sourcePlaces: readonly SourcePlace[],
): DistrictTables {
	const topology = JSON.parse(text) as SourceTopology;
	const geometries = topology.objects.districts.geometries;
	const neighbourIndexes = neighbors(geometries);
	const gazetteer = new Map(
		sourcePlaces
			.filter((place) => place.kind === 'district')
			.map((place) => [`${place.state}/${place.district}`, place]),
	);

	const findings: Finding[] = [];
	const drafts = geometries.map((geometry, index) => {
		const code = String(geometry.id);
		const properties = propertiesOf(geometry);
		const dosmName = properties.n ?? '';
		const state = STATES.find((known) => known.code === properties.s);
		const place = gazetteer.get(`${state?.id ?? ''}/${dosmName}`);
		if (state === undefined || place === undefined) {
			findings.push({
				what: `The district "${dosmName}" has ${state === undefined ? 'no known state' : 'no centre'}.`,
				where: `${file}, objects.districts.geometries[${String(index)}] (${code})`,
				mend: 'Give places.csv a row of kind "district" with this name and state.',
			});
		}
		const inUse = names.get(code);
		const name = inUse?.name ?? dosmName.replace(/^W\.P\. /, '');
		const others = [dosmName, ...(inUse?.aliases ?? []), ...(place?.alternativeNames ?? [])];
		const aliases = others.filter(
			(other, at) => other !== name && other !== '' && others.indexOf(other) === at,
		);
		return {
			id: `${state?.id ?? ''}/${toUrlName(name)}`,
			code,
			state: state?.id ?? '',
			name,
			aliases,
			centre: place?.position ?? { lat: 0, lon: 0 },
		};
	});
	if (findings.length > 0) throw new DataError(findings);

	const districts = drafts
		.map((draft, index) => ({
			...draft,
			neighbours: (neighbourIndexes[index] ?? [])
				.map((at) => drafts[at]?.id ?? '')
				.sort(compareText),
		}))
		.sort((a, b) => compareText(a.id, b.id));

	return { districts, topology: renameGeometries(topology, drafts) };
}

/** `Larut dan Matang` becomes `larut-dan-matang`. Letters a to z and digits only. */
export function toUrlName(name: string): string {
	return name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** Order by code point: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Names in one cell, separated by `|`. */
export function splitNames(cell: string): string[] {
	return cell
		.split('|')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

function propertiesOf(geometry: GeometryObject): SourceProperties {
	return geometry.properties ?? {};
}

function renameGeometries(topology: SourceTopology, districts: readonly { id: string }[]): string {
	const { transform, arcs } = topology;
	const objects = {
		districts: {
			type: 'GeometryCollection',
			geometries: topology.objects.districts.geometries.map((geometry, index) => ({
				type: geometry.type,
				id: districts[index]?.id,
				arcs: 'arcs' in geometry ? geometry.arcs : [],
			})),
		},
		states: {
			type: 'GeometryCollection',
			geometries: topology.objects.states.geometries.map((geometry) => ({
				type: geometry.type,
				id: STATES.find((state) => state.code === propertiesOf(geometry).s)?.id,
				arcs: 'arcs' in geometry ? geometry.arcs : [],
			})),
		},
	};
	return `${JSON.stringify({ type: 'Topology', transform, objects, arcs })}\n`;
}
