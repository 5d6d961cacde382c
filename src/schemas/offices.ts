import type { Finding } from '#domain/errors.ts';
import {
	BORDER_DOUBT_METRES,
	nearestDistricts,
	type DistrictOutlines,
} from '#domain/geo/district-outlines.ts';
import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { District, State } from '#domain/geo/place.ts';
import type {
	DistrictBasis,
	NameBasis,
	Office,
	OfficeStatus,
	Precision,
} from '#domain/offices/office.ts';
import { cellFinding, readCsvTable, type Bilingual, type CsvRow } from './csv.ts';
import {
	isWebAddress,
	readDay,
	readEmail,
	readOtherSources,
	readPhone,
	readPostcode,
	readSourceDate,
	type CellReading,
} from './office-cells.ts';
import { OFFICE_TABLES, type OfficeColumn, type OfficeTableName } from './office-columns.ts';
import { readHours } from './opening-hours.ts';
import { readPosition } from './position.ts';

/** What the tables of offices are checked against. */
export interface OfficeReference {
	states: readonly State[];
	districts: readonly District[];
	outlines: DistrictOutlines;
	/** Keys of content/sources/sources.csv. */
	sourceKeys: ReadonlySet<string>;
}

/** One table as text, with its path as messages show it. */
export interface OfficeTable {
	name: OfficeTableName;
	file: string;
	text: string;
}

interface ReadOffice {
	office: Office;
	file: string;
	row: number;
}

/**
 * All offices in the tables, in their order, and everything that is wrong with any row of any table. A row with a fault
 * in its cells gives no office, so use the offices only when there is no finding. Empty details are left out, never `''`.
 */
export function parseOffices(
	tables: readonly OfficeTable[],
	reference: OfficeReference,
): { offices: readonly Office[]; findings: readonly Finding[] } {
	const findings: Finding[] = [];
	const read: ReadOffice[] = [];
	const ids = new Map<string, string>();
	const rowsWithSuccessor: { row: CsvRow<OfficeColumn>; file: string }[] = [];

	for (const table of tables) {
		const { columns } = OFFICE_TABLES[table.name];
		const csv = readCsvTable({ file: table.file, text: table.text, columns });
		findings.push(...csv.findings);
		for (const row of csv.rows) {
			const rowReader = new RowReader(table, row, reference);
			const firstPlace = ids.get(row.values.id);
			rowReader.fault(
				'id',
				firstPlace !== undefined,
				{
					ms: `Id ini sudah digunakan: ${firstPlace ?? ''}.`,
					en: `This id is in use already: ${firstPlace ?? ''}.`,
				},
				{
					ms: 'Beri id lain kepada baris yang baharu; id lama ialah alamat halaman dan tidak berubah.',
					en: 'Give the new row another id; the old one is the address of a page and stays.',
				},
			);
			ids.set(row.values.id, `${table.file}, baris/row ${String(row.row)}`);
			const office = rowReader.read();
			findings.push(...rowReader.findings);
			if (office !== undefined) read.push({ office, file: table.file, row: row.row });
			if (row.values.successor !== '') rowsWithSuccessor.push({ row, file: table.file });
		}
	}

	for (const { row, file } of rowsWithSuccessor) {
		const { id, successor } = row.values;
		if (ids.has(successor) && successor !== id) continue;
		findings.push(
			cellFinding(
				{ file, row: row.row, column: 'successor', id, value: successor },
				{
					ms: 'Tiada pejabat lain dengan id ini.',
					en: 'There is no other office with this id.',
				},
				{
					ms: 'Tulis id pejabat yang mengambil alih, seperti dalam lajur "id", atau kosongkan.',
					en: 'Write the id of the office that took over, as in the column "id", or leave it empty.',
				},
			),
		);
	}
	if (tables.some((table) => table.name === 'welfare')) {
		findings.push(...coverageFindings(read, reference.districts));
	}
	return { offices: read.map(({ office }) => office), findings };
}

