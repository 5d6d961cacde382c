import { compareText } from './districts.ts';
import { STATES } from './states.ts';

/** Counts what happened to the rows of one table, by state. */
export class Tally {
	readonly #counts = new Map<string, Map<string, number>>();

	add(event: string, state: string): void {
		const byState = this.#counts.get(event) ?? new Map<string, number>();
		byState.set(state, (byState.get(state) ?? 0) + 1);
		this.#counts.set(event, byState);
	}

	/** Rows of `event` in all states. */
	total(event: string): number {
		return [...(this.#counts.get(event)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
	}

	/** A Markdown table: one row a state, one column an event, the sum at the foot. Empty without any event. */
	toMarkdown(): string {
		const events = [...this.#counts.keys()].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
		if (events.length === 0) return '';
		const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
		const rows = STATES.map((state) =>
			line([state.id, ...events.map((event) => this.#counts.get(event)?.get(state.id) ?? 0)]),
		);
		return [
			line(['state', ...events]),
			line(['---', ...events.map(() => '---:')]),
			...rows,
			line(['**all**', ...events.map((event) => this.total(event))]),
		].join('\n');
	}
}

const ORDER = ['read', 'kept', 'merged', 'excluded', 'note'];

function rank(event: string): number {
	return ORDER.findIndex((start) => event.startsWith(start));
}
