// Says what a run of bytes is, before anything reads it as frames: TLS, HTTP, another protocol, text, or a chain of
// frames. A single odd byte proves nothing: what no chain of frames fits is only said to be none.
import { latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import { decodeFrames, faultCodes, frameAt, type FrameRows } from '../../engine/frame/index.ts';
import { looksEncrypted } from '../paste/paste-content.ts';

export type ByteContent =
	| 'tls'
	| 'http'
	| 'http2'
	| 'html'
	| 'json'
	| 'text'
	| 'mqtt'
	| 'engine-io'
	| 'live-packet'
	| ForeignContent
	| 'frames'
	| 'unknown';

/** Names protocols that no port of a WebSocket speaks, and what a hop writes in front of a connection. */
export type ForeignContent =
	| 'http2-frame'
	| 'ssh'
	| 'redis'
	| 'mail'
	| 'mysql'
	| 'amqp'
	| 'vnc'
	| 'proxy';

/** Lists how other protocols begin, with where that is written. */
const BEGINNINGS: readonly (readonly [ForeignContent, RegExp])[] = [
	// haproxy.org: PROXY protocol, §2.1 and §2.2.
	['proxy', /^PROXY (?:TCP[46]|UNKNOWN)\b|^\r\n\r\n\0\r\nQUIT\n/],
	// RFC 4253 §4.2.
	['ssh', /^SSH-\d\.\d{1,2}-/],
	// redis.io: RESP, simple strings and errors.
	['redis', /^[-+](?:OK|PONG|ERR|NOAUTH|WRONGPASS|DENIED|WRONGTYPE)(?![a-z])/],
	// RFC 5321 §4.2 and RFC 959 §5.4.
	['mail', /^220[ -][^\r\n]{1,200}\b(?:E?SMTP|FTP)\b/i],
	// dev.mysql.com: Protocol::HandshakeV10, behind a length of three bytes and the sequence 0.
	['mysql', /^[^]{2}\0\0\n\d{1,2}\.\d/],
	// AMQP 0-9-1 §4.2.2 and AMQP 1.0 §2.2.
	['amqp', /^AMQP[^ -~]/],
	// RFC 6143 §7.1.1.
	['vnc', /^RFB \d{3}\.\d{3}/],
];

export function isForeign(what: ByteContent): what is ForeignContent {
	return what === 'http2-frame' || BEGINNINGS.some(([one]) => one === what);
}

/** Names what bytes show from their beginning on, wherever they stand. */
const OF_ITSELF: readonly ByteContent[] = ['tls', 'http', 'http2', 'html', 'mqtt'];
/** A date and a time in pairs of digits may look like the header of a TLS record. */
const LEAST_OF_RUN = 12;

/** Returns whether a run of digits among words is surely one of bytes: other numbers hardly begin so. */
export function isKnownContent(bytes: Bytes): boolean {
	const what = whatBytes(bytes);
	return bytes.length >= LEAST_OF_RUN && (isForeign(what) || OF_ITSELF.includes(what));
}

const MOST_OF_KEY = 6;

/**
 * Returns whether bytes are three to six that begin with a zero or a small letter: in a sentence that is a masking key,
 * the end of a flush or a header of one’s own rather than a continuation or a frame with all reserved bits.
 */
export function isKeyOrTail(bytes: Bytes): boolean {
	const [first = 0] = bytes;
	const isLetter = first >= 0x61 && first <= 0x7a;
	return bytes.length > 2 && bytes.length <= MOST_OF_KEY && (first === 0 || isLetter);
}

/** Matches the beginning of the start line of a request or a response. */
export const BEGINS_AS_HEAD = /^(?:HTTP\/\d|[A-Z]{3,10} [/*a-z])/;
const LEAST_TEXT = 4;
const LEAST_FOREIGN = 4;
const LOOKED_AT = 4096;

export function whatBytes(bytes: Bytes): ByteContent {
	if (looksEncrypted(bytes)) return 'tls';
	const text = latin1Text(bytes.subarray(0, LOOKED_AT));
	if (text.startsWith('PRI * HTTP/2')) return 'http2';
	const foreign = BEGINNINGS.find(([, begins]) => begins.test(text));
	if (foreign !== undefined && bytes.length >= LEAST_FOREIGN) return foreign[0];
	if (isHttp2Frame(bytes)) return 'http2-frame';
	if (BEGINS_AS_HEAD.test(text)) return 'http';
	if (bytes.length >= LEAST_TEXT && /^[\t\n\r -~]*$/.test(text)) {
		if (/^\s*<(?:!doctype|html|\?xml|head|body|script)/i.test(text)) return 'html';
		return /^\s*[{[]\s*["{[\]}]/.test(text) ? 'json' : 'text';
	}
	// MQTT 3.1.1 §3.1 and MQTT 5 §3.1: CONNECT begins with 0x10, a length, and the name of the protocol.
	if (bytes[0] === 0x10 && /^[^]{4,6}(?:MQTT|MQIsdp)/.test(text)) return 'mqtt';
	if (isPolling(bytes)) return 'engine-io';
	if (isLivePacket(bytes)) return 'live-packet';
	// One byte is no header yet.
	return bytes.length > 1 && mayBeFrames(bytes) ? 'frames' : 'unknown';
}

/** Returns whether the bytes begin SETTINGS or GOAWAY of HTTP/2, both of stream 0 (RFC 9113 §4.1, §6.5, §6.8). */
function isHttp2Frame(bytes: Bytes): boolean {
	const [a, b = 0, c = 0, type, flags = 9, ...stream] = bytes.subarray(0, 9);
	if (a !== 0 || stream.length !== 4 || stream.some((byte) => byte !== 0)) return false;
	const length = (b << 8) | c;
	return (
		(type === 4 && flags <= 1 && length % 6 === 0) || (type === 7 && flags === 0 && length >= 8)
	);
}

/**
 * Returns whether the bytes begin a payload of Engine.IO 3 in its binary form: 00 for text, the digits of a length as one
 * byte each, FF, and the packet, whose type is a digit (engine.io-protocol, revision 3, payload).
 */
function isPolling(bytes: Bytes): boolean {
	const head = Array.from(bytes.subarray(0, 10));
	const end = head.indexOf(0xff);
	const type = bytes[end + 1] ?? 0;
	const isLength = head.slice(1, end).every((digit) => digit <= 9);
	return head[0] === 0 && end > 1 && isLength && type >= 0x30 && type <= 0x36;
}

/**
 * Returns whether the bytes begin a packet of the live chat of Bilibili: a length of four bytes, the length 16 of its
 * header, a version from 0 to 3, an operation (SocialSisterYi/bilibili-API-collect, docs/live/message_stream.md).
 */
function isLivePacket(bytes: Bytes): boolean {
	const [a, b, , , c, d, e, version = 9, f, g] = bytes;
	return a === 0 && b === 0 && c === 0 && d === 16 && e === 0 && version <= 3 && f === 0 && g === 0;
}

/** Matches breaches that a header shows which is none. */
const ODD_HEADER = /^frame-(?:rsv[23]|opcode)|^control-/;

/** Returns whether the bytes may be frames: the first header keeps the rules, or the frames end where the bytes end. */
function mayBeFrames(bytes: Bytes): boolean {
	const rows = decodeFrames(bytes, { from: 'server', deflate: true, limit: null });
	return rows.count === 0 || !hasOddHeader(rows, 0) || endsWithFrame(bytes);
}

/** Returns whether a frame ends where the bytes end. */
export function endsWithFrame(bytes: Bytes): boolean {
	const rows = decodeFrames(bytes, { from: 'server', deflate: true, limit: null });
	return rows.count > 0 && frameAt(rows, rows.count - 1).complete;
}

/** Returns whether the bytes are whole frames, each with a header that keeps the rules: other bytes hardly ever are. */
export function areWholeFrames(bytes: Bytes): boolean {
	const rows = decodeFrames(bytes, { from: 'server', deflate: false, limit: null });
	for (let i = 0; i < rows.count; i++) if (hasOddHeader(rows, i)) return false;
	return endsWithFrame(bytes);
}

/** Counts the bytes of a header without extended length and key. */
const SHORTEST_HEADER = 2;

/** Returns whether two or three bytes in a sentence are no whole frame: they may be any part of a header. */
export function isPartOfHead(bytes: Bytes): boolean {
	return bytes.length <= SHORTEST_HEADER + 1 && !areWholeFrames(bytes);
}

function hasOddHeader(rows: FrameRows, index: number): boolean {
	return faultCodes(rows, index).some((code) => ODD_HEADER.test(code));
}
