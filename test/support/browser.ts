import { chromium, type Browser } from 'playwright-core';

/**
 * A headless Chromium that came with `npm ci`; nothing has to be installed on the machine.
 *
 * `CHROMIUM_PATH` overrides it with a browser of the machine. The package unpacks its bundled libraries only where it
 * believes to run in a cloud function, hence the variable set before it is imported
 * (https://github.com/Sparticuz/chromium, "Running locally").
 */
export async function launchBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: await chromiumPath(),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-dev-shm-usage',
			'--font-render-hinting=none',
		],
	});
}

/** Path of the Chromium that tests use; unpacks it on the first call. */
export async function chromiumPath(): Promise<string> {
	const chosen = process.env['CHROMIUM_PATH'];
	if (chosen !== undefined && chosen !== '') return chosen;
	process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
	const { default: sparticuz } = await import('@sparticuz/chromium');
	return sparticuz.executablePath();
}
