// Holds a sentence for each sign of the evidence.
import type { SignId } from '../../../../evidence/sign.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import { factSigns, reasonSigns } from '../fact-text.ts';
import { facts } from './facts.ts';
import { reasons } from './reasons.ts';

const SIDES: ReadonlyMap<string, string> = new Map([
	['client', 'The client'],
	['server', 'The server'],
]);

/** Gives the reason that a close code says alone. */
const CODE_REASONS: ReadonlyMap<unknown, string> = new Map([
	[
		1003,
		' The receiver cannot accept messages of this type, for example binary instead of text. Send the type that it accepts.',
	],
	[
		1010,
		' The client needs an extension that the server did not accept. Turn the extension on in the server; the reason of the Close frame may name it.',
	],
	[1013, ' The server is overloaded. Wait longer before you connect again.'],
	[
		1014,
		' The server is a gateway, and the server behind it sent an invalid response. Read the log of the gateway.',
	],
]);

export const signs: Readonly<Record<SignId, (values: SignValues) => string>> = {
	...factSigns(facts),
	...reasonSigns(reasons, ' '),
	'mixed-content-blocked': () => 'The browser blocked ws:// on an https page.',
	'csp-blocked': () => 'The Content-Security-Policy of the page blocked the address.',
	'name-not-found': () => 'The host name could not be resolved.',
	'name-found': () => 'The host name was resolved.',
	'network-unreachable': () =>
		'There is no route to the address. The client’s own network may be the reason.',
	'tcp-refused': () => 'The host refused the TCP connection.',
	'tcp-no-answer': () => 'The host did not respond to the TCP connection attempt.',
	'tcp-connected': () => 'The TCP connection was established.',
	'connect-failed': () => 'The connection could not be opened.',
	'timed-out': () => 'A time limit ended the connection attempt.',
	'tls-not-accepted': () => 'The TLS handshake failed.',
	'head-not-http': () =>
		'What arrived is not HTTP. Perhaps the client uses wss:// for a port without TLS, or ws:// for a port with TLS.',
	'tls-connected': () => 'The TLS handshake succeeded.',
	'request-arrived': () => 'The request was sent or received.',
	'request-without-upgrade': () => 'The request has no Upgrade field when it arrives.',
	'request-not-websocket': () => 'The server did not recognise a WebSocket request.',
	'plain-request-sent': () => 'The client sent an ordinary request, and not an opening handshake.',
	'plain-request-refused': () =>
		'The server refused an ordinary request, because this address is for WebSockets only.',
	'websocket-only-page': () =>
		'The server sends this to each request without Upgrade, also to one from the address bar of a browser.',
	'handshake-fields-wrong': () =>
		'The Upgrade field arrived, but Sec-WebSocket-Key or Sec-WebSocket-Version is missing or wrong. A client written by hand may have sent it, or a proxy that adds Upgrade to every request.',
	'http-1-0-in-use': () => 'The request or the response is HTTP/1.0.',
	'request-http-1-0': () => 'The request arrived as HTTP/1.0.',
	'http-2-in-use': () => 'The connection uses HTTP/2.',
	'http-2-refused': () => 'The server does not accept a WebSocket over HTTP/2.',
	'origin-not-allowed': () => 'The server refused the origin of the page.',
	'credentials-refused': () => 'The server refused the credentials.',
	'upstream-unreachable': () => 'The proxy could not reach the server behind it.',
	'upstream-no-response': () => 'The server behind the proxy did not respond.',
	'upstream-ended': () =>
		'The server behind the proxy ended the connection before the proxy had the response.',
	'upstream-silent': () =>
		'The response had begun. Then nothing more came from the server behind the proxy within the proxy’s time limit.',
	'upstream-response-invalid': () => 'The response of the server behind the proxy is not valid.',
	'proxy-module-missing': () =>
		'No module of Apache took the request. Load proxy_wstunnel, and proxy_http for other requests. If they are loaded, the request came without an Upgrade field.',
	'proxy-cannot-upgrade': () => 'The proxy is not set up to pass a WebSocket on.',
	'http-1-1-in-use': () => 'The request is HTTP/1.1.',
	'requests-limited': () =>
		'The proxy refused the request because of a limit for requests or connections.',
	'connections-used-up': () => 'The proxy had no connection left: its limit was reached.',
	'request-too-long': () =>
		'The head of the request is longer than the server or the proxy allows: the request line, one header field, or all fields together.',
	'head-overflow': () =>
		'A head is longer than Node allows, by default 16 KiB. A server reports this of a request, and a client of a response.',
	'client-denied': () => 'A rule of the server or the proxy refused this client.',
	'client-gave-up': () => 'The client ended the connection before the response.',
	'accept-differs': () => 'The accept value does not belong to the key.',
	'accept-differs-or-missing': () =>
		'The 101 response has no Sec-WebSocket-Accept, or its value does not belong to the key. The program prints the same in both cases.',
	'subprotocol-differs': () => 'The subprotocols of client and server do not match.',
	'extension-differs': () =>
		'The server selected an extension that was not offered, or a parameter that the client does not accept.',
	'redirect-refused': () => 'The response is a redirect, which a browser does not follow.',
	'redirects-too-many': () => 'The server redirects too many times.',
	'no-response': () => 'The connection ended before a response.',
	'plain-response': ({ status = '', path = '' }) =>
		`A GET request for ${path} got the status ${status}, not 101. This line does not show whether the request was an opening handshake.`,
	'plain-response-at-path': ({ status = '', path = '' }) =>
		`A GET request for ${path}, which another line names as a WebSocket, got the status ${status}, not 101.`,
	'secure-address': () => 'The address begins with wss://.',
	'handshake-failed': () => 'The opening handshake failed.',
	opened: () => 'The connection opened.',
	'message-passed': () => 'A message arrived.',
	'ended-without-close': () => 'The connection ended without a Close frame.',
	'fin-from-server': () => 'The server’s side ended TCP with a FIN.',
	'fin-from-client': () => 'The client’s side ended TCP with a FIN.',
	'reset-from-server': () => 'The server’s side reset the TCP connection.',
	'reset-from-client': () => 'The client’s side reset the TCP connection.',
	'idle-limit-reached': () => 'An idle limit ended the connection.',
	'lifetime-limit-reached': () => 'A limit on the duration ended the connection.',
	'idle-reported': () =>
		'The router reports that the connection was idle. Heroku also writes this when the page ends a WebSocket that was open for more than 55 s.',
	'server-silent': () =>
		'No message of the server came within the client’s time limit. The server’s interval for its pings may also be longer than this limit.',
	'nothing-received': () =>
		'Nothing came within the time limit that the program sets for reading. Send Pings more often than this limit, and set the limit again when a message or a Pong comes.',
	'peer-silent': () => 'Bytes were sent again and again without an acknowledgement.',
	'ping-unanswered': () => 'A Ping got no Pong.',
	'heartbeat-missing': () => 'The heartbeat of socket.io did not come in time.',
	'transport-ended': () =>
		'The connection ended. The message does not show how, and there may have been a Close frame.',
	'upstream-died': () => 'The server behind the proxy ended the connection.',
	'server-out-of-memory': () =>
		'The system ended the server’s process because the memory was used up.',
	'store-unreachable': () =>
		'By the port or the message, the server’s program could not connect to its database or message broker (Redis, PostgreSQL, MySQL, MongoDB, RabbitMQ). Start it, and compare its address with the configuration.',
	'server-error': () => 'The server reports an internal error.',
	'closed-with-error': () => 'The server’s program closed the connection because of an error.',
	'rejected-when-open': () =>
		'The server’s program rejected the client as unauthorized after the connection had opened.',
	'server-stopping': () => 'The server was stopping or restarting.',
	'page-left': () => 'The user left the page.',
	'closed-before-open': () => 'The page closed the WebSocket before it was open.',
	'message-too-big': () => 'A message is larger than the receiver accepts.',
	'text-not-utf8': () => 'A text is not valid UTF-8.',
	'mask-missing': () => 'A frame of the client is not masked.',
	'mask-unexpected': () => 'A frame of the server is masked.',
	'http-instead-of-frames': () => 'There is an HTTP message where a frame should be.',
	'frame-invalid': () => 'A frame breaks the protocol.',
	'sent-after-end': () =>
		'The program tried to send when the WebSocket was already closing or closed, so nothing was sent.',
	'tcp-failed': () => 'There was no TCP connection.',
	'opening-timed-out': () => 'The connection was not open within the time limit.',
	'network-changed': () =>
		'The network of the client changed or was suspended, for example in sleep.',
	'reset-by-peer': () => 'The connection was reset.',
	'connection-aborted': () =>
		'The system of this program ended the connection: its network changed, or the other side gave no answer.',
	'written-after-end': () =>
		'The program wrote to the connection when the other side had already ended it.',
	'ended-in-tls': () => 'The connection ended in the TLS handshake.',
	'ended-before-response': () => 'The connection ended in the TLS handshake or before a response.',
	'response-not-http': () => 'The response was not HTTP.',
	'upgrade-header-wrong': () => 'The Upgrade or Connection field is missing or wrong.',
	'refused-before-accept': () => 'The server’s program refused the connection.',
	'path-unknown': () => 'The server has no WebSocket at this address.',
	'rejected-101': () =>
		'The server responded with 101, but the client did not accept the response: the accept value, a subprotocol, an extension, Upgrade or Connection is wrong.',
	'upgrade-not-supported': () =>
		'uvicorn does not support the upgrade that a request asks for. The request may be one for HTTP/2.',
	'websocket-library-missing': () =>
		'uvicorn has no library for WebSocket. Install uvicorn[standard]. Versions 0.19 to 0.30.5 also print this with a library when a request asks for HTTP/2.',
	'open-connection-failed': () => 'The open connection failed.',
	'mask-wrong': () => 'The MASK bit of a frame is wrong for its direction.',
	'frame-unreadable': () => 'A frame header is not valid.',
	'closed-cleanly': () => 'Both sides sent a Close frame.',
	'without-proxy-works': () => 'Without the proxy, the connection works.',
	'without-proxy-fails-too': () => 'Without the proxy, the connection fails in the same way.',
	'no-proxy': () => 'There is no proxy on the path.',
	'fixed-time': () => 'The connection ends after the same time in each run.',
	'varying-time': () => 'The connection ends after different times.',
	'traffic-keeps-it-open': () => 'With traffic, the connection stays open.',
	'traffic-does-not-help': () => 'The connection ends even with traffic.',
	'never-opens': () => 'The page never gets an open event.',
	'wss-works': () => 'With wss://, the connection works.',
	'wss-fails-too': () => 'With wss://, the connection fails too.',
	'other-page-works': () => 'From another page, the connection works.',
	'other-network-works': () => 'From another network, the connection works.',
	'restart-at-that-time': () => 'The server was restarted when the connection ended.',
	response: ({ status = '' }) => `The response has the status ${status}.`,
	'close-frame': ({ by = '', code = '', answer }) => {
		const side = SIDES.get(String(by)) ?? 'One side';
		const verb = answer === 1 ? 'answered with' : 'sent';
		// 1005 stands for a Close frame without a body (RFC 6455 §7.1.5).
		return code === 1005
			? `${side} ${verb} a Close frame that has no close code.`
			: `${side} ${verb} a Close frame (close code ${code}).${answer === 1 ? '' : (CODE_REASONS.get(code) ?? '')}`;
	},
	'close-event': ({ code = '' }) =>
		Number(code) === 1006
			? 'The page or program got the code 1006: no valid Close frame was received.'
			: `The page or program got the close code ${code}.${CODE_REASONS.get(code) ?? ''}`,
	silence: ({ by, seconds = '' }) =>
		by === 'server'
			? `The server sent no byte for ${seconds} s before the end.`
			: `No byte passed for ${seconds} s before the end.`,
	'rule-broken': ({ by = '', rule = '' }) =>
		`${SIDES.get(String(by)) ?? 'One side'} broke the rule ${rule}.`,
};
