// Where a cause lies: what to change is on that side. Some causes can lie on either of two sides, and some evidence
// shows which one it is.
import { otherRole, type Role } from '../engine/role.ts';
import { CAUSES, type CauseId } from './cause.ts';
import type { Side } from './causes/record.ts';
import type { Sign } from './sign.ts';
import { wrongMaskSide } from './wrong-mask.ts';

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
	return CAUSES[cause].sides.filter((side) => side !== undefined);
}

function shownSide(cause: CauseId, evidence: readonly Sign[]): Side | null {
	if (cause === 'masking-fault') return wrongMaskSide(evidence);
	// The log of a server says so itself; a status may be the one of a hop.
	if (cause === 'no-server') {
		return evidence.some(({ id }) => id === 'path-unknown') ? 'server' : null;
	}
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
	const limits = evidence.filter(
		({ id }) => id === 'idle-limit-reached' || id === 'upstream-silent',
	);
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
