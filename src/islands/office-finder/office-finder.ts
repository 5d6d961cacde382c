import { sourcesIn } from './finder-sources.ts';
import { locate } from './locate.ts';
import type { MapPanel } from './map-panel.ts';
import { part } from './parts.ts';
import { QueryBox } from './query-box.ts';
import { ResultView, type ResultHead } from './result-view.ts';
import { SuggestionWords } from './suggestion-words.ts';
import { Texts } from './texts.ts';
import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { District, Postcode } from '#domain/geo/place.ts';
import { formatDistance } from '#domain/i18n/forms.ts';
import { isLocale, type Locale } from '#domain/i18n/locale.ts';
import { FinderFiles } from '#domain/search/finder-files.ts';
import type { ContactTerm, Suggestion } from '#domain/search/search-finder.ts';
import { planVisit, type Whereabouts } from '#domain/search/visit.ts';

/** An answer that comes sooner needs no word about waiting, in milliseconds. */
const SOON_MILLISECONDS = 400;
/** After this wait nobody may think that help depends on this page, in milliseconds. */
const LONG_MILLISECONDS = 8_000;

/**
 * The finder: type a place or press "use my location", and the three answers stand there. Nothing about the visitor
 * leaves the element: no address, no storage, no request but for our own files.
 */
class OfficeFinder extends HTMLElement {
	#listeners = new AbortController();
	#files!: FinderFiles;
	#texts!: Texts;
	#words!: SuggestionWords;
	#box!: QueryBox;
	#result!: ResultView;
	#locale: Locale = 'ms';
	#map: MapPanel | undefined;
	/** Where the visitor is or asks about; in memory only. */
	#point: LatLon | undefined;
	/** Rises with every choice, so that a slow answer to an earlier one is dropped. */
	#turn = 0;
	/** Running while the visitor waits for an answer. */
	#timers: readonly ReturnType<typeof setTimeout>[] = [];

