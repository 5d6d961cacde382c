import { Tally } from '#generators/place-data/report.ts';
import type { OfficeTableName } from '#schemas/office-columns.ts';

/** What the import did with each row, told as content/offices/REPORT.md. Names only: no number ever enters it. */
export class Report {
	readonly #tallies = new Map<OfficeTableName, Tally>();
	readonly #exclusions = new Map<string, Map<string, string[]>>();
	readonly #merges: string[] = [];
	readonly #notes: string[] = [];

	read(table: OfficeTableName, state: string): void {
		this.#tally(table).add('read', state);
	}

	keep(table: OfficeTableName, state: string): void {
		this.#tally(table).add('kept', state);
	}

	merge(table: OfficeTableName, state: string, names: string): void {
		this.#tally(table).add('merged', state);
		this.#merges.push(`${state}: ${names}`);
	}

	exclude(table: OfficeTableName, state: string, reason: string, name: string): void {
		this.#tally(table).add('excluded', state);
		const byReason = this.#exclusions.get(table) ?? new Map<string, string[]>();
		byReason.set(reason, [...(byReason.get(reason) ?? []), `${name || '(no name)'} (${state})`]);
		this.#exclusions.set(table, byReason);
	}

	/** Something a maintainer should look at, e.g. an edit that the sources contradict. */
	note(sentence: string): void {
		this.#notes.push(sentence);
	}

	toMarkdown(): string {
		const tables = [...this.#tallies].map(
			([table, tally]) => `## ${table}.csv\n\n${tally.toMarkdown()}`,
		);
		const exclusions = [...this.#exclusions].flatMap(([table, byReason]) =>
			[...byReason]
				.sort(([, a], [, b]) => b.length - a.length)
				.map(
					([reason, names]) =>
						`### ${table}: ${reason} (${String(names.length)})\n\n${listNames(names)}`,
				),
		);
		return [
			'# What the last import of offices did',
			'Written by `npm run data:offices`; do not edit. "merged" rows are two sources of one office.',
			...tables,
			'## Left out, by reason',
			...exclusions,
			'## Merged',
			bullets(this.#merges),
			'## To look at',
			bullets(this.#notes),
			'',
		]
			.join('\n\n')
			.replace(/\n+$/, '\n');
	}

	#tally(table: OfficeTableName): Tally {
		const tally = this.#tallies.get(table) ?? new Tally();
		this.#tallies.set(table, tally);
		return tally;
	}
}

function bullets(lines: readonly string[]): string {
	return lines.length === 0
		? 'Nothing.'
		: [...lines]
				.sort()
				.map((line) => `- ${line}`)
				.join('\n');
}

function listNames(names: readonly string[]): string {
	return [...names].sort().join('; ');
}
