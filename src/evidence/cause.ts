// The causes of a connection that does not open or that one side did not mean to end. Most of them can end it without
// a Close frame. A browser then reports each of them to the page in the same way: close code 1006. A connection ends
// for one first cause, and everything later is its consequence.
import { BEFORE_RESPONSE } from './causes/before-response.ts';
import { ENDINGS } from './causes/endings.ts';
import { FRAMES } from './causes/frames.ts';
import { PEERS } from './causes/peers.ts';
import { PROXIES } from './causes/proxies.ts';
import type { CauseRecord, SignKey } from './causes/record.ts';
import { REFUSALS } from './causes/refusals.ts';
import { REQUESTS } from './causes/requests.ts';
import type { Phase } from './passage.ts';

/** Lists the causes in the order in which a connection meets them. The ids are in addresses and never change. */
const ALL = {
	...BEFORE_RESPONSE,
	...REQUESTS,
	...PROXIES,
	...REFUSALS,
	...FRAMES,
	...ENDINGS,
	...PEERS,
};

export type CauseId = keyof typeof ALL;
export const CAUSES: Readonly<Record<CauseId, CauseRecord<CauseId>>> = ALL;
export const CAUSE_IDS = Object.keys(ALL) as readonly CauseId[];

/**
 * Returns whether a connection that a proven cause ended cannot have ended because of the other cause.
 * @param endedIn the phase in which the proven cause ended it
 */
export function isExcluded(other: CauseId, proven: CauseId, endedIn: Phase): boolean {
	return CAUSES[other].phase === endedIn && !mayLeadTo(other, proven);
}

/** Returns whether a cause is the proven one, or may have led to it. */
export function mayLeadTo(other: CauseId, proven: CauseId): boolean {
	return other === proven || CAUSES[proven].mayFollow.includes(other);
}

/** Says what a sign says for the causes. */
export interface ForCauses {
	/** The sign cannot be there without this cause. */
	readonly proves?: CauseId;
	/** The sign fits these causes, the most frequent first; others could make it too. */
	readonly fits?: readonly CauseId[];
	/** With this sign, these causes are impossible. */
	readonly rulesOut?: readonly CauseId[];
}

/** Holds what each sign says for the causes, gathered from their records. */
const BY_SIGN: ReadonlyMap<string, ForCauses> = new Map(
	CAUSE_IDS.flatMap((id) => keysOf(CAUSES[id])).map((key) => [key, forCauses(key)]),
);

/** Lists the beginnings of rules that a cause names, the longest first. */
const RULES = [...BY_SIGN.keys()]
	.filter((key) => key.startsWith('rule '))
	.toSorted((a, b) => b.length - a.length);

function keysOf({ provenBy, fits, ruledOutBy }: CauseRecord): readonly SignKey[] {
	return [...provenBy, ...(Object.keys(fits) as SignKey[]), ...ruledOutBy];
}

function forCauses(key: SignKey): ForCauses {
	const place = (id: CauseId) => CAUSES[id].fits[key] ?? 0;
	const proves = CAUSE_IDS.find((id) => CAUSES[id].provenBy.includes(key));
	const fits = CAUSE_IDS.filter((id) => place(id) > 0).toSorted((a, b) => place(a) - place(b));
	const rulesOut = CAUSE_IDS.filter((id) => CAUSES[id].ruledOutBy.includes(key));
	return {
		...(proves === undefined ? {} : { proves }),
		...(fits.length === 0 ? {} : { fits }),
		...(rulesOut.length === 0 ? {} : { rulesOut }),
	};
}

/** Returns what a sign says for the causes; null if no cause names it. */
export function causesOf(key: SignKey): ForCauses | null {
	const named = key.startsWith('rule ') ? RULES.find((begins) => key.startsWith(begins)) : key;
	return BY_SIGN.get(named ?? '') ?? null;
}
