// Sec-WebSocket-Key and Sec-WebSocket-Accept (RFC 6455 §4.2.2 step 5.4). The accept value is
// Base64(SHA-1(text of the key + GUID)). The key's text is hashed, not the bytes that the text decodes to.
import type { Base64Group } from '../bytes/base64-groups.ts';
import { base64Groups } from '../bytes/base64-groups.ts';
import { decodeBase64, encodeBase64 } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Sha1Trace } from '../bytes/sha1-trace.ts';
import { sha1Trace } from '../bytes/sha1-trace.ts';
import { sha1 } from '../bytes/sha1.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { diagnosis } from '../report/diagnosis.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeDiagnosis } from './check.ts';

/** Holds the GUID of §1.3. Every program uses the same text for every connection. */
export const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const GUID_BYTES = latin1Bytes(GUID);

/** Counts the random bytes that a key encodes (§4.1 item 7). */
export const KEY_BYTES = 16;

/** Holds each intermediate value of the computation of an accept value. */
export interface AcceptTrace {
	readonly keyText: string;
	readonly textBytes: Bytes;
	/** Holds the bytes of the key's text, then the bytes of the GUID. */
	readonly joined: Bytes;
	readonly sha1: Sha1Trace;
	readonly digest: Bytes;
	readonly groups: readonly Base64Group[];
	readonly accept: string;
}

export interface KeyReading {
	readonly text: string;
	/** Holds the decoded bytes; it is null when the text is not Base64. */
	readonly bytes: Bytes | null;
	/** Holds the encoding of the same bytes with zero pad bits; it is null when the text is not Base64. */
	readonly canonical: string | null;
	/** Lists the diagnoses of the key; their ranges count each character as one byte. */
	readonly diagnoses: readonly HandshakeDiagnosis[];
}

/**
 * Returns the accept value for the text of a key. The text may be invalid, because a server need not decode
 * it (§4.2.1).
 */
export function acceptFor(keyText: string): string {
	return encodeBase64(sha1(joinBytes([keyTextBytes(keyText), GUID_BYTES])));
}

/** Computes the accept value for the text of a key, with each step in between (RFC 6455 §4.2.2). */
export function acceptTrace(keyText: string): AcceptTrace {
	const textBytes = keyTextBytes(keyText);
	const joined = joinBytes([textBytes, GUID_BYTES]);
	const trace = sha1Trace(joined);
	return {
		keyText,
		textBytes,
		joined,
		sha1: trace,
		digest: trace.digest,
		groups: base64Groups(trace.digest),
		accept: encodeBase64(trace.digest),
	};
}

/**
 * Returns one byte per character, as in header text. A text with a character above U+00FF, which no header
 * line can contain, is encoded as UTF-8.
 */
export function keyTextBytes(text: string): Uint8Array<ArrayBuffer> {
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return encodeUtf8(text);
	return latin1Bytes(text);
}

/** Judges a key as a server does: §4.2.1 item 5, RFC 4648 §3.5 and §4. */
export function checkKey(text: string): KeyReading {
	const { bytes, fault } = decodeBase64(text);
	if (fault !== null && fault.kind !== 'trailing-bits') {
		const to = Math.min(fault.index + 1, text.length);
		const from = Math.min(fault.index, Math.max(0, to - 1));
		const data = { fault: fault.kind, index: fault.index };
		const found = diagnosis('request-key-base64', byteRange(from, to), data);
		return { text, bytes: null, canonical: null, diagnoses: [found] };
	}
	const diagnoses: HandshakeDiagnosis[] = [];
	if (bytes.length !== KEY_BYTES) {
		const range = byteRange(0, text.length);
		diagnoses.push(diagnosis('request-key-length', range, { bytes: bytes.length }));
	}
	const canonical = encodeBase64(bytes);
	if (fault !== null) {
		const { index } = fault;
		const data = { found: text.charAt(index), canonical: canonical.charAt(index) };
		diagnoses.push(diagnosis('request-key-canonical', byteRange(index, index + 1), data));
	}
	return { text, bytes, canonical, diagnoses };
}
