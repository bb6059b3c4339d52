// The signs without a value that show how a connection opens or fails to, each with what it means for the causes.
import type { CauseId, Phase } from './cause.ts';
import { LOST_UPGRADE } from './first-cause.ts';
import { NEUTRAL, proof, soleReason, wrong, type SignMeaning } from './sign-meaning.ts';

/**
 * Lists causes of a response that does not open the connection, and of a missing one. The most frequent comes first.
 */
const REFUSALS: readonly CauseId[] = [
	'not-upgraded-200',
	'no-server',
	'proxy-drops-upgrade',
	'bad-gateway',
	'auth-refused',
	'origin-refused',
	'redirected',
	'wrong-accept',
	'subprotocol-mismatch',
	'extension-mismatch',
	'proxy-http-1-0',
	'http-2-only',
	'access-denied',
	'rate-limited',
	'head-too-large',
];

/** Lists causes that are impossible if the proxy itself refused the request: no server behind it got one. */
const BEHIND_THE_PROXY: readonly CauseId[] = [
	'proxy-drops-upgrade',
	'proxy-http-1-0',
	'http-2-only',
	'origin-refused',
	'bad-gateway',
];

/** Returns the meaning of a sign that is the reason itself. Browsers have other messages for the causes in the page. */
const reason = (endedIn: Phase): SignMeaning =>
	wrong({ isReason: true, endedIn, rulesOut: ['mixed-content', 'csp-connect-src'] });

