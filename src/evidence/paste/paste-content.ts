// Looks at the first bytes of a paste: an HTTP head, when a whole connection was copied, or TLS records.
import type { Bytes } from '../../engine/bytes/index.ts';

/** Holds pasted bytes that begin with HTTP heads, cut behind the heads. */
export interface SplitHandshake {
	/** Joins all heads at the start into one piece: a request, a response, or a request and a response. */
	readonly head: Bytes;
	/** Lists the heads as separate pieces. */
	readonly heads: readonly Bytes[];
	/** Holds the bytes after the heads, which are frames if the handshake succeeded. */
	readonly rest: Bytes;
	readonly complete: boolean;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const STARTS = ['GET ', 'HTTP/1.'];
/** Two heads are a whole handshake; more heads would belong to another connection. */
const MOST_HEADS = 2;

/**
 * Separates the HTTP heads at the start from the rest; returns null when the bytes do not begin with a head.
 */
export function splitHandshake(bytes: Bytes): SplitHandshake | null {
	const heads: Bytes[] = [];
	let at = 0;
	let complete = true;
	while (heads.length < MOST_HEADS && complete && startsHead(bytes, at)) {
		const end = headEnd(bytes, at);
		complete = end !== null;
		heads.push(bytes.subarray(at, end ?? bytes.length));
		at = end ?? bytes.length;
	}
	if (heads.length === 0) return null;
	return { head: bytes.subarray(0, at), heads, rest: bytes.subarray(at), complete };
}

/**
 * Returns whether the bytes begin like a TLS record (RFC 8446 §5.1): a content type of 20 to 23, a version 3.x and a
 * plausible length. A WebSocket frame with these bytes would break a rule, because the opcodes 4 to 7 are reserved.
 */
export function looksEncrypted(bytes: Bytes): boolean {
	if (bytes.length < 5) return false;
	const length = bytes[3]! * 256 + bytes[4]!;
	// §5.2: ciphertext may be 256 bytes longer than 2^14; TLS 1.2 allowed 2048 more bytes.
	const plausible = length > 0 && length <= 2 ** 14 + 2048;
	return bytes[0]! >= 0x14 && bytes[0]! <= 0x17 && bytes[1] === 3 && bytes[2]! <= 4 && plausible;
}

function startsHead(bytes: Bytes, at: number): boolean {
	return STARTS.some((start) => {
		for (let i = 0; i < start.length; i++) {
			if (bytes[at + i] !== start.charCodeAt(i)) return false;
		}
		return true;
	});
}

/**
 * Returns the place after the blank line. RFC 9112 §2.2: a recipient may accept a single line feed as a line
 * ending.
 */
function headEnd(bytes: Bytes, from: number): number | null {
	for (let at = from; at < bytes.length; at++) {
		if (bytes[at] !== LINE_FEED) continue;
		if (bytes[at + 1] === LINE_FEED) return at + 2;
		if (bytes[at + 1] === CARRIAGE_RETURN && bytes[at + 2] === LINE_FEED) return at + 3;
	}
	return null;
}
