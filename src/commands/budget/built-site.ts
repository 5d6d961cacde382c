import { existsSync } from 'node:fs';
import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { readScriptImports } from './page-parts.ts';

const compress = promisify(brotliCompress);

/** The built site on the disk, with what was measured of it kept. */
export class BuiltSite {
	readonly #folder: string;
	readonly #sizes = new Map<string, Promise<number>>();

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Every file, by its path below dist/, sorted. */
	async listFiles(): Promise<{ path: string; bytes: number }[]> {
		const files: { path: string; bytes: number }[] = [];
		for await (const entry of glob('**/*', { cwd: this.#folder, withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const full = join(entry.parentPath, entry.name);
			const path = full.slice(this.#folder.length + 1).replaceAll('\\', '/');
			files.push({ path, bytes: (await stat(full)).size });
		}
		return files.sort((one, other) => one.path.localeCompare(other.path));
	}

	readText(path: string): Promise<string> {
		return readFile(join(this.#folder, path), 'utf8');
	}

	/**
	 * Bytes on the way with Brotli 11; pictures that are compressed already travel as they are. Infinite for a file that
	 * is not there, so that a page that names it is over every budget.
	 */
	transferBytes(path: string): Promise<number> {
		const known = this.#sizes.get(path) ?? this.#measure(path);
		this.#sizes.set(path, known);
		return known;
	}

	/** The sum for several addresses of the site, e.g. `/_astro/index.css`. */
	async transferBytesOf(addresses: Iterable<string>): Promise<number> {
		let sum = 0;
		for (const address of new Set(addresses)) sum += await this.transferBytes(address.slice(1));
		return sum;
	}

	/** These scripts and all that they need before they run. */
	async withDirectImports(addresses: readonly string[]): Promise<string[]> {
		const found = new Set<string>();
		const open = [...addresses];
		for (let next = open.pop(); next !== undefined; next = open.pop()) {
			if (found.has(next)) continue;
			found.add(next);
			if (!next.endsWith('.js')) continue;
			open.push(...readScriptImports(next, await this.readText(next.slice(1))).direct);
		}
		return [...found];
	}

	/** What these scripts may ask for later, with all that it needs, without the scripts themselves. */
	async lateImportsOf(addresses: readonly string[]): Promise<string[]> {
		const first = await this.withDirectImports(addresses);
		const late = new Set<string>();
		for (const address of first.filter((each) => each.endsWith('.js'))) {
			for (const name of readScriptImports(address, await this.readText(address.slice(1))).late) {
				for (const each of await this.withDirectImports([name])) late.add(each);
			}
		}
		return [...late].filter((address) => !first.includes(address));
	}

	async #measure(path: string): Promise<number> {
		if (!existsSync(join(this.#folder, path))) return Infinity;
		const bytes = await readFile(join(this.#folder, path));
		if (/\.(?:png|jpe?g|webp|avif|woff2|pdf)$/.test(path)) return bytes.length;
		const packed = await compress(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: 11,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
			},
		});
		return packed.length;
	}
}
