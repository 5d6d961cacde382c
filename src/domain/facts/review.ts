import type { Fact } from '#domain/facts/fact.ts';

/** A line that a page shows by itself, because of the facts it rests on. */
export interface PageNotice {
	/** `unconfirmed`: rests on facts of use `flag`. `review-due`: rests on facts past their review day. */
	kind: 'unconfirmed' | 'review-due';
	/** Ids of the facts concerned, in the order given. */
	facts: readonly string[];
	/** For `unconfirmed`: where they can be checked, each once. Empty where the fact sheet names no place. */
	checkAt: readonly string[];
	/** For `review-due`: the earliest day that has passed, YYYY-MM-DD. */
	since?: string | undefined;
}

/**
 * Whether the review day has come. A fact without one (`hold`) is never due.
 *
 * @param today - YYYY-MM-DD in Malaysia; pass it, never read a clock here.
 */
export function isDueForReview(fact: Fact, today: string): boolean {
	return fact.reviewDue !== undefined && fact.reviewDue <= today;
}

/**
 * The notices of a page that rests on these facts: at most one of each kind, `unconfirmed` first; none is an empty
 * list. Facts of use `hold` are no matter of a notice: they stop the build.
 *
 * @param today - YYYY-MM-DD in Malaysia.
 */
export function pageNotices(facts: readonly Fact[], today: string): PageNotice[] {
	const notices: PageNotice[] = [];
	const flagged = facts.filter((fact) => fact.use === 'flag');
	if (flagged.length > 0) {
		notices.push({
			kind: 'unconfirmed',
			facts: flagged.map((fact) => fact.id),
			checkAt: [...new Set(flagged.flatMap((fact) => fact.check ?? []))],
		});
	}
	const due = facts.filter((fact) => isDueForReview(fact, today));
	if (due.length > 0) {
		const since = due
			.flatMap((fact) => fact.reviewDue ?? [])
			.toSorted()
			.at(0);
		notices.push({ kind: 'review-due', facts: due.map((fact) => fact.id), checkAt: [], since });
	}
	return notices;
}
