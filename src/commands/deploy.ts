/**
 * `npm run deploy`: publishes dist/ with wrangler. `npm run deploy -- --dry-run` goes through everything but the
 * upload, and asks nobody's leave: it needs neither a public address nor a network.
 */
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findReasonsNotToDeploy, pathsLeftOut } from './deploy-conditions.ts';
import { runCommand } from './failure.ts';
import { DIST, PROJECT } from './project.ts';
import { readRegisters } from './registers.ts';
import { runTool } from './run-tool.ts';
import { DataError, throwIfAny } from '#domain/errors.ts';
import { DEFAULT_LOCALE } from '#domain/i18n/locale.ts';
import { localPath } from '#domain/i18n/pages.ts';
import { siteAddress } from '#domain/settings.ts';
import { readPageLinks } from '#generators/site-map/site-map.ts';

/** A copy of dist/ without the pages that are for ourselves. */
const DEPLOYED = join(PROJECT, '.cache/deploy');

await runCommand(async () => {
	const isDryRun = process.argv.includes('--dry-run');
	const { contacts } = await readRegisters();
	throwIfAny(contacts.findings);
	const reasons = findReasonsNotToDeploy({
		address: siteAddress(process.env['SITE_ADDRESS']),
		builtFor: await readBuiltAddress(),
		contacts: contacts.contacts,
	});
	if (!isDryRun) throwIfAny(reasons);
	await copyPublicPart();
	const output = await runTool({ package: 'wrangler', program: 'wrangler' }, [
		'deploy',
		'--assets',
		DEPLOYED,
		...(isDryRun ? ['--dry-run'] : []),
	]);
	console.log(output.trim());
	if (isDryRun && reasons.length > 0) {
		console.log(
			`A real deploy would be refused today, for ${String(reasons.length)} reason(s): npm run deploy lists them.`,
		);
	}
});

/** The address that the built home page names as its own, without a slash at its end. */
async function readBuiltAddress(): Promise<string | undefined> {
	const home = localPath(DEFAULT_LOCALE, '');
	try {
		const links = readPageLinks(await readFile(join(DIST, home, 'index.html'), 'utf8'));
		return links?.canonical.slice(0, -home.length);
	} catch (cause) {
		throw new DataError({
			what: `Laman ini belum dibina. / The site has not been built (${(cause as Error).message}).`,
			where: 'dist/',
			mend: 'Jalankan / Run: npm run build',
		});
	}
}

async function copyPublicPart(): Promise<void> {
	const leftOut = new Set(pathsLeftOut().map((path) => join(DIST, path).replace(/[/\\]$/, '')));
	await rm(DEPLOYED, { recursive: true, force: true });
	await cp(DIST, DEPLOYED, { recursive: true, filter: (source) => !leftOut.has(source) });
}
