/** Shows its button, prints the page when it is pressed, and lets every fold-out of an article print open. */
class PrintButton extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback(): void {
		this.#listeners = new AbortController();
		this.hidden = false;
		this.querySelector('button')?.addEventListener(
			'click',
			() => {
				window.print();
			},
			{ signal: this.#listeners.signal },
		);
		// Older browsers do not know ::details-content, with which the print style opens what is folded.
		addEventListener(
			'beforeprint',
			() => {
				for (const age of document.querySelectorAll<HTMLDetailsElement>('details.age'))
					age.open = true;
			},
			{ signal: this.#listeners.signal },
		);
	}

	disconnectedCallback(): void {
		this.#listeners.abort();
	}
}

customElements.define('kasih-print-button', PrintButton);
