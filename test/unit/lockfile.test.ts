/**
 * The lockfile against itself. A registry that serves only the packages of one system lets `npm install` write a
 * lockfile without the others, which `npm ci` then refuses everywhere.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

interface Package {
	version?: string;
	optionalDependencies?: Record<string, string>;
}

test('the lockfile holds the optional packages of every system', async () => {
	const file = new URL('../../package-lock.json', import.meta.url);
	const { packages } = JSON.parse(await readFile(file, 'utf8')) as {
		packages: Record<string, Package>;
	};
	const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
		Object.entries(optionalDependencies)
			.filter(([, version]) => /^\d/u.test(version))
			.filter(([name, version]) => installed(packages, folder, name)?.version !== version)
			.map(([name, version]) => `${name}@${version} of ${folder}`),
	);
	expect(missing).toEqual([]);
});

/** What an import of `name` finds from `folder`: the package in the nearest `node_modules` up the tree. */
function installed(
	packages: Record<string, Package>,
	folder: string,
	name: string,
): Package | undefined {
	const here = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
	if (here !== undefined || folder === '') return here;
	const above = folder.slice(0, folder.lastIndexOf('node_modules/'));
	return installed(packages, above.replace(/\/$/u, ''), name);
}
