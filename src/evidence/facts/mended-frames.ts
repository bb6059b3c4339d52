// Frames that become readable when one slip of their sender is undone: another order of the masking key, one byte too many,
// RSV1 on the wrong payload. That a text comes out is the proof.
import {
	NO_BYTES,
	decodeUtf8,
	hexByte,
	hexText,
	joinBytes,
	latin1Text,
	type Bytes,
} from '../../engine/bytes/index.ts';
import { OPCODE, frameAt, mask, payloadOf } from '../../engine/frame/index.ts';
import type { Frame, FrameRows } from '../../engine/frame/index.ts';
import { deflateCodec } from '../../platform/deflate.ts';
import { areWholeFrames } from '../bytes/what-bytes.ts';
import type { SignValues } from '../sign-meaning.ts';

/** Names a slip that is undone. */
export type MendedFault =
	| 'key-order'
	| 'byte-behind'
	| 'headers-first'
	| 'rsv1-forgotten'
	| 'rsv1-on-plain'
	| 'gzip-in-deflate'
	| 'tail-of-fragment'
	| 'utf-16'
	| 'length-in-text';

export interface Mended {
	readonly fault: MendedFault;
	readonly certainty: 'certain' | 'likely';
	readonly values: SignValues;
}

const KEY = 4;
const LEAST_MASKED = 6;
const SURE = 9;
const LEAST_TEXT = 4;
const SHOWN = 24;
const MOST_INFLATED = 4096;
const MOST_FRAGMENTS = 20;
/** RFC 7692 §7.2.1: the sender takes these four bytes off the end of a message. */
const TAIL = Uint8Array.of(0, 0, 0xff, 0xff);

/** Returns the slip that explains frames; null if they show none. */
export function mendedFrames(bytes: Bytes, rows: FrameRows): Mended | null {
	const first = frameAt(rows, 0);
	const extra = byteBehind(bytes, first) ?? headersFirst(bytes);
	if (extra !== null) return extra;
	if (first.opcode !== OPCODE.text && first.opcode !== OPCODE.binary) return null;
	if (!first.complete) return null;
	const payload = payloadOf(rows, bytes, 0);
	if (first.rsv1) return first.fin ? wronglyDeflated(payload, first) : tailOfFragment(bytes, rows);
	if (first.opcode !== OPCODE.text) return null;
	return keyOrder(bytes, first) ?? rsv1Forgotten(payload, first) ?? oddText(payload, first);
}

