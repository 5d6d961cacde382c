import {
	componentsOf,
	linksOf,
	placeOf,
	type ArticleText,
	type ComponentUse,
} from './article-text.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Finding } from '#domain/errors.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { factReferenceFindings } from '#domain/facts/register.ts';
import type { GlossaryTerm } from '#domain/glossary/glossary.ts';

/** Everything that an article may point to. */
export interface Targets {
	facts: readonly Fact[];
	contacts: readonly Contact[];
	terms: readonly GlossaryTerm[];
	/** Identities of all pages, e.g. `help/danger-now`, `find-help`. */
	pageIds: ReadonlySet<string>;
	/** Names of the components that articles may use. */
	componentNames: ReadonlySet<string>;
	/** Drawings without ending, e.g. `payung`. */
	pictureNames: ReadonlySet<string>;
}

/** HTML that an article may hold beside components. */
const PLAIN_TAGS: ReadonlySet<string> = new Set(['span', 'br', 'abbr']);

/**
 * Everything that an article names and that is not there: a fact, a contact, a term, a page, a drawing, a component;
 * and facts of use `flag` that the text does not mark with `<Unconfirmed>`.
 */
export function findBrokenReferences(article: ArticleText, targets: Targets): Finding[] {
	const uses = componentsOf(article);
	return [
		...factReferenceFindings(article.record.facts, targets.facts, `${article.file}, "facts"`),
		...unmarkedFactFindings(article, uses, targets.facts),
		...uses.flatMap((use) => componentFindings(article, use, targets)),
		...linksOf(article).flatMap((link) => linkFindings(article, link, targets.pageIds)),
		...pictureFindings(article, article.record.picture, 1, targets.pictureNames),
	];
}

function unmarkedFactFindings(
	article: ArticleText,
	uses: readonly ComponentUse[],
	facts: readonly Fact[],
): Finding[] {
	const marked = new Set(
		uses.filter((use) => use.name === 'Unconfirmed').map((use) => use.props['fact']),
	);
	return facts
		.filter(
			(fact) =>
				fact.use === 'flag' && article.record.facts.includes(fact.id) && !marked.has(fact.id),
		)
		.map((fact) => ({
			what: `Fakta ${fact.id} belum disahkan tetapi tidak ditandakan dalam teks. / The fact ${fact.id} is not confirmed, and the text does not mark it.`,
			where: article.file,
			mend: `Letakkan ayat itu di dalam / Put the sentence inside <Unconfirmed fact="${fact.id}">…</Unconfirmed>.`,
		}));
}

function componentFindings(article: ArticleText, use: ComponentUse, targets: Targets): Finding[] {
	const where = placeOf(article, use.line);
	const id = use.props['id'] ?? '';
	if (PLAIN_TAGS.has(use.name)) return attributeFindings(use, where);
	if (!targets.componentNames.has(use.name)) {
		return [
			{
				what: `Komponen "${use.name}" tidak dikenali. / The component "${use.name}" is not one that articles may use.`,
				where,
				mend: `Gunakan salah satu / Use one of: ${[...targets.componentNames].sort().join(', ')}.`,
			},
		];
	}
	switch (use.name) {
		case 'Contact':
		case 'ContactCard':
			return unknownIdFindings(
				'hubungan / contact',
				id,
				targets.contacts,
				where,
				'content/contacts/contacts.csv',
			);
		case 'Term':
			return unknownIdFindings(
				'istilah / term',
				id,
				targets.terms,
				where,
				'content/glossary/glossary.csv',
			);
		case 'Unconfirmed':
			return unconfirmedFindings(article, use.props['fact'] ?? '', targets.facts, where);
		case 'Doors':
			return doorFindings(use, targets.pageIds, where);
		case 'Picture':
			return pictureFindings(article, use.props['name'] ?? '', use.line, targets.pictureNames);
		default:
			return [];
	}
}

