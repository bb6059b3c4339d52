// The terms of the glossary: the group and the section of each, and the address of a lab or a rule that shows it. Their
// names and explanations are in `<language>/glossary.ts`.

export const TERM_GROUPS = [
	'http',
	'handshake',
	'frame',
	'message',
	'closing',
	'page',
	'network',
	'operation',
] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

export interface Term {
	readonly group: TermGroup;
	/** Names the section that defines the term or says what it is for. */
	readonly section: string;
	/** Holds the address that shows the term, for example "/frame?hex=8100&from=server". */
	readonly see: string;
}

export interface TermWords {
	readonly name: string;
	/** Says in one sentence what the term is. */
	readonly text: string;
}

/**
 * Holds the terms that are marked in running prose, each with the forms in which sentences use it. Very general
 * terms, such as frame and message, are left out, because they are on nearly every page. `none` lists phrases
 * that contain a form and mean something else.
 */
export type TermForms = Readonly<Partial<Record<TermId | 'none', readonly string[]>>>;

const RFC_HANDSHAKE = '/handshake?example=rfc';
const RFC_KEY = '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ==';
const MASKED_HELLO = '/frame?hex=818537fa213d7f9f4d5158&from=client';
const FRAGMENTS = '/frame?hex=010348656c80026c6f&from=server';

