import { toTokens } from '#domain/search/normalise.ts';

/**
 * The list of districts with script: a typed name leaves only the districts that have it, and opens their states. Both
 * sides are spelt in the one way of the finder, so that "JB" and "Penang" are found. Nothing is kept or sent.
 */
class DistrictPicker extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback(): void {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const show = () => {
			this.#show();
		};
		const words = this.#words;
		if (words !== null) words.disabled = false;
		this.addEventListener('input', show, { signal });
		addEventListener('pageshow', show, { signal });
	}

	disconnectedCallback(): void {
		this.#listeners.abort();
	}

	get #words(): HTMLInputElement | null {
		return this.querySelector('[data-part="words"]');
	}

	#show(): void {
		const typed = toTokens(this.#words?.value ?? '');
		const matches = this.#find(typed);
		// Where nothing has that name the whole list stays, to be chosen from.
		const isFiltered = typed.length > 0 && matches.size > 0;
		for (const state of this.querySelectorAll('details')) {
			const items = [...state.querySelectorAll<HTMLElement>('li[data-words]')];
			for (const item of items) item.hidden = isFiltered && !matches.has(item);
			const hasMatch = items.some((item) => matches.has(item));
			state.hidden = isFiltered && !hasMatch;
			state.open = isFiltered && hasMatch;
		}
		this.#say(typed.length === 0 ? '' : matches.size === 0 ? 'none' : 'count', matches.size);
	}

	/** The districts that have every typed word in their own names or in those of their state, or else in both together. */
	#find(typed: readonly string[]): ReadonlySet<HTMLElement> {
		const items = [...this.querySelectorAll<HTMLElement>('li[data-words]')];
		const has = (words: string) =>
			typed.every((word) => words.split(' ').some((name) => name.startsWith(word)));
		const own = (item: HTMLElement) => item.dataset['words'] ?? '';
		const state = (item: HTMLElement) => item.closest('details')?.dataset['words'] ?? '';
		const found = items.filter((item) => has(own(item)) || has(state(item)));
		return new Set(
			found.length > 0 ? found : items.filter((item) => has(`${own(item)} ${state(item)}`)),
		);
	}

	/** Tells the result in a text of the server; nothing where nothing is typed. */
	#say(text: '' | 'none' | 'count', count: number): void {
		const place = this.querySelector('[data-part="count"]');
		const pattern =
			text === '' ? '' : (this.dataset[text === 'none' ? 'textNone' : 'textCount'] ?? '');
		if (place !== null) place.textContent = pattern.replace('{count}', String(count));
	}
}

customElements.define('kasih-district-picker', DistrictPicker);