/** Returns a text if it is a message that a person or a program writes. */
function messageIn(bytes: Bytes): string | null {
	const { text, fault } = decodeUtf8(bytes);
	if (fault !== null || text.length < LEAST_TEXT) return null;
	if (/^[[{]/.test(text) && isJson(text)) return text;
	return /^[\p{L}\p{N}][\p{L}\p{N} ,.:;!?'’"_/@-]*$/u.test(text) && /\p{L}{3}/u.test(text)
		? text
		: null;
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** Tries the key in the other order of its bytes, and from another one of its bytes on. */
function keyOrder(bytes: Bytes, { key, payloadFrom, end, fin }: Frame): Mended | null {
	const masked = bytes.subarray(payloadFrom, end);
	if (key === null || !fin || masked.length < LEAST_MASKED) return null;
	if (messageIn(mask(masked, key)) !== null) return null;
	const shifted = [1, 2, 3].map((by) => Uint8Array.from(key, (_, i) => key[(i + by) % KEY]!));
	for (const used of [key.slice().reverse(), ...shifted]) {
		const word = messageIn(mask(masked, used));
		if (word === null) continue;
		const by = shifted.indexOf(used) + 1;
		const values = {
			key: hexText(key),
			right: hexText(used),
			word: word.slice(0, SHOWN),
			length: by,
			first: payloadFrom,
		};
		return { fault: 'key-order', certainty: word.length < SURE ? 'likely' : 'certain', values };
	}
	return null;
}

/** Finds the same byte behind each frame: the sender writes one more than the frame has. */
function byteBehind(bytes: Bytes, { end, complete, opcode }: Frame): Mended | null {
	const extra = bytes[end];
	if (!complete || opcode === OPCODE.continuation || bytes.length < end + 3) return null;
	if (extra !== 0 && extra !== 0x0a && extra !== 0x0d) return null;
	const rest = bytes.subarray(end + 1);
	const next = rest[rest.length - 1] === extra ? rest.subarray(0, -1) : rest;
	// An empty fragment of a message in order has the byte 00 as well.
	if (next[0] === 0 || !areWholeFrames(next)) return null;
	const values = { bytes: hexByte(extra), length: end };
	return { fault: 'byte-behind', certainty: 'certain', values };
}

/** Finds two short headers in a row, and behind them what both announce: two programs wrote at the same time. */
function headersFirst(bytes: Bytes): Mended | null {
	const [first = 0, one = 0, second = 0, other = 0] = bytes;
	const isHeader = (byte: number) => byte === 0x81 || byte === 0x82;
	if (!isHeader(first) || !isHeader(second) || one > 125 || other > 125) return null;
	if (one < 2 || other < 1 || bytes.length !== KEY + one + other) return null;
	// A payload may begin like a header.
	if (areWholeFrames(bytes)) return null;
	const values = {
		bytes: hexText(bytes.subarray(0, 2)),
		right: hexText(bytes.subarray(2, KEY)),
		word: latin1Text(bytes.subarray(KEY))
			.replaceAll(/[^ -~]/g, '.')
			.slice(0, SHOWN),
	};
	return { fault: 'headers-first', certainty: 'certain', values };
}

function inflated(data: Bytes): string | null {
	const { bytes, end } = deflateCodec.inflater(NO_BYTES, 15).inflate(data, MOST_INFLATED);
	return end === 'between-blocks' ? messageIn(bytes) : null;
}

/** Returns the text of a compressed message without its frame header; null if it holds none by itself. */
export function textOfDeflate(payload: Bytes): string | null {
	return inflated(joinBytes([payload, TAIL]))?.slice(0, SHOWN) ?? null;
}

/** Finds a compressed payload in a frame that says it is none (RFC 7692 §6.1). */
function rsv1Forgotten(payload: Bytes, { offset, opcode }: Frame): Mended | null {
	if (offset !== 0 || decodeUtf8(payload).fault === null) return null;
	const word = textOfDeflate(payload);
	if (word === null) return null;
	const values = { word, first: hexByte(0x80 | opcode), right: hexByte(0xc0 | opcode) };
	return { fault: 'rsv1-forgotten', certainty: 'certain', values };
}

/** Finds text, or a stream of gzip, in a frame that says it is DEFLATE. */
function wronglyDeflated(payload: Bytes, { opcode }: Frame): Mended | null {
	const first = hexByte(0xc0 | opcode);
	// RFC 1952 §2.3.1.
	if (payload[0] === 0x1f && payload[1] === 0x8b && payload[2] === 8)
		return { fault: 'gzip-in-deflate', certainty: 'certain', values: { bytes: '1f 8b 08', first } };
	const word = messageIn(payload);
	if (word === null || inflated(joinBytes([payload, TAIL])) !== null) return null;
	const values = { word: word.slice(0, SHOWN), first, right: hexByte(0x80 | opcode) };
	return { fault: 'rsv1-on-plain', certainty: 'certain', values };
}

/** Finds fragments that can be inflated together only if the tail is put back behind each. */
function tailOfFragment(bytes: Bytes, rows: FrameRows): Mended | null {
	const parts: Bytes[] = [];
	for (let i = 0; i < Math.min(rows.count, MOST_FRAGMENTS); i++) {
		const { opcode, complete } = frameAt(rows, i);
		if (opcode >= OPCODE.close) continue;
		if (!complete || (i > 0 && opcode !== OPCODE.continuation)) return null;
		parts.push(payloadOf(rows, bytes, i));
	}
	if (parts.length < 2 || inflated(joinBytes([...parts, TAIL])) !== null) return null;
	const word = inflated(joinBytes(parts.flatMap((part) => [part, TAIL])));
	if (word === null) return null;
	const values = { word: word.slice(0, SHOWN), length: parts.length };
	return { fault: 'tail-of-fragment', certainty: 'certain', values };
}

/** Finds text of two bytes for each character, and the length of a text in front of it. */
function oddText(payload: Bytes, { offset, fin }: Frame): Mended | null {
	if (offset !== 0 || !fin || payload.length < LEAST_TEXT) return null;
	const wide = /^(?:[ -~]\0){3,}$/.test(latin1Text(payload.subarray(0, MOST_INFLATED)));
	if (wide) {
		const word = latin1Text(payload).replaceAll(/\0/g, '').slice(0, SHOWN);
		return { fault: 'utf-16', certainty: 'certain', values: { word, length: payload.length } };
	}
	const text = payload.subarray(2);
	const isPrefixed = ((payload[0]! << 8) | payload[1]!) === text.length;
	const word = isPrefixed ? messageIn(text) : null;
	if (word === null) return null;
	const values = { bytes: hexText(payload.subarray(0, 2)), word: word.slice(0, SHOWN) };
	return { fault: 'length-in-text', certainty: 'likely', values };
}
