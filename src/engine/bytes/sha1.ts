// SHA-1 as FIPS 180-4 §6.1 says it, for pages without `crypto.subtle` and for showing each round.
// Not for secrets: SHA-1 is broken as a signature's hash, and RFC 6455 §10.8 does not need it to be one.
import type { Bytes } from './bytes.ts';
import {
	compress,
	digestOf,
	fillSchedule,
	SHA1_BLOCK_BYTES,
	SHA1_ROUNDS,
	SHA1_START,
	sha1Padding,
} from './sha1-rounds.ts';

/** The digest, 20 bytes. */
export function sha1(bytes: Bytes): Uint8Array<ArrayBuffer> {
	const hash = Uint32Array.from(SHA1_START);
	const schedule = new Uint32Array(SHA1_ROUNDS);
	const whole = bytes.length - (bytes.length % SHA1_BLOCK_BYTES);
	for (let at = 0; at < whole; at += SHA1_BLOCK_BYTES) {
		fillSchedule(schedule, bytes, at);
		compress(hash, schedule, null);
	}
	// Only the last block or two differ from the message; the message itself is not copied.
	const tail = sha1Padding(bytes.subarray(whole), bytes.length);
	for (let at = 0; at < tail.length; at += SHA1_BLOCK_BYTES) {
		fillSchedule(schedule, tail, at);
		compress(hash, schedule, null);
	}
	return digestOf(hash);
}
