// The form of a cause: all that the Doctor knows about it but its words. Its sentences are under the same id in the
// strings of the Doctor.
import type { Role } from '../../engine/role.ts';
import type { Phase } from '../passage.ts';
import type { PlainSignId } from '../plain-signs.ts';
import type { Remedy } from '../remedies/remedy.ts';

/** The page is the code of a website; `between` is the network with its intermediaries. */
export type Side = 'page' | 'client' | 'between' | 'server';

/**
 * Names what a cause is known by: a sign, the value of a response or a Close frame, or the beginning of the code of a
 * broken rule. The value that is named most exactly counts: `status 401` before `status 4xx`.
 */
export type SignKey =
	| PlainSignId
	| `status ${number | `${number}xx` | 'of Cloudflare'}`
	| 'status 401 with a challenge'
	| `code ${number}`
	| `code ${number} by the ${Role}`
	| 'application code'
	| `application code by the ${Role}`
	| `rule ${string}`
	| 'usual silence';

export interface CauseRecord<Id extends string = string> {
	/** Says in which phase the cause strikes. */
	readonly phase: Phase;
	/** Says where the cause lies: what to change is there. Some causes can lie on either of two sides. */
	readonly sides: readonly [Side, Side?];
	/** These signs cannot be there without the cause. Facts prove causes, too: each names its cause. */
	readonly provenBy: readonly SignKey[];
	/**
	 * The cause fits these signs, and others could make them too. The number is its place among the causes of the
	 * sign: 1 for the most frequent.
	 */
	readonly fits: Readonly<Partial<Record<SignKey, number>>>;
	/** With these signs the cause is impossible. */
	readonly ruledOutBy: readonly SignKey[];
	/** Lists the causes that may have led to this one. */
	readonly mayFollow: readonly Id[];
	/** Names the scene of Conversation that shows the cause; null for what the simulation does not have. */
	readonly scene: string | null;
	/** Lists configuration that removes the cause. */
	readonly remedies: readonly Remedy[];
}

/** Lists why a request loses its Upgrade field. It then reaches another handler, which may respond with any status. */
export const LOST_UPGRADE = ['proxy-drops-upgrade', 'proxy-http-1-0', 'http-2-only'] as const;

/** Lists the signs that the proxy itself refused the request: no server behind it got one. */
export const REFUSED_BY_PROXY = [
	'connections-used-up',
	'request-too-long',
	'client-denied',
	'request-malformed',
	'plain-http-to-tls-port',
] as const;
