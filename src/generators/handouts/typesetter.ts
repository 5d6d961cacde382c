/**
 * Typst in a process of its own. It keeps about half a megabyte of every file it has made, whatever is evicted, so a
 * build of thousands of handouts would grow without end; a process that is renewed now and then gives all of it back,
 * and works beside Astro on the second core.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { DataError } from '#domain/errors.ts';
import type { Delivery, Order } from './compile-process.ts';

/** From the root of the project: a bundled module no longer lies beside its neighbours. */
const PROCESS_FILE = 'src/generators/handouts/compile-process.ts';

/** Files after which the process is renewed; at 160 it has grown to about 0.3 GB. */
const FILES_A_PROCESS = 25;

/** After this long without work the process ends: idle it still holds a tenth of what a build may take. */
const IDLE_MILLISECONDS = 1_000;

/** What the bytes of every file that is set here depend on, beside its template and its words. */
export const TYPESETTER_FILES = [
	'src/generators/handouts/compiler.ts',
	'node_modules/@myriaddreamin/typst-ts-node-compiler/package.json',
	'node_modules/@expo-google-fonts/atkinson-hyperlegible-next/package.json',
	'node_modules/@expo-google-fonts/public-sans/package.json',
] as const;

interface Waiting {
	resolve: (bytes: Uint8Array) => void;
	reject: (error: Error) => void;
}

let current: Typesetter | undefined;

/**
 * A tagged PDF/UA-1 of one template with its input, as `compilePdf` makes it.
 *
 * @throws DataError when the template stops: a text does not fit, a picture lacks its description.
 */
export function typesetPdf(
	template: string,
	inputs: Record<string, string>,
	name: string,
): Promise<Uint8Array> {
	return typeset({ format: 'pdf', template, inputs, name });
}

/** The first page of the same as a small WebP, as `drawFirstPage` makes it. */
export function typesetPicture(
	template: string,
	inputs: Record<string, string>,
	name: string,
): Promise<Uint8Array> {
	return typeset({ format: 'picture', template, inputs, name });
}

function typeset(job: Omit<Order, 'id'>): Promise<Uint8Array> {
	if (current?.hasRoom !== true) {
		current?.retire();
		current = new Typesetter();
	}
	return current.typeset(job);
}

class Typesetter {
	readonly #child: ChildProcess;
	readonly #waiting = new Map<number, Waiting>();
	#taken = 0;
	#isRetired = false;
	#idle: NodeJS.Timeout | undefined;

	constructor() {
		this.#child = fork(PROCESS_FILE, [], { serialization: 'advanced', execArgv: [] });
		this.#child.on('message', (delivery: Delivery) => {
			this.#receive(delivery);
		});
		this.#child.on('exit', (code) => {
			this.#isRetired = true;
			const error = new Error(`The typesetting process ended with code ${String(code)}.`);
			for (const { reject } of this.#waiting.values()) reject(error);
			this.#waiting.clear();
		});
		this.#hold();
	}

	get hasRoom(): boolean {
		return this.#taken < FILES_A_PROCESS && !this.#isRetired;
	}

	typeset(job: Omit<Order, 'id'>): Promise<Uint8Array> {
		this.#taken += 1;
		const id = this.#taken;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#hold();
			this.#child.send({ ...job, id } satisfies Order);
		});
	}

	/** Lets the process end once it has delivered what it has taken. */
	retire(): void {
		this.#isRetired = true;
		if (this.#waiting.size === 0 && this.#child.connected) this.#child.disconnect();
	}

	#receive({ id, bytes, findings }: Delivery): void {
		const waiting = this.#waiting.get(id);
		this.#waiting.delete(id);
		this.#hold();
		if (bytes !== undefined) waiting?.resolve(bytes);
		else waiting?.reject(new DataError(findings ?? []));
		if (this.#isRetired) this.retire();
	}

	/** Keeps this program alive only while something is being made, and the process not long after. */
	#hold(): void {
		const isBusy = this.#waiting.size > 0;
		for (const handle of [this.#child, this.#child.channel]) {
			if (isBusy) handle?.ref();
			else handle?.unref();
		}
		clearTimeout(this.#idle);
		if (isBusy || this.#isRetired) return;
		this.#idle = setTimeout(() => {
			this.retire();
		}, IDLE_MILLISECONDS);
		this.#idle.unref();
	}
}
