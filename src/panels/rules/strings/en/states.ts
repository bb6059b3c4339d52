// The words about the states of an endpoint.
import type {
	ReadyState,
	Role,
	EndpointState,
	StateCause,
	StateName,
} from '../../../../engine/index.ts';

const NAMES: Readonly<Record<StateName, string>> = {
	'awaiting-request': 'Awaiting request',
	'awaiting-response': 'Awaiting response',
	open: 'Open',
	'close-sent': 'Close sent',
	'close-received': 'Close received',
	'close-done': 'Closes exchanged',
	'half-closed': 'Half closed',
	ending: 'Ending',
	closed: 'Closed',
};

const SAYS: Readonly<Record<StateName, string>> = {
	'awaiting-request':
		'The server has a TCP connection and reads the request as it comes, until its empty line.',
	'awaiting-response':
		'The client has sent its request and reads the answer as it comes, until its empty line.',
	open: 'Messages and control frames go both ways, each side on its own.',
	'close-sent':
		'Our Close is out and the other side’s is not here yet. What it sent before it heard of ours is still read; we send no more data.',
	'close-received':
		'The other side’s Close is here and ours is not sent yet. It is answered as soon as practical: here at once, so no endpoint stays in this state.',
	'close-done':
		'Both have said Close. The server ends TCP at once; the client waits for that, with a limit.',
	'half-closed': 'The server has sent its FIN and waits for the client’s.',
	ending:
		'Failed, refused or given up. Nothing more of the other side is processed, not even its Close.',
	closed:
		'TCP is over. The application is told the code of the Close that came (1005 where it had none), or 1006 where no Close came, and whether it was clean.',
};

const CAUSES: Readonly<Record<StateCause, { readonly short: string; readonly long: string }>> = {
	accept: { short: '101', long: 'the opening handshake succeeds (101)' },
	'send-close': { short: 'sends Close', long: 'sends a Close' },
	'receive-close': { short: 'gets Close', long: 'receives a Close' },
	'shut-down': { short: 'sends FIN', long: 'ends its half of TCP (FIN)' },
	fail: { short: 'fails', long: 'fails the connection, refuses it or gives it up' },
	'tcp-end': { short: 'TCP ends', long: 'TCP ends' },
};

const who = (roles: readonly Role[]) =>
	roles.length === 1 ? `${roles[0]!} only` : 'client and server';

function sends({ data, control, close }: EndpointState['sends']): string {
	const allowed = [
		...(data ? ['messages'] : []),
		...(control ? ['Ping and Pong'] : []),
		...(close ? ['Close'] : []),
	];
	return allowed.length === 0 ? 'no frames' : allowed.join(', ');
}

export const STATE_WORDS = {
	link: 'The states of an endpoint',
	title: 'The states of an endpoint',
	text: 'Which bytes are read, what may be sent and what may follow depends on the state. This is the table that the engine itself runs on: the four states of RFC 6455, which browsers show as readyState, with the distinctions inside them.',
	diagram: 'Diagram of states',
	table: 'All states as a table',
	choose:
		'Choose a state to see what it allows. Solid lines are the regular way, dashed ones failure, dotted ones the end of TCP.',
	whose: 'Whose states',
	both: 'client and server',
	only: { client: 'client only', server: 'server only' },
	names: NAMES,
	says: SAYS,
	causes: CAUSES,
	who,
	/** The accessible name of a state; it begins with the visible text. */
	node: (
		state: StateName,
		{ readyState, roles }: { readyState: ReadyState; roles: readonly Role[] },
	) =>
		roles.length === 1
			? `${NAMES[state]} ${who(roles)}, ${readyState}`
			: `${NAMES[state]}, ${readyState}, ${who(roles)}`,
	reads: { head: 'a head of HTTP', frames: 'frames', nothing: 'nothing: what comes is discarded' },
	sends,
	tcp: { open: 'open', shut: 'our FIN is sent', over: 'over' },
	columns: {
		state: 'State',
		who: 'Who',
		reads: 'Reads',
		sends: 'May send',
		tcp: 'TCP',
		next: 'Leads to',
		from: 'Comes from',
	},
	rules: 'Rules that speak of it',
	nowhere: 'nowhere',
	beginning: 'the beginning: TCP is connected',
	ofRule: 'In the diagram of states: ',
};
