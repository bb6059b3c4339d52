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
		why: 'Names the method, the target and the version.',
		section: 'RFC 9112 §3, RFC 9113 §8.3.1',
	},
	'request-headers': {
		name: 'request headers',
		why: 'HTTP is stateless, so each request describes the client again.',
		section: 'RFC 9110 §3.3',
	},
	'response-head': {
		name: 'response head',
		why: 'The status line and header fields before the content.',
		section: 'RFC 9112 §4, RFC 9113 §8.3.2',
	},
	'chunk-framing': {
		name: 'chunk framing',
		why: 'The length of each piece, because the length of the whole response is not known yet.',
		section: 'RFC 9112 §7.1',
	},
	'event-framing': {
		name: 'event framing',
		why: '“data: ” and an empty line show where an event begins and ends. A heartbeat is a comment, or in a plain stream an empty line.',
		section: 'WHATWG HTML §9.2.5, §9.2.7',
	},
	'websocket-header': {
		name: 'WebSocket header',
		why: 'FIN, opcode and payload length at the start of each frame.',
		section: 'RFC 6455 §5.2',
	},
	'masking-key': {
		name: 'masking key',
		why: 'A client masks its frames, so that a page cannot choose bytes that a proxy would take for HTTP.',
		section: 'RFC 6455 §5.3, §10.3',
	},
	payload: {
		name: 'payload',
		why: 'The content of the messages.',
		section: 'RFC 9110 §6.4, RFC 6455 §5.2',
	},
	'http2-frame-header': {
		name: 'HTTP/2 frame header',
		why: 'Nine bytes per frame: length, type, flags and stream. Many exchanges share one connection.',
		section: 'RFC 9113 §4.1',
	},
	'http2-control': {
		name: 'HTTP/2 connection',
		why: 'The preface, SETTINGS and a first WINDOW_UPDATE. Later ones are not counted.',
		section: 'RFC 9113 §3.4',
	},
	'tls-record': {
		name: 'TLS records',
		why: '22 bytes per record in TLS 1.3: header, content type, authentication tag. In TLS 1.2 with AES-GCM it is 29 bytes: an 8-byte nonce takes the place of the 1-byte type.',
		section: 'RFC 8446 §5.2, RFC 5288 §3',
	},
	'tls-handshake': {
		name: 'TLS handshake',
		why: 'Both sides agree on keys, and the server sends its certificates. We assume about 3.7 kB; a post-quantum key exchange (X25519MLKEM768) adds about 2.3 kB.',
		section: 'RFC 8446 §2, RFC 5246 §7.3',
	},
	'ethernet-header': {
		name: 'Ethernet headers',
		why: 'Two addresses and a type before each packet, 14 bytes.',
		section: 'RFC 894',
	},
	'ip-header': {
		name: 'IP headers',
		why: 'Source and destination of each packet, 20 bytes in IPv4 and 40 in IPv6.',
		section: 'RFC 791 §3.1, RFC 8200 §3',
	},
	'tcp-header': {
		name: 'TCP headers',
		why: '20 bytes per packet for ports, sequence numbers and flags, and 12 for the timestamps option.',
		section: 'RFC 9293 §3.1, RFC 7323 §3',
	},
	ack: {
		name: 'bare ACKs',
		why: 'Packets without data that confirm received bytes. We count one for each write that no data in the other direction confirms; a busy stream may need fewer.',
		section: 'RFC 9293 §3.8.6.3',
	},
	'tcp-handshake': {
		name: 'TCP handshake',
		why: 'SYN, SYN-ACK and ACK open a connection.',
		section: 'RFC 9293 §3.5',
	},
	'tcp-close': {
		name: 'TCP close',
		why: 'A FIN from each side, and an ACK of each.',
		section: 'RFC 9293 §3.6',
	},
};
export type CausesWords = typeof causes;
