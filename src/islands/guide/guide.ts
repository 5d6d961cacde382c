import {
	canGoBack,
	goBack,
	presentStep,
	startWalk,
	takeAnswer,
	type Walk,
} from '#domain/guide/walk.ts';

/**
 * Shows one step of the guide at a time and moves focus to its heading. The path stays in memory: no storage, no
 * address, no history, so that nobody who picks up the phone can read the answers.
 */
class GuidedQuestions extends HTMLElement {
	#listeners = new AbortController();
	#steps: readonly HTMLElement[] = [];
	#walk: Walk = startWalk('');

	connectedCallback(): void {
		this.#steps = [...this.querySelectorAll<HTMLElement>('[data-guide]')];
		const first = this.#steps[0];
		const last = this.#steps.at(-1);
		if (first === undefined || last === undefined) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.addEventListener('click', (event) => this.#onClick(event), { signal });
		this.#part('back').addEventListener('click', () => this.#goTo(goBack(this.#walk)), { signal });
		this.#part('restart').addEventListener('click', () => this.#goTo(startWalk(first.id)), {
			signal,
		});
		window.addEventListener('pageshow', (event) => this.#onPageShow(event), { signal });
		for (const step of this.#steps) step.querySelector('h2')?.setAttribute('tabindex', '-1');
		last.after(this.#part('controls'));
		this.#show(startWalk(this.#findStep(location.hash.slice(1))?.id ?? first.id));
	}

	disconnectedCallback(): void {
		this.#listeners.abort();
	}

	#onClick(event: MouseEvent): void {
		const answer = event.target instanceof Element && event.target.closest('a[data-guide-to]');
		if (!(answer instanceof HTMLAnchorElement)) return;
		const next = this.#findStep(answer.dataset['guideTo'] ?? '');
		if (next === undefined) return;
		event.preventDefault();
		this.#goTo(takeAnswer(this.#walk, next.id));
	}

	/** A page that the browser kept in memory must not show the answers of whoever left it. */
	#onPageShow(event: PageTransitionEvent): void {
		const first = this.#steps[0];
		if (event.persisted && first !== undefined) this.#show(startWalk(first.id));
	}

	#goTo(walk: Walk): void {
		this.#show(walk);
		this.#findStep(presentStep(walk))?.querySelector('h2')?.focus();
	}

	#show(walk: Walk): void {
		this.#walk = walk;
		const present = this.#findStep(presentStep(walk));
		for (const step of this.#steps) {
			step.dataset['state'] = step === present ? 'present' : 'away';
		}
		const isStart = present === this.#steps[0];
		this.#part('controls').hidden = isStart;
		this.#part('back').hidden = !canGoBack(walk);
		this.#part('status').textContent = isStart ? '' : this.#wordsFor(present, walk);
	}

	#wordsFor(step: HTMLElement | undefined, walk: Walk): string {
		return step?.dataset['guide'] === 'outcome'
			? (this.dataset['textOutcome'] ?? '')
			: (this.dataset['textQuestion']?.replace('{count}', String(walk.length)) ?? '');
	}

	#findStep(id: string): HTMLElement | undefined {
		return this.#steps.find((step) => step.id === id);
	}

	#part(name: 'controls' | 'status' | 'back' | 'restart'): HTMLElement {
		const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
		if (part === null) throw new Error(`kasih-guide: the part "${name}" is missing.`);
		return part;
	}
}

customElements.define('kasih-guide', GuidedQuestions);
