import type { Texts } from './texts.ts';
import type { Locale } from '#domain/i18n/locale.ts';
import type { OfficeService } from '#domain/offices/office.ts';
import type { FinderData } from '#domain/search/finder-data.ts';
import type { Suggestion } from '#domain/search/search-finder.ts';

/** The petal of each service, as a class. */
export const PETALS: Readonly<Record<OfficeService, string>> = {
	police: 'protection',
	hospital: 'survival',
	welfare: 'participation',
};

/** What a suggestion is called, and where it is: always with district and state, so that no name is guessed. */
export class SuggestionWords {
	readonly #texts: Texts;
	readonly #locale: Locale;
	#data: FinderData | undefined;

	constructor(texts: Texts, locale: Locale) {
		this.#texts = texts;
		this.#locale = locale;
	}

	use(data: FinderData): void {
		this.#data = data;
	}

	name(suggestion: Suggestion): string {
		switch (suggestion.type) {
			case 'contact':
				return this.#texts.get(`contact.${suggestion.id}`);
			case 'near-me':
				return this.#texts.get('finder.locate');
			case 'coordinates':
				return `${suggestion.position.lat.toFixed(4)}, ${suggestion.position.lon.toFixed(4)}`;
			case 'postcode':
				return `${suggestion.postcode.postcode} ${suggestion.postcode.town}`;
			case 'state':
				return suggestion.state.name[this.#locale];
			case 'district':
				return suggestion.district.name;
			case 'place':
				return suggestion.place.name;
			case 'office':
				return suggestion.office.name[this.#locale];
		}
	}

	where(suggestion: Suggestion): string {
		switch (suggestion.type) {
			case 'postcode': {
				const { districts, state } = suggestion.postcode;
				const names = districts.map((id) => this.districtName(id));
				return [...names, this.stateName(state)].join(' · ');
			}
			case 'state':
				return this.#texts.get('finder.kind.state');
			case 'district':
				return `${this.#texts.get('finder.kind.district')} · ${this.stateName(suggestion.district.state)}`;
			case 'place':
				return `${this.districtName(suggestion.place.district)} · ${this.stateName(suggestion.place.state)}`;
			case 'office': {
				const { district, state } = suggestion.office;
				return [district === undefined ? '' : this.districtName(district), this.stateName(state)]
					.filter((text) => text !== '')
					.join(' · ');
			}
			default:
				return '';
		}
	}

	/**
	 * What the distances of a result are measured from. A postcode has the middle of its localities as far as they are
	 * known, else that of its town.
	 */
	origin(suggestion: Suggestion): string {
		const name = this.name(suggestion);
		if (suggestion.type === 'coordinates') return name;
		if (suggestion.type !== 'postcode')
			return this.#texts.get('finder.from.place', { place: name });
		const { postcode, town, precision } = suggestion.postcode;
		return precision === 'street'
			? this.#texts.get('finder.from.postcode', { place: postcode })
			: this.#texts.get('finder.from.place', { place: town });
	}

	petal(suggestion: Suggestion): string | undefined {
		return suggestion.type === 'office' ? PETALS[suggestion.office.service] : undefined;
	}

	districtName(id: string): string {
		return this.#data?.districts.find((district) => district.id === id)?.name ?? '';
	}

	stateName(id: string): string {
		return this.#data?.states.find((state) => state.id === id)?.name[this.#locale] ?? '';
	}
}
