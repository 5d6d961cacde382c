/**
 * A guide asks one question at a time. Every answer leads to the next question or to an outcome, and every outcome
 * names somebody to contact. Which steps there are is written in an article; this file knows only their shape.
 */

/** One question or one outcome. */
export interface GuideStep {
	/** The same in both languages; also the anchor of the step on the page. */
	id: string;
	kind: 'question' | 'outcome';
	/** Ids of the steps that the answers lead to, in the order of the answers; empty for an outcome. */
	answers: readonly string[];
	/** Ids of the contacts that the step names, in order. */
	contacts: readonly string[];
}

/** The steps of a guide in the order of the page; the first is where everybody starts. */
export type Guide = readonly GuideStep[];

/**
 * Every way through the guide, each from the first step to an outcome, as step ids; empty for an empty guide.
 *
 * A way that cannot go on (an answer that leads nowhere, or back to a question already asked) is left out: see
 * `findGuideFaults`.
 */
export function pathsThrough(guide: Guide): string[][] {
	const first = guide[0];
	return first === undefined ? [] : pathsFrom(guide, first, []);
}

function pathsFrom(guide: Guide, step: GuideStep, before: readonly string[]): string[][] {
	const path = [...before, step.id];
	if (step.kind === 'outcome') return [path];
	return step.answers.flatMap((id) => {
		const next = findStep(guide, id);
		return next === undefined || path.includes(id) ? [] : pathsFrom(guide, next, path);
	});
}

/** The step of that id; `undefined` when there is none. */
export function findStep(guide: Guide, id: string): GuideStep | undefined {
	return guide.find((step) => step.id === id);
}
