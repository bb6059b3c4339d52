// Says what a sign tells of the connection, whatever the cause: how far it came, where it ended, and if that is trouble.

/** Lists how far a connection came, in order. */
export const PHASES = ['page', 'name', 'tcp', 'tls', 'response', 'open'] as const;
export type Phase = (typeof PHASES)[number];

/** Says what a sign tells of the connection. */
export interface Passage {
	/** Says that the connection came into this phase: the causes of earlier phases did not strike. */
	readonly reached?: Phase;
	/** Says that the connection ended in this phase: the causes of later phases did not strike. */
	readonly endedIn?: Phase;
	/** Says that something went wrong. Without such a sign nothing is wrong. */
	readonly trouble?: true;
	/** Says that the sentence of the sign is the whole reason, which is none of the causes. */
	readonly isReason?: true;
	/** Says that the causes of the phase in which the connection ended are impossible, too. */
	readonly isSole?: true;
}

/** Is what a sign says that tells nothing of the connection. */
export const NEUTRAL: Passage = {};

/** Returns what a sign says that shows that something went wrong. */
export function wrong<P extends Passage>(passage: P): P & { readonly trouble: true } {
	return { ...passage, trouble: true };
}

/** Returns what a sign says that shows where the connection ended. */
export function failed(phase: Phase): Passage {
	return { trouble: true, reached: phase, endedIn: phase };
}

/** Returns what a sign says that is the reason itself. */
export function reason(endedIn: Phase): Passage {
	return { trouble: true, isReason: true, endedIn };
}

/** Returns what a sign says whose sentence alone says why the connection ended in this phase. */
export function sole(phase: Phase): Passage {
	return { ...failed(phase), isReason: true, isSole: true };
}

/**
 * Returns whether two passages cannot be those of one connection: one ended before the phase that the other one
 * reached.
 */
export function contradict(a: Passage, b: Passage): boolean {
	return isAfter(a.reached, b.endedIn) || isAfter(b.reached, a.endedIn);
}

/** Returns the passage of a connection to which all these meanings belong. */
export function joinedPassage(meanings: readonly Passage[]): Passage {
	return meanings.reduce<Passage>(
		(joined, { reached, endedIn }) => ({
			...joined,
			...(reached !== undefined && !isAfter(joined.reached, reached) ? { reached } : {}),
			...(endedIn !== undefined && !isAfter(endedIn, joined.endedIn) ? { endedIn } : {}),
		}),
		{},
	);
}

/** Returns whether a phase comes after another one, if both are known. */
export function isAfter(phase: Phase | undefined, other: Phase | undefined): boolean {
	return (
		phase !== undefined && other !== undefined && PHASES.indexOf(phase) > PHASES.indexOf(other)
	);
}
