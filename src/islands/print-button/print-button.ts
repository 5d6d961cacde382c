/** Shows its button, and prints the page when it is pressed. */
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
	}

	disconnectedCallback(): void {
		this.#listeners.abort();
	}
}

customElements.define('kasih-print-button', PrintButton);
