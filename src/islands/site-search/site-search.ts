import { excerptNodes } from './excerpt.ts';
import {
	loadSearchEngine,
	type FoundPage,
	type SearchEngine,
	type SearchOutcome,
} from './search-engine.ts';
import { holdsPhrase, readPhrases } from '#domain/search/pinned.ts';

/** A pause in typing after which the search begins. */
const PAUSE_MILLISECONDS = 250;

/**
 * Searches the pages of the site as somebody types. What they type stays in the field: it is in no address, no storage
 * and no request, for the index comes to the browser and is searched there.
 */
class SiteSearch extends HTMLElement {
	#listeners = new AbortController();
	#engine: Promise<SearchEngine> | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Counts searches, so that a slow earlier one does not overwrite a later one. */
	#latest = 0;

	connectedCallback(): void {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const field = this.#part('field', HTMLInputElement);
		const form = this.#part('form', HTMLFormElement);
		const wake = (): void => {
			this.#load().catch(() => undefined);
		};
		field.addEventListener('focus', wake, { signal });
		field.addEventListener(
			'input',
			() => {
				clearTimeout(this.#timer);
				this.#pin(field.value);
				this.#timer = setTimeout(() => void this.#search(field.value), PAUSE_MILLISECONDS);
			},
			{ signal },
		);
		form.addEventListener(
			'submit',
			(event) => {
				event.preventDefault();
				clearTimeout(this.#timer);
				void this.#search(field.value);
			},
			{ signal },
		);
		this.#part('controls', HTMLFieldSetElement).disabled = false;
		// A browser that brings the page back may bring back what was typed; the results are then made anew.
		if (field.value !== '') void this.#search(field.value);
	}

	disconnectedCallback(): void {
		this.#listeners.abort();
		clearTimeout(this.#timer);
	}

	#load(): Promise<SearchEngine> {
		this.#engine ??= loadSearchEngine(this.dataset['index'] ?? '').catch((error: unknown) => {
			this.#engine = undefined;
			throw error;
		});
		return this.#engine;
	}

	async #search(query: string): Promise<void> {
		const turn = ++this.#latest;
		this.#pin(query);
		if (query.trim().length < 2) {
			this.#show(undefined, '');
			return;
		}
		this.dataset['state'] = 'searching';
		this.#say(this.dataset['textLoading'] ?? '');
		try {
			const engine = await this.#load();
			const outcome = await engine.search(query);
			if (turn === this.#latest) this.#show(outcome, this.#summary(outcome));
		} catch (error) {
			console.error('kasih-site-search: the search could not run.', error);
			if (turn === this.#latest) this.#show(undefined, this.dataset['textFailed'] ?? '');
		}
	}

	/** Shows the cards that answer a query; they stand in the page, so that they need no index and no connection. */
	#pin(query: string): void {
		for (const card of this.querySelectorAll<HTMLElement>('[data-pinned]')) {
			card.hidden = !holdsPhrase(query, readPhrases(card.dataset['phrases'] ?? ''));
		}
	}

	#summary(outcome: SearchOutcome): string {
		const { textNone, textOne, textMany, textCorrected } = this.dataset;
		const count = outcome.total === 0 ? textNone : outcome.total === 1 ? textOne : textMany;
		const corrected = outcome.corrections.map(({ typed, taken }) =>
			(textCorrected ?? '').replace('{typed}', typed).replace('{taken}', taken),
		);
		return [(count ?? '').replace('{count}', String(outcome.total)), ...corrected].join(' ');
	}

	#show(outcome: SearchOutcome | undefined, message: string): void {
		const results = this.#part('results', HTMLOListElement);
		const template = this.#part('result', HTMLTemplateElement);
		results.replaceChildren(...(outcome?.pages ?? []).map((page) => resultItem(page, template)));
		results.hidden = results.childElementCount === 0;
		this.#part('place', HTMLElement).hidden = outcome?.namesPlace !== true;
		this.#part('nothing', HTMLElement).hidden = outcome === undefined || outcome.total > 0;
		this.dataset['state'] = 'done';
		this.#say(message);
	}

	#say(message: string): void {
		this.#part('status', HTMLElement).textContent = message;
	}

	#part<Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind {
		const part = this.querySelector(`[data-part="${name}"]`);
		if (part instanceof kind) return part;
		throw new Error(`kasih-site-search: part "${name}" not found.`);
	}
}

function resultItem(page: FoundPage, template: HTMLTemplateElement): Node {
	const item = template.content.cloneNode(true) as DocumentFragment;
	const link = item.querySelector('a');
	const section = item.querySelector('[data-part="section"]');
	if (link === null || section === null) throw new Error('kasih-site-search: result template.');
	link.href = page.url;
	link.textContent = page.title;
	section.textContent = page.section;
	item.querySelector('[data-part="excerpt"]')?.append(...excerptNodes(page.excerpt));
	if (page.section === '') section.remove();
	return item;
}

customElements.define('kasih-site-search', SiteSearch);
