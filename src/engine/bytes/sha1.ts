// SHA-1 as FIPS 180-4 §6.1 says it, for pages without `crypto.subtle` and for showing each round.
// Not for secrets: SHA-1 is broken as a signature's hash, and RFC 6455 §10.8 does not need it to be one.
import type { Bytes } from './bytes.ts';
import {
	compress,
	digestOf,
	fillSchedule,
	SHA1_BLOCK_BYTES,
	SHA1_ROUNDS,
	sha1Start,
	writePadded,
} from './sha1-rounds.ts';

// Written before they are read, in each call: to make them takes longer than to digest a short text.
const schedule = new Uint32Array(SHA1_ROUNDS);
const padded = new Uint8Array(2 * SHA1_BLOCK_BYTES);

/** The digest, 20 bytes. */
export function sha1(bytes: Bytes): Uint8Array<ArrayBuffer> {
	const hash = sha1Start();
	const whole = bytes.length - (bytes.length % SHA1_BLOCK_BYTES);
	digest(hash, bytes, whole);
	// Only the last block or two differ from the message; the message itself is not copied.
	digest(hash, padded, writePadded(padded, bytes, whole));
	return digestOf(hash);
}

function digest(hash: Uint32Array, blocks: Bytes, length: number): void {
	for (let at = 0; at < length; at += SHA1_BLOCK_BYTES) {
		fillSchedule(schedule, blocks, at);
		compress(hash, schedule, null);
	}
}
