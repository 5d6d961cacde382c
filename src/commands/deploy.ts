/**
 * `npm run deploy`: publishes dist/ with wrangler. `npm run deploy -- --dry-run` goes through everything but the
 * upload, and asks nobody's leave: it needs neither a public address nor a network.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findReasonsNotToDeploy, pathsLeftOut } from './deploy-conditions.ts';
import { runCommand } from './failure.ts';
import { DIST, requireBuiltSite } from './project.ts';
import { readRegisters } from './registers.ts';
import { runTool } from './run-tool.ts';
import { throwIfAny } from '#domain/errors.ts';
import { DEFAULT_LOCALE } from '#domain/i18n/locale.ts';
import { localPath } from '#domain/i18n/pages.ts';
import { siteAddress } from '#domain/settings.ts';
import { readPageLinks } from '#generators/site-map/site-map.ts';

/** Names what wrangler leaves out of the upload. Its local server obeys it too, so it exists only meanwhile. */
const LEFT_OUT_FILE = join(DIST, '.assetsignore');

await runCommand(async () => {
	const isDryRun = process.argv.includes('--dry-run');
	requireBuiltSite();
	const { contacts } = await readRegisters();
	throwIfAny(contacts.findings);
	const reasons = findReasonsNotToDeploy({
		address: siteAddress(process.env['SITE_ADDRESS']),
		builtFor: await readBuiltAddress(),
		contacts: contacts.contacts,
	});
	if (!isDryRun) throwIfAny(reasons);
	console.log(await uploadPublicPart(isDryRun));
	if (isDryRun && reasons.length > 0) {
		console.log(
			`A real deploy would be refused today, for ${String(reasons.length)} reasons; "npm run deploy" names them.`,
		);
	}
});

/** The address that the built home page names as its own, without a slash at its end. */
async function readBuiltAddress(): Promise<string | undefined> {
	const home = localPath(DEFAULT_LOCALE, '');
	const links = readPageLinks(await readFile(join(DIST, home, 'index.html'), 'utf8'));
	return links?.canonical.slice(0, -home.length);
}

/** Gives what wrangler printed. */
async function uploadPublicPart(isDryRun: boolean): Promise<string> {
	await writeFile(LEFT_OUT_FILE, pathsLeftOut().join('\n'));
	try {
		const args = isDryRun ? ['deploy', '--dry-run'] : ['deploy'];
		return (await runTool({ package: 'wrangler', program: 'wrangler' }, args)).trim();
	} finally {
		await rm(LEFT_OUT_FILE);
	}
}
