// Where a cause lies: what to change is on that side. Some causes can lie on either of two sides, and some evidence
// shows which one it is.
import { otherRole, type Role } from '../engine/role.ts';
import type { CauseId } from './cause.ts';
import type { Sign } from './sign.ts';
import { wrongMaskSide } from './wrong-mask.ts';

/** The page is the code of a website; `between` is the network with its intermediaries. */
export type Side = 'page' | 'client' | 'between' | 'server';

const SIDES: Readonly<Record<CauseId, readonly [Side, Side?]>> = {
	'mixed-content': ['page'],
	'csp-connect-src': ['page'],
	dns: ['client', 'between'],
	refused: ['server'],
	'tcp-timeout': ['between', 'server'],
	'tls-failed': ['client', 'server'],
	'plain-request': ['client'],
	'no-server': ['server'],
	'other-protocol': ['client', 'server'],
	'malformed-head': ['client', 'between'],
	'old-draft': ['client', 'server'],
	'upgrade-hidden': ['server'],
	'session-lost': ['between', 'server'],
	'http-2-only': ['between', 'server'],
	'proxy-http-1-0': ['between'],
	'proxy-drops-upgrade': ['between'],
	'bad-gateway': ['between', 'server'],
	'head-too-large': ['between', 'server'],
	'rate-limited': ['between', 'server'],
	'access-denied': ['between', 'server'],
	'origin-refused': ['server'],
	'auth-refused': ['client', 'server'],
	redirected: ['client', 'server'],
	'not-upgraded-200': ['between', 'server'],
	'wrong-accept': ['between', 'server'],
	'subprotocol-mismatch': ['client', 'server'],
	'extension-mismatch': ['server'],
	'compression-mismatch': ['client', 'server'],
	'http-on-open-socket': ['between', 'server'],
	'masking-fault': ['client', 'server'],
	'bad-utf8': ['client', 'server'],
	'too-big': ['client', 'server'],
	'protocol-error': ['client', 'server'],
	'idle-timeout': ['between', 'server'],
	'load-balancer-limit': ['between'],
	'process-restarted': ['between', 'server'],
	'server-crashed': ['server'],
	'event-loop-blocked': ['client', 'server'],
	suspended: ['client'],
	'peer-vanished': ['client', 'server'],
	'closed-by-server': ['client', 'server'],
	'closed-by-page': ['page'],
};

/** Lists the causes that the sender of a frame made. A message that is too big may also need a greater limit. */
const BY_SENDER: ReadonlySet<CauseId> = new Set(['bad-utf8', 'protocol-error']);

/** Returns where a cause lies, as far as the evidence shows it: one or two sides. */
export function causeSides(cause: CauseId, evidence: readonly Sign[]): readonly Side[] {
	// A 407 is the response of the client’s own proxy (RFC 9110 §15.5.8).
	const isProxy = evidence.some(({ id, values }) => id === 'response' && values.status === 407);
	if (cause === 'auth-refused' && isProxy) return ['client', 'between'];
	const noRoute = evidence.some(({ id }) => id === 'network-unreachable');
	if (cause === 'no-server' && noRoute) return ['client', 'between'];
	if (cause === 'idle-timeout') return idleSides(evidence) ?? usualSides(cause);
	const shown = shownSide(cause, evidence);
	return shown === null ? usualSides(cause) : [shown];
}

function usualSides(cause: CauseId): readonly Side[] {
	return SIDES[cause].filter((side) => side !== undefined);
}

function shownSide(cause: CauseId, evidence: readonly Sign[]): Side | null {
	if (cause === 'masking-fault') return wrongMaskSide(evidence);
	if (cause === 'peer-vanished') {
		return evidence.some(({ id }) => id === 'network-changed') ? 'client' : null;
	}
	if (!BY_SENDER.has(cause)) return null;
	const senders = new Set(evidence.flatMap(senderShown));
	const [sender] = senders;
	return sender !== undefined && senders.size === 1 ? sender : null;
}

/**
 * Returns null if the limits are of both kinds, or if there is none. The log of a proxy shows a limit of the proxy. The
 * message of an endpoint does not say on which side the endpoint is.
 */
function idleSides(evidence: readonly Sign[]): readonly Side[] | null {
	const limits = evidence.filter(({ id }) => id === 'idle-limit-reached');
	const own = limits.filter(({ values }) => values.by === 'endpoint');
	if (limits.length === 0 || (own.length > 0 && own.length < limits.length)) return null;
	return own.length === 0 ? ['between'] : ['client', 'server'];
}

/** A rule names the side that broke it. The side that closes because of a frame is the one that received it. */
function senderShown({ id, values }: Sign): readonly Role[] {
	const { by } = values;
	if (by !== 'client' && by !== 'server') return [];
	if (id === 'rule-broken') return [by];
	return id === 'close-frame' ? [otherRole(by)] : [];
}
