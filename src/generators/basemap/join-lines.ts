import type Point from '@mapbox/point-geometry';

/**
 * The same lines in fewer pieces: a piece that ends where another begins becomes one line with it. The source cuts
 * roads at every junction, which costs bytes and keeps simplification from doing anything. Direction is kept.
 */
export function joinLines(lines: readonly Point[][]): Point[][] {
	const byStart = Map.groupBy(lines.keys(), (index) => toKey(lines[index]?.[0]));
	const endKeys = new Set(lines.map((line) => toKey(line.at(-1))));
	const used = new Set<number>();
	const joined: Point[][] = [];

	const follow = (first: number): void => {
		const points = [...(lines[first] ?? [])];
		used.add(first);
		for (;;) {
			const next = byStart.get(toKey(points.at(-1)))?.find((index) => !used.has(index));
			if (next === undefined) break;
			used.add(next);
			for (const point of lines[next]?.slice(1) ?? []) points.push(point);
		}
		joined.push(points);
	};

	// Lines that nothing leads into come first, so that a chain is followed from its beginning.
	for (const [index, line] of lines.entries()) {
		if (!used.has(index) && !endKeys.has(toKey(line[0]))) follow(index);
	}
	for (const index of lines.keys()) {
		if (!used.has(index)) follow(index);
	}
	return joined;
}

function toKey(point: Point | undefined): string {
	return point === undefined ? '' : `${String(point.x)} ${String(point.y)}`;
}
