import { fillPlaceholders, type Placeholders } from '#domain/i18n/translator.ts';

/** The words of the page's language, which the server wrote into a template of the element. */
export class Texts {
	readonly #byKey: ReadonlyMap<string, string>;

	/** @param template - Holds one `<p data-key="…">` for each text. */
	constructor(template: HTMLTemplateElement) {
		this.#byKey = new Map(
			[...template.content.querySelectorAll<HTMLElement>('[data-key]')].map((element) => [
				element.dataset['key'] ?? '',
				element.textContent,
			]),
		);
	}

	/** The text of a key with its `{name}` places filled; empty for a key that the server did not send. */
	get(key: string, values: Placeholders = {}): string {
		return fillPlaceholders(this.#byKey.get(key) ?? '', values);
	}
}
