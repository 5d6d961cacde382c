/** The child process of typesetter.ts: compiles what it is sent, one file after another, and ends with its parent. */
import { DataError, type Finding } from '#domain/errors.ts';
import { compilePdf } from './compiler.ts';

export interface Order {
	id: number;
	template: string;
	inputs: Record<string, string>;
	name: string;
}

export interface Delivery {
	id: number;
	bytes?: Uint8Array;
	findings?: readonly Finding[];
}

process.on('message', (order: Order) => {
	process.send?.(fulfil(order));
});

function fulfil({ id, template, inputs, name }: Order): Delivery {
	try {
		return { id, bytes: compilePdf(template, inputs, name) };
	} catch (error) {
		if (error instanceof DataError) return { id, findings: error.findings };
		throw error;
	}
}
