// The English words about the causes of bytes on the wire.
import type { ByteCause } from '../../../../engine/index.ts';

export interface CauseWords {
	readonly name: string;
	/** Why these bytes are sent, in one line. */
	readonly why: string;
	readonly section: string;
}

export const causes: Readonly<Record<ByteCause, CauseWords>> = {
	'request-line': {
		name: 'request line',
		why: 'Says what is asked for: method, target and version.',
		section: 'RFC 9112 §3, RFC 9113 §8.3.1',
	},
	'request-headers': {
		name: 'request headers',
		why: 'HTTP keeps nothing between requests, so each says again who asks and what it can read.',
		section: 'RFC 9110 §3.3',
	},
	'response-head': {
		name: 'answer head',
		why: 'Status and header fields in front of what is answered.',
		section: 'RFC 9112 §4, RFC 9113 §8.3.2',
	},
	'chunk-framing': {
		name: 'chunk framing',
		why: 'The length of each piece, as long as nobody knows how long the answer will be.',
		section: 'RFC 9112 §7.1',
	},
	'event-framing': {
		name: 'event framing',
		why: '“data: ” and the empty line show where an event begins and ends; a comment or an empty line alone is a heartbeat.',
		section: 'WHATWG HTML §9.2.5, §9.2.7',
	},
	'websocket-header': {
		name: 'WebSocket header',
		why: 'FIN, opcode and length in front of each frame.',
		section: 'RFC 6455 §5.2',
	},
	'masking-key': {
		name: 'masking key',
		why: 'A client masks what it sends, so that no page can choose bytes that a proxy takes for HTTP.',
		section: 'RFC 6455 §5.3, §10.3',
	},
	payload: {
		name: 'payload',
		why: 'What the application wanted to say.',
		section: 'RFC 9110 §6.4, RFC 6455 §5.2',
	},
	'http2-frame-header': {
		name: 'HTTP/2 frame header',
		why: 'Length, type, flags and stream: many exchanges share one connection.',
		section: 'RFC 9113 §4.1',
	},
	'http2-control': {
		name: 'HTTP/2 connection',
		why: 'Preface, SETTINGS and a first WINDOW_UPDATE. Later ones are not counted.',
		section: 'RFC 9113 §3.4',
	},
	'tls-record': {
		name: 'TLS records',
		why: 'Header and authentication tag around what is encrypted, with its type (1.3) or a nonce (1.2).',
		section: 'RFC 8446 §5.2, RFC 5288 §3',
	},
	'tls-handshake': {
		name: 'TLS handshake',
		why: 'Keys are agreed and the server proves who it is; most of it is certificates. Its length is an assumption: some 3.7 kB.',
		section: 'RFC 8446 §2, RFC 5246 §7.3',
	},
	'ethernet-header': {
		name: 'Ethernet headers',
		why: 'Two addresses and a type in front of each packet.',
		section: 'RFC 894',
	},
	'ip-header': {
		name: 'IP headers',
		why: 'From which machine to which, in each packet.',
		section: 'RFC 791 §3.1, RFC 8200 §3',
	},
	'tcp-header': {
		name: 'TCP headers',
		why: 'Ports, sequence and acknowledgement numbers and a time stamp in each packet.',
		section: 'RFC 9293 §3.1, RFC 7323 §3',
	},
	ack: {
		name: 'bare ACKs',
		why: 'Packets without data that only say: received. One is counted for each write that no answer carries back; a busy stream may do with fewer.',
		section: 'RFC 9293 §3.8.6.3',
	},
	'tcp-handshake': {
		name: 'TCP handshake',
		why: 'SYN, SYN ACK and ACK open a connection.',
		section: 'RFC 9293 §3.5',
	},
	'tcp-close': {
		name: 'TCP close',
		why: 'A FIN and its ACK from either side.',
		section: 'RFC 9293 §3.6',
	},
};
export type CausesWords = typeof causes;
