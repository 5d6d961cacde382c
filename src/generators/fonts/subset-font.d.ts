/** The package brings no types of its own; this is the part that we use (its README, version 2.9). */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: {
			targetFormat?: 'woff2' | 'woff' | 'sfnt' | 'truetype';
			noLayoutClosure?: boolean;
			variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
			preserveNameIds?: readonly number[];
		},
	): Promise<Buffer>;
}
