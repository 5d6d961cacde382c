import type { Finding } from '#domain/errors.ts';
import type { Fact, FactConfidence, FactSection, FactUse } from '#domain/facts/fact.ts';
import { FACT_CONFIDENCES, FACT_SECTIONS, FACT_USES } from '#domain/facts/fact.ts';

/** What the fact sheet says, before dates are read and held facts are emptied. */
export interface FactSheet {
	/** Day on which the sheet was compiled, YYYY-MM-DD. */
	compiledOn: string;
	facts: readonly SheetFact[];
	sources: readonly SheetSource[];
	findings: readonly Finding[];
}

export type SheetFact = Pick<
	Fact,
	'id' | 'section' | 'confidence' | 'use' | 'statement' | 'malayTerm' | 'check'
> & { sources: readonly string[] };

/** A line of the source register; every cell as written. */
export interface SheetSource {
	key: string;
	title: string;
	organisation: string;
	address: string;
	date: string;
}

const FACT_LINE = /^- \*\*(F-([A-Z]+)-\d{3})\*\* · (\w+) · (\w+) — (.+)$/;
const MONTHS =
	'January February March April May June July August September October November December'.split(
		' ',
	);

/**
 * Reads FACTS.md: a fact is a list line that starts with its bold id, and the line under it names the Malay term, the
 * sources and where to check; the register of sources is the table whose heading starts with "Key".
 *
 * Never throws: lines that cannot be understood become findings.
 */
export function parseFactSheet(text: string, file: string): FactSheet {
	const lines = text.split(/\r?\n/);
	const findings: Finding[] = [];
	const facts: SheetFact[] = [];
	const sources: SheetSource[] = [];
	let isInRegister = false;

	for (const [index, line] of lines.entries()) {
		const where = `${file}, line ${String(index + 1)}`;
		if (line.startsWith('| Key |')) isInRegister = true;
		else if (isInRegister && line.startsWith('|') && !line.startsWith('|---')) {
			const cells = line.slice(1, -1).split('|');
			const [key, title, organisation, address, date] = cells.map((cell) => cell.trim());
			if (cells.length === 5 && key && title && organisation && address && date) {
				sources.push({ key, title, organisation, address, date });
			} else findings.push(lineFinding('This source does not have five filled cells.', where));
		} else if (line.startsWith('- **F-')) {
			const fact = parseFact(line, lines[index + 1] ?? '');
			if (fact === undefined) findings.push(lineFinding('This fact cannot be read.', where));
			else facts.push(fact);
		}
	}

	const compiledOn = findCompiledOn(text);
	if (compiledOn === undefined) {
		findings.push(lineFinding('The sheet does not say when it was compiled.', file));
	}
	return { compiledOn: compiledOn ?? '', facts, sources, findings };
}

function parseFact(line: string, detailLine: string): SheetFact | undefined {
	const match = FACT_LINE.exec(line);
	const [, id, section, confidence, use, statement] = match ?? [];
	if (id === undefined || statement === undefined) return undefined;
	if (!isOneOf(FACT_SECTIONS, section)) return undefined;
	if (!isOneOf(FACT_CONFIDENCES, confidence)) return undefined;
	if (!isOneOf(FACT_USES, use)) return undefined;

	const details = new Map(
		detailLine
			.trim()
			.split(/ \| (?=Malay: |Source: |Check: )/)
			.map((part) => {
				const colon = part.indexOf(': ');
				return [part.slice(0, colon), part.slice(colon + 2)] as const;
			}),
	);
	const sourceText = details.get('Source');
	if (sourceText === undefined) return undefined;
	const sources = [...sourceText.matchAll(/(?:^|; )([A-Z][A-Z0-9-]*) \(/g)].flatMap(
		(found) => found[1] ?? [],
	);
	return {
		id,
		section,
		confidence,
		use,
		statement,
		sources,
		malayTerm: details.get('Malay'),
		check: details.get('Check'),
	} satisfies {
		id: string;
		section: FactSection;
		confidence: FactConfidence;
		use: FactUse;
	} & SheetFact;
}

function findCompiledOn(text: string): string | undefined {
	const [, day, monthName, year] = /Compiled (\d{1,2}) ([A-Z][a-z]+) (\d{4})/.exec(text) ?? [];
	const month = MONTHS.indexOf(monthName ?? '') + 1;
	if (day === undefined || year === undefined || month === 0) return undefined;
	return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isOneOf<Value extends string>(
	values: readonly Value[],
	value: string | undefined,
): value is Value {
	return values.some((known) => known === value);
}

function lineFinding(what: string, where: string): Finding {
	return { what, where, mend: 'Write it as its neighbours are written, then import again.' };
}
