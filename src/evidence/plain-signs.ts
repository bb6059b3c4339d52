// The signs without a value, each with what it says of the connection: how far it came, and whether something went
// wrong. For which causes a sign speaks is said by the causes (causes/).
import { NEUTRAL, failed, reason, sole, wrong, type Passage } from './passage.ts';

export const PLAIN_SIGNS = {
	// Before the connection.
	/** Says that all addresses that the pieces name are wss://. */
	'secure-address': NEUTRAL,
	'mixed-content-blocked': failed('page'),
	'csp-blocked': failed('page'),
	'name-not-found': failed('name'),
	'name-found': { reached: 'tcp' },
	'client-offline': sole('page'),
	/** Says that the client has a proxy, and did not come to it: its name was not found, or TCP failed. */
	'client-proxy-failed': reason('tcp'),
	/** Says that there is no route, in the network of the client or behind it. */
	'network-unreachable': failed('tcp'),
	'tcp-refused': failed('tcp'),
	'tcp-no-answer': failed('tcp'),
	'tcp-connected': { reached: 'tls' },
	/** Holds a browser’s message for any failure before the connection is open, or for one of several. */
	'connect-failed': wrong({ endedIn: 'response' }),
	'blocked-by-extension': sole('page'),
	'access-blocked-locally': sole('page'),
	'proxy-of-environment': sole('page'),
	'tls-out-of-memory': sole('tls'),
	'task-stack-overflow': wrong({ isReason: true }),
	/** Says that a page named a port that browsers keep for other protocols (Fetch, “bad port”). */
	'port-blocked': sole('page'),
	/** Says that a program did not accept the address: its scheme, its host or a fragment. */
	'address-invalid': sole('page'),
	/** Says that a library did not accept the name of a subprotocol, so it sent no request. */
	'subprotocol-name-invalid': sole('page'),
	/** Says that a library did not accept the close code or the reason of a call, so it sent no Close. */
	'close-call-refused': wrong({ isReason: true, reached: 'open' }),
	/** Says that a browser has too many WebSockets open, or opens too many at once. */
	'too-many-sockets': sole('page'),
	/** Says that a program was built without TLS, and got an address that begins with wss://. */
	'tls-not-built-in': sole('page'),
	/** Says that the configuration of an app allows no connection without TLS. */
	'cleartext-forbidden': sole('page'),
	/** Says that a mini program may not connect to this host: its list of hosts does not have it. */
	'domain-not-listed': sole('page'),
	/** Says that a process has as many files and sockets open as the system allows it. */
	'open-files-limit': wrong({ isReason: true }),
	/** Says that the firewall of a system tracks as many connections as it may, and drops what begins another one. */
	'connection-table-full': wrong({ isReason: true }),
	/** Says that the handler of a request returned, and its program then used the WebSocket of it. */
	'handler-returned': wrong({ isReason: true, reached: 'open' }),
	/** Says that a program calls its library as another version of the library wants it. */
	'library-api-changed': wrong({ isReason: true }),
	/** Says that a server did not take `*` as the list of the origins that may send credentials. */
	'origin-wildcard': wrong({ isReason: true }),
	'other-package-imported': wrong({ isReason: true }),
	/** Says that a server did not start, because nothing in it runs WebSocket endpoints. */
	'endpoint-container-missing': wrong({ isReason: true }),
	/** Says that a server did not start, because another program listens at its port. */
	'port-taken': wrong({ isReason: true }),
	/** Says that a program sent before the opening. The connection itself may still open. */
	'sent-before-open': wrong({ isReason: true }),
	/** Says that a program sent on a WebSocket that was closing or closed, so there was an end before, for any reason. */
	'sent-after-end': wrong({}),
	/** Says that no TCP connection was made, for a reason that the message does not give. */
	'tcp-failed': failed('tcp'),
	/** Says that the time limit for the whole opening has passed, from the name to the response. */
	'opening-timed-out': wrong({ endedIn: 'response' }),
	/** The proxy of the client did not open a tunnel. */
	'tunnel-refused': reason('response'),
	'network-changed': wrong({}),
	/** Holds a reset before or after the opening, by the peer or by an intermediary. */
	'reset-by-peer': wrong({ reached: 'tls' }),
	/** Holds the end of a connection by the client’s or the server’s own system: its network changed, or no answer came. */
	'connection-aborted': wrong({ reached: 'tls' }),
	/** A program wrote to a TCP connection that the other side had ended. */
	'written-after-end': wrong({ reached: 'tls' }),
	'timed-out': wrong({}),
	// TLS.
	'tls-not-accepted': failed('tls'),
	'ended-in-tls': failed('tls'),
	/** Says that the connection ended in TLS or before the response. */
	'ended-before-response': wrong({ reached: 'tls', endedIn: 'response' }),
	/** Says that what came in place of a head is not HTTP: TLS at a port without it, or the other way round. */
	'head-not-http': wrong({ reached: 'tls', endedIn: 'response' }),
	'tls-connected': { reached: 'response' },
	// The handshake.
	'request-arrived': { reached: 'response' },
	'request-without-upgrade': failed('response'),
	'request-not-websocket': wrong({ reached: 'response' }),
	/** Holds a request whose client asked for an ordinary page: nothing removed Upgrade from it. */
	'plain-request-sent': { reached: 'response' },
	/** Says that a server asked a client for Upgrade that had sent an ordinary request. */
	'plain-request-refused': failed('response'),
	/** Holds the page that a server for WebSockets alone sends to a request without Upgrade. */
	'websocket-only-page': failed('response'),
	/** Says that Upgrade arrived, and that the key or the version is missing or wrong. Libraries look at Upgrade first. */
	'handshake-fields-wrong': sole('response'),
	'request-http-1-0': failed('response'),
	/** Holds HTTP/1.0 in a message that servers print of a request and clients of a response. */
	'http-1-0-in-use': failed('response'),
	'http-2-in-use': wrong({ reached: 'response' }),
	'http-2-refused': failed('response'),
	'origin-not-allowed': failed('response'),
	'credentials-refused': failed('response'),
	/** The proxy had no connection to the server behind it, so no proxy changed a request on the way there. */
	'upstream-unreachable': failed('response'),
	/** The server behind the proxy took the request and did not respond, mostly not in time. */
	'upstream-no-response': failed('response'),
	/** The server behind the proxy ended the connection before it had responded. */
	'upstream-ended': failed('response'),
	'upstream-response-invalid': failed('response'),
	/** The response had begun, a 101 or any other, and nothing more of it came within the limit of the proxy. */
	'upstream-silent': wrong({ reached: 'response' }),
	/** No module of Apache took the request: that of the tunnel is missing, or the request has no Upgrade field. */
	'proxy-module-missing': failed('response'),
	'proxy-cannot-upgrade': failed('response'),
	'http-1-1-in-use': { reached: 'response' },
	/** The proxy refuses more requests or connections than its limit allows; none came to the server behind it. */
	'requests-limited': failed('response'),
	/** The proxy has no connection left that its own limit allows: it accepts no more, or connects to no more servers. */
	'connections-used-up': wrong({ reached: 'tls', endedIn: 'response' }),
	/** A line or all lines of the request are longer than the server or the proxy allows. */
	'request-too-long': failed('response'),
	/** The head of the request or of the response is longer than the program that reads it allows. */
	'head-overflow': failed('response'),
	/** A rule of the proxy or server, often about addresses, refuses this client. */
	'client-denied': failed('response'),
	/** The request is not one of HTTP, or lacks what every request must have. */
	'request-malformed': failed('response'),
	/** A request without TLS came to a port with it. The server refused it before it read more. */
	'plain-http-to-tls-port': wrong({ isReason: true, reached: 'response', endedIn: 'response' }),
	'client-gave-up': failed('response'),
	'accept-differs': failed('response'),
	/** Holds a message that a program prints in both cases. */
	'accept-differs-or-missing': failed('response'),
	/** A 101 has no Sec-WebSocket-Accept, so there is no value to compare. */
	'accept-missing': sole('response'),
	'subprotocol-differs': failed('response'),
	'extension-differs': failed('response'),
	'redirect-refused': failed('response'),
	'redirects-too-many': failed('response'),
	'no-response': wrong({ reached: 'response' }),
	'response-not-http': failed('response'),
	/** Upgrade or Connection is missing or wrong, in the request; some programs print the same of the response. */
	'upgrade-header-wrong': failed('response'),
	/** Safari looks at the version before it looks at the status, which may be any. */
	'response-http-1-0': reason('response'),
	/** A server of socket.io has no session with the `sid` of the request. */
	'session-unknown': sole('response'),
	'socketio-version-differs': sole('response'),
	/** A library asks by HTTP first, and the browser does not give the response of another origin to the page. */
	'polling-blocked-by-cors': sole('response'),
	/** A request to socket.io names no transport: its client is none of socket.io, or a page was opened. */
	'socketio-transport-unknown': sole('response'),
	/** Upgrade or Connection is missing or wrong in a 101. So the request arrived at the server with its Upgrade field. */
	'response-upgrade-wrong': sole('response'),
	/** Says that a client did not accept a 101, for one of the reasons that RFC 6455 §4.1 lists. */
	'rejected-101': failed('response'),
	/** The server’s program supports no upgrade to what the request asks for, which may be HTTP/2. */
	'upgrade-not-supported': failed('response'),
	'websocket-library-missing': sole('response'),
	/** The server of python-socketio runs where no WebSocket can be opened, and knows it. */
	'websocket-server-missing': sole('response'),
	/** The server’s program took the request as one for a WebSocket, and has no part that handles it. */
	'websocket-not-handled': sole('response'),
	/** The server can open WebSockets, and they are switched off for this site. */
	'websockets-switched-off': sole('response'),
	/** The handler on the server used the WebSocket, answered or ended, and had not accepted the handshake. */
	'accept-not-called': wrong({ isReason: true, reached: 'response' }),
	/** Two WebSocket servers on one HTTP server answered the same request, so one wrote into the connection of the other. */
	'servers-on-one-socket': wrong({ isReason: true, reached: 'response' }),
	/** An MQTT broker got bytes that are no MQTT, at a port where it may expect no WebSocket. */
	'mqtt-unreadable': wrong({ isReason: true, reached: 'tls' }),
	/** The handler on the server ran on after the connection had ended, until its server stopped it. */
	'handler-killed': wrong({ isReason: true, reached: 'response' }),
	/** A middleware hides the interface of Go by which a library takes over the TCP connection. */
	'hijacker-hidden': sole('response'),
	/** Says that the server’s program refused before it accepted: an unknown path gives the same 403. */
	'refused-before-accept': failed('response'),
	'path-unknown': failed('response'),
	/** The connection to a server of socket.io is open, and the server has no namespace of this name. */
	'namespace-unknown': wrong({ isReason: true, reached: 'open' }),
	/** The request is a handshake, and the server's program has it without the connection on which it came. */
	'upgrade-state-missing': sole('response'),
	/** Holds a GET with a 2xx in a log, which may be an ordinary page, with the values `status` and `path`. */
	'plain-response': NEUTRAL,
	/** Holds a GET with a 2xx in a log, at a path that another piece names as one of a WebSocket. */
	'plain-response-at-path': wrong({}),
	'handshake-failed': failed('response'),

	// The open connection and its end.
	opened: { reached: 'open' },
	'message-passed': { reached: 'open' },
	'ended-without-close': wrong({}),
	/** Holds the end of a connection in a message that is the same for each close code and without one. */
	'transport-ended': wrong({}),
	/** Holds a browser’s message for any failure after the opening. */
	'open-connection-failed': wrong({ reached: 'open' }),
	'fin-from-server': NEUTRAL,
	'fin-from-client': NEUTRAL,
	'reset-from-server': wrong({}),
	'reset-from-client': wrong({}),
	'idle-limit-reached': failed('open'),
	'lifetime-limit-reached': failed('open'),
	/** A router names a request idle. It says the same of a WebSocket that a page ended after the idle limit. */
	'idle-reported': wrong({ reached: 'response' }),
	/** No message of the server came within a limit of the client, although the server sends some without being asked. */
	'server-silent': wrong({ reached: 'open' }),
	/** Says that nothing came within a limit that the program itself sets for reading, such as one for the next Pong. */
	'nothing-received': wrong({ reached: 'tls' }),
	/** Holds EPROTO of Apple’s systems. Their client for WebSockets gives it for frames that it cannot read. */
	'apple-protocol-error': wrong({ isReason: true, reached: 'tls' }),
	/** The server ends a worker that was busy for too long. A worker that holds one WebSocket at a time is busy with it. */
	'worker-timed-out': wrong({ isReason: true, reached: 'response' }),
	/** API Gateway has no route for a message, and keeps the connection open. */
	'gateway-route-missing': wrong({ isReason: true, reached: 'open' }),
	/** The program behind API Gateway failed for a message, and the connection stays open. */
	'gateway-integration-failed': wrong({ isReason: true, reached: 'open' }),
	'peer-silent': failed('open'),
	'ping-unanswered': wrong({ reached: 'open' }),
	/** Since protocol 4 the server of socket.io pings, and the client reports that no ping came. */
	'heartbeat-missing': wrong({ reached: 'open' }),
	'upstream-died': wrong({}),
	'server-error': wrong({}),
	/** The server’s program could not connect to a database or a message broker. The WebSocket need not need it. */
	'store-unreachable': wrong({}),
	'server-out-of-memory': wrong({}),
	/** The server’s program ended the connection because of an error, which may be one in what it received. */
	'closed-with-error': wrong({ reached: 'open' }),
	/** The application refused the client in its first step after the opening. */
	'rejected-when-open': failed('open'),
	/** The server’s program called the function that ends the connection of one client. */
	'server-disconnected': wrong({ isReason: true, reached: 'open' }),
	'server-stopping': wrong({}),
	'page-left': wrong({}),
	'closed-before-open': wrong({}),
	'message-too-big': failed('open'),
	/** The WebSocket opened, and its server could not connect to the program behind it. */
	'target-unreachable': sole('open'),
	/** A message of any size has more fragments than the receiver accepts, or came in more pieces of TCP. */
	'parts-too-many': sole('open'),
	/** The other side takes what is sent more slowly than a limit of the sender allows, so the sender ended the connection. */
	'receiver-slow': sole('open'),
	/** The receiver does not join the fragments of a message, and ends the connection. */
	'fragments-not-read': sole('open'),
	'text-not-utf8': failed('open'),
	'mask-missing': failed('open'),
	'mask-unexpected': failed('open'),
	/** Holds a frame whose MASK bit is wrong, in a direction that the message does not give. */
	'mask-wrong': failed('open'),
	/** Holds a frame head that cannot be: “HTTP/1.1” on an open socket looks the same. */
	'frame-unreadable': failed('open'),
	'http-instead-of-frames': failed('open'),
	'frame-invalid': failed('open'),
	/** A Close came between the fragments of a message. RFC 6455 allows it, but the receiver failed the connection. */
	'close-within-message': wrong({ isReason: true, reached: 'open', endedIn: 'open' }),
	'closed-cleanly': { reached: 'open' },

	// The answers of the person.
	'without-proxy-works': wrong({}),
	'without-proxy-fails-too': NEUTRAL,
	'no-proxy': NEUTRAL,
	'fixed-time': wrong({ reached: 'open' }),
	'varying-time': { reached: 'open' },
	'traffic-keeps-it-open': wrong({}),
	'traffic-does-not-help': NEUTRAL,
	'never-opens': wrong({ endedIn: 'response' }),
	'wss-works': wrong({}),
	'wss-fails-too': NEUTRAL,
	'other-page-works': wrong({}),
	'other-network-works': wrong({}),
	'restart-at-that-time': wrong({}),
} as const satisfies Record<string, Passage>;

export type PlainSignId = keyof typeof PLAIN_SIGNS;
