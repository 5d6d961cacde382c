import { mdxToMdast, type MdastNode } from 'satteri';
import { isSeq, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { articleSchema } from './article.ts';
import {
	COMPONENT_MARK,
	outlineOf,
	TEXT_PROPERTIES,
	type ArticleText,
	type Block,
	type ComponentUse,
	type LinkUse,
} from '#domain/content/article-text.ts';
import type { Finding } from '#domain/errors.ts';
import { isLocale } from '#domain/i18n/locale.ts';

const ARTICLES_FOLDER = 'content/articles/';

/** Front matter that readers see. */
const TEXT_KEYS = ['title', 'navTitle', 'description', 'lead', 'contentNote'] as const;

/** An article file, or what is wrong with it. */
export interface ArticleReading {
	/** Absent when the file could not be read at all. */
	article?: ArticleText | undefined;
	findings: readonly Finding[];
}

/**
 * Takes an article apart with the parser that Astro draws it with, so that both see the same.
 *
 * Never throws for bad content: each fault of the front matter, an import or export line, a `{…}` expression, an
 * aligned table and a tag without its end become findings.
 *
 * @param file - Path from the root of the project, below content/articles/ms or content/articles/en.
 */
export function readArticle(file: string, text: string): ArticleReading {
	const [locale, ...rest] = file.slice(ARTICLES_FOLDER.length).split('/');
	if (!file.startsWith(ARTICLES_FOLDER) || !isLocale(locale)) {
		return {
			findings: [
				{
					what: 'Fail ini bukan di dalam ms/ atau en/. / The file does not lie in ms/ or en/.',
					where: file,
					mend: 'Pindahkan ke / Move it to content/articles/ms or content/articles/en.',
				},
			],
		};
	}
	let root: MdastNode;
	try {
		root = mdxToMdast(text);
	} catch (error) {
		return { findings: [unreadable(file, error)] };
	}
	const head = readFrontMatter(file, text);
	const body = new BodyReader(file);
	body.readChildren(root);
	const findings = [...head.findings, ...body.findings];
	if (head.record === undefined) return { findings };
	return {
		article: {
			id: rest
				.join('/')
				.replace(/\.mdx$/, '')
				.replace(/\/index$/, ''),
			locale,
			file,
			record: head.record,
			blocks: [...head.blocks, ...body.blocks],
		},
		findings,
	};
}

function unreadable(file: string, error: unknown): Finding {
	const message = error instanceof Error ? error.message : String(error);
	const line = /^(\d+):/.exec(message)?.[1];
	return {
		what: `Fail ini tidak dapat dibaca. / The file cannot be read: ${message}`,
		where: line === undefined ? file : `${file}, baris/line ${line}`,
		mend: 'Setiap <Komponen> perlu </Komponen> atau tamat dengan />. / Each <Component> needs its </Component> or ends in />.',
	};
}

function readFrontMatter(
	file: string,
	text: string,
): Pick<ArticleReading, 'findings'> & { record?: ArticleText['record']; blocks: Block[] } {
	const match = /^---\r?\n([\s\S]*?\n)---/.exec(text);
	if (match === null) {
		return {
			blocks: [],
			findings: [
				{
					what: 'Kepala fail tiada. / The file has no front matter.',
					where: `${file}, baris/line 1`,
					mend: 'Mulakan fail dengan bahagian --- … ---; salin dari halaman lain. / Begin the file with a --- … --- part; copy it from another page.',
				},
			],
		};
	}
	const lines = new LineCounter();
	const document = parseDocument(match[1] ?? '', { lineCounter: lines, customTags: ['timestamp'] });
	// The first line of the front matter stands below the line `---`.
	const lineAt = (offset: number) => lines.linePos(offset).line + 1;
	if (document.errors.length > 0) {
		return {
			blocks: [],
			findings: document.errors.map((error) => ({
				what: `Kepala fail tidak dapat dibaca. / The front matter cannot be read: ${firstLine(error.message)}`,
				where: `${file}, baris/line ${String(lineAt(error.pos[0]))}`,
				mend: 'Letakkan teks yang mengandungi ":" atau "#" dalam tanda petikan "…". / Put text with ":" or "#" between double quotes.',
			})),
		};
	}
	const parsed = articleSchema.safeParse(document.toJS());
	if (!parsed.success) {
		return {
			blocks: [],
			findings: parsed.error.issues.map((issue) => {
				const key = issue.path.map(String).join('.');
				const line = lineAt(offsetOf(document, issue.path) ?? 0);
				return {
					what: `Kepala fail: "${key === '' ? 'kunci/keys' : key}" tidak betul. / Front matter is wrong: ${issue.message}`,
					where: `${file}, baris/line ${String(line)}`,
					mend: 'Semak kunci itu dalam content/articles/README.md. / Look the key up in content/articles/README.md.',
				};
			}),
		};
	}
	const blocks = TEXT_KEYS.flatMap((key): Block[] => {
		const value = parsed.data[key];
		if (value === undefined) return [];
		return [
			{
				kind: 'front-matter',
				outline: key,
				line: lineAt(offsetOf(document, [key]) ?? 0),
				text: value,
				ownText: value,
				components: [],
				links: [],
				isProse: key === 'lead' || key === 'contentNote' || key === 'description',
			},
		];
	});
	return { record: parsed.data, blocks, findings: [] };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
	const node = document.getIn(path.map(String), true);
	if (isScalar(node) || isSeq(node)) return node.range?.[0];
	return undefined;
}

function firstLine(text: string): string {
	return text.split('\n')[0] ?? text;
}

/** A run of words with what stands inside it. */
interface Run {
	text: string;
	ownText: string;
	components: ComponentUse[];
	links: LinkUse[];
}

/** The fields of a node that reading needs; a node has those of its type. */
interface AnyNode {
	type: string;
	position?: { start: { line: number } } | undefined;
	children?: readonly MdastNode[];
	value?: string;
	depth?: number;
	ordered?: boolean | null;
	url?: string;
	alt?: string | null;
	align?: readonly (string | null)[];
	name?: string | null;
	attributes?: readonly { type: string; name?: string; value?: unknown }[];
}

class BodyReader {
	readonly blocks: Block[] = [];
	readonly findings: Finding[] = [];
	readonly #file: string;

	constructor(file: string) {
		this.#file = file;
	}

	readChildren(parent: MdastNode): void {
		for (const child of (parent as AnyNode).children ?? []) this.#readBlock(child as AnyNode);
	}

	#readBlock(node: AnyNode): void {
		switch (node.type) {
			case 'yaml':
				return;
			case 'heading':
				this.#add('heading', `heading ${String(node.depth)}`, node, this.#readRun(node));
				return;
			case 'paragraph':
				this.#add('paragraph', 'paragraph', node, this.#readRun(node));
				return;
			case 'list': {
				const count = String(node.children?.length ?? 0);
				this.#add('list', `list ${node.ordered === true ? '1.' : '•'} × ${count}`, node);
				for (const item of node.children ?? []) this.readChildren(item);
				return;
			}
			case 'table':
				this.#readTable(node);
				return;
			case 'mdxJsxFlowElement':
				this.#readComponent(node);
				return;
			case 'mdxJsxTextElement':
			case 'text':
				this.#add(
					'paragraph',
					'paragraph',
					node,
					this.#readRun({ ...node, children: [node as MdastNode] }),
				);
				return;
			case 'mdxjsEsm':
				this.#report(
					node,
					'Baris import atau export tidak dibenarkan. / Import and export lines are not allowed.',
					'Padam baris itu; komponen sudah tersedia. / Delete the line; components are there without it.',
				);
				return;
			case 'mdxFlowExpression':
				this.#reportExpression(node);
				return;
			case 'html':
				return;
			default:
				this.#add('component', `<${node.type}>`, node);
				this.readChildren(node as MdastNode);
		}
	}

	#readTable(node: AnyNode): void {
		const rows = node.children ?? [];
		const columns = (rows[0] as AnyNode | undefined)?.children?.length ?? 0;
		this.#add('table', `table ${String(rows.length)} × ${String(columns)}`, node);
		if (node.align?.some((align) => align !== null) === true) {
			this.#report(
				node,
				'Jadual ini mempunyai penjajaran (:--). / The table has an alignment (:--).',
				'Tulis --- sahaja di bawah tajuk: penjajaran menjadi gaya yang disekat. / Write --- alone below the headings: alignment becomes a style that is blocked.',
			);
		}
		for (const row of rows) {
			for (const cell of (row as AnyNode).children ?? []) {
				this.#add('cell', 'cell', cell as AnyNode, this.#readRun(cell as AnyNode));
			}
		}
	}

	#readComponent(node: AnyNode): void {
		const use = this.#readUse(node);
		this.#add('component', outlineOf(use), node, {
			text: '',
			ownText: '',
			components: [use],
			links: [],
		});
		for (const name of TEXT_PROPERTIES) {
			const text = use.props[name];
			if (text === undefined || text === '') continue;
			const run = { text, ownText: text, components: [], links: [] };
			this.#add('property', `<${use.name} ${name}>`, node, run);
		}
		const children = node.children ?? [];
		if (children.length === 0) return;
		this.readChildren(node as MdastNode);
		this.#add('component-end', `</${use.name}>`, node);
	}

	#add(kind: Block['kind'], outline: string, node: AnyNode, run?: Run): void {
		this.blocks.push({
			kind,
			outline,
			line: lineOf(node),
			text: tidy(run?.text ?? ''),
			ownText: tidy(run?.ownText ?? ''),
			components: run?.components ?? [],
			links: run?.links ?? [],
			isProse: kind !== 'component',
		});
	}

	#readRun(node: AnyNode): Run {
		const run: Run = { text: '', ownText: '', components: [], links: [] };
		this.#readInto(run, node, true);
		return run;
	}

	#readInto(run: Run, parent: AnyNode, isOwn: boolean): void {
		for (const child of parent.children ?? []) {
			const node = child as AnyNode;
			if (node.type === 'text') addText(run, node.value ?? '', isOwn);
			else if (node.type === 'inlineCode') addText(run, node.value ?? '', false);
			else if (node.type === 'break') addText(run, ' ', isOwn);
			else if (node.type === 'image') addText(run, node.alt ?? '', isOwn);
			else if (node.type === 'mdxTextExpression') this.#reportExpression(node);
			else if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
				const use = this.#readUse(node);
				run.components.push(use);
				const isForeign = use.props['lang'] !== undefined;
				if ((node.children ?? []).length === 0) addText(run, COMPONENT_MARK, isOwn);
				else this.#readInto(run, node, isOwn && !isForeign);
			} else {
				if (node.type === 'link') run.links.push({ href: node.url ?? '', line: lineOf(node) });
				// Malay sets foreign words in italics.
				this.#readInto(run, node, isOwn && node.type !== 'emphasis');
			}
		}
	}

	#readUse(node: AnyNode): ComponentUse {
		const props: Record<string, string> = {};
		for (const attribute of node.attributes ?? []) {
			const { name, value } = attribute;
			if (name === undefined) this.#reportExpression(node);
			else if (value === null || value === undefined) props[name] = '';
			else if (typeof value === 'string') props[name] = value;
			else if (typeof value === 'object' && 'value' in value)
				props[name] = `{${String(value.value)}}`;
		}
		return { name: node.name ?? '', props, line: lineOf(node) };
	}

	#reportExpression(node: AnyNode): void {
		this.#report(
			node,
			'Kurungan { } ialah kod. / Braces { } are code.',
			'Padam { }, atau tulis \\{ jika memang perlu dibaca. / Delete the braces, or write \\{ if readers must see them.',
		);
	}

	#report(node: AnyNode, what: string, mend: string): void {
		this.findings.push({ what, where: `${this.#file}, baris/line ${String(lineOf(node))}`, mend });
	}
}

function addText(run: Run, text: string, isOwn: boolean): void {
	run.text += text;
	run.ownText += isOwn ? text : COMPONENT_MARK;
}

function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function lineOf(node: AnyNode): number {
	return node.position?.start.line ?? 1;
}
