import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { makeSite } from '#test/support/make-site.ts';
import PageRecord from '#components/PageRecord.astro';
import type { ArticleRecord } from '#domain/articles/article.ts';
import type { Fact, FactSource } from '#domain/facts/fact.ts';

const article: ArticleRecord = {
	title: 'Contoh',
	description: 'Contoh',
	urlName: 'contoh',
	facts: ['F-CON-001'],
	written: '2026-11-22',
	reviewDue: '2027-05-22',
	audience: 'adults',
	easyRead: false,
	order: 1,
};
const fact: Fact = {
	id: 'F-CON-001',
	section: 'CON',
	confidence: 'high',
	use: 'show',
	statement: '',
	sources: ['A'],
	reviewDue: '2027-05-22',
};
const source: FactSource = {
	key: 'A',
	title: 'A report',
	organisation: 'An office',
	address: 'https://report.test/',
	date: '2025-11-22',
	isCopy: false,
};

async function draw(
	today: string,
	change: {
		article?: Partial<ArticleRecord>;
		fact?: Partial<Fact>;
		source?: Partial<FactSource>;
	} = {},
): Promise<string> {
	const container = await AstroContainer.create();
	return container.renderToString(PageRecord, {
		props: {
			article: { ...article, ...change.article },
			facts: [{ ...fact, ...change.fact }],
			sources: [{ ...source, ...change.source }],
		},
		locals: { site: makeSite('ms', { today }) },
	});
}

test('page says that no officer has read it until somebody has', async () => {
	expect(await draw('2026-11-22')).toContain('Belum dibaca oleh pegawai pelindungan kanak-kanak');
	const read = { reviewedBy: 'pegawai JKM', reviewedOn: '2026-12-01' };
	const html = await draw('2026-12-02', { article: read });
	expect(html).toContain('Dibaca oleh pegawai JKM pada 1 Disember 2026');
	expect(html).not.toContain('Belum dibaca');
});

test('page past its own review date says so by itself', async () => {
	expect(await draw('2027-05-21')).not.toContain('data-due');
	expect(await draw('2027-05-23')).toContain('data-due');
});

test('page with one claim past its review date says so before its own date has come', async () => {
	const html = await draw('2027-03-01', { fact: { reviewDue: '2027-02-22' } });
	expect(html).toContain('perlu disemak semula');
});

test('page counts what is not yet confirmed', async () => {
	expect(await draw('2026-11-22')).not.toContain('belum disahkan');
	expect(await draw('2026-11-22', { fact: { use: 'flag' } })).toContain(
		'“belum disahkan” di halaman ini: 1',
	);
});

test('page leads to each source in the register, and says how sure its facts are', async () => {
	const html = await draw('2026-11-22');
	expect(html).toContain('href="/ms/sources/#A"');
	expect(html).toContain('An office, 22 November 2025');
	expect(html).toContain('tinggi 1 · sederhana 0 · rendah 0 · perlu disahkan 0');
});
