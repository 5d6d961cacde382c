import type {
	Root,
	RootContent,
	PhrasingContent,
	Table as MarkdownTable,
	List as MarkdownList,
} from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as plainText } from 'mdast-util-to-string';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Finding } from '#domain/errors.ts';
import type { Block, Heading, Inline, SourceBlock } from '#domain/materials/document.ts';
import type { MaterialPart, PartRole } from '#domain/materials/material.ts';

/** What the words of a part may name. */
export interface TextTargets {
	contacts: readonly Contact[];
	/** File names in public/pictures, without ending. */
	pictureNames: ReadonlySet<string>;
	/** Ids of the record that stands beside the part. */
	facts: readonly string[];
}

/** Boxes and steps, closed by a line of colons. */
const CONTAINERS = ['say', 'note', 'danger', 'step', 'unconfirmed'];

/** Pieces without content; an author may close them or not. */
const VOID_DIRECTIVES = ['lines', 'draw', 'picture', 'pagebreak'];

const OPENING = /^\s*:{2,}([a-z]+)/;
const CLOSING = /^\s*:{3,}\s*$/;

/** Deepest nesting that the rewritten fences tell apart. */
const MOST_COLONS = 10;

/**
 * Reads one part of a material. Never throws for bad content: a missing title, an unknown directive, a link, an image,
 * an unknown contact or drawing and a box left open become findings, all of them at once.
 */
export function readMaterialPart(
	file: string,
	role: PartRole,
	text: string,
	targets: TextTargets,
): { part: MaterialPart; findings: readonly Finding[] } {
	const findings: Finding[] = [];
	const fenced = rewriteFences(text, file, findings);
	const root = fromMarkdown(fenced, {
		extensions: [gfm(), directive()],
		mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
	});
	const reader = new PartReader(file, targets, findings);
	return { part: { role, file, ...reader.readRoot(root) }, findings };
}

/**
 * The text with as many colons on each fence as its depth needs, so that authors write three everywhere. Lines stay
 * where they are. Colons inside words ("8:30", "guru:murid") are escaped, since they would begin a directive.
 */
