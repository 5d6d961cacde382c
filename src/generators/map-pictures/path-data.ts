import type { PicturePoint } from './frame.ts';

/**
 * The value of a `d` attribute, in whole picture units, each piece by steps from where the last one ended. Pieces that
 * shrink to a point are left out; empty when nothing is left.
 *
 * @param isClosed - Areas are closed; their last point need not repeat the first.
 */
export function pathData(pieces: readonly (readonly PicturePoint[])[], isClosed: boolean): string {
	let data = '';
	let x = 0;
	let y = 0;
	for (const piece of pieces) {
		const points = withoutRepeats(piece, isClosed);
		const [first, ...rest] = points;
		if (first === undefined || points.length < (isClosed ? 3 : 2)) continue;
		data += `${data === '' ? 'M' : 'm'}${pair(first[0] - x, first[1] - y)}`;
		[x, y] = first;
		let steps = '';
		for (const [nextX, nextY] of rest) {
			const step = pair(nextX - x, nextY - y);
			steps += steps === '' || step.startsWith('-') ? step : ` ${step}`;
			[x, y] = [nextX, nextY];
		}
		data += `l${steps}`;
		if (isClosed) {
			data += 'z';
			[x, y] = first;
		}
	}
	return data;
}

function pair(dx: number, dy: number): string {
	return dy < 0 ? `${String(dx)}${String(dy)}` : `${String(dx)} ${String(dy)}`;
}

function withoutRepeats(piece: readonly PicturePoint[], isClosed: boolean): PicturePoint[] {
	const points: PicturePoint[] = [];
	for (const [x, y] of piece) {
		const point: PicturePoint = [Math.round(x), Math.round(y)];
		const last = points.at(-1);
		if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point);
	}
	const [first, last] = [points[0], points.at(-1)];
	if (isClosed && points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) {
		points.pop();
	}
	return points;
}