export const OPENING_SIGNS = {
	// Before the connection.
	/** Says that all addresses that the pieces name are wss://. */
	'secure-address': { rulesOut: ['mixed-content'] },
	'mixed-content-blocked': proof('mixed-content', 'page'),
	'csp-blocked': proof('csp-connect-src', 'page'),
	'name-not-found': proof('dns', 'name'),
	'name-found': { reached: 'tcp' },
	'client-offline': reason('page'),
	/** Says that the client has a proxy, and did not come to it: its name was not found, or TCP failed. */
	'client-proxy-failed': reason('tcp'),
	/** Says that there is no route, in the network of the client or behind it. */
	'network-unreachable': wrong({
		fits: ['no-server'],
		rulesOut: ['refused', 'tcp-timeout'],
		reached: 'tcp',
		endedIn: 'tcp',
	}),
	'tcp-refused': proof('refused', 'tcp'),
	'tcp-no-answer': proof('tcp-timeout', 'tcp'),
	'tcp-connected': { reached: 'tls', rulesOut: ['refused', 'tcp-timeout'] },
	/** Holds a browser’s message for any failure before the connection is open, or for one of several. */
	'connect-failed': wrong({
		fits: ['dns', 'refused', 'tcp-timeout', 'tls-failed', ...REFUSALS],
		endedIn: 'response',
	}),
	'blocked-by-extension': reason('page'),
	/** Says that a page named a port that browsers keep for other protocols (Fetch, “bad port”). */
	'port-blocked': reason('page'),
	/** Says that a program did not accept the address: its scheme, its host or a fragment. */
	'address-invalid': reason('page'),
	/** Says that a browser has too many WebSockets open, or opens too many at once. */
	'too-many-sockets': reason('page'),
	/** Says that a program was built without TLS, and got an address that begins with wss://. */
	'tls-not-built-in': reason('page'),
	/** Says that the configuration of an app allows no connection without TLS. */
	'cleartext-forbidden': reason('page'),
	/** Says that a mini program may not connect to this host: its list of hosts does not have it. */
	'domain-not-listed': reason('page'),
	/** Says that a process has as many files and sockets open as the system allows it. */
	'open-files-limit': wrong({ isReason: true }),
	/** Says that a server did not start, because nothing in it runs WebSocket endpoints. */
	'endpoint-container-missing': wrong({ isReason: true }),
	/** Says that a server did not start, because another program listens at its port. */
	'port-taken': wrong({ isReason: true }),
	/** Says that a program sent before the opening. The connection itself may still open. */
	'sent-before-open': wrong({ isReason: true }),
	/** Says that a program sent on a WebSocket that was closing or closed, so there was an end before, for any reason. */
	'sent-after-end': wrong({}),
	/** Says that no TCP connection was made, for a reason that the message does not give. */
	'tcp-failed': wrong({
		fits: ['refused', 'tcp-timeout', 'no-server'],
		reached: 'tcp',
		endedIn: 'tcp',
	}),
	/** Says that the time limit for the whole opening has passed, from the name to the response. */
	'opening-timed-out': wrong({
		fits: ['tcp-timeout', 'bad-gateway', 'peer-vanished'],
		endedIn: 'response',
	}),
	/** The proxy of the client did not open a tunnel. */
	'tunnel-refused': wrong({ fits: ['bad-gateway', 'auth-refused'], endedIn: 'response' }),
	'network-changed': wrong({ fits: ['peer-vanished'] }),
	/** Holds a reset before or after the opening, by the peer or by an intermediary. */
	'reset-by-peer': wrong({
		fits: [
			'process-restarted',
			'server-crashed',
			'idle-timeout',
			'peer-vanished',
			'closed-by-page',
		],
		reached: 'tls',
	}),
	/** Holds the end of a connection by the client’s or the server’s own system: its network changed, or no answer came. */
	'connection-aborted': wrong({
		fits: [
			'peer-vanished',
			'idle-timeout',
			'process-restarted',
			'server-crashed',
			'closed-by-page',
		],
		reached: 'tls',
	}),
	/** A program wrote to a TCP connection that the other side had ended. */
	'written-after-end': wrong({
		fits: [
			'closed-by-page',
			'process-restarted',
			'server-crashed',
			'idle-timeout',
			'peer-vanished',
		],
		reached: 'tls',
	}),
	'timed-out': wrong({ fits: ['tcp-timeout', 'peer-vanished', 'idle-timeout'] }),
	// TLS.
	'tls-not-accepted': proof('tls-failed', 'tls'),
	'ended-in-tls': wrong({ fits: ['tls-failed'], reached: 'tls', endedIn: 'tls' }),
	/** Says that the connection ended in TLS or before the response. */
	'ended-before-response': wrong({
		fits: ['no-server', 'tls-failed', 'server-crashed', 'bad-gateway'],
		reached: 'tls',
		endedIn: 'response',
	}),
	/** Says that what came in place of a head is not HTTP: TLS at a port without it, or the other way round. */
	'head-not-http': wrong({
		fits: ['tls-failed', 'no-server'],
		reached: 'tls',
		endedIn: 'response',
	}),
	'tls-connected': { reached: 'response' },
	// The handshake.
	'request-arrived': { reached: 'response' },
	'request-without-upgrade': proof('proxy-drops-upgrade', 'response'),
	'request-not-websocket': wrong({
		fits: ['proxy-drops-upgrade', 'plain-request', 'proxy-http-1-0', 'http-2-only'],
		reached: 'response',
	}),
	/** Holds a request whose client asked for an ordinary page: nothing removed Upgrade from it. */
	'plain-request-sent': { rulesOut: LOST_UPGRADE, reached: 'response' },
	/** Says that a server asked a client for Upgrade that had sent an ordinary request. */
	'plain-request-refused': proof('plain-request', 'response'),
	/** Holds the page that a server for WebSockets alone sends to a request without Upgrade. */
	'websocket-only-page': wrong({
		fits: ['plain-request', 'proxy-drops-upgrade', 'proxy-http-1-0'],
		reached: 'response',
		endedIn: 'response',
	}),
	/** Says that Upgrade arrived, and that the key or the version is missing or wrong. Libraries look at Upgrade first. */
	'handshake-fields-wrong': soleReason('response'),
	'request-http-1-0': proof('proxy-http-1-0', 'response'),
	/** Holds HTTP/1.0 in a message that servers print of a request and clients of a response. */
	'http-1-0-in-use': wrong({ fits: ['proxy-http-1-0'], reached: 'response', endedIn: 'response' }),
	'http-2-in-use': wrong({ fits: ['http-2-only'], reached: 'response' }),
	'http-2-refused': proof('http-2-only', 'response'),
	'origin-not-allowed': proof('origin-refused', 'response'),
	'credentials-refused': proof('auth-refused', 'response'),
	/** The proxy had no connection to the server behind it, so no proxy changed a request on the way there. */
	'upstream-unreachable': wrong({
		proves: 'bad-gateway',
		rulesOut: ['proxy-drops-upgrade', 'proxy-http-1-0'],
		reached: 'response',
		endedIn: 'response',
	}),
	/** The server behind the proxy took the request and did not respond, mostly not in time. */
	'upstream-no-response': proof('bad-gateway', 'response'),
	/** The server behind the proxy ended the connection before it had responded. */
	'upstream-ended': proof('bad-gateway', 'response'),
	'upstream-response-invalid': proof('bad-gateway', 'response'),
	/** No module of Apache took the request: that of the tunnel is missing, or the request has no Upgrade field. */
	'proxy-module-missing': wrong({
		fits: ['proxy-drops-upgrade'],
		reached: 'response',
		endedIn: 'response',
	}),
	'proxy-cannot-upgrade': proof('proxy-drops-upgrade', 'response'),
	'http-1-1-in-use': { rulesOut: ['http-2-only'], reached: 'response' },
	/** The proxy refuses more requests or connections than its limit allows; none came to the server behind it. */
	'requests-limited': wrong({
		proves: 'rate-limited',
		rulesOut: ['bad-gateway', 'process-restarted', 'server-crashed'],
		reached: 'response',
		endedIn: 'response',
	}),
	/** The proxy has no connection left that its own limit allows: it accepts no more, or connects to no more servers. */
	'connections-used-up': wrong({
		proves: 'rate-limited',
		rulesOut: BEHIND_THE_PROXY,
		reached: 'tls',
		endedIn: 'response',
	}),
	/** A line or all lines of the request are longer than the server or the proxy allows. */
	'request-too-long': wrong({
		proves: 'head-too-large',
		rulesOut: BEHIND_THE_PROXY,
		reached: 'response',
		endedIn: 'response',
	}),
	/** The head of the request or of the response is longer than the program that reads it allows. */
	'head-overflow': wrong({ fits: ['head-too-large'], reached: 'response', endedIn: 'response' }),
	/** A rule of the proxy or server, often about addresses, refuses this client. */
	'client-denied': wrong({
		proves: 'access-denied',
		rulesOut: BEHIND_THE_PROXY,
		reached: 'response',
		endedIn: 'response',
	}),
	/** The request is not one of HTTP, or lacks what every request must have. */
	'request-malformed': wrong({
		rulesOut: BEHIND_THE_PROXY,
		reached: 'response',
		endedIn: 'response',
	}),
	/** A request without TLS came to a port with it. The server refused it before it read more. */
	'plain-http-to-tls-port': wrong({
		isReason: true,
		rulesOut: [...BEHIND_THE_PROXY, 'head-too-large'],
		reached: 'response',
		endedIn: 'response',
	}),
	'client-gave-up': wrong({
		fits: ['bad-gateway', 'closed-by-page'],
		reached: 'response',
		endedIn: 'response',
	}),
	'accept-differs': proof('wrong-accept', 'response'),
	/** Holds a message that a program prints in both cases. */
	'accept-differs-or-missing': wrong({
		fits: ['wrong-accept'],
		reached: 'response',
		endedIn: 'response',
	}),
	/** A 101 has no Sec-WebSocket-Accept, so there is no value to compare. */
	'accept-missing': soleReason('response'),
	'subprotocol-differs': proof('subprotocol-mismatch', 'response'),
	'extension-differs': proof('extension-mismatch', 'response'),
	'redirect-refused': proof('redirected', 'response'),
	'redirects-too-many': proof('redirected', 'response'),
	'no-response': wrong({ fits: ['bad-gateway', 'peer-vanished'], reached: 'response' }),
	'response-not-http': wrong({
		fits: ['no-server', 'server-crashed'],
		reached: 'response',
		endedIn: 'response',
	}),
	/** Upgrade or Connection is missing or wrong, in the request; some programs print the same of the response. */
	'upgrade-header-wrong': wrong({
		fits: ['proxy-drops-upgrade', 'plain-request', 'proxy-http-1-0'],
		reached: 'response',
		endedIn: 'response',
	}),
	/** Safari looks at the version before it looks at the status, which may be any. */
	'response-http-1-0': reason('response'),
	/** A server of socket.io has no session with the `sid` of the request. */
	'session-unknown': soleReason('response'),
	'socketio-version-differs': soleReason('response'),
	/** A library asks by HTTP first, and the browser does not give the response of another origin to the page. */
	'polling-blocked-by-cors': soleReason('response'),
	/** A request to socket.io names no transport: its client is none of socket.io, or a page was opened. */
	'socketio-transport-unknown': soleReason('response'),
	/** Upgrade or Connection is missing or wrong in a 101. So the request arrived at the server with its Upgrade field. */
	'response-upgrade-wrong': soleReason('response'),
	/** Says that a client did not accept a 101, for one of the reasons that RFC 6455 §4.1 lists. */
	'rejected-101': wrong({
		fits: ['wrong-accept', 'subprotocol-mismatch', 'extension-mismatch'],
		reached: 'response',
		endedIn: 'response',
	}),
	/** The server’s program supports no upgrade to what the request asks for, which may be HTTP/2. */
	'upgrade-not-supported': wrong({ reached: 'response', endedIn: 'response' }),
	'websocket-library-missing': soleReason('response'),
	/** The server of python-socketio runs where no WebSocket can be opened, and knows it. */
	'websocket-server-missing': soleReason('response'),
	/** A middleware hides the interface of Go by which a library takes over the TCP connection. */
	'hijacker-hidden': soleReason('response'),
	/** Says that the server’s program refused before it accepted: an unknown path gives the same 403. */
	'refused-before-accept': wrong({
		fits: ['no-server', 'auth-refused', 'origin-refused'],
		reached: 'response',
		endedIn: 'response',
	}),
	'path-unknown': proof('no-server', 'response'),
	/** Holds a GET with a 2xx in a log, which may be an ordinary page, with the values `status` and `path`. */
	'plain-response': NEUTRAL,
	/** Holds a GET with a 2xx in a log, at a path that another piece names as one of a WebSocket. */
	'plain-response-at-path': wrong({
		fits: ['not-upgraded-200', 'proxy-drops-upgrade', 'proxy-http-1-0'],
	}),
	'handshake-failed': wrong({ fits: REFUSALS, reached: 'response', endedIn: 'response' }),
} as const satisfies Record<string, SignMeaning>;
