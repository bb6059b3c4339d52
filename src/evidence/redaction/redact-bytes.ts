// Redacts bytes of a connection: the credentials in its heads and the payloads of its frames. No length changes, and
// compressed data stays compressed data.
import { latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import { OPCODE, decodeFrames, frameAt, type Frame } from '../../engine/frame/index.ts';
import { splitHandshake } from '../../engine/paste/index.ts';
import { COVER_BYTE, type Redaction } from './redaction.ts';
import { redactText } from './redact-text.ts';

/** Returns the bytes with credentials and payloads covered. */
export function redactBytes(bytes: Bytes, redaction: Redaction): Bytes {
	const split = splitHandshake(bytes);
	const heads = split?.heads ?? [];
	const rest = split?.rest ?? bytes;
	const result = bytes.slice();
	let at = 0;
	for (const head of heads) {
		const redacted = redactText(latin1Text(head), redaction);
		for (let i = 0; i < head.length; i++) result[at + i] = redacted.charCodeAt(i);
		at += head.length;
	}
	result.set(coveredFrames(rest, redaction), bytes.length - rest.length);
	return result;
}

/** Returns frames with their payloads covered. The code of a Close stays. */
export function coveredFrames(bytes: Bytes, redaction: Redaction): Bytes {
	const result = bytes.slice();
	const rows = decodeFrames(bytes, { from: 'server', deflate: true, limit: null });
	const compressed = new Map<number, Frame[]>();
	for (let i = 0; i < rows.count; i++) {
		const frame = frameAt(rows, i);
		const from = frame.payloadFrom + (frame.opcode === OPCODE.close ? 2 : 0);
		if (from >= frame.payloadTo || !redaction.takes('payloads')) continue;
		if (frame.compressed) {
			const message = compressed.get(frame.messageStart);
			if (message) message.push(frame);
			else compressed.set(frame.messageStart, [frame]);
		} else {
			for (let at = from; at < frame.payloadTo; at++) put(result, frame, at, COVER_BYTE);
		}
	}
	for (const frames of compressed.values()) {
		const length = frames.reduce((sum, one) => sum + one.payloadTo - one.payloadFrom, 0);
		const covers = deflatedCover(length);
		let next = 0;
		for (const frame of frames) {
			for (let at = frame.payloadFrom; at < frame.payloadTo; at++) {
				put(result, frame, at, covers[next++]!);
			}
		}
	}
	return result;
}

function put(result: Uint8Array, { key, payloadFrom }: Frame, at: number, byte: number): void {
	result[at] = byte ^ (key?.[(at - payloadFrom) % 4] ?? 0);
}

/**
 * Returns DEFLATE data of this length, without the four bytes that a sender removes (RFC 7692 §7.2.1): a block with the
 * fixed codes of RFC 1951 §3.2.6, whose literals are covers, and the first byte of an empty stored block.
 */
function deflatedCover(length: number): Uint8Array {
	const result = new Uint8Array(length);
	let bit = 0;
	const write = (value: 0 | 1) => {
		if (value === 1) result[bit >>> 3]! |= 1 << (bit & 7);
		bit++;
	};
	if (length < 2) return result;
	for (const value of [0, 1, 0] as const) write(value);
	const code = 0x30 + COVER_BYTE;
	for (let i = 0; i < length - 2; i++) {
		for (let place = 7; place >= 0; place--) write(((code >>> place) & 1) === 1 ? 1 : 0);
	}
	// The end of the block has the code 0000000, and the empty block begins with 000.
	return result;
}
