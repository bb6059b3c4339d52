// What each state of an endpoint allows, and where it leads: one table for the code, the tests and the diagram.
// It holds RFC 6455's four states with the distinctions inside them: who has said Close, and which half of TCP is shut.

export type Role = 'client' | 'server';

/** §4.1, §7.1.3, §7.1.4. */
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

export type StateCause =
	'accept' | 'send-close' | 'receive-close' | 'shut-down' | 'fail' | 'tcp-end';

export interface EndpointState {
	readonly readyState: ReadyState;
	/** Who can be in it. */
	readonly roles: readonly Role[];
	/** What bytes that come are read as; `nothing`: they are discarded. */
	readonly reads: 'head' | 'frames' | 'nothing';
	/** What may be sent. §5.5.1 forbids data after a Close, not Ping and Pong. */
	readonly sends: { readonly data: boolean; readonly control: boolean; readonly close: boolean };
	/** Our half of the TCP connection: we may still write, we have sent FIN, or all is over. */
	readonly tcp: 'open' | 'shut' | 'over';
	readonly next: Readonly<Partial<Record<StateCause, StateName>>>;
}

const BOTH: readonly Role[] = ['client', 'server'];
const ALL = { data: true, control: true, close: true };
const CONTROL = { data: false, control: true, close: false };
const CLOSE = { data: false, control: false, close: true };
const NOTHING = { data: false, control: false, close: false };

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
	// Data the peer sent before it heard of our Close is still read.
	'close-sent': {
		readyState: 'CLOSING',
		roles: BOTH,
		reads: 'frames',
		sends: CONTROL,
		tcp: 'open',
		next: { 'receive-close': 'close-done', fail: 'ending', 'tcp-end': 'closed' },
	},
	// §5.5.1: answered as soon as practical; here in the same step.
	'close-received': {
		readyState: 'CLOSING',
		roles: BOTH,
		reads: 'nothing',
		sends: CLOSE,
		tcp: 'open',
		next: { 'send-close': 'close-done', 'tcp-end': 'closed' },
	},
	// §7.1.1: the server shuts TCP at once, the client waits for that, with a limit.
	'close-done': {
		readyState: 'CLOSING',
		roles: BOTH,
		reads: 'nothing',
		sends: NOTHING,
		tcp: 'open',
		next: { 'shut-down': 'half-closed', 'tcp-end': 'closed' },
	},
	'half-closed': {
		readyState: 'CLOSING',
		roles: ['server'],
		reads: 'nothing',
		sends: NOTHING,
		tcp: 'shut',
		next: { 'tcp-end': 'closed' },
	},
	// §7.1.7: failed, refused or given up; nothing more of the peer is processed, not even its Close.
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

/** @throws RangeError where the table has no such way. */
export function nextState(from: StateName, cause: StateCause): StateName {
	const to = STATES[from].next[cause];
	if (to === undefined) throw new RangeError(`${cause} leads nowhere from ${from}`);
	return to;
}
