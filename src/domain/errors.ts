/**
 * One thing that is wrong with content or data, told to the person who can mend it.
 *
 * `what` says what happened and why, `where` names file, row and column (or line), `mend` is the action, concrete
 * enough to paste. All three are full sentences without an exclamation mark; `where` is a place, not a sentence.
 */
export interface Finding {
	what: string;
	where: string;
	mend: string;
}

/** A finding, or several, that must stop the build. Knows nothing of Astro. */
export class DataError extends Error {
	override readonly name = 'DataError';
	readonly findings: readonly Finding[];

	/** @param findings - At least one; the message lists them all, grouped in the order given. */
	constructor(findings: Finding | readonly Finding[]) {
		const all = Array.isArray(findings) ? (findings as readonly Finding[]) : [findings as Finding];
		super(formatFindings(all));
		this.findings = all;
	}
}

/**
 * The findings as plain text, one block each: place, what, mend. More than one ends with a count line.
 * An empty list gives an empty string.
 */
export function formatFindings(findings: readonly Finding[]): string {
	const blocks = findings.map(
		(finding) => `${finding.where}\n  ${finding.what}\n  → ${finding.mend}`,
	);
	if (findings.length > 1) blocks.push(`${String(findings.length)} findings.`);
	return blocks.join('\n\n');
}

/** Throws one {@link DataError} that carries every finding; returns quietly when there is none. */
export function throwIfAny(findings: readonly Finding[]): void {
	if (findings.length > 0) throw new DataError(findings);
}
