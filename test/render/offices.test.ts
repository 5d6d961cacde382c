import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import OfficeAnswers from '#components/finder/OfficeAnswers.astro';
import OfficeItem from '#components/finder/OfficeItem.astro';
import OfficeRecord from '#components/finder/OfficeRecord.astro';
import OfficeStatus from '#components/finder/OfficeStatus.astro';
import OfficeHours from '#islands/office-hours/OfficeHours.astro';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import type { Office } from '#domain/offices/office.ts';
import type { SiteContext } from '#domain/site-context.ts';
import { makeOffice } from '#test/support/make-office.ts';
import { makeSite, readRegistry } from '#test/support/make-site.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

async function draw(
	component: Component,
	props: Record<string, unknown> = {},
	{ locale = 'en', ...site }: Partial<SiteContext> & { locale?: Locale } = {},
): Promise<string> {
	const container = await AstroContainer.create();
	return container.renderToString(component, { props, locals: { site: makeSite(locale, site) } });
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const seenOn = (date: string, changes: Partial<Office> = {}) =>
	makeOffice({ sources: [{ key: 'osm-offices-2021-08', date }], ...changes });

describe('an office in a list', () => {
	test('of August 2021 says that it was here, and has a hollow petal', async () => {
		const html = await draw(OfficeItem, { office: seenOn('2021-08') });
		expect(textOf(html)).toContain('Last known here: August 2021; not confirmed since.');
		expect(html).toContain('data-faded');
	});

	test('of this year says where it was seen, and has a full petal', async () => {
		const html = await draw(OfficeItem, { office: seenOn('2026-09') });
		expect(textOf(html)).toContain('On OpenStreetMap in September 2026.');
		expect(html).not.toContain('data-faded');
		expect(textOf(html)).not.toContain('Call before you go');
	});

	test('of the year before says to call its number before going', async () => {
		const office = seenOn('2025-06', { phone: '+60389114222' });
		expect(textOf(await draw(OfficeItem, { office }))).toContain('Call before you go.');
	});

	test('that never had a place is not said to have been here', async () => {
		const office = seenOn('2017', { position: undefined, precision: 'none' });
		const text = textOf(await draw(OfficeItem, { office }));
		expect(text).toContain('Last listed: 2017; not confirmed since.');
		expect(text).not.toContain('known here');
	});

	test('old and then confirmed is called checked again', async () => {
		const office = seenOn('2021-08', { confirmedOn: '2026-11-01', confirmedBy: 'pegawai' });
		const html = await draw(OfficeItem, { office });
		expect(textOf(html)).toContain('Confirmed on 1 November 2026.');
		expect(html).not.toContain('data-faded');
	});
});

describe('hours of an office', () => {
	const hours = {
		intervals: [0, 1, 2, 3, 4].map((day) => [day * 1440 + 480, day * 1440 + 1020] as const),
		workingWeekOf: 'kedah',
	};

	test.for(LOCALES)('that nobody knows are not confirmed, in %s', async (locale) => {
		const text = textOf(await draw(OfficeHours, { office: makeOffice() }, { locale }));
		expect(text).toContain(locale === 'ms' ? 'Waktu belum disahkan.' : 'Hours not confirmed.');
	});

	test('not known send to the telephone only where there is a number, and nobody away from a hospital', async () => {
		const phone = '+60389114222';
		const draws = (changes: Partial<Office>) => draw(OfficeHours, { office: makeOffice(changes) });
		expect(textOf(await draws({ phone }))).toContain('Call before you go.');
		expect(textOf(await draws({}))).not.toContain('Call');
		const hospital = { service: 'hospital', kind: 'hospital', phone } as const;
		expect(textOf(await draws(hospital))).not.toContain('Call');
	});

	test('are a week of the state, without Friday in Kedah', async () => {
		const office = seenOn('2026-09', { hours });
		const text = textOf(await draw(OfficeHours, { office }));
		expect(text).toContain('Sunday 08:00–17:00');
		expect(text).toContain('Friday Closed');
		expect(text).toContain('Public holidays and Ramadan not included.');
	});

	test('stand for two years and are hidden after that', async () => {
		const office = seenOn('2024-11-22', { hours });
		expect(await draw(OfficeHours, { office }, { today: '2026-11-22' })).toContain('08:00');
		const later = await draw(OfficeHours, { office }, { today: '2026-11-23' });
		expect(later).not.toContain('08:00');
		expect(textOf(later)).toContain('Hours not confirmed.');
	});

	test('say nothing about now without script, which alone knows the time', async () => {
		const html = await draw(OfficeHours, { office: seenOn('2026-09', { hours }) });
		const shown = html.replaceAll(/<p[^>]* hidden>.*?<\/p>/gs, '');
		expect(shown).toContain('08:00');
		expect(shown).not.toMatch(/ now|not confirmed/i);
	});
});

test.for(LOCALES)('what can be reached now is told as contacts, in %s', async (locale) => {
	const html = await draw(OfficeAnswers, {}, { locale });
	expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([
		'tel:999',
		'tel:15999',
		'https://wa.me/60192615999',
	]);
	expect(textOf(html)).toContain(locale === 'ms' ? 'Waktu: tidak diketahui' : 'Hours: not known');
	expect(textOf(html)).not.toMatch(/balai|polis|police|always|sentiasa/i);
});

describe('where to report a wrong detail', () => {
	const office = makeOffice({ id: 'balai-polis-contoh' });
	const settings = makeSite('en').settings;
	const linksOf = (html: string) =>
		[...html.matchAll(/href="([^"]*)"/g)].map((match) =>
			(match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
		);

	test.for(LOCALES)('is no link while nobody has given an address, in %s', async (locale) => {
		const html = await draw(OfficeRecord, { office }, { locale });
		expect(html).not.toContain('mailto:');
		expect(textOf(html)).toContain(
			locale === 'ms'
				? 'Alamat untuk pembetulan belum ditetapkan.'
				: 'There is no address for corrections yet.',
		);
	});

	test.for(LOCALES)('carries id, page and language and nothing else, in %s', async (locale) => {
		const html = await draw(
			OfficeRecord,
			{ office },
			{ locale, settings: { ...settings, correctionsAddress: 'data@kasih.test' } },
		);
		const link = linksOf(html).find((href) => href.startsWith('mailto:')) ?? '';
		const mail = new URL(link);
		const page =
			locale === 'ms'
				? '/ms/cari-bantuan/pejabat/balai-polis-contoh/'
				: '/en/find-help/office/balai-polis-contoh/';
		expect(mail.pathname).toBe('data@kasih.test');
		expect([...mail.searchParams]).toEqual([
			['subject', `balai-polis-contoh (${locale})`],
			['body', page],
		]);
	});

	test.for(['', 'data@kasih.test'])(
		'is never a hotline, with the address "%s"',
		async (address) => {
			const html = await draw(
				OfficeRecord,
				{ office },
				{ settings: { ...settings, correctionsAddress: address } },
			);
			const numbers = readRegistry()
				.filter(({ channel }) => channel === 'call' || channel === 'whatsapp')
				.map(({ href, display }) => [href, display]);
			for (const part of numbers.flat()) expect(html).not.toContain(part);
		},
	);
});

describe('an office that no longer takes visitors keeps its page', () => {
	const successor = makeOffice({
		id: 'balai-polis-baharu',
		name: { ms: 'Balai Polis Baharu', en: 'Baharu Police Station' },
	});

	test.for([
		{ status: 'moved', says: 'This office has moved. Go to:' },
		{ status: 'merged', says: 'This office has been merged. Go to:' },
		{ status: 'closed', says: 'This office has closed. Go to:' },
	] as const)('$status: it says where to go', async ({ status, says }) => {
		const html = await draw(OfficeStatus, { office: makeOffice({ status }), successor });
		expect(textOf(html)).toContain(`${says} Baharu Police Station`);
		expect(html).toContain('href="/en/find-help/office/balai-polis-baharu/"');
	});

	test('closed without a successor: it says so and points nowhere', async () => {
		const html = await draw(OfficeStatus, { office: makeOffice({ status: 'closed' }) });
		expect(textOf(html).trim()).toBe('This office has closed.');
	});

	test('open: nothing is said', async () => {
		expect((await draw(OfficeStatus, { office: makeOffice() })).trim()).toBe('');
	});
});
