// Raw gestures: they write bits and bytes and nothing else, whatever the frame then means. null: nothing to do.
import type { Bytes } from '../bytes/bytes.ts';
import type { Edit } from '../bytes/edit.ts';
import { diffBytes } from '../bytes/edit.ts';
import { encodeLength, minimalLengthForm } from './encode.ts';
import { frameAt } from './frame.ts';
import { keyNumber } from './mask.ts';
import type { FrameRows } from './rows.ts';

export type Bit = 0 | 1;

/** Replaces [from, to) by the smallest edit; null when it is there already. */
export function replaceBytes(bytes: Bytes, from: number, to: number, by: Bytes): Edit | null {
	const edit = diffBytes(bytes.subarray(from, to), by);
	return edit && { from: from + edit.from, to: from + edit.to, insert: edit.insert };
}

/** `bit` counts from the document's first. @throws RangeError outside the document. */
export function flipBit(bytes: Bytes, bit: number): Edit {
	const at = Math.floor(bit / 8);
	return { from: at, to: at + 1, insert: Uint8Array.of(byteAt(bytes, at) ^ (0x80 >> (bit % 8))) };
}

export function setBit(bytes: Bytes, bit: number, value: Bit): Edit | null {
	const now = (byteAt(bytes, Math.floor(bit / 8)) >> (7 - (bit % 8))) & 1;
	return now === value ? null : flipBit(bytes, bit);
}

/** Writes over the byte at `at`; one past the end, it is added. */
export function setByte(bytes: Bytes, at: number, value: number): Edit | null {
	if (at === bytes.length) return insertBytes(at, Uint8Array.of(value));
	return byteAt(bytes, at) === value
		? null
		: { from: at, to: at + 1, insert: Uint8Array.of(value) };
}

/** Types a hexadecimal digit over one half of a byte; one past the end, a byte with that half is added. */
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

export function insertBytes(at: number, insert: Bytes): Edit {
	return { from: at, to: at, insert };
}

export function deleteBytes(from: number, to: number): Edit {
	return { from, to, insert: new Uint8Array(0) };
}

export function setFin(bytes: Bytes, rows: FrameRows, index: number, value: Bit): Edit | null {
	return setBit(bytes, frameAt(rows, index).offset * 8, value);
}

export function setRsv(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	which: 1 | 2 | 3,
	value: Bit,
): Edit | null {
	return setBit(bytes, frameAt(rows, index).offset * 8 + which, value);
}

export function setOpcode(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	opcode: number,
): Edit | null {
	return typeNibble(bytes, frameAt(rows, index).offset, 'low', opcode);
}

/** Only the MASK bit: the bytes that follow are then read otherwise. null when that byte is not there. */
export function setMaskBit(bytes: Bytes, rows: FrameRows, index: number, value: Bit): Edit | null {
	const at = frameAt(rows, index).offset + 1;
	return at < bytes.length ? setBit(bytes, at * 8, value) : null;
}

/** Only the key: the payload then unmasks to something else. null when the frame has none. */
export function setKeyRaw(bytes: Bytes, rows: FrameRows, index: number, key: Bytes): Edit | null {
	keyNumber(key);
	const { key: now, payloadFrom } = frameAt(rows, index);
	return now === null ? null : replaceBytes(bytes, payloadFrom - 4, payloadFrom, key);
}

/**
 * Only the length fields, in their present form where it holds the number, else in the shortest that does.
 * null when they are not all there. @throws RangeError when no form holds it.
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
