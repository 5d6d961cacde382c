import { fadingOf, mayShowHours } from '#domain/offices/fading.ts';
import { dayInMalaysia, type OpeningHours } from '#domain/offices/hours.ts';
import { hoursNow } from '#domain/offices/hours-now.ts';

/** Says whether the office is open at this moment, and hides hours that have become too old since the page was built. */
class OfficeHours extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback(): void {
		this.#listeners = new AbortController();
		this.#tell();
		// A page that the browser kept may come back hours later.
		addEventListener('pageshow', () => this.#tell(), { signal: this.#listeners.signal });
	}

	disconnectedCallback(): void {
		this.#listeners.abort();
	}

	#tell(): void {
		const { hours, newest, today = '' } = this.dataset;
		const office = {
			hours: JSON.parse(hours ?? '') as OpeningHours,
			confirmedOn: newest,
			sources: [],
		};
		const at = new Date();
		const now = hoursNow(office, at, today);
		const isTooOld = !mayShowHours(fadingOf(office, dayInMalaysia(at)));
		this.#show('known', !isTooOld);
		this.#show('unknown', isTooOld);
		this.#show('open', now?.isOpen === true);
		this.#show('shut', now?.isOpen === false);
	}

	#show(part: string, isShown: boolean): void {
		this.querySelector(`[data-part="${part}"]`)?.toggleAttribute('hidden', !isShown);
	}
}

customElements.define('kasih-office-hours', OfficeHours);
