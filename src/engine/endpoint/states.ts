// The states of an endpoint: what each allows, and which states follow it. One table serves the code, the
// tests and the diagram. It refines RFC 6455's four states by which side has sent Close and which half of TCP
// has ended.

import type { Role } from '../role.ts';

/** Lists the states of RFC 6455 (§4.1, §7.1.3, §7.1.4), by the names of the WHATWG standard. */
export type ReadyState = 'CONNECTING' | 'OPEN' | 'CLOSING' | 'CLOSED';

export type StateName =
	| 'awaiting-request'
	| 'awaiting-response'
	| 'open'
	| 'close-sent'
	| 'close-received'
	| 'close-done'
	| 'half-closed'
	| 'ending'
	| 'closed';

/** Names what moves an endpoint from one state to the next. */
export type StateTrigger =
	| 'accept'
	| 'send-close'
	| 'receive-close'
	| 'shut-down'
	| 'fail'
	| 'tcp-end';

/** Describes what an endpoint may do in one state. */
export interface EndpointState {
	readonly readyState: ReadyState;
	/** Lists the endpoints that can be in this state. */
	readonly roles: readonly Role[];
	/** Says how received bytes are read; with `nothing` they are discarded. */
	readonly reads: 'head' | 'frames' | 'nothing';
	/** Says what may be sent. §5.5.1 forbids data after a Close, but not Ping and Pong. */
	readonly sends: { readonly data: boolean; readonly control: boolean; readonly close: boolean };
	/**
	 * Describes our half of the TCP connection. `open`: we may write; `shut`: we have sent FIN; `over`: both halves
	 * have ended.
	 */
	readonly tcp: 'open' | 'shut' | 'over';
	/** Maps each possible trigger to the state that follows it. */
	readonly next: Readonly<Partial<Record<StateTrigger, StateName>>>;
}

const BOTH: readonly Role[] = ['client', 'server'];
const ALL = { data: true, control: true, close: true };
const CONTROL = { data: false, control: true, close: false };
const CLOSE = { data: false, control: false, close: true };
const NOTHING = { data: false, control: false, close: false };

/** Gives for each state what an endpoint may do in it, and which states may follow. */
export const STATES: Readonly<Record<StateName, EndpointState>> = {
	'awaiting-request': {
		readyState: 'CONNECTING',
		roles: ['server'],
		reads: 'head',
		sends: NOTHING,
		tcp: 'open',
		next: { accept: 'open', fail: 'ending', 'tcp-end': 'closed' },
	},
	'awaiting-response': {
		readyState: 'CONNECTING',
		roles: ['client'],
		reads: 'head',
		sends: NOTHING,
		tcp: 'open',
		next: { accept: 'open', fail: 'ending', 'tcp-end': 'closed' },
	},
	open: {
		readyState: 'OPEN',
		roles: BOTH,
		reads: 'frames',
		sends: ALL,
		tcp: 'open',
		next: {
			'send-close': 'close-sent',
			'receive-close': 'close-received',
			fail: 'ending',
			'tcp-end': 'closed',
		},
	},
	// Data that the peer sent before it received our Close is still read.
	'close-sent': {
		readyState: 'CLOSING',
		roles: BOTH,
		reads: 'frames',
		sends: CONTROL,
		tcp: 'open',
		next: { 'receive-close': 'close-done', fail: 'ending', 'tcp-end': 'closed' },
	},
	// A Close must be answered as soon as practical (§5.5.1). This endpoint answers it in the same step.
	'close-received': {
		readyState: 'CLOSING',
		roles: BOTH,
		reads: 'nothing',
		sends: CLOSE,
		tcp: 'open',
		next: { 'send-close': 'close-done', 'tcp-end': 'closed' },
	},
	// The server ends TCP at once; the client waits for that, for a limited time (§7.1.1).
	'close-done': {
		readyState: 'CLOSING',
		roles: BOTH,
		reads: 'nothing',
		sends: NOTHING,
		tcp: 'open',
		next: { 'shut-down': 'half-closed', 'tcp-end': 'closed' },
	},
	// After both Close frames the server has sent FIN and waits for that of the client.
	'half-closed': {
		readyState: 'CLOSING',
		roles: ['server'],
		reads: 'nothing',
		sends: NOTHING,
		tcp: 'shut',
		next: { 'tcp-end': 'closed' },
	},
	// The connection has failed, was refused or was given up. Nothing more from the peer is processed, not
	// even its Close (§7.1.7).
	ending: {
		readyState: 'CLOSING',
		roles: BOTH,
		reads: 'nothing',
		sends: NOTHING,
		tcp: 'shut',
		next: { 'tcp-end': 'closed' },
	},
	closed: {
		readyState: 'CLOSED',
		roles: BOTH,
		reads: 'nothing',
		sends: NOTHING,
		tcp: 'over',
		next: {},
	},
};

export const STATE_NAMES = Object.keys(STATES) as readonly StateName[];

/** @throws RangeError when the table has no transition for this trigger */
export function nextState(from: StateName, trigger: StateTrigger): StateName {
	const to = STATES[from].next[trigger];
	if (to === undefined) throw new RangeError(`${trigger} leads nowhere from ${from}`);
	return to;
}
