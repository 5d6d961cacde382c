/** The child process of typesetter.ts: makes what it is sent, one file after another, and ends with its parent. */
import { DataError, type Finding } from '#domain/errors.ts';
import { compilePdf, compileSvg } from './compiler.ts';

export interface Order {
	id: number;
	/** A picture is that of the first page. */
	format: 'pdf' | 'picture';
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
	void fulfil(order).then((delivery) => process.send?.(delivery));
});

async function fulfil({ id, format, template, inputs, name }: Order): Promise<Delivery> {
	try {
		if (format === 'pdf') return { id, bytes: compilePdf(template, inputs, name) };
		// Most of these processes draw no picture and are spared the library for it.
		const { drawFirstPage } = await import('./page-picture.ts');
		return { id, bytes: await drawFirstPage(compileSvg(template, inputs, name), name) };
	} catch (error) {
		if (error instanceof DataError) return { id, findings: error.findings };
		throw error;
	}
}
