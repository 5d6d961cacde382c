import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { makeSite, readRegistry } from '#test/support/make-site.ts';
import HelpBar from '#components/HelpBar.astro';
import Calls from '#components/article/Calls.astro';
import Contact from '#components/article/Contact.astro';
import ContactCard from '#components/article/ContactCard.astro';
import Emergency from '#components/article/Emergency.astro';
import PrintSheet from '#components/PrintSheet.astro';
import SiteFooter from '#components/SiteFooter.astro';

const changed = readRegistry((text) => text.replaceAll('15999', '15888'));

test.for([
	{ name: 'help bar', component: HelpBar, props: {} },
	{ name: 'two big numbers', component: Calls, props: {} },
	{ name: 'two big numbers for children', component: Calls, props: { forChildren: true } },
	{ name: 'number in a sentence', component: Contact, props: { id: 'talian-kasih' } },
	{ name: 'contact card', component: ContactCard, props: { id: 'talian-kasih' } },
	{ name: 'head of a printed page', component: PrintSheet, props: {} },
	{ name: 'foot of the page', component: SiteFooter, props: {} },
])('$name follows one changed field of the registry', async ({ component, props }) => {
	const container = await AstroContainer.create();
	const site = makeSite('ms', { contacts: changed });
	const html = await container.renderToString(component, { props, locals: { site } });
	expect(html).toContain('15888');
	expect(html).not.toContain('15999');
});

test('the emergency block takes its number from the registry', async () => {
	const contacts = readRegistry().map((contact) =>
		contact.id === 'emergency' ? { ...contact, display: '998', href: 'tel:998' } : contact,
	);
	const container = await AstroContainer.create();
	const html = await container.renderToString(Emergency, {
		locals: { site: makeSite('en', { contacts }) },
	});
	expect(html).toContain('href="tel:998"');
	expect(html).not.toContain('999');
});

test('help bar keeps one order: danger, line, chat, office, leave', async () => {
	const container = await AstroContainer.create();
	const html = await container.renderToString(HelpBar, { locals: { site: makeSite('en') } });
	const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
	expect(hrefs).toEqual([
		'tel:999',
		'tel:15999',
		'https://wa.me/60192615999',
		'/en/find-help/',
		'https://www.met.gov.my/',
	]);
});

test('a flagged contact bears its mark and what is not confirmed', async () => {
	const container = await AstroContainer.create();
	const html = await container.renderToString(ContactCard, {
		props: { id: 'buddy-bear' },
		locals: { site: makeSite('en') },
	});
	expect(html).toContain('not yet confirmed');
});

test('a card says that nobody has dialled the number until somebody has', async () => {
	const container = await AstroContainer.create();
	const draw = (confirmedOn: string | undefined) =>
		container.renderToString(ContactCard, {
			props: { id: 'talian-kasih' },
			locals: {
				site: makeSite('en', {
					contacts: readRegistry().map((contact) => ({ ...contact, confirmedOn })),
				}),
			},
		});
	expect(await draw(undefined)).toContain('We have not yet dialled it ourselves');
	expect(await draw('2026-12-01')).toContain('Confirmed on 1 December 2026');
});
