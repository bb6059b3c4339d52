// The parts of SHA-1, by the sections of FIPS 180-4. The plain digest and the trace both use these functions,
// so the page shows exactly what was computed.
import type { Bytes } from './bytes.ts';

export const SHA1_BLOCK_BYTES = 64;
export const SHA1_ROUNDS = 80;
/** Counts the rounds that share one function and one constant. */
const SHA1_STAGE_ROUNDS = 20;

/** Holds the initial hash value as five words (§5.3.1). */
const START = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);

export function sha1Start(): Uint32Array {
	return START.slice();
}

/** Lists the constants of rounds 0–19, 20–39, 40–59 and 60–79 (§4.2.1). */
export const SHA1_CONSTANTS: readonly number[] = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

/**
 * Returns the number of padded bytes at the end of a message. `rest` is the number of bytes after its last
 * whole block.
 */
export function paddedLength(rest: number): number {
	return Math.ceil((rest + 9) / SHA1_BLOCK_BYTES) * SHA1_BLOCK_BYTES;
}

/**
 * Writes the message from `from` on, then a 1 bit, zeros, and the message's length in bits as 64 bits, to the
 * start of `target` (§5.1.1). Returns the number of bytes written.
 */
export function writePadded(target: Uint8Array, message: Bytes, from: number): number {
	const rest = message.length - from;
	const length = paddedLength(rest);
	for (let i = 0; i < rest; i++) target[i] = message[from + i]!;
	target.fill(0, rest, length);
	target[rest] = 0x80;
	writeWord(target, length - 8, Math.floor(message.length / 2 ** 29));
	writeWord(target, length - 4, message.length * 8);
	return length;
}

/**
 * Fills the message schedule from the block at `at`: 16 words of the block and 64 derived words (§6.1.2 step
 * 1).
 */
export function fillSchedule(schedule: Uint32Array, bytes: Bytes, at: number): void {
	for (let t = 0; t < 16; t++) {
		const from = at + 4 * t;
		schedule[t] =
			(bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
	}
	for (let t = 16; t < SHA1_ROUNDS; t++) {
		schedule[t] = rotateLeft(
			schedule[t - 3]! ^ schedule[t - 8]! ^ schedule[t - 14]! ^ schedule[t - 16]!,
			1,
		);
	}
}

/**
 * Adds one block to `hash` (§6.1.2 steps 2 to 4). When `states` is given, 81 rows of five words are written
 * there: a to e before round 0 and after every round.
 */
export function compress(
	hash: Uint32Array,
	schedule: Uint32Array,
	states: Uint32Array | null,
): void {
	let a = hash[0]! | 0;
	let b = hash[1]! | 0;
	let c = hash[2]! | 0;
	let d = hash[3]! | 0;
	let e = hash[4]! | 0;
	states?.set(hash);
	for (let stage = 0; stage < SHA1_CONSTANTS.length; stage++) {
		const constant = SHA1_CONSTANTS[stage]! | 0;
		const end = (stage + 1) * SHA1_STAGE_ROUNDS;
		for (let t = end - SHA1_STAGE_ROUNDS; t < end; t++) {
			const f = sha1Function(stage, b, c, d);
			const next = (rotateLeft(a, 5) + f + e + constant + schedule[t]!) | 0;
			e = d;
			d = c;
			c = rotateLeft(b, 30);
			b = a;
			a = next;
			if (states === null) continue;
			const row = 5 * (t + 1);
			states[row] = a;
			states[row + 1] = b;
			states[row + 2] = c;
			states[row + 3] = d;
			states[row + 4] = e;
		}
	}
	hash[0] = hash[0]! + a;
	hash[1] = hash[1]! + b;
	hash[2] = hash[2]! + c;
	hash[3] = hash[3]! + d;
	hash[4] = hash[4]! + e;
}

/** Computes f of §4.1.1: Ch in the first 20 rounds, Parity in the second and fourth 20, Maj in the third. */
export function sha1Function(stage: number, b: number, c: number, d: number): number {
	if (stage === 0) return (b & c) ^ (~b & d);
	if (stage === 2) return (b & c) ^ (b & d) ^ (c & d);
	return b ^ c ^ d;
}

export function digestOf(hash: Uint32Array): Uint8Array<ArrayBuffer> {
	const digest = new Uint8Array(20);
	for (let i = 0; i < hash.length; i++) writeWord(digest, 4 * i, hash[i]!);
	return digest;
}

function writeWord(target: Uint8Array, at: number, word: number): void {
	target[at] = word >>> 24;
	target[at + 1] = word >>> 16;
	target[at + 2] = word >>> 8;
	target[at + 3] = word;
}

function rotateLeft(word: number, bits: number): number {
	return (word << bits) | (word >>> (32 - bits));
}
