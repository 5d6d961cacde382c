import type { ArticleRecord } from '#domain/articles/article.ts';
import type { Locale } from '#domain/i18n/locale.ts';

/** Stands in a text for a component without words of its own, such as a telephone number of the registry. */
export const COMPONENT_MARK = '\uFFFC';

/** Properties of components that hold words; all others must be the same in both languages. */
export const TEXT_PROPERTIES: readonly string[] = [
	'title',
	'text',
	'label',
	'caption',
	'note',
	'summary',
	'alt',
	'description',
];

/** What a piece of an article is: its place in the outline that both languages must share. */
export type BlockKind =
	| 'heading'
	| 'paragraph'
	| 'list'
	| 'table'
	| 'cell'
	| 'component'
	| 'component-end'
	| 'property'
	| 'front-matter';

/** A component as it stands in an article. */
export interface ComponentUse {
	name: string;
	/** Values as text; a property without a value is `''`. */
	props: Readonly<Record<string, string>>;
	line: number;
}

/** A link as it stands in an article. */
export interface LinkUse {
	href: string;
	line: number;
}

/** One piece of an article, in the order in which it is read. */
export interface Block {
	kind: BlockKind;
	/** What must be alike in both languages: `heading 2`, `list 1. × 4`, `table 3 × 2`, `<Caution>`. */
	outline: string;
	/** Line of the file, 1 first. */
	line: number;
	/** The words, components without words of their own as {@link COMPONENT_MARK}; empty for mere structure. */
	text: string;
	/** The same without what is marked as another language: `<span lang="…">`, italics or code. */
	ownText: string;
	/** Components inside the words, in the order of the words. */
	components: readonly ComponentUse[];
	links: readonly LinkUse[];
	/** Whether the words are told to readers as a sentence of the page; false for titles in the front matter. */
	isProse: boolean;
}

/** An article in one language, taken apart for the checks; it is drawn by Astro, not from this. */
export interface ArticleText {
	/** Identity, the same in both languages: `help/danger-now`. */
	id: string;
	locale: Locale;
	/** Path from the root of the project. */
	file: string;
	record: ArticleRecord;
	blocks: readonly Block[];
}

/** Where a block stands, as messages say it. */
export function placeOf(article: Pick<ArticleText, 'file'>, line: number): string {
	return `${article.file}, baris/line ${String(line)}`;
}

/** Every component of the article, in the order of the file. */
export function componentsOf(article: ArticleText): ComponentUse[] {
	return article.blocks.flatMap((block) => [...block.components]);
}

/** Every link of the article, in the order of the file. */
export function linksOf(article: ArticleText): LinkUse[] {
	return article.blocks.flatMap((block) => [...block.links]);
}

/** `<Doors pages="help/worried">`: the name and the properties that are no words, in alphabetical order. */
export function outlineOf(use: ComponentUse): string {
	const props = Object.entries(use.props)
		.filter(([name]) => !TEXT_PROPERTIES.includes(name))
		.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`))
		.sort();
	return `<${use.name}${props.join('')}>`;
}