	connectedCallback(): void {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		try {
			const locale = document.documentElement.lang;
			this.#locale = isLocale(locale) ? locale : 'ms';
			this.#texts = new Texts(part(this, 'texts', HTMLTemplateElement));
			this.#words = new SuggestionWords(this.#texts, this.#locale);
			this.#files = new FinderFiles(
				sourcesIn(this.dataset['folder'] ?? '/data/', this.#contactTerms()),
			);
			const words = { texts: this.#texts, suggestions: this.#words };
			this.#box = new QueryBox(
				this,
				words,
				{
					load: (query) => this.#load(query),
					onChosen: (suggestion) => void this.#choose(suggestion),
					onMessage: (sentence) => this.#say(sentence),
					onWait: () => this.#wait(),
					onFault: (error, retry) => this.#sayFault(error, retry),
				},
				signal,
			);
			this.#result = new ResultView(
				part(this, 'result', HTMLElement),
				words,
				{
					locale: this.#locale,
					today: this.dataset['today'] ?? '',
					officePath: this.dataset['officePath'] ?? '',
					areaPath: this.dataset['areaPath'] ?? '',
				},
				signal,
			);
			part(this, 'locate', HTMLButtonElement).addEventListener('click', () => void this.#locate(), {
				signal,
			});
			this.addEventListener('kasih-office-finder:filtered', () => this.#updateMap(), { signal });
			part(this, 'open-map', HTMLButtonElement).addEventListener(
				'click',
				() => void this.#toggleMap(),
				{
					signal,
				},
			);
			part(this, 'tools', HTMLElement).dataset['ready'] = '';
		} catch (error) {
			console.error('kasih-office-finder: could not start.', error);
		}
	}

	disconnectedCallback(): void {
		this.#listeners.abort();
	}

	async #load(query: string) {
		const index = await this.#files.indexFor(query);
		this.#words.use(index);
		return index;
	}

	async #choose(suggestion: Suggestion): Promise<void> {
		for (const card of this.querySelectorAll<HTMLElement>('[data-contact]')) card.hidden = true;
		switch (suggestion.type) {
			case 'contact':
				this.#showContact(suggestion.id);
				break;
			case 'near-me':
				await this.#locate();
				return;
			case 'state':
				location.assign((this.dataset['areaPath'] ?? '').replace('{id}', suggestion.state.id));
				break;
			case 'office':
				location.assign((this.dataset['officePath'] ?? '').replace('{id}', suggestion.office.id));
				break;
			default:
				await this.#showPlace(suggestion);
				return;
		}
		// Who comes back from the other page finds no word about waiting.
		this.#say('');
	}

	#showContact(id: string): void {
		const card = this.querySelector<HTMLElement>(`[data-contact="${id}"]`);
		if (card === null) return;
		card.hidden = false;
		card.querySelector('a')?.focus();
	}

	async #showPlace(suggestion: Suggestion): Promise<void> {
		const turn = ++this.#turn;
		this.#wait();
		try {
			const whereabouts = await this.#whereaboutsOf(suggestion);
			if (turn !== this.#turn) return;
			if (whereabouts === undefined) {
				const query = this.#words.name(suggestion);
				const key = suggestion.type === 'postcode' ? 'finder.postcode.unplaced' : 'finder.outside';
				this.#say(this.#texts.get(key, { query }));
				return;
			}
			const name = suggestion.type === 'coordinates' ? '' : this.#words.name(suggestion);
			const isApproximate =
				suggestion.type === 'postcode' && suggestion.postcode.precision === 'town';
			await this.#show(whereabouts, name, isApproximate, this.#words.origin(suggestion));
		} catch (error) {
			if (turn === this.#turn) this.#sayFault(error, () => void this.#showPlace(suggestion));
		}
	}

	/** Where a chosen place is; `undefined` for a postcode without district and for coordinates out at sea. */
	async #whereaboutsOf(suggestion: Suggestion): Promise<Whereabouts | undefined> {
		switch (suggestion.type) {
			case 'district':
				return { districts: [suggestion.district] };
			case 'place': {
				const districts = await this.#districts([suggestion.place.district]);
				return withPoint(districts, suggestion.place.position);
			}
			case 'postcode':
				return await this.#whereaboutsOfPostcode(suggestion.postcode);
			case 'coordinates':
				return withPoint(await this.#files.districtsAt(suggestion.position), suggestion.position);
			default:
				return undefined;
		}
	}

	async #whereaboutsOfPostcode(postcode: Postcode): Promise<Whereabouts | undefined> {
		return withPoint(await this.#districts(postcode.districts), postcode.position);
	}

	async #districts(ids: readonly string[]): Promise<District[]> {
		const index = await this.#load('');
		return ids
			.map((id) => index.districts.find((district) => district.id === id))
			.filter((district) => district !== undefined);
	}

	async #locate(): Promise<void> {
		const turn = ++this.#turn;
		const button = part(this, 'locate', HTMLButtonElement);
		button.setAttribute('aria-busy', 'true');
		this.#wait(this.#texts.get('finder.locating'));
		try {
			const [found] = await Promise.all([locate(), this.#load('')]);
			if (turn !== this.#turn) return;
			if (found.outcome !== 'granted') {
				const distance =
					found.outcome === 'coarse' ? formatDistance(found.accuracyMetres, this.#locale) : '';
				this.#say(
					this.#texts.get(`finder.${found.outcome}`, { distance }),
					() => void this.#locate(),
				);
				return;
			}
			const whereabouts = withPoint(await this.#files.districtsAt(found.point), found.point);
			if (turn !== this.#turn) return;
			if (whereabouts === undefined) {
				this.#say(this.#texts.get('finder.outside'), () => void this.#locate());
				return;
			}
			this.#box.show('');
			await this.#show(whereabouts, '', false, this.#texts.get('finder.from.here'));
		} catch (error) {
			if (turn === this.#turn) this.#sayFault(error, () => void this.#locate());
		} finally {
			button.removeAttribute('aria-busy');
		}
	}

	/** @param origin - What the distances are measured from, in words. */
	async #show(
		whereabouts: Whereabouts,
		name: string,
		isApproximate: boolean,
		origin: string,
	): Promise<void> {
		const turn = this.#turn;
		const visit = planVisit(await this.#files.officesFor(whereabouts), whereabouts);
		const shown = [...visit.answers, ...visit.more].map(({ office }) => office);
		const addresses = await this.#files.addressesOf(shown);
		if (turn !== this.#turn) return;
		this.#point = whereabouts.point;
		const [district] = whereabouts.districts;
		const values = {
			place: name === '' ? district.name : name,
			district: district.name,
			state: this.#words.stateName(district.state),
		};
		const sentences = [
			this.#texts.get('finder.result.district', values),
			isApproximate ? this.#texts.get('finder.result.approximate') : '',
		];
		const head: ResultHead = {
			heading: this.#texts.get(name === '' ? 'finder.result.here' : 'finder.result', values),
			sentence: sentences.filter((sentence) => sentence !== '').join(' '),
			straight: this.#texts.get('finder.result.straight', { origin }),
		};
		this.#result.show(visit, head, addresses);
		const count = visit.answers.length + visit.more.length;
		this.#say(this.#texts.get('finder.result.announce', { place: head.heading, count }));
		part(this, 'status', HTMLElement).classList.add('visually-hidden');
		this.#updateMap();
	}

	/** Loads the map on the first press; afterwards shows and hides it. */
	async #toggleMap(): Promise<void> {
		const frame = part(this, 'map-frame', HTMLElement);
		const button = part(this, 'open-map', HTMLButtonElement);
		const isOpening = frame.hidden;
		frame.hidden = !isOpening;
		button.setAttribute('aria-expanded', String(isOpening));
		part(this, 'open-map-text', HTMLElement).textContent = this.#texts.get(
			isOpening ? 'finder.map.close' : 'finder.map.open',
		);
		if (!isOpening) {
			this.#result.setMapButtons(false, () => undefined);
			return;
		}
		this.#showMapArea();
		const status = part(this, 'map-status', HTMLElement);
		try {
			if (this.#map === undefined) {
				status.textContent = this.#texts.get('finder.loading');
				const { MapPanel } = await import('./map-panel.ts');
				this.#map = await MapPanel.open(
					frame,
					'/tiles/',
					{ texts: this.#texts, locale: this.#locale },
					{
						onSelect: (number) => this.#select(number),
						onTileFault: () => {
							status.textContent = this.#texts.get('finder.map.tiles');
						},
					},
					this.#listeners.signal,
				);
				status.textContent = '';
			}
			this.#updateMap();
		} catch (error) {
			console.error('kasih-office-finder: the map could not be opened.', error);
			frame.hidden = true;
			button.setAttribute('aria-expanded', 'false');
			part(this, 'open-map-text', HTMLElement).textContent = this.#texts.get('finder.map.open');
			status.textContent = this.#texts.get('finder.map.fault');
		}
	}

	/** Puts what the list shows on the map, where that is open. */
	#updateMap(): void {
		if (this.#map === undefined || part(this, 'map-frame', HTMLElement).hidden) return;
		this.#map.show(this.#result.numbered, this.#point);
		this.#result.setMapButtons(true, (number) => {
			this.#select(number);
			this.#showMapArea();
		});
	}

	/** At once, without a glide: nobody needs to be spared the movement. */
	#showMapArea(): void {
		part(this, 'map-area', HTMLElement).scrollIntoView({ block: 'nearest' });
	}

	/** Marks one office in the list and on the map, whichever of them it was chosen in, and says so. */
	#select(number: number): void {
		const chosen = this.#result.numbered.find((each) => each.number === number);
		if (chosen === undefined) return;
		this.#result.select(chosen.item);
		this.#map?.select(number);
		part(this, 'map-status', HTMLElement).textContent = this.#texts.get('finder.map.selected', {
			number,
			name: chosen.found.office.name[this.#locale],
		});
	}

	/**
	 * Says that the answer is on its way once that takes a while, and after long that the numbers do not need it. What is
	 * said next ends the wait; asking once more does not begin it anew.
	 */
	#wait(sentence = ''): void {
		if (this.#timers.length > 0 && sentence === '') return;
		this.#say(sentence);
		const status = part(this, 'status', HTMLElement);
		part(this, 'result', HTMLElement).ariaBusy = 'true';
		const add = (words: string, milliseconds: number) =>
			setTimeout(() => {
				status.textContent += words;
			}, milliseconds);
		this.#timers = [
			add(sentence === '' ? this.#texts.get('finder.loading') : '', SOON_MILLISECONDS),
			add(` ${this.#texts.get('finder.loading.long')}`, LONG_MILLISECONDS),
		];
	}

	/** One sentence, read out and shown, with "try again" when there is something to try. */
	#say(sentence: string, retry?: () => void): void {
		for (const timer of this.#timers) clearTimeout(timer);
		this.#timers = [];
		part(this, 'result', HTMLElement).ariaBusy = null;
		const status = part(this, 'status', HTMLElement);
		status.classList.remove('visually-hidden');
		status.textContent = sentence;
		const button = part(this, 'retry', HTMLButtonElement);
		button.hidden = retry === undefined;
		button.onclick = retry ?? null;
	}

	#sayFault(error: unknown, retry: () => void): void {
		console.error('kasih-office-finder: a file could not be read.', error);
		this.#say(this.#texts.get('finder.fault'), retry);
	}

	#contactTerms(): readonly ContactTerm[] {
		return [...this.querySelectorAll<HTMLElement>('[data-contact]')].map((card) => ({
			id: card.dataset['contact'] ?? '',
			digits: card.dataset['digits'] ?? '',
			names: (card.dataset['names'] ?? '').split('|'),
		}));
	}
}

/** `undefined` without a district. */
function withPoint(
	districts: readonly District[],
	point: LatLon | undefined,
): Whereabouts | undefined {
	const [first, ...others] = districts;
	return first === undefined ? undefined : { districts: [first, ...others], point };
}

customElements.define('kasih-office-finder', OfficeFinder);
