import { copyOf, part } from './parts.ts';
import { PETALS, type SuggestionWords } from './suggestion-words.ts';
import type { Texts } from './texts.ts';
import { formatDistance } from '#domain/i18n/forms.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import { isToBeCalledFirst } from '#domain/offices/call-first.ts';
import { fadingOf } from '#domain/offices/fading.ts';
import { hoursNow, type HoursNow } from '#domain/offices/hours-now.ts';
import { isPlaced } from '#domain/offices/nearest.ts';
import type { Office, OfficeService } from '#domain/offices/office.ts';
import { formatPhone, phoneHref } from '#domain/offices/phone.ts';
import { hasKnownDetails } from '#domain/offices/responsible.ts';
import { lastKnownWords } from '#domain/offices/trust-words.ts';
import type { Found, Visit } from '#domain/search/visit.ts';

/** An office in the list that can stand on the map, and its number in both. */
export interface Numbered {
	number: number;
	found: Found;
	item: HTMLLIElement;
}

/** What is shown of a place beside its offices. */
export interface ResultHead {
	/** The heading of the result. */
	heading: string;
	/** One sentence below it: district and state, or that the distances are approximate. */
	sentence: string;
	/** That distances are straight lines, and from where; said where any is told. */
	straight: string;
}

export interface ResultSettings {
	locale: Locale;
	/** Day on which the page was built, YYYY-MM-DD. */
	today: string;
	/** Addresses with `{id}`. */
	officePath: string;
	areaPath: string;
}

/** Draws the three answers and the list of the next ones into the server's own markup. */
export class ResultView {
	readonly #root: HTMLElement;
	readonly #texts: Texts;
	readonly #words: SuggestionWords;
	readonly #settings: ResultSettings;
	#numbered: readonly Numbered[] = [];