function attributeFindings(use: ComponentUse, where: string): Finding[] {
	const surplus = Object.keys(use.props).filter((name) => name !== 'lang' && name !== 'title');
	if (surplus.length === 0) return [];
	return [
		{
			what: `<${use.name}> tidak boleh membawa / may not carry: ${surplus.join(', ')}.`,
			where,
			mend: 'Padam; gaya ialah kerja komponen. / Delete it; looks are the work of components.',
		},
	];
}

function unknownIdFindings(
	thing: string,
	id: string,
	known: readonly { id: string }[],
	where: string,
	file: string,
): Finding[] {
	if (known.some((each) => each.id === id)) return [];
	return [
		{
			what: `Tiada ${thing} "${id}". / There is no such id.`,
			where,
			mend: `Semak lajur "id" dalam / Look up the column "id" in ${file}.`,
		},
	];
}

function unconfirmedFindings(
	article: ArticleText,
	factId: string,
	facts: readonly Fact[],
	where: string,
): Finding[] {
	const fact = facts.find((each) => each.id === factId);
	if (!article.record.facts.includes(factId)) {
		return [
			{
				what: `<Unconfirmed fact="${factId}"> menyebut fakta yang tiada dalam "facts". / It names a fact that is not in "facts".`,
				where,
				mend: `Tambah ${factId} pada kepala fail. / Add ${factId} to "facts" in the front matter.`,
			},
		];
	}
	if (fact === undefined || fact.use === 'flag') return [];
	return [
		{
			what: `Fakta ${factId} sudah disahkan. / The fact ${factId} is confirmed.`,
			where,
			mend: 'Padam <Unconfirmed> dan simpan ayatnya. / Delete <Unconfirmed> and keep the sentence.',
		},
	];
}

function doorFindings(use: ComponentUse, pageIds: ReadonlySet<string>, where: string): Finding[] {
	const group = use.props['of'];
	const findings = (use.props['pages'] ?? '')
		.split(/\s+/)
		.filter((id) => id !== '' && !pageIds.has(id))
		.map((id) => missingPage(id, where));
	if (group !== undefined && ![...pageIds].some((id) => id.startsWith(`${group}/`))) {
		findings.push(missingPage(`${group}/…`, where));
	}
	return findings;
}

function linkFindings(
	article: ArticleText,
	link: { href: string; line: number },
	pageIds: ReadonlySet<string>,
): Finding[] {
	const where = placeOf(article, link.line);
	const [target = ''] = link.href.split('#');
	if (target.startsWith('page:')) {
		const id = target.slice('page:'.length);
		return pageIds.has(id) ? [] : [missingPage(id, where)];
	}
	if (target === '' || /^https:\/\/[^/\s]+\.[^/\s]+/.test(target)) return [];
	return [
		{
			what: `Pautan "${link.href}" tidak dibenarkan. / The link "${link.href}" is not allowed.`,
			where,
			mend: 'Halaman kita: page:help/danger-now. Laman lain: https://…. Nombor: <Contact id="…" />. / Our pages: page:help/danger-now. Other sites: https://…. Numbers: <Contact id="…" />.',
		},
	];
}

function missingPage(id: string, where: string): Finding {
	return {
		what: `Tiada halaman "${id}". / There is no page "${id}".`,
		where,
		mend: 'Identiti halaman ialah nama failnya di bawah content/articles/ms, tanpa .mdx. / The identity of a page is the name of its file below content/articles/ms, without .mdx.',
	};
}

function pictureFindings(
	article: ArticleText,
	name: string | undefined,
	line: number,
	pictureNames: ReadonlySet<string>,
): Finding[] {
	if (name === undefined || pictureNames.has(name)) return [];
	return [
		{
			what: `Tiada lukisan "${name}". / There is no drawing "${name}".`,
			where: placeOf(article, line),
			mend: `Gunakan salah satu / Use one of: ${[...pictureNames].sort().join(', ')}.`,
		},
	];
}
