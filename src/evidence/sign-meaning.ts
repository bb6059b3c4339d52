// What a sign of the evidence means for the causes.
import type { CauseId, Phase } from './cause.ts';

/** The values of a sign, for its meaning and for its sentence. */
export type SignValues = Readonly<Record<string, string | number>>;

/** What a sign means for the causes. */
export interface SignMeaning {
	/** The sign cannot be there without this cause. */
	readonly proves?: CauseId;
	/** The sign fits these causes, the most frequent first; others could make it too. */
	readonly fits?: readonly CauseId[];
	/** With this sign, these causes are impossible. */
	readonly rulesOut?: readonly CauseId[];
	/** The connection came into this phase: the causes of earlier phases did not strike. */
	readonly reached?: Phase;
	/** The connection ended in this phase: the causes of later phases did not strike. */
	readonly endedIn?: Phase;
	/** Something went wrong. Without such a sign nothing is wrong. */
	readonly trouble?: true;
}
