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
	| 'frames'
	| 'unknown';

/** Matches the beginning of the start line of a request or a response. */
export const BEGINS_AS_HEAD = /^(?:HTTP\/\d|[A-Z]{3,10} [/*a-z])/;
const LEAST_TEXT = 4;
const LOOKED_AT = 4096;

export function whatBytes(bytes: Bytes): ByteContent {
	if (looksEncrypted(bytes)) return 'tls';
	const text = latin1Text(bytes.subarray(0, LOOKED_AT));
	if (text.startsWith('PRI * HTTP/2')) return 'http2';
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
