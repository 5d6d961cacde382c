/**
 * `npm run handouts:inspect`: every file of the toolkit as pictures, to be looked at before it is published. Needs
 * poppler (pdftoppm) and LibreOffice (soffice), which no other command does. Names limit what is made:
 * `npm run handouts:inspect -- my-rights wallet-card`.
 */
import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runCommand } from './failure.ts';
import { readToolkit } from './materials.ts';
import { PROJECT } from './project.ts';
import { throwIfAny } from '#domain/errors.ts';
import { FIXED_PAGES } from '#domain/i18n/fixed-pages.ts';
import { LOCALES } from '#domain/i18n/locale.ts';
import { fileName } from '#domain/materials/files.ts';
import { materialPaths, TOOLKIT_PAGE_ID } from '#domain/materials/paths.ts';
import { makeMaterialFiles } from '#generators/materials/material-files.ts';

const FOLDER = join(PROJECT, '.cache/inspect');
const DOTS_AN_INCH = '60';
/** Sheets bear a code to scan, as on a site with an address. `.test` answers nowhere. */
const ADDRESS = 'https://kasih.test';

await runCommand(async () => {
	const names = process.argv.slice(2);
	const { materials, findings, contexts } = await readToolkit();
	throwIfAny(findings);
	await rm(FOLDER, { recursive: true, force: true });
	await mkdir(FOLDER, { recursive: true });
	const chosen = materials.filter(({ ms }) => names.length === 0 || names.includes(ms.record.id));
	const pdfs: string[] = [];
	const office: string[] = [];
	const toolkit = FIXED_PAGES.find(({ id }) => id === TOOLKIT_PAGE_ID);
	if (toolkit === undefined) throw new Error('The library is no page of the site.');
	for (const material of chosen) {
		for (const locale of LOCALES) {
			const pageAddress = ADDRESS + materialPaths(material, toolkit)[locale];
			const context = { ...contexts[locale], pageAddress };
			for (const { plan, content } of await makeMaterialFiles(material[locale], context)) {
				if (plan.format === 'zip') continue;
				const file = join(FOLDER, `${locale}-${fileName(plan)}`);
				await writeFile(file, content);
				(plan.format === 'pdf' ? pdfs : office).push(file);
			}
		}
	}
	// One start of LibreOffice for all: each takes seconds.
	if (office.length > 0) {
		await run('soffice', [
			'--headless',
			'--convert-to',
			'pdf',
			'--outdir',
			join(FOLDER, 'office'),
			...office,
		]);
	}
	for (const pdf of pdfs) await draw(pdf, basename(pdf, '.pdf'));
	for (const file of office) {
		const name = basename(file).replace(/\.(\w+)$/, '');
		await draw(join(FOLDER, 'office', `${name}.pdf`), basename(file).replace('.', '-'));
	}
	console.log(`${String(pdfs.length + office.length)} files as pictures in ${FOLDER}`);
});

/** Pictures of all pages, `NAME-1.png` and so on. */
function draw(pdf: string, name: string): Promise<void> {
	return run('pdftoppm', ['-r', DOTS_AN_INCH, '-png', pdf, join(FOLDER, name)]);
}

function run(program: string, args: readonly string[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
		child.on('error', (error) => {
			reject(
				new Error(`${program} could not be started. Install poppler-utils and LibreOffice.`, {
					cause: error,
				}),
			);
		});
		child.on('exit', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`${program} ended with code ${String(code)}.`));
		});
	});
}
