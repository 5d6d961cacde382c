/** Answers with a redirect to the target and tells the browser to forget our pages (public/_headers). */
const EXIT_PATH = '/keluar/';

/** A slow answer of our own host must keep nobody here. */
const FALLBACK_AFTER_MILLISECONDS = 400;

const PRESSES_TO_EXIT = 3;

/** Time for the three presses. */
const PRESS_WINDOW_MILLISECONDS = 5_000;

/**
 * Leaves the site: at a press on any `a[data-exit]` of the page, or at Shift three times within five seconds. The page
 * is blank before the browser begins to leave, and `replace` takes it out of the history of this tab, so that Back
 * shows the page before it. Only the first element of a page listens.
 */
class QuickExit extends HTMLElement {
	static #listening: QuickExit | undefined;
	#listeners = new AbortController();
	#isLeaving = false;
	#presses = 0;
	/** Shift went down and nothing else happened since: a capital letter is no press. */
	#isShiftAlone = false;
	#pressTimer: ReturnType<typeof setTimeout> | undefined;
	#fallbackTimer: ReturnType<typeof setTimeout> | undefined;

	connectedCallback(): void {
		if (QuickExit.#listening !== undefined) return;
		QuickExit.#listening = this;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		document.addEventListener('click', (event) => this.#onClick(event), { signal, capture: true });
		document.addEventListener('keydown', (event) => this.#onKeyDown(event), { signal });
		document.addEventListener('keyup', (event) => this.#onKeyUp(event), { signal });
		document.addEventListener('pointerdown', () => (this.#isShiftAlone = false), { signal });
		window.addEventListener('pageshow', (event) => this.#onPageShow(event), { signal });
	}

	disconnectedCallback(): void {
		if (QuickExit.#listening !== this) return;
		QuickExit.#listening = undefined;
		this.#listeners.abort();
		clearTimeout(this.#pressTimer);
	}

	#onClick(event: MouseEvent): void {
		const link = event.target instanceof Element && event.target.closest('a[data-exit]');
		if (!link) return;
		event.preventDefault();
		this.#leave();
	}

	#onKeyDown(event: KeyboardEvent): void {
		if (event.key === 'Shift') {
			if (!event.repeat) this.#isShiftAlone = true;
			return;
		}
		this.#isShiftAlone = false;
		this.#forgetPresses();
	}

	#onKeyUp(event: KeyboardEvent): void {
		if (event.key !== 'Shift' || !this.#isShiftAlone) return;
		this.#isShiftAlone = false;
		this.#presses += 1;
		if (this.#presses >= PRESSES_TO_EXIT) {
			this.#leave();
			return;
		}
		if (this.#presses === 1) {
			this.#pressTimer = setTimeout(() => {
				this.#forgetPresses(this.dataset['textTimeout']);
			}, PRESS_WINDOW_MILLISECONDS);
		}
		this.#showPresses(
			// Not the translator's function: shared with another island it would cost every page a request of its own.
			this.dataset['textProgress']?.replace('{count}', String(PRESSES_TO_EXIT - this.#presses)) ??
				'',
		);
	}

	#forgetPresses(words = ''): void {
		if (this.#presses === 0) return;
		clearTimeout(this.#pressTimer);
		this.#presses = 0;
		this.#showPresses(words);
	}

	#showPresses(words: string): void {
		const progress = this.#part('progress');
		progress.hidden = this.#presses === 0;
		progress.dataset['presses'] = String(this.#presses);
		this.#part('status').textContent = words;
	}

	#leave(): void {
		if (this.#isLeaving) return;
		const target = this.querySelector<HTMLAnchorElement>('a[data-exit]')?.href ?? '/';
		this.#isLeaving = true;
		this.#blank();
		location.replace(EXIT_PATH);
		this.#fallbackTimer = setTimeout(() => {
			// The request outlives the page: where the line is slow, the browser still learns to forget it.
			fetch(EXIT_PATH, { redirect: 'manual', keepalive: true }).catch(() => undefined);
			location.replace(target);
		}, FALLBACK_AFTER_MILLISECONDS);
	}

	#blank(): void {
		document.documentElement.dataset['left'] = '';
		this.#part('progress').hidden = true;
		this.#part('cover').hidden = false;
		// A title of nothing at all would show the address instead.
		document.title = '\u200B';
		document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]').forEach((icon) => {
			icon.href = '/blank.svg';
		});
		this.#part('status').textContent = this.dataset['textLoading'] ?? '';
	}

	/** A browser may keep the page in memory and show it again at Back: it stays blank, with a way to return. */
	#onPageShow(event: PageTransitionEvent): void {
		if (!event.persisted || !this.#isLeaving) return;
		// It would go on counting where it stood when the page went to sleep.
		clearTimeout(this.#fallbackTimer);
		this.#part('status').textContent = '';
		this.#part('again').hidden = false;
	}

	#part(name: 'progress' | 'status' | 'cover' | 'again'): HTMLElement {
		const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
		if (part === null) throw new Error(`kasih-quick-exit: the part "${name}" is missing.`);
		return part;
	}
}

customElements.define('kasih-quick-exit', QuickExit);
