// Holds the words about the states of an endpoint.
import type {
	ReadyState,
	EndpointState,
	StateTrigger,
	StateName,
} from '../../../../engine/endpoint/index.ts';
import type { Role } from '../../../../engine/role.ts';
import { STATE_TERMS } from '../../../../strings/en/state-terms.ts';

/** Holds the names as the diagram shows them, with a capital letter. */
const NAMES = Object.fromEntries(
	Object.entries(STATE_TERMS).map(([state, name]) => [
		state,
		name.replace(/^./, (letter) => letter.toUpperCase()),
	]),
) as Readonly<Record<StateName, string>>;

const SAYS: Readonly<Record<StateName, string>> = {
	'awaiting-request': 'The server has a TCP connection and reads the request up to its empty line.',
	'awaiting-response':
		'The client has sent its request and reads the response up to its empty line.',
	open: 'Both sides may send messages and control frames, without waiting for each other.',
	'close-sent':
		'The endpoint has sent its Close, but the other side’s Close has not arrived. The endpoint still reads what the other side sent before it received this Close, but sends no more data.',
	'close-received':
		'The other side’s Close has arrived, but the endpoint has not sent its Close yet. According to RFC 6455, the answer should follow as soon as practical. This engine sends its Close at once, so no endpoint stays in this state.',
	'close-done':
		'Both sides have sent a Close. The server closes the TCP connection at once. The client waits until the TCP connection ends, but only for a limited time.',
	'half-closed': 'The server has sent its TCP FIN and waits for the client’s TCP FIN.',
	ending:
		'The connection has failed, was refused or was given up. The endpoint processes nothing more from the other side, not even a Close. According to the WHATWG standard, a page gets its events when the TCP connection has ended; Chromium and Firefox fire them in this state (measured).',
	closed:
		'The TCP connection has ended. The application gets the close code that arrived, or 1005 if the Close had no code, or 1006 if no Close arrived. The application also learns whether the close was clean. It was clean if the endpoint sent a Close and processed the Close of the other side.',
};

const TRIGGERS: Readonly<Record<StateTrigger, { readonly short: string; readonly long: string }>> =
	{
		accept: { short: '101', long: 'the opening handshake succeeds (101)' },
		'send-close': { short: 'sends Close', long: 'sends a Close' },
		'receive-close': { short: 'gets Close', long: 'receives a Close' },
		'shut-down': { short: 'sends FIN', long: 'ends its half of the TCP connection (FIN)' },
		fail: { short: 'fails', long: 'fails the connection, refuses it or gives it up' },
		'tcp-end': { short: 'TCP ends', long: 'the TCP connection ends' },
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
	text: 'The state of an endpoint decides which bytes it reads, what it may send and which state can follow. The engine runs on a table of these states. The table divides the four states of RFC 6455, which browsers show as readyState, into finer states.',
	diagram: 'Diagram of states',
	table: 'All states as a table',
	choose:
		'Choose a state to see what it allows. Solid lines show the regular path, dashed lines show a failure, and dotted lines show the end of the TCP connection.',
	whose: 'Whose states',
	both: 'client and server',
	only: { client: 'client only', server: 'server only' },
	names: NAMES,
	says: SAYS,
	triggers: TRIGGERS,
	who,
	/** Returns the accessible name of a state. It begins with the visible text. */
	node: (
		state: StateName,
		{ readyState, roles }: { readyState: ReadyState; roles: readonly Role[] },
	) =>
		roles.length === 1
			? `${NAMES[state]} ${who(roles)}, ${readyState}`
			: `${NAMES[state]}, ${readyState}, ${who(roles)}`,
	reads: {
		head: 'an HTTP head (start line and header fields)',
		frames: 'frames',
		nothing: 'nothing; received bytes are discarded',
	},
	sends,
	tcp: { open: 'open', shut: 'FIN is sent', over: 'ended' },
	columns: {
		state: 'State',
		who: 'Role',
		reads: 'Reads',
		sends: 'May send',
		tcp: 'TCP',
		next: 'Leads to',
		from: 'Comes from',
	},
	rules: 'Rules about this state',
	nowhere: 'nowhere',
	beginning: 'the start: the TCP connection is open',
	ofRule: 'In the diagram of states: ',
};
