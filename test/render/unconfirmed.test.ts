import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { makeSite } from '#test/support/make-site.ts';
import Unconfirmed from '#components/article/Unconfirmed.astro';
import type { ArticleContext } from '#domain/articles/article-context.ts';
import { countFreshness } from '#domain/freshness/freshness.ts';
import type { Fact } from '#domain/facts/fact.ts';

const fact: Fact = {
	id: 'F-LAW-001',
	section: 'LAW',
	confidence: 'verify',
	use: 'flag',
	statement: '',
	sources: ['GK'],
	check: 'see https://lom.agc.test/akta, section 3',
	reviewDue: '2027-05-22',
};

async function draw(today: string): Promise<string> {
	const article: ArticleContext = {
		id: 'law/one',
		readOn: '2026-11-22',
		fact: () => fact,
		term: () => {
			throw new Error('no terms');
		},
		terms: [],
		figures: [],
		freshness: countFreshness({ offices: [], contacts: [], facts: [] }, today),
		openData: [],
	};
	const container = await AstroContainer.create();
	return container.renderToString(Unconfirmed, {
		props: { fact: fact.id },
		slots: { default: 'Sepuluh tahun.' },
		locals: { site: makeSite('ms', { today }), article },
	});
}

test('what is not confirmed bears its mark, the place to check and the day it was last read', async () => {
	const html = await draw('2026-11-22');
	expect(html).toContain('Sepuluh tahun.');
	expect(html).toContain('belum disahkan setakat 22 November 2026');
	expect(html).toContain('href="https://lom.agc.test/akta"');
});

test('a site built later has not confirmed anything anew', async () => {
	expect(await draw('2027-10-01')).toContain('setakat 22 November 2026');
});
