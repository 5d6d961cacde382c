/** Where a visitor is: the steps shown so far, the present one last. Never empty. */
export type Walk = readonly [string, ...string[]];

/** A walk that begins at a step. */
export function startWalk(firstId: string): Walk {
	return [firstId];
}

/** The step shown now. */
export function presentStep(walk: Walk): string {
	return walk.at(-1) ?? walk[0];
}

/** The walk one step further; a new array. */
export function takeAnswer(walk: Walk, toId: string): Walk {
	return [...walk, toId];
}

/** The walk one step back; the same walk when nothing lies behind. */
export function goBack(walk: Walk): Walk {
	const [first, ...rest] = walk;
	return [first, ...rest.slice(0, -1)];
}

/** Whether a step lies behind the present one. */
export function canGoBack(walk: Walk): boolean {
	return walk.length > 1;
}