export const TERMS = {
	head: term('http', 'RFC 9112 §2.1', RFC_HANDSHAKE),
	'start-line': term('http', 'RFC 9112 §2.1', '/rules/http-request-line'),
	'header-field': term('http', 'RFC 9110 §5', '/rules/http-field-name-token'),
	method: term('http', 'RFC 9110 §9', '/rules/request-method-get'),
	'status-code': term('http', 'RFC 9110 §15', '/conversation?scenario=redirect&at=75'),
	'status-101': term('http', 'RFC 9110 §15.2.2', '/handshake?example=rfc&step=7'),
	'status-426': term('http', 'RFC 9110 §15.5.22', '/rules/response-426-upgrade'),
	upgrade: term('http', 'RFC 9110 §7.8', '/rules/request-upgrade-websocket'),
	'hop-by-hop': term('http', 'RFC 9110 §7.6.1', '/rules/transport-hop-by-hop'),
	intermediary: term('http', 'RFC 9110 §3.7', '/conversation?scenario=strips-upgrade&at=37.5'),
	hop: term('http', 'RFC 9110 §7.6.1', '/conversation?scenario=strips-upgrade'),
	proxy: term('http', 'RFC 9110 §3.7', '/conversation?scenario=forward-proxy'),
	'reverse-proxy': term('http', 'RFC 9110 §3.7', '/conversation?scenario=reverse-proxy'),
	tunnel: term('http', 'RFC 9110 §9.3.6', '/conversation?scenario=forward-proxy&at=75'),
	'http2-stream': term('http', 'RFC 9113 §5', '/conversation?scenario=http2'),
	'extended-connect': term('http', 'RFC 8441 §4', '/rules/transport-h2-protocol'),
	hpack: term('http', 'RFC 7541 §1', '/compare?http=http/2&tls=1.3'),

	'opening-handshake': term('handshake', 'RFC 6455 §1.3', RFC_HANDSHAKE),
	'ws-uri': term('handshake', 'RFC 6455 §3', '/rules/request-uri-valid'),
	nonce: term('handshake', 'RFC 6455 §4.1', RFC_KEY),
	'sec-websocket-key': term('handshake', 'RFC 6455 §11.3.1', '/rules/request-key-length'),
	'accept-value': term('handshake', 'RFC 6455 §4.2.2', `${RFC_KEY}&stage=5`),
	guid: term('handshake', 'RFC 6455 §1.3', `${RFC_KEY}&stage=2`),
	'sha-1': term('handshake', 'RFC 3174 §1', `${RFC_KEY}&stage=3`),
	base64: term('handshake', 'RFC 4648 §4', '/rules/request-key-base64'),
	version: term('handshake', 'RFC 6455 §4.4', '/conversation?scenario=old-version'),
	subprotocol: term('handshake', 'RFC 6455 §1.9', '/conversation?scenario=subprotocol'),
	extension: term('handshake', 'RFC 6455 §9', '/handshake?example=rfc-deflate'),
	origin: term('handshake', 'RFC 6454 §4', '/conversation?scenario=wrong-origin'),
	'origin-field': term('handshake', 'RFC 6455 §10.2', '/rules/request-origin-browser'),
	'opaque-origin': term('handshake', 'WHATWG HTML, origin', '/handshake?example=article-002'),
	hijacking: term('handshake', 'RFC 6455 §10.2', '/conversation?scenario=wrong-origin&at=125'),
	hixie: term('handshake', 'draft-hixie-76 §1.3', '/handshake?example=hixie-76'),

	frame: term('frame', 'RFC 6455 §5.2', MASKED_HELLO),
	'fin-bit': term('frame', 'RFC 6455 §5.2', `${FRAGMENTS}&select=0-0`),
	rsv: term('frame', 'RFC 6455 §5.2', '/rules/frame-rsv1'),
	opcode: term('frame', 'RFC 6455 §5.2', `${MASKED_HELLO}&select=4-7`),
	'payload-length': term('frame', 'RFC 6455 §5.2', `${MASKED_HELLO}&select=9-15`),
	payload: term('frame', 'RFC 6455 §5.2', `${MASKED_HELLO}&select=48-87`),
	masking: term('frame', 'RFC 6455 §5.3', '/conversation?scenario=masking-attack'),
	'masking-key': term('frame', 'RFC 6455 §5.3', `${MASKED_HELLO}&select=16-47`),
	'network-order': term('frame', 'RFC 6455 §5.2', '/rules/length-network-order'),
	'data-frame': term('frame', 'RFC 6455 §5.6', '/frame?hex=8203010203&from=server'),
	'control-frame': term('frame', 'RFC 6455 §5.5', '/rules/control-length'),
	ping: term('frame', 'RFC 6455 §5.5.2', '/frame?hex=890548656c6c6f&from=server'),
	pong: term('frame', 'RFC 6455 §5.5.3', '/rules/pong-same-data'),

	message: term('message', 'RFC 6455 §1.2', '/conversation?scenario=fragments'),
	fragment: term('message', 'RFC 6455 §5.4', FRAGMENTS),
	'continuation-frame': term('message', 'RFC 6455 §5.4', `${FRAGMENTS}&select=44-47`),
	'utf-8': term('message', 'RFC 3629 §3', '/conversation?scenario=split-character'),
	surrogate: term('message', 'RFC 3629 §3', '/rules/utf8-surrogate'),
	'permessage-deflate': term('message', 'RFC 7692 §7', '/conversation?scenario=compressed'),
	deflate: term('message', 'RFC 1951 §1', '/rules/deflate-data-valid'),
	'context-takeover': term('message', 'RFC 7692 §7.1.1', '/rules/deflate-takeover-kept'),
	window: term('message', 'RFC 7692 §7.1.2', '/rules/deflate-window-range'),
	'back-reference': term('message', 'RFC 1951 §2', '/rules/deflate-window-kept'),
	'full-duplex': term('message', 'RFC 6455 §1.2', '/conversation?scenario=full-duplex'),

	'closing-handshake': term('closing', 'RFC 6455 §1.4', '/conversation?scenario=hello&at=150'),
	'close-frame': term('closing', 'RFC 6455 §5.5.1', '/frame?hex=880503e8627965&from=server'),
	'close-code': term('closing', 'RFC 6455 §7.4', '/rules/close-code-reserved-local'),
	'close-reason': term('closing', 'RFC 6455 §7.1.6', '/rules/close-reason-utf8'),
	fail: term('closing', 'RFC 6455 §7.1.7', '/conversation?scenario=bad-utf8'),
	clean: term('closing', 'RFC 6455 §7.1.4', '/conversation?scenario=hang-up'),
	'half-close': term('closing', 'RFC 9293 §3.6.1', '/rules/states?state=half-closed'),
	'fin-segment': term('closing', 'RFC 9293 §3.6', '/conversation?scenario=hello&at=200'),
	rst: term('closing', 'RFC 9293 §3.5.2', '/conversation?scenario=reset'),
	'time-wait': term('closing', 'RFC 9293 §3.3.2', '/conversation?scenario=hello&at=225'),

	'ready-state': term('page', 'WHATWG WebSockets, readyState', '/rules/states'),
	'buffered-amount': term(
		'page',
		'WHATWG WebSockets, bufferedAmount',
		'/conversation?scenario=slow-receiver&at=108',
	),
	'binary-type': term('page', 'WHATWG WebSockets, binaryType', '/rules/api-binary-type'),
	'close-event': term('page', 'WHATWG WebSockets, feedback', '/rules/api-1006-only'),
	'mixed-content': term('page', 'W3C Mixed Content', '/rules/endpoint-tls'),
	backpressure: term(
		'page',
		'WHATWG Streams, pipe chains and backpressure',
		'/conversation?scenario=slow-receiver',
	),

	'byte-stream': term('network', 'RFC 9293 §2.2', '/rules/transport-byte-stream'),
	segment: term('network', 'RFC 9293 §3.1', '/conversation?scenario=cuts'),
	syn: term('network', 'RFC 9293 §3.5', '/conversation?scenario=hello&at=0'),
	rtt: term('network', 'RFC 6298 §1', '/compare?rtt=400'),
	mss: term('network', 'RFC 9293 §3.7.1', '/conversation?scenario=cuts&at=145'),
	nagle: term('network', 'RFC 9293 §3.7.4', '/conversation?scenario=cuts&at=120'),
	retransmission: term('network', 'RFC 9293 §3.8.1', '/conversation?scenario=dead-peer'),
	'receive-window': term(
		'network',
		'RFC 9293 §3.8.6',
		'/conversation?scenario=slow-receiver&at=1217',
	),
	'tls-record': term('network', 'RFC 8446 §5.1', '/compare?tls=1.3'),
	sni: term('network', 'RFC 6066 §3', '/rules/transport-sni'),

	polling: term('operation', 'RFC 6202 §2.1', '/compare?guide=1'),
	'long-polling': term('operation', 'RFC 6202 §2.1', '/compare?guide=3'),
	streaming: term('operation', 'RFC 6202 §3.1', '/conversation?scenario=side-by-side'),
	sse: term('operation', 'WHATWG HTML, server-sent events', '/compare?upstream=0&rate=5'),
	heartbeat: term('operation', 'RFC 6455 §5.5.2', '/conversation?scenario=heartbeat'),
	'idle-timeout': term('operation', 'RFC 9112 §9.5', '/conversation?scenario=idle-proxy'),
	backoff: term('operation', 'RFC 6455 §7.2.3', '/rules/endpoint-reconnect-backoff'),
	jitter: term('operation', 'RFC 6455 §7.2.3', '/rules/endpoint-reconnect-jitter'),
	'reconnect-storm': term('operation', 'RFC 6455 §7.2.3', '/conversation?scenario=herd'),
} as const satisfies Readonly<Record<string, Term>>;

export type TermId = keyof typeof TERMS;

export const TERM_IDS = Object.keys(TERMS) as readonly TermId[];

function term(group: TermGroup, section: string, see: string): Term {
	return { group, section, see };
}