	constructor(
		root: HTMLElement,
		words: { texts: Texts; suggestions: SuggestionWords },
		settings: ResultSettings,
		signal: AbortSignal,
	) {
		this.#root = root;
		this.#texts = words.texts;
		this.#words = words.suggestions;
		this.#settings = settings;
		for (const button of this.#filters()) {
			button.addEventListener('click', () => this.#filter(button), { signal });
		}
	}

	/** Offices of the result that have a pin, in the order of their numbers. */
	get numbered(): readonly Numbered[] {
		return this.#numbered.filter(({ item }) => !item.hidden);
	}

	/** @param addresses - By id of the office, as far as they are known. */
	show(visit: Visit, head: ResultHead, addresses: ReadonlyMap<string, string>): void {
		const { districts, point } = visit.whereabouts;
		const heading = part(this.#root, 'heading', HTMLElement);
		heading.textContent = head.heading;
		part(this.#root, 'sentence', HTMLElement).textContent = head.sentence;
		this.#showDoubt(visit);
		let number = 0;
		const numbered: Numbered[] = [];
		const now = new Date();
		const hoursOf = ({ office }: Found) => hoursNow(office, now, this.#settings.today);
		const areSomeKnown = visit.answers.some((found) => hoursOf(found) !== undefined);
		part(this.#root, 'hours-unknown', HTMLElement).hidden = areSomeKnown;
		const draw = (found: Found, isAnswer: boolean): HTMLLIElement => {
			const hasPin = isPlaced(found.office);
			const item = this.#item(found, visit, isAnswer, hasPin ? ++number : undefined);
			fill(item, 'address', addresses.get(found.office.id) ?? '');
			const hours = hoursOf(found);
			fill(item, 'hours', this.#hoursWords(hours, isAnswer && areSomeKnown));
			this.#fillActions(item, found.office, isAnswer, hours?.isOpen === false);
			if (hasPin) numbered.push({ number, found, item });
			return item;
		};
		part(this.#root, 'answers', HTMLElement).replaceChildren(
			...visit.answers.map((found) => draw(found, true)),
		);
		part(this.#root, 'more', HTMLElement).replaceChildren(
			...visit.more.map((found) => draw(found, false)),
		);
		this.#numbered = numbered;
		part(this.#root, 'more-heading', HTMLElement).textContent = this.#texts.get(
			point === undefined ? 'finder.more.district' : 'finder.more',
		);
		part(this.#root, 'more-part', HTMLElement).hidden = visit.more.length === 0;
		fill(this.#root, 'straight', point === undefined ? '' : head.straight);
		const link = part(this.#root, 'district-link', HTMLAnchorElement);
		link.href = this.#settings.areaPath.replace('{id}', districts[0].id);
		link.textContent = this.#texts.get('finder.result.page', { district: districts[0].name });
		for (const button of this.#filters()) {
			button.setAttribute('aria-pressed', String(button.dataset['service'] === ''));
		}
		this.#root.hidden = false;
		heading.focus();
	}

	/** Marks one office as the one that is looked at; `undefined` marks none. */
	select(item: HTMLLIElement | undefined): void {
		for (const { item: each } of this.#numbered)
			each.toggleAttribute('data-selected', each === item);
		item?.scrollIntoView({ block: 'nearest' });
	}

	/** Shows or hides the button "show on the map" of every office that has a pin. */
	setMapButtons(isMapOpen: boolean, onPress: (number: number) => void): void {
		for (const { item, number } of this.#numbered) {
			const button = part(item, 'on-map', HTMLButtonElement);
			button.hidden = !isMapOpen;
			button.onclick = () => onPress(number);
		}
	}

	#showDoubt(visit: Visit): void {
		const doubt = part(this.#root, 'doubt', HTMLElement);
		const { districts } = visit.whereabouts;
		doubt.hidden = districts.length < 2;
		part(doubt, 'doubt-links', HTMLElement).replaceChildren(
			...districts.map((district) => {
				const item = document.createElement('li');
				const link = document.createElement('a');
				link.href = this.#settings.areaPath.replace('{id}', district.id);
				link.textContent = `${district.name}, ${this.#words.stateName(district.state)}`;
				item.append(link);
				return item;
			}),
		);
	}

	#item(found: Found, visit: Visit, isAnswer: boolean, number: number | undefined): HTMLLIElement {
		const { office } = found;
		const { locale, today } = this.#settings;
		const item = copyOf(part(this.#root, 'item', HTMLTemplateElement), HTMLLIElement);
		item.classList.add(PETALS[office.service]);
		item.classList.toggle('compact', !isAnswer);
		item.dataset['service'] = office.service;
		item.toggleAttribute('data-faded', fadingOf(office, today) === 'old');
		fill(item, 'number', number === undefined ? '' : String(number));
		fill(item, 'kind', this.#texts.get(`office.kind.${office.kind}`));
		const name = part(item, 'name', HTMLAnchorElement);
		name.href = this.#settings.officePath.replace('{id}', office.id);
		name.textContent = office.name[locale];
		fill(item, 'role', this.#roleWords(found, visit));
		fill(
			item,
			'distance',
			found.metres === undefined
				? ''
				: this.#texts.get('finder.distance', { distance: formatDistance(found.metres, locale) }),
		);
		fill(item, 'water', found.isAcrossWater ? this.#texts.get('finder.water') : '');
		fill(
			item,
			'details',
			isAnswer && !hasKnownDetails(office) ? this.#texts.get('office.noDetails') : '',
		);
		fill(item, 'seen', this.#seenWords(office));
		return item;
	}

	/** Empty where the hours are not known, unless it must be said. */
	#hoursWords(hours: HoursNow | undefined, mustSay: boolean): string {
		if (hours === undefined) return mustSay ? this.#texts.get('office.hours.unknown') : '';
		const { isOpen, today } = hours;
		if (today.length === 0) return this.#texts.get('finder.hours.shut.day');
		const times = today.map(([from, to]) => `${from}–${to}`).join(', ');
		return this.#texts.get(isOpen ? 'finder.hours.open' : 'finder.hours.shut', { hours: times });
	}

	/** A welfare office that has no number or is closed now leaves the national numbers in its card. */
	#fillActions(item: HTMLLIElement, office: Office, isAnswer: boolean, isShut: boolean): void {
		const call = part(item, 'call', HTMLAnchorElement);
		call.hidden = office.phone === undefined;
		if (office.phone !== undefined) {
			call.href = phoneHref(office.phone);
			fill(call, 'phone', formatPhone(office.phone));
		}
		const needsNational =
			isAnswer && office.service === 'welfare' && (office.phone === undefined || isShut);
		item.classList.toggle('stacked', needsNational);
		part(item, 'line', HTMLElement).hidden = !needsNational;
		part(item, 'chat', HTMLElement).hidden = !needsNational;
		part(item, 'no-phone', HTMLElement).hidden = office.phone !== undefined || needsNational;
	}

	#roleWords({ office, role }: Found, visit: Visit): string {
		const [district] = visit.whereabouts.districts;
		switch (role) {
			case 'responsible':
				return this.#texts.get('finder.role.responsible', { district: district.name });
			case 'nearest-welfare':
				return this.#texts.get(
					office.district === district.id
						? 'finder.role.welfare-here'
						: 'finder.role.nearest-welfare',
				);
			case 'town-headquarters':
				return this.#texts.get('finder.role.town');
			default: {
				if (office.district === undefined || office.district === district.id) return '';
				const name = this.#words.districtName(office.district);
				return this.#texts.get('finder.role.inDistrict', { district: name });
			}
		}
	}

	/** How old the knowledge is, and to call first where it is over a year. */
	#seenWords(office: Office): string {
		const { today, locale } = this.#settings;
		const seen = lastKnownWords(office, today, (...text) => this.#texts.get(...text), locale);
		const isFading = fadingOf(office, today) !== 'fresh' && isToBeCalledFirst(office);
		return isFading ? `${seen} ${this.#texts.get('office.callFirst')}` : seen;
	}

	#filters(): readonly HTMLButtonElement[] {
		return [...this.#root.querySelectorAll<HTMLButtonElement>('[data-part="filter"]')];
	}

	#filter(pressed: HTMLButtonElement): void {
		const service = pressed.dataset['service'] as OfficeService | '';
		for (const button of this.#filters()) {
			button.setAttribute('aria-pressed', String(button === pressed));
		}
		for (const item of part(this.#root, 'more', HTMLElement).children) {
			if (!(item instanceof HTMLElement)) continue;
			item.hidden = service !== '' && item.dataset['service'] !== service;
		}
		this.#root.dispatchEvent(new CustomEvent('kasih-office-finder:filtered', { bubbles: true }));
	}
}

/** Writes a text into a part and hides the part when there is none. */
function fill(root: ParentNode, name: string, text: string): void {
	const element = part(root, name, HTMLElement);
	element.textContent = text;
	element.hidden = text === '';
}
