// Gestures that change raw bits and bytes and nothing else, whatever the frame then means. A function returns
// null when the bytes already have the wanted value or when the frame lacks the field. A bit or byte outside
// the document is a RangeError.
import type { Bytes } from '../bytes/bytes.ts';
import type { Edit } from '../bytes/edit.ts';
import { diffBytes } from '../bytes/edit.ts';
import { encodeLength, minimalLengthForm } from './encode.ts';
import { frameAt } from './frame.ts';
import { keyNumber } from './mask.ts';
import type { FrameRows } from './rows.ts';

export type Bit = 0 | 1;

/**
 * Replaces [from, to) by the smallest edit that gives `by`. Returns null when the bytes are equal already.
 */
export function replaceBytes(bytes: Bytes, from: number, to: number, by: Bytes): Edit | null {
	const edit = diffBytes(bytes.subarray(from, to), by);
	return edit && { from: from + edit.from, to: from + edit.to, insert: edit.insert };
}

/**
 * Inverts one bit; `bit` counts from the first bit of the document. @throws RangeError when the bit is
 * outside the document.
 */
export function flipBit(bytes: Bytes, bit: number): Edit {
	const at = Math.floor(bit / 8);
	return { from: at, to: at + 1, insert: Uint8Array.of(byteAt(bytes, at) ^ (0x80 >> (bit % 8))) };
}

/** Sets one bit; `bit` counts from the first bit of the document. Returns null when the bit has this value. */
export function setBit(bytes: Bytes, bit: number, value: Bit): Edit | null {
	const now = (byteAt(bytes, Math.floor(bit / 8)) >> (7 - (bit % 8))) & 1;
	return now === value ? null : flipBit(bytes, bit);
}

/** Overwrites the byte at `at`. When `at` is the length of the document, the byte is appended. */
export function setByte(bytes: Bytes, at: number, value: number): Edit | null {
	if (at === bytes.length) return insertBytes(at, Uint8Array.of(value));
	return byteAt(bytes, at) === value
		? null
		: { from: at, to: at + 1, insert: Uint8Array.of(value) };
}

/**
 * Overwrites one half of a byte with a hexadecimal digit. When `at` is the length of the document, a new byte
 * with that half is appended; its other half is zero.
 */
export function typeNibble(
	bytes: Bytes,
	at: number,
	half: 'high' | 'low',
	digit: number,
): Edit | null {
	const now = at === bytes.length ? 0 : byteAt(bytes, at);
	const value = half === 'high' ? (digit << 4) | (now & 0x0f) : (now & 0xf0) | digit;
	return setByte(bytes, at, value);
}

/** Returns the edit that inserts bytes before byte `at`. */
export function insertBytes(at: number, insert: Bytes): Edit {
	return { from: at, to: at, insert };
}

/** Returns the edit that removes the bytes `from`–`to`. */
export function deleteBytes(from: number, to: number): Edit {
	return { from, to, insert: new Uint8Array(0) };
}

/** Sets FIN of a frame. Returns null when it has this value. */
export function setFin(bytes: Bytes, rows: FrameRows, index: number, value: Bit): Edit | null {
	return setBit(bytes, frameAt(rows, index).offset * 8, value);
}

/** Sets RSV1, RSV2 or RSV3 of a frame. Returns null when it has this value. */
export function setRsv(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	which: 1 | 2 | 3,
	value: Bit,
): Edit | null {
	return setBit(bytes, frameAt(rows, index).offset * 8 + which, value);
}

/** Sets the opcode of a frame, 0 to 15. Returns null when it has this value. */
export function setOpcode(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	opcode: number,
): Edit | null {
	return typeNibble(bytes, frameAt(rows, index).offset, 'low', opcode);
}

/**
 * Sets only the MASK bit, so the bytes that follow get another meaning. Returns null when the document ends
 * before that byte.
 */
export function setMaskBit(bytes: Bytes, rows: FrameRows, index: number, value: Bit): Edit | null {
	const at = frameAt(rows, index).offset + 1;
	return at < bytes.length ? setBit(bytes, at * 8, value) : null;
}

/**
 * Sets only the key, so the payload unmasks to something else. Returns null when the frame has no complete
 * key.
 */
export function setKeyRaw(bytes: Bytes, rows: FrameRows, index: number, key: Bytes): Edit | null {
	keyNumber(key);
	const { key: now, payloadFrom } = frameAt(rows, index);
	return now === null ? null : replaceBytes(bytes, payloadFrom - 4, payloadFrom, key);
}

/**
 * Sets only the length fields. The length form stays if it can hold the number; else the shortest form that
 * can is used. Returns null when the length fields are incomplete.
 * @throws RangeError when no form can hold the length.
 */
export function setAnnouncedLength(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	length: number | bigint,
): Edit | null {
	const { offset, announcedLength, lengthForm, headerLength, masked } = frameAt(rows, index);
	if (announcedLength === null) return null;
	const form = Math.max(lengthForm, minimalLengthForm(length)) as typeof lengthForm;
	const field = encodeLength(length, form);
	if (masked) field[0]! |= 0x80;
	return replaceBytes(bytes, offset + 1, offset + headerLength - (masked ? 4 : 0), field);
}

function byteAt(bytes: Bytes, at: number): number {
	const byte = bytes[at];
	if (byte === undefined) throw new RangeError(`no byte ${at} of ${bytes.length}`);
	return byte;
}
