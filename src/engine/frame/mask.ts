// Masking (§5.3): payload byte i is combined by XOR with key byte i mod 4. The same operation masks and
// unmasks. Short payloads are masked byte by byte, long ones in 32-bit words.
import type { Bytes } from '../bytes/bytes.ts';
import { uint32, uint32Bytes } from '../bytes/network-order.ts';

/** Below this many bytes the loop over words costs more time than it saves. */
const WORDS_FROM = 128;

/**
 * Counts the bytes that are copied first and then masked in place. A piece of this size fits into the nearest cache.
 */
const PIECE = 16 << 10;

/** Returns the four bytes of a key as one number, the first byte highest. Rows keep a key in this form. */
export function keyNumber(key: Bytes): number {
	if (key.length !== 4) throw new RangeError(`a masking key has 4 bytes, not ${key.length}`);
	return uint32(key, 0);
}

/** Does the inverse of `keyNumber`. */
export function keyBytes(key: number): Uint8Array<ArrayBuffer> {
	return uint32Bytes(key);
}

/**
 * Masks or unmasks bytes with `key`. `offset` is the place of the first byte in its payload.
 * @throws RangeError when the key does not have four bytes.
 */
export function mask(bytes: Bytes, key: Bytes, offset = 0): Uint8Array<ArrayBuffer> {
	const masked = new Uint8Array(bytes.length);
	maskAt(masked, 0, bytes, 0, bytes.length, keyNumber(key), offset);
	return masked;
}

/**
 * Masks `count` bytes of `source` from `from` on and writes them into `target` from `at` on. `offset` is the
 * place of the first of these bytes in its payload. Returns the OR of the written bytes: below 0x80 when all
 * of them are ASCII.
 */
export function maskAt(
	target: Uint8Array,
	at: number,
	source: Bytes,
	from: number,
	count: number,
	key: number,
	offset: number,
): number {
	if (count <= PIECE) return maskPiece(target, at, source, from, count, key, offset);
	let seen = 0;
	for (let done = 0; done < count; done += PIECE) {
		const piece = Math.min(PIECE, count - done);
		seen |= maskPiece(target, at + done, source, from + done, piece, key, offset + done);
	}
	return seen;
}

function maskPiece(
	target: Uint8Array,
	at: number,
	source: Bytes,
	from: number,
	count: number,
	key: number,
	offset: number,
): number {
	if (count < 4) return xorFew(target, at, source, from, count, key, offset);
	if (count < WORDS_FROM) return xorBytes(target, at, source, from, count, key, offset);
	// Words begin at a multiple of four in the buffer. Up to three bytes before the words and after them are
	// masked one by one.
	const first = -(target.byteOffset + at) & 3;
	const whole = (count - first) & ~3;
	const last = first + whole;
	target.set(source.subarray(from + first, from + last), at + first);
	return (
		xorBytes(target, at, source, from, first, key, offset) |
		xorWords(target, at + first, whole >> 2, rotateKey(key, offset + first)) |
		xorBytes(target, at + last, source, from + last, count - last, key, offset + last)
	);
}

/** Masks bytes four at a time. The result equals a loop over `keyByte` (tested). */
function xorBytes(
	target: Uint8Array,
	at: number,
	source: Bytes,
	from: number,
	count: number,
	key: number,
	offset: number,
): number {
	const turned = rotateKey(key, offset);
	const first = turned >>> 24;
	const second = (turned >>> 16) & 0xff;
	const third = (turned >>> 8) & 0xff;
	const fourth = turned & 0xff;
	let seen = 0;
	let i = 0;
	for (; i + 4 <= count; i += 4) {
		const a = source[from + i]! ^ first;
		const b = source[from + i + 1]! ^ second;
		const c = source[from + i + 2]! ^ third;
		const d = source[from + i + 3]! ^ fourth;
		target[at + i] = a;
		target[at + i + 1] = b;
		target[at + i + 2] = c;
		target[at + i + 3] = d;
		seen |= a | b | c | d;
	}
	return seen | xorFew(target, at + i, source, from + i, count - i, key, offset + i);
}

function xorFew(
	target: Uint8Array,
	at: number,
	source: Bytes,
	from: number,
	count: number,
	key: number,
	offset: number,
): number {
	let seen = 0;
	for (let i = 0; i < count; i++) {
		const byte = source[from + i]! ^ keyByte(key, offset + i);
		target[at + i] = byte;
		seen |= byte;
	}
	return seen;
}

/** Masks words in place, four words at a time. The result equals the loop over bytes (tested). */
function xorWords(target: Uint8Array, at: number, count: number, key: number): number {
	const words = new Int32Array(target.buffer, target.byteOffset + at, count);
	const word = LITTLE_ENDIAN ? swapped(key) : key | 0;
	let seen = 0;
	let i = 0;
	for (; i + 4 <= count; i += 4) {
		const a = words[i]! ^ word;
		const b = words[i + 1]! ^ word;
		const c = words[i + 2]! ^ word;
		const d = words[i + 3]! ^ word;
		words[i] = a;
		words[i + 1] = b;
		words[i + 2] = c;
		words[i + 3] = d;
		seen |= a | b | c | d;
	}
	for (; i < count; i++) {
		words[i]! ^= word;
		seen |= words[i]!;
	}
	return (seen | (seen >>> 8) | (seen >>> 16) | (seen >>> 24)) & 0xff;
}

/** An `Int32Array` uses the machine's own byte order. */
const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function swapped(word: number): number {
	return (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24);
}

/** Returns the key byte for payload byte `index`: j = i MOD 4 (§5.3). */
export function keyByte(key: number, index: number): number {
	return (key >>> (24 - ((index & 3) << 3))) & 0xff;
}

function rotateKey(key: number, offset: number): number {
	const bits = (offset & 3) << 3;
	return bits === 0 ? key : ((key << bits) | (key >>> (32 - bits))) >>> 0;
}

/** Describes one column of the masking grid: a payload byte, the key byte that masks it, and their XOR on the wire. */
export interface XorRow {
	readonly index: number;
	readonly keyIndex: number;
	readonly payload: number;
	readonly key: number;
	readonly wire: number;
}

/**
 * Returns the payload byte `index` of a masked frame, its key byte, and the byte on the wire.
 * @throws RangeError when `index` is outside the payload.
 */
export function xorRow(wire: Bytes, key: Bytes, index: number): XorRow {
	const byte = wire[index];
	if (byte === undefined) throw new RangeError(`no payload byte ${index} of ${wire.length}`);
	const keyIndex = index & 3;
	const keyPart = key[keyIndex]!;
	return { index, keyIndex, payload: byte ^ keyPart, key: keyPart, wire: byte };
}
