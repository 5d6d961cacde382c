import { scaleLinear } from 'd3-scale';
import type { FigureValue } from './figure.ts';

/** Sizes of a bar chart in its own units; the drawing scales to the width it is given. */
const CHART = { width: 600, bar: 40, gap: 16, labelHeight: 22, numberSpace: 90 } as const;

/** One bar, ready to be drawn: the square end stands on the axis, the other end is round. */
export interface Bar {
	value: FigureValue;
	/** SVG path of the bar. */
	path: string;
	/** Baseline of the label above the bar. */
	labelY: number;
	/** Where the number stands, just past the bar's end; whole units, since digits weigh and nobody sees them. */
	numberX: number;
	numberY: number;
}

/** A horizontal bar chart as shapes. */
export interface BarChart {
	width: number;
	height: number;
	bars: readonly Bar[];
}

/**
 * Lays out bars for the values, in their order, from zero: a bar twice as long is a number twice as large.
 * No values give a chart without bars.
 */
export function layOutBars(values: readonly FigureValue[]): BarChart {
	const largest = Math.max(1, ...values.map(({ value }) => value));
	const length = scaleLinear([0, largest], [0, CHART.width - CHART.numberSpace]);
	const step = CHART.labelHeight + CHART.bar + CHART.gap;
	const bars = values.map((value, index) => {
		const top = index * step + CHART.labelHeight;
		const end = Math.max(CHART.bar / 2, length(value.value));
		return {
			value,
			path: roundedBar(end, top, CHART.bar),
			labelY: top - 6,
			numberX: Math.round(end + 10),
			numberY: top + CHART.bar / 2 + 7,
		};
	});
	return { width: CHART.width, height: Math.max(0, values.length * step - CHART.gap), bars };
}

/** A bar from 0 to `end`, round at its end like the tip of a petal. */
function roundedBar(end: number, top: number, thickness: number): string {
	const radius = thickness / 2;
	const straight = (end - radius).toFixed(1);
	const bottom = String(top + thickness);
	return `M0 ${String(top)}H${straight}a${String(radius)} ${String(radius)} 0 0 1 0 ${String(thickness)}H0V${bottom}z`;
}