/** Each district has exactly one welfare office that is responsible for it. */
function coverageFindings(
	read: readonly ReadOffice[],
	districts: readonly District[],
): readonly Finding[] {
	const file = 'content/offices/welfare.csv';
	return districts.flatMap((district) => {
		const serving = read.filter(({ office }) => office.serves?.includes(district.id) ?? false);
		if (serving.length === 1) return [];
		const ids = serving.map(({ office }) => office.id).join(', ');
		const what =
			serving.length === 0
				? {
						ms: `Tiada pejabat kebajikan yang bertanggungjawab bagi daerah ${district.id}.`,
						en: `No welfare office is responsible for the district ${district.id}.`,
					}
				: {
						ms: `Lebih daripada satu pejabat kebajikan bertanggungjawab bagi daerah ${district.id}: ${ids}.`,
						en: `More than one welfare office is responsible for the district ${district.id}: ${ids}.`,
					};
		return [
			{
				what: `${what.ms} / ${what.en}`,
				where: `${serving[1]?.file ?? file}, lajur/column "serves"`,
				mend: `Tulis ${district.id} dalam lajur "serves" pada tepat satu baris. / Write ${district.id} in the column "serves" of exactly one row.`,
			},
		];
	});
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PRECISIONS: readonly Precision[] = ['exact', 'street', 'town', 'none'];
const STATUSES: readonly OfficeStatus[] = ['open', 'moved', 'merged', 'closed'];
const DISTRICT_BASES: readonly DistrictBasis[] = ['position', 'inferred'];
const NAME_BASES: readonly NameBasis[] = ['source', 'pattern'];

const EMPTY: Bilingual = { ms: 'Sel ini kosong.', en: 'The cell is empty.' };

/** Reads one row and gathers what is wrong with it. */
class RowReader {
	readonly findings: Finding[] = [];
	readonly #table: OfficeTable;
	readonly #row: CsvRow<OfficeColumn>;
	readonly #reference: OfficeReference;

	constructor(table: OfficeTable, row: CsvRow<OfficeColumn>, reference: OfficeReference) {
		this.#table = table;
		this.#row = row;
		this.#reference = reference;
	}

	/** The office, or `undefined` when anything is wrong with the row. */
	read(): Office | undefined {
		const { service, kinds } = OFFICE_TABLES[this.#table.name];
		const id = this.#readId();
		const kind = this.#oneOf('kind', kinds);
		const name = { ms: this.#filled('name_ms'), en: this.#filled('name_en') };
		const state = this.#readState();
		const { district, districtBasis } = this.#readDistrict(state);
		const { position, precision } = this.#readPlace();
		if (position !== undefined) this.#checkAgainstOutlines(position, district);
		const { status, successor } = this.#readStatus();
		const sources = this.#readSources();
		const { confirmedOn, confirmedBy } = this.#readConfirmation();
		const office: Office = {
			id,
			service,
			kind: kind ?? 'hospital',
			name,
			address: this.#optional('address'),
			postcode: this.#reading('postcode', (cell) => readPostcode(cell, state)),
			town: this.#optional('town'),
			state: state?.id ?? '',
			district,
			districtBasis,
			policeDistrict: this.#optional('police_district'),
			position,
			precision,
			phone: this.#reading('phone', readPhone),
			email: this.#reading('email', readEmail),
			hours: this.#reading('hours', (cell) => readHours(cell, this.#cell('state'))),
			status,
			successor,
			sources,
			confirmedOn,
			confirmedBy,
		};
		if (this.#table.name === 'hospitals') office.hasOscc = this.#readYes('has_oscc');
		if (this.#table.name === 'welfare') {
			office.nameBasis = this.#oneOf('name_basis', NAME_BASES);
			office.serves = this.#readServes();
		}
		return this.findings.length === 0 ? withoutEmpty(office) : undefined;
	}

	/** Adds a finding about a cell when `isWrong`. */
	fault(column: OfficeColumn, isWrong: boolean, what: Bilingual, mend: Bilingual): void {
		if (!isWrong) return;
		const { row, values } = this.#row;
		const place = { file: this.#table.file, row, column, id: values.id, value: this.#cell(column) };
		this.findings.push(cellFinding(place, what, mend));
	}

	#cell(column: OfficeColumn): string {
		// Each table has some of the columns only.
		const values: Partial<Record<OfficeColumn, string>> = this.#row.values;
		return values[column] ?? '';
	}

	#optional(column: OfficeColumn): string | undefined {
		return this.#cell(column) || undefined;
	}

	#filled(column: OfficeColumn): string {
		const cell = this.#cell(column);
		this.fault(column, cell === '', EMPTY, {
			ms: `Isi lajur "${column}".`,
			en: `Fill the column "${column}".`,
		});
		return cell;
	}

	#reading<Value>(
		column: OfficeColumn,
		read: (cell: string) => CellReading<Value>,
	): Value | undefined {
		const { value, fault } = read(this.#cell(column));
		if (fault !== undefined) this.fault(column, true, fault.what, fault.mend);
		return value;
	}

	#oneOf<Value extends string>(column: OfficeColumn, known: readonly Value[]): Value | undefined {
		const value = known.find((candidate) => candidate === this.#cell(column));
		this.fault(
			column,
			value === undefined,
			{ ms: 'Nilai ini tidak dikenali.', en: 'This value is not known.' },
			{ ms: `Tulis salah satu: ${known.join(', ')}.`, en: 'Write one of the values listed.' },
		);
		return value;
	}

	#readId(): string {
		const id = this.#cell('id');
		this.fault(
			'id',
			!ID.test(id),
			{
				ms: 'Id hanya mengandungi a–z, 0–9 dan tanda sempang.',
				en: 'An id holds a–z, 0–9 and hyphens only.',
			},
			{
				ms: 'Tulis jenis dan nama, contohnya balai-polis-semenyih.',
				en: 'Write kind and name, e.g. balai-polis-semenyih.',
			},
		);
		return id;
	}

	#readState(): State | undefined {
		const state = this.#reference.states.find(({ id }) => id === this.#cell('state'));
		this.fault(
			'state',
			state === undefined,
			{
				ms: 'Negeri ini tiada dalam content/places/states.csv.',
				en: 'This state is not in content/places/states.csv.',
			},
			{
				ms: 'Tulis id negeri, contohnya selangor atau pulau-pinang.',
				en: 'Write the id of the state, e.g. selangor or pulau-pinang.',
			},
		);
		return state;
	}

	#readDistrict(state: State | undefined): Pick<Office, 'district' | 'districtBasis'> {
		const id = this.#cell('district');
		const hasBasis = this.#cell('district_basis') !== '';
		const district = this.#reference.districts.find((candidate) => candidate.id === id);
		this.fault(
			'district',
			id !== '' && district === undefined,
			{
				ms: 'Daerah ini tiada dalam content/places/districts.csv.',
				en: 'This district is not in content/places/districts.csv.',
			},
			{
				ms: 'Tulis id daerah, contohnya selangor/hulu-langat.',
				en: 'Write the id of the district, e.g. selangor/hulu-langat.',
			},
		);
		this.fault(
			'district',
			state !== undefined && district !== undefined && district.state !== state.id,
			{
				ms: `Daerah ini bukan di negeri "${state?.id ?? ''}".`,
				en: `This district is not in the state "${state?.id ?? ''}".`,
			},
			{ ms: 'Betulkan lajur "state" atau "district".', en: 'Correct "state" or "district".' },
		);
		this.fault(
			'district_basis',
			hasBasis !== (id !== ''),
			{
				ms: 'Daerah dan asasnya mesti diisi bersama, atau kosong bersama.',
				en: 'The district and its basis are filled together, or both empty.',
			},
			{
				ms: 'Tulis "position" jika daerah itu daripada kedudukan, "inferred" jika daripada poskod atau bandar.',
				en: 'Write "position" where the district comes from the position, "inferred" where it comes from postcode or town.',
			},
		);
		return {
			district: id || undefined,
			districtBasis: hasBasis ? this.#oneOf('district_basis', DISTRICT_BASES) : undefined,
		};
	}

	#readPlace(): { position: LatLon | undefined; precision: Precision } {
		const { row, values } = this.#row;
		const place = { file: this.#table.file, row, id: values.id };
		const { position, findings } = readPosition(place, values);
		this.findings.push(...findings);
		const precision = this.#oneOf('precision', PRECISIONS);
		const isPlaced = precision === 'exact' || precision === 'street';
		this.fault(
			'precision',
			precision !== undefined && findings.length === 0 && isPlaced !== (position !== undefined),
			{
				ms: 'Kedudukan dan ketepatan tidak sepadan.',
				en: 'Position and precision disagree.',
			},
			{
				ms: 'Dengan lat dan lon, tulis "exact" atau "street"; tanpanya, tulis "town" atau "none".',
				en: 'With lat and lon write "exact" or "street"; without them "town" or "none".',
			},
		);
		return { position, precision: precision ?? 'none' };
	}

	/** A stated district within 1 km of the point is believed: the outlines are no better than that. */
	#checkAgainstOutlines(position: LatLon, district: string | undefined): void {
		if (district === undefined) return;
		const { outlines } = this.#reference;
		const here = nearestDistricts(outlines, position, BORDER_DOUBT_METRES);
		const isOffCoast = here.length === 0;
		const near = isOffCoast ? nearestDistricts(outlines, position, 3 * BORDER_DOUBT_METRES) : here;
		const found = near[0] ?? '–';
		this.fault(
			'district',
			!near.includes(district),
			{
				ms: `Kedudukan ini terletak di ${found}.`,
				en: `The position lies in ${found}.`,
			},
			{
				ms: 'Betulkan "state" dan "district", atau salin semula lat dan lon daripada peta.',
				en: 'Correct "state" and "district", or copy lat and lon from a map again.',
			},
		);
	}

	#readStatus(): Pick<Office, 'status' | 'successor'> {
		const status = this.#oneOf('status', STATUSES);
		const successor = this.#optional('successor');
		this.fault(
			'successor',
			status === 'open' && successor !== undefined,
			{
				ms: 'Pejabat yang masih dibuka tidak mempunyai pengganti.',
				en: 'An office that is open has no successor.',
			},
			{
				ms: 'Kosongkan sel ini, atau tulis moved, merged atau closed dalam lajur "status".',
				en: 'Empty this cell, or write moved, merged or closed in the column "status".',
			},
		);
		this.fault(
			'successor',
			(status === 'moved' || status === 'merged') && successor === undefined,
			{
				ms: 'Pejabat yang berpindah atau bergabung mesti menyatakan penggantinya.',
				en: 'An office that moved or merged must name its successor.',
			},
			{
				ms: 'Tulis id pejabat yang mengambil alih.',
				en: 'Write the id of the office that took over.',
			},
		);
		return { status: status ?? 'open', successor };
	}

	#readSources(): Office['sources'] {
		const { sourceKeys } = this.#reference;
		const key = this.#cell('source');
		this.fault(
			'source',
			!sourceKeys.has(key),
			key === ''
				? { ms: 'Sumber tiada.', en: 'The source is missing.' }
				: {
						ms: 'Sumber ini tiada dalam content/sources/sources.csv.',
						en: 'This source is not in content/sources/sources.csv.',
					},
			{
				ms: 'Tulis "officer" jika pejabat itu sendiri yang memberitahu, atau kunci lain daripada content/sources/sources.csv.',
				en: 'Write "officer" where the office itself has said so, or another key of content/sources/sources.csv.',
			},
		);
		const url = this.#optional('source_url');
		this.fault(
			'source_url',
			url !== undefined && !isWebAddress(url),
			{ ms: 'Ini bukan alamat web.', en: 'This is not a web address.' },
			{
				ms: 'Tulis alamat penuh yang bermula dengan https://, atau kosongkan.',
				en: 'Write the whole address, beginning with https://, or leave it empty.',
			},
		);
		const date = this.#reading('source_date', readSourceDate);
		const others = this.#reading('other_sources', (cell) => readOtherSources(cell, sourceKeys));
		return [{ key, date: date ?? '', url }, ...(others ?? [])];
	}

	#readConfirmation(): Pick<Office, 'confirmedOn' | 'confirmedBy'> {
		const confirmedOn = this.#reading('confirmed_on', readDay);
		const confirmedBy = this.#optional('confirmed_by');
		this.fault(
			'confirmed_by',
			this.#cell('confirmed_on') !== '' && confirmedBy === undefined,
			{
				ms: 'Tarikh pengesahan ada, tetapi tidak dinyatakan siapa yang mengesahkan.',
				en: 'There is a day of confirmation, but not who confirmed.',
			},
			{
				ms: 'Tulis jawatan, bukan nama orang, contohnya "pegawai PKMD Hulu Langat".',
				en: 'Write the role, not a person\'s name, e.g. "officer of PKMD Hulu Langat".',
			},
		);
		this.fault(
			'confirmed_on',
			this.#cell('confirmed_on') === '' && confirmedBy !== undefined,
			{
				ms: 'Pengesah dinyatakan, tetapi tarikh pengesahan tiada.',
				en: 'Who confirmed is there, but not the day.',
			},
			{
				ms: 'Tulis hari pengesahan, contohnya 2026-11-22.',
				en: 'Write the day of confirmation, e.g. 2026-11-22.',
			},
		);
		return { confirmedOn, confirmedBy };
	}

	#readYes(column: OfficeColumn): boolean | undefined {
		const cell = this.#cell(column);
		this.fault(
			column,
			cell !== '' && cell !== 'yes',
			{ ms: 'Nilai ini tidak dikenali.', en: 'This value is not known.' },
			{
				ms: 'Tulis "yes" jika satu sumber menyatakannya; jika tidak, kosongkan.',
				en: 'Write "yes" where a source says so; otherwise leave it empty.',
			},
		);
		return cell === 'yes' ? true : undefined;
	}

	#readServes(): readonly string[] {
		const ids = this.#cell('serves')
			.split('|')
			.map((id) => id.trim())
			.filter((id) => id !== '');
		const unknown = ids.filter(
			(id) => !this.#reference.districts.some((district) => district.id === id),
		);
		this.fault(
			'serves',
			unknown.length > 0,
			{
				ms: `Daerah ini tiada dalam content/places/districts.csv: ${unknown.join(', ')}.`,
				en: `These districts are not in content/places/districts.csv: ${unknown.join(', ')}.`,
			},
			{
				ms: 'Tulis id daerah yang dilayani, dipisahkan oleh "|", contohnya sarawak/kuching|sarawak/lundu.',
				en: 'Write the ids of the districts it serves, separated by "|", e.g. sarawak/kuching|sarawak/lundu.',
			},
		);
		return ids;
	}
}

/** The office without the keys that hold nothing, so that two offices compare by what is known of them. */
function withoutEmpty(office: Office): Office {
	return Object.fromEntries(
		Object.entries(office).filter(([, value]) => value !== undefined),
	) as unknown as Office;
}
