// Holds the English words about the expenses of bytes on the wire.
import type { ByteExpense } from '../../../../engine/compare/index.ts';

export interface ExpenseWords {
	readonly name: string;
	/** Says in one line why these bytes are sent. */
	readonly why: string;
	readonly section: string;
}

export const expenses: Readonly<Record<ByteExpense, ExpenseWords>> = {
	'request-line': {
		name: 'request line',
		why: 'The request line names the method, the target and the HTTP version.',
		section: 'RFC 9112 §3, RFC 9113 §8.3.1',
	},
	'request-headers': {
		name: 'request headers',
		why: 'HTTP is stateless, so each request describes the client again.',
		section: 'RFC 9110 §3.3',
	},
	'response-head': {
		name: 'response head',
		why: 'A status line and header fields come before the content.',
		section: 'RFC 9112 §4, RFC 9113 §8.3.2',
	},
	'chunk-framing': {
		name: 'chunk framing',
		why: 'Each chunk begins with its length, because the length of the whole response is not known in advance.',
		section: 'RFC 9112 §7.1',
	},
	'event-framing': {
		name: 'event framing',
		why: '“data: ” and an empty line show where an event begins and ends. A heartbeat is a comment in an event stream, and an empty line in a plain stream.',
		section: 'WHATWG HTML §9.2.5, §9.2.7',
	},
	'websocket-header': {
		name: 'WebSocket header',
		why: 'Each frame begins with the FIN bit, the opcode and the payload length, among other bits.',
		section: 'RFC 6455 §5.2',
	},
	'masking-key': {
		name: 'masking key',
		why: 'A client masks its frames, so that a page cannot choose bytes that a proxy would take for HTTP.',
		section: 'RFC 6455 §5.3, §10.3',
	},
	payload: {
		name: 'payload',
		why: 'These bytes are the content of the messages.',
		section: 'RFC 9110 §6.4, RFC 6455 §5.2',
	},
	'http2-frame-header': {
		name: 'HTTP/2 frame header',
		why: 'Each frame begins with nine bytes: length, type, flags and stream. Many exchanges share one connection, so each frame names its stream.',
		section: 'RFC 9113 §4.1',
	},
	'http2-control': {
		name: 'HTTP/2 connection',
		why: 'These bytes are the connection preface, SETTINGS and the first WINDOW_UPDATE frames. Later WINDOW_UPDATE frames are not counted.',
		section: 'RFC 9113 §3.4',
	},
	'tls-record': {
		name: 'TLS records',
		why: 'TLS 1.3 adds 22 bytes per record: a header (5), a content type (1) and an authentication tag (16). TLS 1.2 with AES-GCM adds 29 bytes: a header (5), a nonce (8) and a tag (16).',
		section: 'RFC 8446 §5.2, RFC 5288 §3',
	},
	'tls-handshake': {
		name: 'TLS handshake',
		why: 'Both sides agree on keys, and the server sends its certificates. We assume about 3.7 kB for the handshake; a post-quantum key exchange (X25519MLKEM768) adds about 2.3 kB.',
		section: 'RFC 8446 §2, RFC 5246 §7.3',
	},
	'ethernet-header': {
		name: 'Ethernet headers',
		why: 'Each packet is preceded by 14 bytes: two addresses and a type.',
		section: 'RFC 894',
	},
	'ip-header': {
		name: 'IP headers',
		why: 'Each packet names its source and destination, among other fields: 20 bytes in IPv4, 40 bytes in IPv6.',
		section: 'RFC 791 §3.1, RFC 8200 §3',
	},
	'tcp-header': {
		name: 'TCP headers',
		why: 'Each packet has 20 bytes for ports, sequence numbers, flags and more, and 12 bytes for the timestamps option.',
		section: 'RFC 9293 §3.1, RFC 7323 §3',
	},
	ack: {
		name: 'bare ACKs',
		why: 'These packets contain no data; they confirm received bytes. We count one for every two segments of a write, and at least one. The last is not counted if data in the other direction carries it. A busy stream can need fewer ACKs.',
		section: 'RFC 9293 §3.8.6.3',
	},
	'tcp-handshake': {
		name: 'TCP handshake',
		why: 'SYN, SYN-ACK and ACK open a connection.',
		section: 'RFC 9293 §3.5',
	},
	'tcp-close': {
		name: 'TCP close',
		why: 'Each side sends a TCP FIN, and an ACK confirms each FIN.',
		section: 'RFC 9293 §3.6',
	},
};
export type ExpensesWords = typeof expenses;
