/**
 * The hours of an office on its page and in the finder, by a made-up row: no office has hours today. The device stands in
 * Brazil; what is open is told by the wall clock of Malaysia.
 */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Page } from 'playwright-core';
import { globSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import OfficeHours from '#islands/office-hours/OfficeHours.astro';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';
import type { Office } from '#domain/offices/office.ts';
import { officePaths } from '#domain/search/finder-paths.ts';
import { makeFiles } from '#test/support/finder-search.ts';
import { answersOf, find, FINDER, textOf } from '#test/support/finder-page.ts';
import { makeOffice } from '#test/support/make-office.ts';
import { makeSite } from '#test/support/make-site.ts';
import { loadOffices } from '#test/support/office-tables.ts';
import { DIST } from '#test/support/pages.ts';
import { useBrowser } from '#test/support/use-browser.ts';

const baseUrl = inject('baseUrl');
const DAY = 24 * 60;
/** 08:00 to 17:00 from Monday to Friday. */
const hours = {
	intervals: [0, 1, 2, 3, 4].map((day) => [day * DAY + 480, day * DAY + 1020] as const),
};

const browser = useBrowser();

function openVisit(locale: Locale, scripting = true): Promise<Page> {
	return browser.openPage({
		viewport: { width: 360, height: 640 },
		timezoneId: 'America/Sao_Paulo',
		locale,
		javaScriptEnabled: scripting,
	});
}

describe.for(LOCALES)('hours on the page of an office, in %s', (locale) => {
	const t = textOf(locale);
	const office = makeOffice({ hours, sources: [{ key: 'officer', date: '2026-11-22' }] });

	/** The built page of an office that has no hours, with the hours of the made-up one in their place. */
	async function openHours(at: string, scripting = true): Promise<Page> {
		const container = await AstroContainer.create();
		const drawn = await container.renderToString(OfficeHours, {
			props: { office },
			locals: { site: makeSite(locale) },
		});
		// Astro's own script names a file of the development server.
		const html = drawn.replaceAll(/<script.*?<\/script>/gs, '');
		const [script = ''] = globSync('_astro/OfficeHours*.js', { cwd: DIST });
		const page = await openVisit(locale, scripting);
		const address = `${baseUrl}${officePaths('hospital-kajang')[locale]}`;
		await page.route(address, async (route) => {
			const response = await route.fetch();
			const built = await response.text();
			const unknown = new RegExp(`<p>\\s*<b>${t('office.hours.unknown')}</b>\\s*</p>`);
			expect(built).toMatch(unknown);
			const body = built.replace(
				unknown,
				`${html}<script type="module" src="/${script}"></script>`,
			);
			await route.fulfill({ response, body });
		});
		if (scripting) await page.clock.setFixedTime(new Date(`${at}+08:00`));
		await page.goto(address);
		return page;
	}

	test('at nine on a Monday: open now', async () => {
		const page = await openHours('2026-11-23T09:00:00');
		const text = await page.locator('.office-box').innerText();
		expect(text).toContain(t('office.hours.open'));
		expect(text).not.toContain(t('office.hours.shut'));
		expect(text).toContain('08:00–17:00');
	});

	test('at six in the evening: closed now', async () => {
		const page = await openHours('2026-11-23T18:00:00');
		expect(await page.locator('.office-box').innerText()).toContain(t('office.hours.shut'));
	});

	test('without script: the week alone', async () => {
		const page = await openHours('2026-11-23T09:00:00', false);
		const text = await page.locator('.office-box').innerText();
		expect(text).toContain('08:00–17:00');
		expect(text).not.toContain(t('office.hours.open'));
	});

	test('read two years after the source: not confirmed, and no week', async () => {
		const page = await openHours('2028-11-23T09:00:00');
		const text = await page.locator('.office-box').innerText();
		expect(text).toContain(t('office.hours.unknown'));
		expect(text).not.toContain('08:00');
		expect(text).not.toContain(t('office.hours.open'));
	});
});

describe.for(LOCALES)('hours in the finder, in %s', (locale) => {
	const t = textOf(locale);
	const wordsOf = (key: string) => t(key).replace('{hours}', '08:00–17:00');

	/** The finder on a day of next week, with hours for the welfare office and the hospital of Kajang. */
	async function findKajang(weekday: number, clock: string, withHours = true): Promise<Page> {
		const page = await openVisit(locale);
		await page.goto(baseUrl + FINDER[locale]);
		const built = (await page.locator('kasih-office-finder').getAttribute('data-today')) ?? '';
		const known: Partial<Office> = { hours, confirmedOn: built, confirmedBy: 'pegawai' };
		const offices = loadOffices().offices.map((office) => {
			if (!withHours) return office;
			if (office.id === 'hospital-kajang') return { ...office, ...known };
			if (office.serves?.includes('selangor/hulu-langat') !== true) return office;
			return { ...office, ...known, phone: '+60389114222' };
		});
		const file = JSON.stringify(makeFiles(offices).finder);
		await page.route('**/data/finder.json', (route) =>
			route.fulfill({ contentType: 'application/json', body: file }),
		);
		const day = new Date(`${built}T${clock}:00+08:00`);
		const inMalaysia = new Date(day.getTime() + 8 * 3_600_000);
		day.setUTCDate(day.getUTCDate() + 7 + weekday - ((inMalaysia.getUTCDay() + 6) % 7));
		await page.clock.setFixedTime(day);
		await find(page, 'kajang');
		return page;
	}

	test('on Monday morning: open, with the times of the day', async () => {
		const page = await findKajang(0, '09:00');
		expect(await answersOf(page).nth(0).innerText()).toContain(wordsOf('finder.hours.open'));
		expect(await answersOf(page).nth(2).innerText()).toContain(wordsOf('finder.hours.open'));
		// The police station has no hours: its own card says so.
		expect(await answersOf(page).nth(1).innerText()).toContain(t('office.hours.unknown'));
		expect(await page.locator('[data-part="hours-unknown"]').isVisible()).toBe(false);
	});

	test('in the evening: closed, and the welfare office gives the national numbers', async () => {
		const page = await findKajang(0, '20:00');
		const welfare = answersOf(page).nth(0);
		expect(await welfare.innerText()).toContain(wordsOf('finder.hours.shut'));
		expect(await welfare.locator('a[href="tel:+60389114222"]').isVisible()).toBe(true);
		expect(await welfare.locator('a[href="tel:15999"]').isVisible()).toBe(true);
	});

	test('on Sunday: closed today', async () => {
		const page = await findKajang(6, '09:00');
		expect(await answersOf(page).nth(0).innerText()).toContain(t('finder.hours.shut.day'));
	});

	test('without a row that has hours: not confirmed, said once', async () => {
		const page = await findKajang(0, '09:00', false);
		const text = await page.locator('[data-part="result"]').innerText();
		expect(text.split(t('office.hours.unknown'))).toHaveLength(2);
	});
});
