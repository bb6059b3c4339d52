// SHA-1 (FIPS 180-4 §6.1), for pages without `crypto.subtle` and for the display of each round. SHA-1 is not
// suitable for secrets, because it is broken as a hash for signatures. The WebSocket handshake does not need
// that strength (RFC 6455 §10.8).
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

// Each call writes these arrays before it reads them. To create them takes longer than to hash a short text.
const schedule = new Uint32Array(SHA1_ROUNDS);
const padded = new Uint8Array(2 * SHA1_BLOCK_BYTES);

/** Returns the digest: 20 bytes. */
export function sha1(bytes: Bytes): Uint8Array<ArrayBuffer> {
	const hash = sha1Start();
	const whole = bytes.length - (bytes.length % SHA1_BLOCK_BYTES);
	digest(hash, bytes, whole);
	// Only the last one or two blocks differ from the message, so the message itself is not copied.
	digest(hash, padded, writePadded(padded, bytes, whole));
	return digestOf(hash);
}

function digest(hash: Uint32Array, blocks: Bytes, length: number): void {
	for (let at = 0; at < length; at += SHA1_BLOCK_BYTES) {
		fillSchedule(schedule, blocks, at);
		compress(hash, schedule, null);
	}
}
