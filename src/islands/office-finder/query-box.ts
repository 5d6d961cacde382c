import { copyOf, part } from './parts.ts';
import type { Texts } from './texts.ts';
import {
	isUnambiguous,
	searchFinder,
	type FinderIndex,
	type Suggestion,
} from '#domain/search/search-finder.ts';
import type { SuggestionWords } from './suggestion-words.ts';

interface Listeners {
	load: (query: string) => Promise<FinderIndex>;
	onChosen: (suggestion: Suggestion) => void;
	/** Nothing fits, or more than one place of the name: the sentence to show; empty takes it away again. */
	onMessage: (sentence: string) => void;
	/** The visitor asked for an answer, and files may have to come first. */
	onWait: () => void;
	onFault: (error: unknown, retry: () => void) => void;
}

/**
 * The box in which the visitor types, with its list of suggestions: the combobox pattern of the ARIA Authoring
 * Practices. Focus stays in the box; the arrow keys move through the list, Enter takes, Escape closes.
 */
export class QueryBox {
	readonly #input: HTMLInputElement;
	readonly #list: HTMLUListElement;
	readonly #count: HTMLElement;
	readonly #option: HTMLTemplateElement;
	readonly #texts: Texts;
	readonly #words: SuggestionWords;
	readonly #listeners: Listeners;
	#suggestions: Suggestion[] = [];
	#active = -1;
	/** Rises with every change, so that a slow answer to an old query is dropped. */
	#turn = 0;

	constructor(
		root: HTMLElement,
		words: { texts: Texts; suggestions: SuggestionWords },
		listeners: Listeners,
		signal: AbortSignal,
	) {
		this.#input = part(root, 'query', HTMLInputElement);
		this.#list = part(root, 'list', HTMLUListElement);
		this.#count = part(root, 'count', HTMLElement);
		this.#option = part(root, 'option', HTMLTemplateElement);
		this.#texts = words.texts;
		this.#words = words.suggestions;
		this.#listeners = listeners;
		const options = { signal };
		this.#input.addEventListener(
			'input',
			() => {
				this.#listeners.onMessage('');
				void this.#suggest();
			},
			options,
		);
		this.#input.addEventListener('focus', () => void this.#warmUp(), options);
		this.#input.addEventListener('keydown', (event) => this.#onKey(event), options);
		this.#input.addEventListener('blur', () => this.#close(), options);
		// A press must not take the focus out of the box before the click arrives.
		this.#list.addEventListener('pointerdown', (event) => event.preventDefault(), options);
		this.#list.addEventListener('click', (event) => this.#onPress(event), options);
		part(root, 'form', HTMLFormElement).addEventListener(
			'submit',
			(event) => {
				event.preventDefault();
				void this.#submit();
			},
			options,
		);
	}

	focus(): void {
		this.#input.focus();
	}

	/** Puts the text of what was chosen into the box and closes the list. */
	show(text: string): void {
		this.#turn++;
		this.#input.value = text;
		this.#close();
	}

	async #warmUp(): Promise<void> {
		try {
			await this.#listeners.load('');
		} catch {
			// Said when the visitor types: focus alone needs no message.
		}
	}

	async #suggest(): Promise<Suggestion[] | undefined> {
		const turn = ++this.#turn;
		const query = this.#input.value;
		try {
			const index = await this.#listeners.load(query);
			if (turn !== this.#turn) return undefined;
			this.#suggestions = query.trim() === '' ? [] : searchFinder(query, index);
			this.#draw();
			return this.#suggestions;
		} catch (error) {
			if (turn !== this.#turn) return undefined;
			this.#close();
			this.#listeners.onFault(error, () => {
				this.focus();
				void this.#suggestAgain();
			});
			return undefined;
		}
	}

	async #suggestAgain(): Promise<void> {
		this.#listeners.onWait();
		if ((await this.#suggest()) !== undefined) this.#listeners.onMessage('');
	}

	async #submit(): Promise<void> {
		const active = this.#suggestions[this.#active];
		if (active !== undefined && !this.#list.hidden) {
			this.#choose(active);
			return;
		}
		if (this.#input.value.trim() === '') {
			this.focus();
			this.#listeners.onMessage(this.#texts.get('finder.empty'));
			return;
		}
		this.#listeners.onWait();
		const suggestions = await this.#suggest();
		if (suggestions === undefined) return;
		const [first] = suggestions;
		if (first === undefined) this.#sayNothingFound();
		else if (isUnambiguous(suggestions)) this.#choose(first);
		else {
			this.focus();
			this.#listeners.onMessage(this.#texts.get('finder.choose'));
		}
	}

	#sayNothingFound(): void {
		const query = this.#input.value.trim();
		const key = /^\d+$/.test(query) ? 'finder.none.postcode' : 'finder.none';
		this.#listeners.onMessage(this.#texts.get(key, { query }));
	}

	#choose(suggestion: Suggestion): void {
		this.show(suggestion.type === 'near-me' ? '' : this.#words.name(suggestion));
		this.#listeners.onChosen(suggestion);
	}

	#onKey(event: KeyboardEvent): void {
		const last = this.#suggestions.length - 1;
		if (event.key === 'Escape' && !this.#list.hidden) {
			event.preventDefault();
			this.#close();
		} else if (event.key === 'ArrowDown' && last >= 0) {
			event.preventDefault();
			this.#activate(this.#list.hidden || this.#active === last ? 0 : this.#active + 1);
		} else if (event.key === 'ArrowUp' && last >= 0) {
			event.preventDefault();
			this.#activate(this.#list.hidden || this.#active <= 0 ? last : this.#active - 1);
		}
	}

	#onPress(event: Event): void {
		const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
		const suggestion = this.#suggestions[[...this.#list.children].indexOf(option as Element)];
		if (suggestion !== undefined) this.#choose(suggestion);
	}

	#activate(index: number): void {
		this.#active = index;
		this.#open();
		for (const [at, option] of [...this.#list.children].entries()) {
			option.setAttribute('aria-selected', String(at === index));
			if (at !== index) continue;
			this.#input.setAttribute('aria-activedescendant', option.id);
			option.scrollIntoView({ block: 'nearest' });
		}
	}

	#draw(): void {
		this.#active = -1;
		this.#input.removeAttribute('aria-activedescendant');
		this.#list.replaceChildren(
			...this.#suggestions.map((suggestion, index) => {
				const option = copyOf(this.#option, HTMLLIElement);
				option.id = `finder-option-${String(index)}`;
				const petal = this.#words.petal(suggestion);
				if (petal !== undefined) option.classList.add(petal);
				part(option, 'name', HTMLElement).textContent = this.#words.name(suggestion);
				part(option, 'where', HTMLElement).textContent = this.#words.where(suggestion);
				return option;
			}),
		);
		const { length } = this.#suggestions;
		if (length === 0) this.#close();
		else this.#open();
		this.#count.textContent =
			this.#input.value.trim() === ''
				? ''
				: length === 0
					? this.#texts.get('finder.count.none')
					: this.#texts.get('finder.count', { count: length });
	}

	#open(): void {
		this.#list.hidden = this.#suggestions.length === 0;
		this.#input.setAttribute('aria-expanded', String(!this.#list.hidden));
	}

	#close(): void {
		this.#active = -1;
		this.#list.hidden = true;
		this.#input.setAttribute('aria-expanded', 'false');
		this.#input.removeAttribute('aria-activedescendant');
	}
}
