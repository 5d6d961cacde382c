import { expect, test } from 'vitest';
import { layOutBars } from '#domain/figures/bar-chart.ts';
import type { FigureValue } from '#domain/figures/figure.ts';

function makeValue(value: number): FigureValue {
	return { label: { ms: 'a', en: 'a' }, value, isFlagged: false, fact: 'F-STA-001' };
}

test('bar that counts twice as many is twice as long', () => {
	const [first, second] = layOutBars([makeValue(1000), makeValue(500)]).bars;
	expect(first?.numberX).toBe(520);
	expect(second?.numberX).toBe(265);
});

test('bars stand below one another inside the drawing', () => {
	const chart = layOutBars([makeValue(3), makeValue(2), makeValue(1)]);
	const tops = chart.bars.map((bar) => bar.labelY);
	expect(tops).toEqual(tops.toSorted((a, b) => a - b));
	expect(chart.bars.at(-1)?.numberY).toBeLessThan(chart.height);
});

test('zero is still a bar, and no values are no bars', () => {
	expect(layOutBars([makeValue(0)]).bars).toHaveLength(1);
	expect(layOutBars([])).toMatchObject({ bars: [], height: 0 });
});
