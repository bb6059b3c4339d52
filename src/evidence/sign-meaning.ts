// Says what a sign of the evidence means for the causes.
import { CAUSE_IDS, CAUSES, PHASES, type CauseId, type Phase } from './cause.ts';

/** Holds the values of a sign, for its meaning and for its sentence. */
export type SignValues = Readonly<Record<string, string | number>>;

/** Says what a sign means for the causes. */
export interface SignMeaning {
	/** The sign cannot be there without this cause. */
	readonly proves?: CauseId;
	/** The sign fits these causes, the most frequent first; others could make it too. */
	readonly fits?: readonly CauseId[];
	/** With this sign, these causes are impossible. */
	readonly rulesOut?: readonly CauseId[];
	/** Says that the connection came into this phase: the causes of earlier phases did not strike. */
	readonly reached?: Phase;
	/** Says that the connection ended in this phase: the causes of later phases did not strike. */
	readonly endedIn?: Phase;
	/** Says that something went wrong. Without such a sign nothing is wrong. */
	readonly trouble?: true;
	/** Says that the sentence of the sign is the whole reason, which is none of the causes. */
	readonly isReason?: true;
}

/** Is the meaning of a sign that says nothing about the causes. */
export const NEUTRAL: SignMeaning = {};

/** Returns the meaning of a sign that shows that something went wrong. */
export function wrong(meaning: SignMeaning): SignMeaning {
	return { ...meaning, trouble: true };
}

/** Returns a proof that also shows where the connection ended. */
export function proof(proves: CauseId, endedIn: Phase): SignMeaning {
	return wrong({ proves, reached: endedIn, endedIn });
}

/** Returns the meaning of a sign whose sentence alone says why the connection ended in this phase. */
export function soleReason(phase: Phase): SignMeaning {
	const rulesOut = CAUSE_IDS.filter((cause) => CAUSES[cause] === phase);
	return { isReason: true, rulesOut, reached: phase, endedIn: phase, trouble: true };
}

/** Says how far a connection came, as far as it is known. */
type Passage = Pick<SignMeaning, 'reached' | 'endedIn'>;

/**
 * Returns whether two passages cannot be those of one connection: one ended before the phase that the other one
 * reached.
 */
export function contradict(a: Passage, b: Passage): boolean {
	return isAfter(a.reached, b.endedIn) || isAfter(b.reached, a.endedIn);
}

/** Returns the passage of a connection to which all these meanings belong. */
export function joinedPassage(meanings: readonly SignMeaning[]): Passage {
	return meanings.reduce<Passage>(
		(joined, { reached, endedIn }) => ({
			...joined,
			...(reached !== undefined && !isAfter(joined.reached, reached) ? { reached } : {}),
			...(endedIn !== undefined && !isAfter(endedIn, joined.endedIn) ? { endedIn } : {}),
		}),
		{},
	);
}

function isAfter(phase: Phase | undefined, other: Phase | undefined): boolean {
	return (
		phase !== undefined && other !== undefined && PHASES.indexOf(phase) > PHASES.indexOf(other)
	);
}
