import { joinZips } from './join-zips.ts';

/**
 * The library with script: shows how many materials are left by the filters, finds them by a word, and puts those that
 * are ticked into one zip, whether the filters leave them in sight or not. Nothing is kept; files are fetched from this site when the button is pressed.
 */
class MaterialPicker extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback(): void {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		for (const field of this.#fields) field.disabled = false;
		// After a reset the boxes change only once the event has passed.
		this.addEventListener(
			'reset',
			() =>
				setTimeout(() => {
					this.#show();
				}),
			{ signal },
		);
		this.addEventListener(
			'input',
			() => {
				this.#show();
			},
			{ signal },
		);
		this.addEventListener(
			'submit',
			(event) => {
				event.preventDefault();
			},
			{ signal },
		);
		this.querySelector('[data-part="clear"]')?.addEventListener(
			'click',
			() => {
				this.#clear();
			},
			{ signal },
		);
		this.#button?.addEventListener('click', () => void this.#download(), { signal });
		addEventListener(
			'pageshow',
			() => {
				this.#show();
			},
			{ signal },
		);
		this.#show();
	}

	disconnectedCallback(): void {
		this.#listeners.abort();
	}

	get #button(): HTMLButtonElement | null {
		return this.querySelector('[data-part="download"]');
	}

	get #fields(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('[data-part="words"], [data-part="pick"]')];
	}

	get #items(): HTMLElement[] {
		return [...this.querySelectorAll<HTMLElement>('[data-part="item"]')];
	}

	get #picked(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('[data-part="pick"]:checked')];
	}

	#show(): void {
		const words = (this.querySelector<HTMLInputElement>('[data-part="words"]')?.value ?? '')
			.toLowerCase()
			.split(/\s+/);
		for (const item of this.#items) {
			const text = item.textContent.toLowerCase();
			item.hidden = !words.every((word) => text.includes(word));
		}
		// The stylesheet hides what the filters exclude.
		const count = this.#items.filter((item) => item.checkVisibility()).length;
		this.#say('count', count === 0 ? 'none' : 'count', { count });
		this.querySelector('[data-part="clear"]')?.toggleAttribute('hidden', count > 0);
		const picked = this.#picked;
		const bytes = picked.reduce((sum, { dataset }) => sum + Number(dataset['bytes'] ?? 0), 0);
		const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
		// An empty text leaves no tray: the stylesheet draws it around what is there.
		this.#say('picked', picked.length === 0 ? '' : 'picked', { count: picked.length, size });
		this.#say('message', '', {});
		this.#button?.toggleAttribute('hidden', picked.length === 0);
	}

	/** Takes the word and the filters away, not what is ticked. */
	#clear(): void {
		const words = this.querySelector<HTMLInputElement>('[data-part="words"]');
		if (words !== null) words.value = '';
		this.querySelector('form')?.reset();
		this.#show();
		words?.focus();
	}

	async #download(): Promise<void> {
		const button = this.#button;
		if (button === null) return;
		button.disabled = true;
		this.#say('message', 'fetching', {});
		try {
			const addresses = this.#picked.map(({ value }) => value);
			const zip = await joinZips(addresses);
			const link = document.createElement('a');
			link.href = URL.createObjectURL(new Blob([zip], { type: 'application/zip' }));
			link.download = this.dataset['fileName'] ?? 'kasih-kanak-kanak.zip';
			link.click();
			URL.revokeObjectURL(link.href);
			this.#say('message', 'done', {});
		} catch {
			// Whatever failed, each file is still a plain link beside its name.
			this.#say('message', 'failed', {});
		}
		button.disabled = false;
	}

	/** Writes a text of the server, its places filled, into a part of the element. */
	#say(part: string, text: string, values: Record<string, string | number>): void {
		const place = this.querySelector(`[data-part="${part}"]`);
		const pattern = this.dataset[`text${text.charAt(0).toUpperCase()}${text.slice(1)}`] ?? '';
		if (place !== null) {
			place.textContent = pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
				String(values[name] ?? whole),
			);
		}
	}
}

customElements.define('kasih-material-picker', MaterialPicker);
