// A connection ends for one first cause, and everything later is its consequence. So a proven cause rules out the
// other causes of its phase, except those that may have led to it: a client that disappears sends nothing, and then
// an idle limit ends the connection.
import { CAUSES, type CauseId, type Phase } from './cause.ts';

/** Lists why a request loses its Upgrade field. It then reaches another handler, which may respond with any status. */
export const LOST_UPGRADE: readonly CauseId[] = [
	'proxy-drops-upgrade',
	'proxy-http-1-0',
	'http-2-only',
];

/** Lists the causes that may have led to a proven one. Two writers at once can make any frame header wrong. */
const MAY_LEAD_TO: Readonly<Partial<Record<CauseId, readonly CauseId[]>>> = {
	'no-server': LOST_UPGRADE,
	'proxy-http-1-0': LOST_UPGRADE,
	'proxy-drops-upgrade': LOST_UPGRADE,
	'bad-gateway': LOST_UPGRADE,
	'auth-refused': LOST_UPGRADE,
	// Without a session many applications redirect to the page of the login, or send it.
	redirected: [...LOST_UPGRADE, 'auth-refused'],
	// A server of files sends its start page for any path.
	'not-upgraded-200': [...LOST_UPGRADE, 'auth-refused', 'no-server'],
	// The bytes of another protocol, and those of a wrong window, make frames that cannot be.
	'compression-mismatch': ['protocol-error'],
	// An error handler of HTTP may write its response on the open socket.
	'http-on-open-socket': ['protocol-error', 'server-crashed'],
	'masking-fault': ['http-on-open-socket', 'protocol-error'],
	'bad-utf8': ['masking-fault', 'protocol-error'],
	'too-big': ['http-on-open-socket', 'masking-fault', 'protocol-error'],
	'protocol-error': ['http-on-open-socket', 'masking-fault', 'compression-mismatch'],
	'idle-timeout': ['peer-vanished', 'event-loop-blocked', 'suspended'],
	'process-restarted': ['server-crashed'],
	// A firewall or a load balancer may forget a connection without a FIN.
	'peer-vanished': ['idle-timeout', 'load-balancer-limit', 'process-restarted', 'server-crashed'],
	// An application may close for any of these.
	'closed-by-server': ['too-big', 'idle-timeout', 'process-restarted', 'peer-vanished'],
	'closed-by-page': ['peer-vanished', 'suspended'],
	// A handler may report an error because of anything that happened to its connection.
	'server-crashed': [
		'http-on-open-socket',
		'masking-fault',
		'bad-utf8',
		'too-big',
		'protocol-error',
		'idle-timeout',
		'load-balancer-limit',
		'process-restarted',
		'peer-vanished',
		'closed-by-page',
	],
};

/**
 * Returns whether a connection that a proven cause ended cannot have ended because of the other cause.
 * @param endedIn the phase in which the proven cause ended it
 */
export function isExcluded(other: CauseId, proven: CauseId, endedIn: Phase): boolean {
	return CAUSES[other] === endedIn && !mayLeadTo(other, proven);
}

/** Returns whether a cause is the proven one, or may have led to it. */
export function mayLeadTo(other: CauseId, proven: CauseId): boolean {
	return other === proven || (MAY_LEAD_TO[proven] ?? []).includes(other);
}