function rewriteFences(text: string, file: string, findings: Finding[]): string {
	const open: { name: string; line: number }[] = [];
	let justClosedItself = false;
	const lines = text.split(/\r?\n/).map((line, index) => {
		const name = OPENING.exec(line)?.[1];
		if (name !== undefined) {
			const rest = line.replace(/^\s*:+/, '');
			if (VOID_DIRECTIVES.includes(name)) {
				justClosedItself = true;
				return `::${rest}`;
			}
			justClosedItself = false;
			open.push({ name, line: index + 1 });
			return `${':'.repeat(MOST_COLONS - open.length)}${rest}`;
		}
		if (CLOSING.test(line)) {
			if (justClosedItself) {
				justClosedItself = false;
				return '';
			}
			if (open.pop() === undefined) {
				findings.push({
					what: '":::" ini tidak menutup apa-apa. / This ":::" closes nothing.',
					where: placeOf(file, index + 1),
					mend: 'Padam baris ini. / Delete the line.',
				});
				return '';
			}
			return ':'.repeat(MOST_COLONS - open.length - 1);
		}
		justClosedItself = false;
		return line.replace(/(?<!:):(?=[A-Za-z0-9])(?![a-z]+[[{])/g, '\\:');
	});
	for (const { name, line } of open) {
		findings.push({
			what: `":::${name}" tidak ditutup. / ":::${name}" is not closed.`,
			where: placeOf(file, line),
			mend: 'Tulis ":::" pada baris sendiri di hujungnya. / Write ":::" on a line of its own at its end.',
		});
	}
	return lines.join('\n');
}

class PartReader {
	readonly #file: string;
	readonly #targets: TextTargets;
	readonly #findings: Finding[];
	readonly #ids = new Set<string>();
	#level: 1 | 2 | 3 = 1;

	constructor(file: string, targets: TextTargets, findings: Finding[]) {
		this.#file = file;
		this.#targets = targets;
		this.#findings = findings;
	}

	readRoot(root: Root): { title: string; blocks: SourceBlock[] } {
		const [first, ...rest] = root.children;
		const hasTitle = first?.type === 'heading' && first.depth === 1;
		if (!hasTitle) {
			this.#report(
				first,
				'Fail ini tidak bermula dengan tajuk. / The file does not begin with its title.',
				'Tulis "# Tajuk" pada baris pertama. / Write "# Title" on the first line.',
			);
		}
		return {
			title: hasTitle ? plainText(first) : '',
			blocks: (hasTitle ? rest : root.children).flatMap((node) => this.#readOutermost(node)),
		};
	}

	#readOutermost(node: RootContent): SourceBlock[] {
		if (node.type === 'heading') return this.#readHeading(node);
		if (node.type === 'containerDirective' && node.name === 'step') return this.#readStep(node);
		return this.#readBlock(node);
	}

	#readHeading(node: RootContent & { type: 'heading' }): Heading[] {
		const { depth } = node;
		if ((depth !== 2 && depth !== 3) || depth > this.#level + 1) {
			this.#report(
				node,
				`Tajuk peringkat ${String(depth)} tidak boleh di sini. / A heading of level ${String(depth)} cannot stand here.`,
				'"# " sekali sahaja di atas; kemudian "## ", dan "### " di bawahnya. / "# " once at the top; then "## ", and "### " below it.',
			);
			return [];
		}
		this.#level = depth;
		return [
			{
				kind: 'heading',
				level: depth,
				content: this.#readInlines(node.children),
				id: this.#idFor(plainText(node)),
			},
		];
	}

	#readStep(node: ContainerDirective): SourceBlock[] {
		const { label, children } = splitLabel(node);
		const title = node.attributes?.['title'] ?? '';
		if (!/^\d+$/.test(label) || Number(label) === 0 || title === '') {
			this.#report(
				node,
				'Langkah perlu minit dan tajuk. / A step needs its minutes and a title.',
				'Tulis / Write :::step[10]{title="…"}',
			);
			return [];
		}
		const level = this.#level === 1 ? 2 : 3;
		return [
			{
				kind: 'step',
				minutes: Number(label),
				title,
				level,
				blocks: this.#readBlocks(children),
				line: node.position?.start.line ?? 1,
			},
		];
	}

	#readBlocks(nodes: readonly RootContent[]): Block[] {
		return nodes.flatMap((node) => this.#readBlock(node));
	}

	#readBlock(node: RootContent): Block[] {
		switch (node.type) {
			case 'paragraph':
				return [{ kind: 'paragraph', content: this.#readInlines(node.children) }];
			case 'list':
				return [this.#readList(node)];
			case 'table':
				return this.#readTable(node);
			case 'containerDirective':
			case 'leafDirective':
				return this.#readDirective(node);
			case 'heading':
				this.#report(
					node,
					'Tajuk tidak boleh di dalam kotak, langkah atau senarai. / A heading cannot stand inside a box, step or list.',
					'Tulis **tebal**, atau keluarkan tajuk itu. / Write it **bold**, or move it out.',
				);
				return [];
			default:
				this.#report(
					node,
					`"${node.type}" tidak boleh digunakan. / "${node.type}" cannot be used here.`,
					'Guna perenggan, senarai, jadual, **tebal** atau arahan dalam content/handouts/README.md. / Use paragraphs, lists, tables, **bold** or the directives in content/handouts/README.md.',
				);
				return [];
		}
	}

	#readList(node: MarkdownList): Block {
		const checks = node.children.filter(({ checked }) => typeof checked === 'boolean');
		if (checks.length > 0 && checks.length < node.children.length) {
			this.#report(
				node,
				'Hanya sebahagian senarai ini mempunyai kotak. / Only some items of the list have a box.',
				'Mulakan setiap satu dengan "- [ ] ", atau tiada langsung. / Begin every item with "- [ ] ", or none.',
			);
		}
		const form = checks.length > 0 ? 'check' : node.ordered === true ? 'numbers' : 'bullets';
		return {
			kind: 'list',
			form,
			start: node.start ?? 1,
			items: node.children.map((item) => this.#readBlocks(item.children)),
		};
	}

	#readTable(node: MarkdownTable): Block[] {
		if (node.align?.some((side) => side !== null) === true) {
			this.#report(
				node,
				'Jadual ini ada ":" penjajaran. / The table has alignment colons.',
				'Tulis / Write | --- | --- |.',
			);
		}
		const [head, ...rows] = node.children.map((row) =>
			row.children.map((cell) => this.#readInlines(cell.children)),
		);
		return head === undefined ? [] : [{ kind: 'table', head, rows }];
	}

	#readDirective(node: ContainerDirective | LeafDirective): Block[] {
		const { label, children } = splitLabel(node);
		const attribute = (name: string) => node.attributes?.[name] ?? '';
		switch (node.name) {
			case 'say':
				return [{ kind: 'box', form: 'say', blocks: this.#readBlocks(children) }];
			case 'note':
			case 'danger':
				if (label === '') {
					this.#report(
						node,
						'Kotak ini tiada tajuk. / The box has no title.',
						`Tulis / Write :::${node.name}[Tajuk / Title]`,
					);
				}
				return [{ kind: 'box', form: node.name, title: label, blocks: this.#readBlocks(children) }];
			case 'unconfirmed':
				if (!this.#targets.facts.includes(label)) {
					this.#report(
						node,
						`Fakta "${label}" tiada dalam "facts" rekod. / The fact "${label}" is not among "facts" of the record.`,
						'Tulis :::unconfirmed[F-…] dan tambah id itu dalam record.yaml. / Write :::unconfirmed[F-…] and add the id to record.yaml.',
					);
				}
				return [
					{ kind: 'box', form: 'unconfirmed', fact: label, blocks: this.#readBlocks(children) },
				];
			case 'lines':
				return this.#sized(node, attribute('count'), 1, 30, 'lines{count=4}', (count) => ({
					kind: 'lines',
					count,
				}));
			case 'draw':
				return this.#sized(node, attribute('height'), 10, 230, 'draw{height=60}', (size) => ({
					kind: 'draw',
					millimetres: size,
				}));
			case 'picture':
				return this.#readPicture(node, label, attribute('name'), attribute('width'));
			case 'pagebreak':
				return [{ kind: 'page-break' }];
			case 'step':
				this.#report(
					node,
					'Langkah tidak boleh di dalam kotak atau langkah lain. / A step cannot stand inside a box or another step.',
					'Tutup yang di atasnya dengan ":::" dahulu. / Close the one above with ":::" first.',
				);
				return [];
			default:
				this.#report(
					node,
					`":::${node.name}" tidak dikenali. / ":::${node.name}" is not known.`,
					`Gunakan / Use: ${[...CONTAINERS, ...VOID_DIRECTIVES].join(', ')}.`,
				);
				return [];
		}
	}

	#sized(
		node: RootContent,
		value: string,
		least: number,
		most: number,
		example: string,
		make: (size: number) => Block,
	): Block[] {
		const size = Number(value);
		if (/^\d+$/.test(value) && size >= least && size <= most) return [make(size)];
		this.#report(
			node,
			`Ukuran "${value}" tidak betul. / The size "${value}" is not right.`,
			`Tulis / Write :::${example}, ${String(least)}–${String(most)}.`,
		);
		return [];
	}

	#readPicture(node: RootContent, alt: string, name: string, width: string): Block[] {
		if (!this.#targets.pictureNames.has(name)) {
			this.#report(
				node,
				`Lukisan "${name}" tiada. / There is no drawing "${name}".`,
				`Pilih / Choose: ${[...this.#targets.pictureNames].join(', ')}.`,
			);
			return [];
		}
		if (alt.trim() === '') {
			this.#report(
				node,
				'Lukisan ini tiada keterangan. / The drawing has no description.',
				`Tulis / Write ::picture[apa yang kelihatan / what it shows]{name=${name}}`,
			);
		}
		if (width === '') return [{ kind: 'picture', name, alt }];
		return this.#sized(node, width, 30, 170, `picture[…]{name=${name} width=150}`, (size) => ({
			kind: 'picture',
			name,
			alt,
			millimetres: size,
		}));
	}

	#readInlines(nodes: readonly PhrasingContent[], isBold = false): Inline[] {
		return nodes.flatMap((node): Inline[] => {
			if (node.type === 'text') {
				const text = node.value.replace(/\s+/g, ' ');
				return [isBold ? { kind: 'text', text, isBold } : { kind: 'text', text }];
			}
			if (node.type === 'strong') return this.#readInlines(node.children, true);
			if (node.type === 'textDirective' && node.name === 'contact') return this.#readContact(node);
			this.#report(
				node,
				`"${node.type === 'textDirective' ? `:${node.name}` : node.type}" tidak boleh di dalam ayat. / It cannot stand inside a sentence.`,
				'Guna **tebal** dan :contact[talian-kasih] sahaja. / Use **bold** and :contact[talian-kasih] only.',
			);
			return [{ kind: 'text', text: plainText(node) }];
		});
	}

	#readContact(node: TextDirective): Inline[] {
		const id = plainText(node);
		const contact = this.#targets.contacts.find((each) => each.id === id);
		if (contact !== undefined) {
			return [{ kind: 'contact', id, text: contact.display, href: contact.href }];
		}
		this.#report(
			node,
			`Nombor "${id}" tiada dalam daftar. / There is no contact "${id}" in the registry.`,
			'Semak id dalam content/contacts/contacts.csv. / Look up the id in content/contacts/contacts.csv.',
		);
		return [];
	}

	#idFor(title: string): string {
		const base = title
			.toLowerCase()
			.normalize('NFD')
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '');
		let id = base;
		for (let number = 2; this.#ids.has(id); number++) id = `${base}-${String(number)}`;
		this.#ids.add(id);
		return id;
	}

	#report(
		node: { position?: { start: { line: number } } | undefined } | undefined,
		what: string,
		mend: string,
	): void {
		this.#findings.push({
			what,
			where: placeOf(this.#file, node?.position?.start.line ?? 1),
			mend,
		});
	}
}

/** The words in `[…]` of a directive, and what stands within it. */
function splitLabel(node: ContainerDirective | LeafDirective): {
	label: string;
	children: RootContent[];
} {
	if (node.type === 'leafDirective') return { label: plainText(node), children: [] };
	const [first, ...rest] = node.children;
	const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
	return hasLabel
		? { label: plainText(first), children: rest }
		: { label: '', children: node.children };
}

function placeOf(file: string, line: number): string {
	return `${file}, baris/line ${String(line)}`;
}
